/**
 * Compiles the annotated articles of this folder into the flat gold form, one document a line:
 *
 *     npx tsx evaluation/articles/compile.ts > OUT.jsonl
 *
 * Everything that can be checked by machine is checked on the way; what fails is told with file and line.
 */
import { fileURLToPath } from 'node:url';
import { AnnotatedFolder } from './folder.ts';
import type { Relation, StatementClass, StatementKind } from '../../src/reader/index.ts';
import type { FlatLink, FlatStatement } from '../flat.ts';
import { locate, occurrences, type Span, trimmed, type Window } from './locate.ts';
import { kindFault, quotations } from './marks.ts';
import { type ArticleSource, type Field, GoldError, parseArticle, type StatementSource } from './parse.ts';

/** One gold article. Offsets are UTF-16 code units of `text`, end exclusive; the title is the first line of `text`. */
export interface GoldDocument {
  readonly id: string;
  readonly outlet: string;
  readonly country: string;
  readonly date: string | null;
  readonly title: string;
  readonly text: string;
  readonly statements: readonly FlatStatement[];
}

const CLASSES = [
  'say',
  'stress',
  'announce',
  'call',
  'pledge',
  'threat',
  'warn',
  'deny',
  'praise',
  'blame',
  'express',
  'judge',
  'ask',
  'claim',
  'admit',
] as const satisfies readonly StatementClass[];
const KINDS = ['direct', 'indirect', 'mixed'] as const satisfies readonly StatementKind[];
const RELATIONS = ['document', 'media', 'person', 'received'] as const satisfies readonly Relation[];
const MARKS = /["«»“”]/gu;

/** A name's words must stand in the article, be it with a proclitic, another ending or without the article: guards against slips of the pen. */
function unknownWord(name: string, text: string): string | undefined {
  const tokens = text.replace(MARKS, ' ').split(/[\s،.:؛؟()]+/u);
  const known = (word: string): boolean =>
    tokens.some((token) => token.includes(word) || (word.startsWith('ال') && token.includes(word.slice(2))));
  return name.split(/\s+/u).find((word) => !known(word));
}

/** An inherited link points back: the last place before the paragraph's end, unless numbered from the article's start. */
function locateLink(text: string, field: Field, paragraph: Window, at: string): Span {
  if (!field.inherited) return locate(text, field, paragraph, at);
  const before = occurrences(text, field.words, { start: 0, end: paragraph.end });
  const span = field.occurrence === null ? before.at(-1) : before[field.occurrence - 1];
  if (span === undefined) throw new GoldError(`${at}: nothing before to inherit: ${field.words}`);
  return trimmed(text, span);
}

function compileStatement(
  source: StatementSource,
  text: string,
  paragraph: Window,
  marked: readonly Span[],
  at: string,
): FlatStatement {
  const fail = (message: string): never => {
    throw new GoldError(`${at}: ${message}`);
  };
  const named = (name: string): readonly Field[] => source.fields.filter((field) => field.name === name);
  const [first, second, third, ...rest] = source.head;
  const statementClass = CLASSES.find((known) => known === first) ?? fail(`no such class: ${first}`);
  const kind = KINDS.find((known) => known === second) ?? fail(`no such kind: ${second}`);
  if ((third !== undefined && third !== 'not') || rest.length > 0) fail(`not to be read: ${source.head.join(' ')}`);
  if (named('cue').length > 1 || named('to').length > 1) fail('one cue and one addressee at most');

  const spans = (name: string): readonly Span[] => named(name).map((field) => locate(text, field, paragraph, at));
  const cue = spans('cue')[0] ?? null;
  const content = spans('says');
  const speakers = named('by');
  const sources = speakers.filter((field) => field.words !== '').map((field) => locate(text, field, paragraph, at));
  const chain = source.fields.flatMap((field): readonly FlatLink[] => {
    const relation = RELATIONS.find((known) => known === field.name);
    return relation === undefined
      ? []
      : [{ span: locateLink(text, field, paragraph, at), relation, inherited: field.inherited }];
  });
  const addressee = spans('to')[0] ?? null;

  if (content.length === 0) fail('no content');
  if (speakers.length === 0) fail('no speaker');
  if (cue !== null && /\s/u.test(text.slice(...cue))) fail('a cue is one word');
  const speaker = speakers.map(
    (field) => field.speaker ?? (field.words === '' ? fail('a source or a name') : field.words.replace(MARKS, '')),
  );
  for (const name of speaker) {
    const word = unknownWord(name, text);
    if (word !== undefined) fail(`not in the article: ${word} (${name})`);
  }
  const explicit = chain.filter((link) => !link.inherited).map((link) => link.span);
  const outside = [...(cue ? [cue] : []), ...sources, ...(addressee ? [addressee] : []), ...explicit];
  const overlap = outside.find((span) => content.some((part) => span[0] < part[1] && part[0] < span[1]));
  if (overlap !== undefined) fail(`stands inside the content: ${text.slice(...overlap)}`);
  const fault = kindFault(text, kind, content, cue, marked);
  if (fault !== null) fail(fault);
  return {
    cue,
    source: sources,
    speaker,
    content,
    kind,
    chain,
    class: statementClass,
    addressee,
    negated: third === 'not',
  };
}

/** Turns one source into a gold article. `file` stands in messages only. @throws GoldError */
export function compileArticle(source: string, file: string): GoldDocument {
  const article: ArticleSource = parseArticle(source, file);
  let text = '';
  const windows = article.paragraphs.map((paragraph, i): Window => {
    text += i === 0 ? '' : i === 1 ? '\n\n' : '\n';
    const start = text.length;
    text += paragraph.text;
    return { start, end: text.length };
  });
  const statements = article.paragraphs.flatMap((paragraph, i) => {
    const window = windows[i] ?? { start: 0, end: 0 };
    const marked = quotations(text, window);
    return paragraph.statements.map((statement) =>
      compileStatement(statement, text, window, marked, `${file}:${statement.line}`),
    );
  });
  const cues = statements.flatMap(({ cue }) => (cue === null ? [] : [cue[0]]));
  const twice = cues.find((start, i) => cues.indexOf(start) !== i);
  if (twice !== undefined) throw new GoldError(`${file}: one cue in two statements: ${text.slice(twice, twice + 20)}`);
  const { id, outlet, country, date } = article;
  return { id, outlet, country, date, title: article.paragraphs[0]?.text ?? '', text, statements };
}

const FOLDER = new AnnotatedFolder(fileURLToPath(new URL('.', import.meta.url)), /^w\d+\.md$/u, compileArticle);

/** Every article of this folder (w01.md, w02.md ...), compiled, in the order of their names. @throws GoldError */
export function loadOwnGold(): readonly GoldDocument[] {
  return FOLDER.load();
}

const UNREAD = new AnnotatedFolder(fileURLToPath(new URL('../unread', import.meta.url)), /^u\d+\.md$/u, compileArticle);

/** The articles that nothing is learnt from, see `../unread`. @throws GoldError */
export function loadUnread(): readonly GoldDocument[] {
  return UNREAD.load();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) FOLDER.print();
