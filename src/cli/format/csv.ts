/**
 * Statements as a table for spreadsheets: a row a statement, with a byte order mark and CRLF, which Excel needs to
 * read Arabic. Several spans of one field stand as `5-16;20-30`, their texts one after another with ` | `.
 */
import type { Span, Statement } from '../../reader/index.ts';
import { type Format, quoter, type ReadArticle } from './record.ts';

// biome-ignore format: read as the row it is
const COLUMNS = [
  'id', 'outlet', 'date', 'title', 'url', 'statement', 'part', 'class', 'kind', 'negated',
  'speakers', 'speaker_types', 'explicit', 'unresolved', 'cue', 'cue_span', 'cue_lemma', 'cue_form',
  'sources', 'source_spans', 'content', 'content_spans', 'chain', 'chain_relations', 'chain_inherited', 'chain_spans',
  'addressee', 'addressee_span', 'confidence', 'rules',
] as const;
type Column = (typeof COLUMNS)[number];

export const csv: Format = {
  open: () => `\uFEFF${COLUMNS.map(cell).join(',')}\r\n`,
  record: (item) => item.reading.statements.map((statement) => line(row(item, statement))).join(''),
  close: () => '',
};

function row({ article, reading }: ReadArticle, statement: Statement): Readonly<Record<Column, string>> {
  const cut = quoter(article, statement);
  const { cue, addressee, chain, speakers, sources, content } = statement;
  const texts = (spans: readonly Span[]): string => spans.map(cut).join(' | ');
  return {
    id: reading.id ?? '',
    outlet: reading.outlet ?? '',
    date: reading.date ?? '',
    title: article.title ?? '',
    url: article.url ?? '',
    statement: statement.id,
    part: statement.part ?? 'text',
    class: statement.class,
    kind: statement.kind,
    negated: String(statement.negated),
    speakers: speakers.map((speaker) => speaker.name).join(' | '),
    speaker_types: speakers.map((speaker) => speaker.type).join(' | '),
    explicit: speakers.map((speaker) => String(speaker.explicit)).join(' | '),
    unresolved: statement.unresolved ?? '',
    cue: cue === null ? '' : cut(cue),
    cue_span: cue === null ? '' : range(cue),
    cue_lemma: cue?.lemma ?? '',
    cue_form: cue?.form ?? '',
    sources: texts(sources),
    source_spans: sources.map(range).join(';'),
    content: texts(content),
    content_spans: content.map(range).join(';'),
    chain: texts(chain),
    chain_relations: chain.map((link) => link.relation).join(' | '),
    chain_inherited: chain.map((link) => String(link.inherited)).join(' | '),
    chain_spans: chain.map(range).join(';'),
    addressee: addressee === null ? '' : cut(addressee),
    addressee_span: addressee === null ? '' : range(addressee),
    confidence: String(statement.confidence),
    rules: statement.rules.join(' '),
  };
}

function range(span: Span): string {
  return `${span.start}-${span.end}`;
}

function line(fields: Readonly<Record<Column, string>>): string {
  return `${COLUMNS.map((column) => cell(fields[column])).join(',')}\r\n`;
}

/**
 * A quoted cell. A text that a spreadsheet would take for a formula gets an apostrophe before it: an article may say
 * `=HYPERLINK(...)`, and a table of quotations must not run it.
 */
function cell(text: string): string {
  const guarded = /^[\s\u200E\u200F\u061C\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/.test(text)
    ? `'${text}`
    : text;
  return `"${guarded.replaceAll('"', '""')}"`;
}
