/**
 * Statements as a table for spreadsheets, a row a statement, with the text and the offsets of every field.
 *
 * Example: «أكد وزير النقل سليم العطار أمس أن ...»: speakers «سليم العطار», speaker_offices transport-minister, said the day before, cue_lemma «أكد».
 */
import type { Span, Statement } from '../reader/index.ts';
import { type Format, quoter, type ReadArticle } from './record.ts';
import { range, spreadsheet } from './spreadsheet.ts';

// biome-ignore format: read as the row it is
const COLUMNS = [
  'id', 'outlet', 'date', 'title', 'url', 'article_topics', 'statement', 'part', 'class', 'kind', 'negated',
  'speakers', 'speaker_types', 'speaker_codes', 'speaker_offices', 'explicit', 'unresolved', 'cue', 'cue_span', 'cue_lemma', 'cue_form',
  'sources', 'source_spans', 'content', 'content_spans', 'chain', 'chain_relations', 'chain_inherited', 'chain_spans',
  'addressee', 'addressee_span', 'said', 'said_span', 'topics', 'plover', 'plover_mode', 'cameo', 'confidence', 'rules',
] as const;
type Column = (typeof COLUMNS)[number];

export const csv: Format = spreadsheet(COLUMNS, (item) =>
  item.reading.statements.map((statement) => row(item, statement)),
);

function row({ article, reading }: ReadArticle, statement: Statement): Readonly<Record<Column, string>> {
  const cut = quoter(article, statement);
  const { cue, addressee, chain, speakers, sources, content, said } = statement;
  const actors = speakers.map(({ cluster }) => reading.clusters[cluster]);
  const texts = (spans: readonly Span[]): string => spans.map(cut).join(' | ');
  return {
    id: reading.id ?? '',
    outlet: reading.outlet ?? '',
    date: reading.date ?? '',
    title: article.title ?? '',
    url: article.url ?? '',
    article_topics: reading.topics.map(({ id }) => id).join(' | '),
    statement: statement.id,
    part: statement.part ?? 'text',
    class: statement.class,
    kind: statement.kind,
    negated: String(statement.negated),
    speakers: speakers.map((speaker) => speaker.name).join(' | '),
    speaker_types: speakers.map((speaker) => speaker.type).join(' | '),
    speaker_codes: actors.map((actor) => actor?.code ?? '').join(' | '),
    speaker_offices: actors.map((actor) => actor?.offices.map(({ office }) => office).join('+') ?? '').join(' | '),
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
    said: said?.date ?? '',
    said_span: said === null ? '' : range(said),
    topics: statement.topics.join(' | '),
    plover: statement.plover?.event ?? '',
    plover_mode: statement.plover?.mode ?? '',
    cameo: statement.cameo ?? '',
    confidence: String(statement.confidence),
    rules: statement.rules.join(' '),
  };
}
