/** Statements as a table for spreadsheets: a mark of its encoding, CRLF, and nothing that a spreadsheet would run as a formula. */
import type { Hit } from '../../ledger/index.ts';

const NAMES = [
  'id',
  'article',
  'date',
  'outlet',
  'title',
  'url',
  'speakers',
  'class',
  'kind',
  'negated',
  'cue',
  'content',
  'addressee',
  'chain',
  'topics',
  'plover',
  'cameo',
  'said',
  'confidence',
] as const;

export const COLUMNS = `\ufeff${NAMES.join(',')}\r\n`;

export function rowOf({ id, article, statement: view }: Hit, text: string): string {
  const statement = view?.statement ?? null;
  const cut = (span: { readonly start: number; readonly end: number } | null): string =>
    span === null ? '' : text.slice(span.start, span.end);
  const values: Readonly<Record<(typeof NAMES)[number], string>> = {
    id,
    article: article.id,
    date: article.date ?? '',
    outlet: article.outlet ?? '',
    title: article.title ?? '',
    url: article.url ?? '',
    speakers: statement?.speakers.map(({ name }) => name).join(' | ') ?? '',
    class: statement?.class ?? '',
    kind: statement?.kind ?? '',
    negated: statement === null ? '' : String(statement.negated),
    cue: cut(statement?.cue ?? null),
    content: statement?.content.map(cut).join(' … ') ?? '',
    addressee: cut(statement?.addressee ?? null),
    chain: statement?.chain.map((link) => `${link.relation}: ${cut(link)}`).join(' | ') ?? '',
    topics: statement?.topics.join(' | ') ?? '',
    plover: statement?.plover?.event ?? '',
    cameo: statement?.cameo ?? '',
    said: statement?.said?.date ?? '',
    confidence: statement === null ? '' : String(statement.confidence),
  };
  return `${NAMES.map((name) => cell(values[name])).join(',')}\r\n`;
}

/** A cell that begins with one of these would be run by a spreadsheet. */
const FORMULA = /^[=+\-@\t\r]/u;

function cell(value: string): string {
  const guarded = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
