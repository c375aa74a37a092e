/**
 * Events as a table for spreadsheets, a row an event, in the same form as that of statements.
 *
 * Example: «استقبل وزير النقل سليم العطار نظيره فادي النجار»: kind meeting, status held, participants «سليم العطار | فادي النجار», roles «host | guest».
 */
import type { EventRecord, MentionSpan } from '../reader/index.ts';
import { range, spreadsheet } from './spreadsheet.ts';
import { type Format, type ReadArticle, textOf } from './record.ts';

// biome-ignore format: read as the row it is
const COLUMNS = [
  'id', 'outlet', 'date', 'title', 'url', 'event', 'kind', 'status', 'plover', 'plover_mode', 'contexts', 'cameo',
  'participants', 'roles', 'codes', 'delegations', 'participant_spans', 'place', 'time', 'time_text', 'discussed',
  'triggers', 'trigger_spans', 'sentences', 'within_statements', 'confidence', 'rules',
] as const;

export const csvEvents: Format = spreadsheet(COLUMNS, (item) => item.reading.events.map((event) => row(item, event)));

function row(
  { article, reading }: ReadArticle,
  event: EventRecord,
): Readonly<Record<(typeof COLUMNS)[number], string>> {
  const cut = ({ part, start, end }: MentionSpan): string => textOf(article, part).slice(start, end);
  const { participants, evidence, time } = event;
  const dated = time === null || time.date === null ? undefined : reading.dates[time.date];
  const joined = (parts: readonly string[]): string => parts.join(' | ');
  return {
    id: reading.id ?? '',
    outlet: reading.outlet ?? '',
    date: reading.date ?? '',
    title: article.title ?? '',
    url: article.url ?? '',
    event: event.id,
    kind: event.kind,
    status: event.status,
    plover: event.plover ?? '',
    plover_mode: event.mode ?? '',
    contexts: joined(event.contexts),
    cameo: event.cameo ?? '',
    participants: joined(participants.map(({ name }) => name)),
    roles: joined(participants.map(({ role }) => role)),
    codes: joined(participants.map(({ cluster }) => (cluster === null ? '' : (reading.clusters[cluster]?.code ?? '')))),
    delegations: joined(participants.map(({ delegation }) => String(delegation === true))),
    participant_spans: joined(participants.map(({ spans }) => spans.map(range).join(';'))),
    place: event.place?.name ?? '',
    time: time?.value ?? '',
    time_text: dated === undefined ? '' : cut(dated),
    discussed: joined(event.discussed.map(cut)),
    triggers: joined(evidence.map(({ trigger }) => cut(trigger))),
    trigger_spans: evidence.map(({ trigger }) => range(trigger)).join(';'),
    sentences: joined(evidence.map(({ sentence }) => cut(sentence))),
    within_statements: joined(evidence.map(({ statement }) => statement ?? '')),
    confidence: String(event.confidence),
    rules: event.rules.join(' '),
  };
}
