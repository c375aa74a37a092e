/**
 * Annotated articles of the news beside the project, as this folder keeps them: numbers of articles and offsets, not a word of their text.
 *
 * An article's text is its title, an empty line, then its paragraphs, a line each, blanks drawn together; offsets are UTF-16 code units of that. A
 * speaker's name is told by where its words stand: «سالم الربيعي» by one span; a word printed with a proclitic («للوزارة») by the span of what is left
 * of it and a mark that the article goes before it.
 */
import { createHash } from 'node:crypto';
import type { FlatStatement, Pair } from '../../../evaluation/flat.ts';

/** Words of a name: a span, and whether «ال» goes before it. */
export type NamePart = readonly [start: number, end: number] | readonly [start: number, end: number, withArticle: 1];

/** Cue, sources, names of speakers, content, addressee. */
export type StatementRow = readonly [
  cue: Pair | null,
  source: readonly Pair[],
  speaker: readonly (readonly NamePart[])[],
  content: readonly Pair[],
  addressee: Pair | null,
];

export interface ArticleRow {
  /** Line of the file of articles, from 1. */
  readonly article: number;
  /** Begin of the SHA-256 of the text that the offsets are of. */
  readonly hash: string;
  readonly statements: readonly StatementRow[];
}

/** An article of the news as its file has it. */
export interface NewsArticle {
  readonly outlet: string;
  readonly country?: string | null;
  readonly date?: string | null;
  readonly title?: string | null;
  readonly text: string;
}

/** The text that offsets are of. */
export function textOf({ title, text }: NewsArticle): string {
  const drawn = (line: string): string => line.trim().replace(/\s+/gu, ' ');
  const head = drawn(title ?? '');
  const lines = text.split(/\n+/u).map(drawn).filter(Boolean);
  if (head !== '' && lines[0] === head) lines.shift();
  const [first = '', ...rest] = head === '' ? lines : [head, ...lines];
  return rest.length === 0 ? first : `${first}\n\n${rest.join('\n')}`;
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Where the words of a name stand; null where one of them is not in the text. */
export function partsOf(name: string, text: string): readonly NamePart[] | null {
  const whole = text.indexOf(name);
  if (whole !== -1) return [[whole, whole + name.length]];
  const parts: NamePart[] = [];
  for (const word of name.split(/\s+/u).filter(Boolean)) {
    const at = text.indexOf(word);
    const rest = word.startsWith('ال') ? text.indexOf(word.slice(2)) : -1;
    if (at !== -1) parts.push([at, at + word.length]);
    else if (rest !== -1) parts.push([rest, rest + word.length - 2, 1]);
    else return null;
  }
  return parts;
}

/** The name that stands where its parts say. */
export const nameOf = (parts: readonly NamePart[], text: string): string =>
  parts.map(([start, end, article]) => `${article === 1 ? 'ال' : ''}${text.slice(start, end)}`).join(' ');

/** The row of one statement. @throws Error where a speaker's words are not in the text */
export function rowOf({ cue, source, speaker, content, addressee }: FlatStatement, text: string): StatementRow {
  const names = speaker.map((name) => {
    const parts = partsOf(name, text);
    if (parts === null) throw new Error(`the words of «${name}» are not in the article`);
    return parts;
  });
  return [cue, source, names, content, addressee];
}
