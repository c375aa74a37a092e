/**
 * Sheets: an article of the news with an empty list of events below it, to be filled in by reading, in the form of `evaluation/layers/README.md` without codes.
 *
 *     id: v123
 *     outlet: مرسى الغد
 *
 *     أضرب معلمو المدينة أمس.
 *
 *     ## events
 *     strike | held
 *       trigger: أضرب
 *       agent: معلمو المدينة
 *       time: 2031-03-04
 */
import { locateWording } from '../../evaluation/layers/locate.ts';
import { type EventField, type EventSource, parseLayers, parseWordings } from '../../evaluation/layers/parse.ts';
import { KIND_ROLES, KINDS, STATUSES, WITH_TOPICS } from '../../evaluation/layers/scheme.ts';
import type { Span, Window } from '../../evaluation/articles/locate.ts';
import { GoldError } from '../../evaluation/articles/parse.ts';
import { bodyOf, type EventRow } from './rows.ts';
import type { NewsArticle } from '../reader/news/rows.ts';

/** ISO 8601, as the layer has it: days, months, years, weeks, ranges of them. */
const TIME = /^(?:--)?\d[\dTW:/-]*$/u;

/** The sheet of an article, nothing annotated. */
export function sheetOf(line: number, article: NewsArticle): string {
  const date = article.date == null ? [] : [`date: ${article.date.slice(0, 10)}`];
  const paragraphs = bodyOf(article).split('\n').filter(Boolean);
  return [`id: v${line}`, `outlet: ${article.outlet}`, ...date, '', paragraphs.join('\n\n'), '', '## events', ''].join(
    '\n',
  );
}

/**
 * The events of a sheet as rows, their offsets in the text that `bodyOf` makes of the article.
 *
 * @throws {GoldError} with file and line, where something is not to be read or its words are not there
 */
export function readSheet(source: string, file: string, text: string): readonly EventRow[] {
  const sheet = parseLayers(source, file);
  if (sheet.paragraphs.join('\n') !== text.split('\n').filter(Boolean).join('\n'))
    throw new GoldError(`${file}: its text is not that of the article`);
  const windows = windowsOf(text);
  const triggers = new Map<number, number>();
  return sheet.events.map((event, index): EventRow => {
    const row = rowOf(event, text, windows, file);
    const shared = new Set(spansOf(event, ['shared'], text, windows, file).map(([start]) => start));
    for (const [start, end] of row[2]) {
      const other = triggers.get(start);
      if (other !== undefined && !shared.has(start))
        throw new GoldError(
          `${file}:${event.line}: «${text.slice(start, end)}» tells of two events: write shared for trigger`,
        );
      triggers.set(start, index);
    }
    return row;
  });
}

function rowOf(event: EventSource, text: string, windows: readonly Window[], file: string): EventRow {
  const fail = (line: number, message: string): never => {
    throw new GoldError(`${file}:${line}: ${message}`);
  };
  const [kindName = '', statusName = ''] = event.head;
  const kind = KINDS.find((known) => known === kindName) ?? fail(event.line, `no such kind: ${kindName}`);
  const status = STATUSES.find((known) => known === statusName) ?? fail(event.line, `no such status: ${statusName}`);
  const of = (...names: readonly string[]): readonly Span[] => spansOf(event, names, text, windows, file);
  const roles = KIND_ROLES[kind];
  for (const { name, line, value } of event.fields) {
    const isRole = roles.some((role) => role === name);
    if (!isRole && !['trigger', 'shared', 'place', 'time', 'discussed'].includes(name))
      fail(line, `a ${kind} has no ${name}: ${roles.join(', ')}`);
    if (name === 'time' && !TIME.test(value)) fail(line, `a time is ISO 8601: ${value}`);
    if (name === 'discussed' && !WITH_TOPICS.has(kind)) fail(line, `nothing is discussed in a ${kind}`);
  }
  const triggers = [...of('trigger', 'shared')].sort((a, b) => a[0] - b[0]);
  if (triggers.length === 0) fail(event.line, 'no trigger');
  const long = triggers.find((span) => /\s/u.test(text.slice(...span)));
  if (long !== undefined) fail(event.line, `a trigger is one word: ${text.slice(...long)}`);
  const participants = event.fields.flatMap((field) =>
    roles.some((role) => role === field.name) ? [[field.name, locate(field, text, windows, file)] as const] : [],
  );
  const time = event.fields.find(({ name }) => name === 'time')?.value ?? null;
  return [kind, status, triggers, participants, of('place'), time, of('discussed')];
}

function spansOf(
  event: EventSource,
  names: readonly string[],
  text: string,
  windows: readonly Window[],
  file: string,
): readonly Span[] {
  return event.fields.flatMap((field) => (names.includes(field.name) ? locate(field, text, windows, file) : []));
}

function locate({ line, value }: EventField, text: string, windows: readonly Window[], file: string): readonly Span[] {
  const at = `${file}:${line}`;
  return parseWordings(value, at).map((wording) => locateWording(text, wording, windows, at));
}

/** Where each paragraph stands. */
function windowsOf(text: string): readonly Window[] {
  const out: Window[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line !== '') out.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return out;
}
