/**
 * Sheets: an article with the number of each token before it, and the statements that somebody who has read it writes down by those numbers.
 *
 * Example: under `0:الوزير 1:يحذر 2:من 3:الجفاف` the line `1 | 0 | سالم الربيعي | 3 | -` says that at cue 1 source 0, who is «سالم الربيعي», says 3 to
 * nobody. Fields are cue, sources, names, contents, addressee; `-` for none, `4-8` for a run, `;` between several. Numbers make every span exact, and
 * {@link wordsOf} prints a line back in words to be gone over.
 */
import type { FlatStatement, Pair } from '../../../evaluation/flat.ts';
import { type Tokens, tokenize } from '../../../evaluation/scoring/tokens.ts';
import { partsOf } from './rows.ts';

/** The article as it is read: a line a paragraph. */
export function sheetOf(id: string, text: string): string {
  const { start, end } = tokenize(text);
  const lines: string[] = [`## ${id}`];
  let line: string[] = [];
  start.forEach((from, i) => {
    if (i > 0 && text.slice(end[i - 1], from).includes('\n')) {
      lines.push(line.join(' '));
      line = [];
    }
    const behind = start[i + 1] ?? text.length;
    line.push(`${i}:${text.slice(from, behind).trim().split(/\s/u)[0] ?? ''}`);
  });
  return `${[...lines, line.join(' ')].join('\n')}\n`;
}

/** A line that was read, or what is wrong with it. */
export type SheetLine =
  | { readonly ok: true; readonly statement: FlatStatement }
  | { readonly ok: false; readonly problem: string };

/** Reads one line of statements of a text. */
export function readLine(line: string, text: string, tokens: Tokens = tokenize(text)): SheetLine {
  const wrong = (problem: string): SheetLine => ({ ok: false, problem });
  const fields = line.split('|').map((field) => field.trim());
  const [cue = '', source = '', names = '', content = '', addressee = ''] = fields;
  if (fields.length !== 5)
    return wrong(`${fields.length} fields, five are needed: cue | sources | names | contents | addressee`);
  const spans: (readonly Pair[])[] = [];
  for (const field of [cue, source, content, addressee]) {
    const found = spansOf(field, tokens);
    if (typeof found === 'string') return wrong(`${found} is no number of a token, nor a run of them`);
    spans.push(found);
  }
  const [cues = [], sources = [], contents = [], told = []] = spans;
  const speaker = names.split(';').map((name) => name.trim());
  if (cues.length > 1 || told.length > 1) return wrong('one cue and one addressee at most');
  if (contents.length === 0) return wrong('no content');
  if (speaker.includes('')) return wrong('no name for a speaker: how the article calls him at its fullest');
  if (sources.length > 0 && sources.length !== speaker.length)
    return wrong(`${sources.length} sources and ${speaker.length} names`);
  for (const name of speaker)
    if (partsOf(name, text) === null) return wrong(`not all words of «${name}» are in the article`);
  const [said] = cues;
  if (said !== undefined && contents.some(([from, to]) => said[0] < to && from < said[1]))
    return wrong('the cue stands inside the content: part the content there');
  const statement: FlatStatement = {
    cue: said ?? null,
    source: sources,
    speaker,
    content: contents,
    addressee: told[0] ?? null,
    kind: 'indirect',
    chain: [],
    class: 'say',
    negated: false,
  };
  return { ok: true, statement };
}

/** The spans of a field, or the part of it that is none. */
function spansOf(field: string, { start, end }: Tokens): readonly Pair[] | string {
  if (field === '-') return [];
  const out: Pair[] = [];
  for (const part of field.split(';').map((one) => one.trim())) {
    const match = /^(\d+)(?:-(\d+))?$/u.exec(part);
    const from = start[Number(match?.[1])];
    const to = end[Number(match?.[2] ?? match?.[1])];
    if (from === undefined || to === undefined || to <= from) return part === '' ? 'nothing' : part;
    out.push([from, to]);
  }
  return out;
}

/** A statement in words, the middle of long contents left out. */
export function wordsOf({ cue, source, speaker, content, addressee }: FlatStatement, text: string): string {
  const cut = ([from, to]: Pair): string => {
    const words = text.slice(from, to).split(/\s+/u);
    return words.length <= 14 ? words.join(' ') : `${words.slice(0, 6).join(' ')} … ${words.slice(-4).join(' ')}`;
  };
  const told = addressee === null ? '' : ` -> ${cut(addressee)}`;
  return `[${cue === null ? '-' : cut(cue)}] ${source.map(cut).join(' ; ') || '-'} = ${speaker.join(' ; ')} :: ${content.map(cut).join(' // ')}${told}`;
}
