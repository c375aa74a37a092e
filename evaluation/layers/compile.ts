/**
 * Compiles the articles of `own/`, annotated with dates, events and lines, into one document a line:
 *
 *     npx tsx evaluation/layers/compile.ts > OUT.jsonl
 *
 * Everything that can be checked by machine is checked on the way; what fails is told with file and line.
 */
import { fileURLToPath } from 'node:url';
import { AnnotatedFolder } from '../articles/folder.ts';
import type { Span, Window } from '../articles/locate.ts';
import { GoldError } from '../articles/parse.ts';
import { dateFault } from './calendar.ts';
import { compileEvent } from './compile-event.ts';
import type { GoldDate, LayerDocument } from './document.ts';
import { locateWording } from './locate.ts';
import { type DateSource, parseLayers } from './parse.ts';
import { GRANULARITIES, LINE_KINDS, UNRESOLVED } from './scheme.ts';

function compileDate(source: DateSource, span: Span, words: string, published: string | null, at: string): GoldDate {
  const fail = (message: string): never => {
    throw new GoldError(`${at}: ${message} (${words})`);
  };
  const [first, ...flags] = source.terms;
  const granularity = GRANULARITIES.find((known) => known === first) ?? fail(`no such granularity: ${first}`);
  const hijri = flags.includes('hijri');
  const conflict = flags.includes('conflict');
  const unresolved = UNRESOLVED.find((known) => flags.includes(known));
  const flag = flags.find((word) => word !== 'hijri' && word !== 'conflict' && word !== unresolved);
  if (flag !== undefined) fail(`no such flag: ${flag}`);
  const value = source.value === '?' ? null : source.value;
  if ((value === null) !== (unresolved !== undefined)) fail('a date has a value or a reason why it has none');
  if (unresolved === 'no-publication-date' && published !== null) fail('the article is dated');
  const fault = value === null ? null : dateFault({ words, value, granularity, hijri, conflict }, published);
  if (fault !== null) fail(fault);
  return {
    span,
    value,
    granularity,
    ...(hijri && { calendar: 'hijri' as const }),
    ...(conflict && { conflict: 'weekday' as const }),
    ...(unresolved && { unresolved }),
  };
}

const byStart = (a: { readonly span: Span }, b: { readonly span: Span }): number => a.span[0] - b.span[0];

/** Turns one source into a document. `file` stands in messages only. @throws GoldError */
export function compileLayers(source: string, file: string): LayerDocument {
  const article = parseLayers(source, file);
  let text = '';
  const windows = article.paragraphs.map((paragraph, i): Window => {
    text += i === 0 ? '' : i === 1 ? '\n\n' : '\n';
    const start = text.length;
    text += paragraph;
    return { start, end: text.length };
  });
  const dates = article.dates
    .map((date) => {
      const at = `${file}:${date.line}`;
      const span = locateWording(text, date.wording, windows, at);
      return compileDate(date, span, text.slice(...span), article.date, at);
    })
    .sort(byStart);
  const overlap = dates.find((date, i) => i > 0 && date.span[0] < (dates[i - 1]?.span[1] ?? 0));
  if (overlap !== undefined) throw new GoldError(`${file}: dates overlap: ${text.slice(...overlap.span)}`);
  const lines = article.lines
    .map(({ line, kind, wording }) => {
      const known = LINE_KINDS.find((name) => name === kind);
      if (known === undefined) throw new GoldError(`${file}:${line}: no such line: ${kind}`);
      return { kind: known, span: locateWording(text, wording, windows, `${file}:${line}`) };
    })
    .sort(byStart);
  const events = article.events
    .map((event) => compileEvent(event, text, windows, dates, file))
    .sort((a, b) => (a.triggers[0]?.[0] ?? 0) - (b.triggers[0]?.[0] ?? 0));
  const own = events.flatMap(({ triggers, shared }) => (shared ? [] : triggers));
  const twice = own.find((span, i) => own.findIndex(([start]) => start === span[0]) !== i);
  if (twice !== undefined) throw new GoldError(`${file}: one trigger in two events: ${text.slice(...twice)}`);
  const { id, outlet, date } = article;
  return { id, outlet, date, title: article.paragraphs[0] ?? '', text, dates, events, lines };
}

const FOLDER = new AnnotatedFolder(fileURLToPath(new URL('./own/', import.meta.url)), /^e\d+\.md$/u, compileLayers);

/** Every article of `own/` (e01.md, e02.md ...), compiled, in the order of their names. @throws GoldError */
export function loadOwnLayers(): readonly LayerDocument[] {
  return FOLDER.load();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) FOLDER.print();
