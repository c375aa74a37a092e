/**
 * What of a reading can be a row of event data: its events, and its statements that have a code. «طالب الوزير بالانسحاب» is a record
 * REQUEST yield of the minister.
 */
import type {
  Article,
  EventRecord,
  EventRole,
  EventStatus,
  MentionSpan,
  PloverEvent,
  Reading,
  Statement,
} from '../../reader/index.ts';
import { quoter, type ReadArticle, textOf } from '../record.ts';
import { actorOf, type CodedActor } from './actor.ts';
import { SentenceNumbers } from './sentence-numbers.ts';
import { hex, sha256 } from '../sha256.ts';

export interface CodedRecord {
  readonly what: 'statement' | 'event';
  /** In the reading: s3, e1. */
  readonly local: string;
  /** Day of the event or saying, ISO; else that of publication; null where neither is known. */
  readonly date: string | null;
  readonly plover: PloverEvent | null;
  readonly mode: string | null;
  readonly cameo: string | null;
  readonly contexts: readonly string[];
  readonly status: EventStatus;
  readonly actors: readonly CodedActor[];
  readonly recipients: readonly CodedActor[];
  readonly place: string;
  /** Where the article says so, and in which words. */
  readonly spans: readonly MentionSpan[];
  readonly text: string;
  /** From 1, in the article; 0 for the headline. */
  readonly sentence: number;
  readonly statement: Statement | null;
  readonly rules: readonly string[];
  readonly confidence: number;
}

/** Of a visit the guest acts and the host receives; who meets without a host acts together with the others. */
const RECEIVES: ReadonlySet<EventRole> = new Set(['host', 'called', 'invited', 'appointee', 'target', 'recipient']);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** All records of an article: statements first, then events, each in the order of the text. */
export function codedRecords(item: ReadArticle): readonly CodedRecord[] {
  const numbers = new SentenceNumbers(item.article.text);
  const clusters = clusterPlaces(item.reading);
  return [
    ...item.reading.statements.map((statement) => ofStatement(item, statement, numbers, clusters)),
    ...eventsOf(item.reading).map((event) => ofEvent(item, event, numbers)),
  ];
}

function eventsOf(reading: Reading & { readonly events?: readonly EventRecord[] }): readonly EventRecord[] {
  return reading.events ?? [];
}

function saidOn(statement: Statement & { readonly said?: { readonly date: string } | null }): string | null {
  return day(statement.said?.date);
}

/** Only a whole day is a date of event data: «آذار 2025» is none. */
function day(value: string | undefined): string | null {
  return value !== undefined && DAY.test(value) ? value : null;
}

function ofStatement(
  { article, reading }: ReadArticle,
  statement: Statement,
  numbers: SentenceNumbers,
  clusters: ReadonlyMap<string, number>,
): CodedRecord {
  const cut = quoter(article, statement);
  const { part, content, addressee } = statement;
  const spans = content.map((span) => (part === undefined ? { ...span } : { part, ...span }));
  return {
    what: 'statement',
    local: statement.id,
    date: saidOn(statement) ?? day(reading.date ?? undefined),
    plover: statement.plover?.event ?? null,
    mode: statement.plover?.mode ?? null,
    cameo: statement.cameo,
    contexts: [],
    status: 'held',
    actors: statement.speakers.map(({ name, cluster }, i) => {
      const source = statement.sources[i];
      return actorOf(reading, cluster, name, source === undefined ? name : cut(source));
    }),
    recipients:
      addressee === null
        ? []
        : [
            actorOf(
              reading,
              clusters.get(placeKey(part, addressee.start, addressee.end)) ?? null,
              cut(addressee),
              cut(addressee),
            ),
          ],
    place: '',
    spans,
    text: content.map(cut).join(' … '),
    sentence: part === 'headline' ? 0 : numbers.at((statement.cue ?? content[0])?.start ?? 0),
    statement,
    rules: statement.rules,
    confidence: statement.confidence,
  };
}

/** Which cluster has a mention in just this place. */
function clusterPlaces(reading: Reading): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  reading.clusters.forEach(({ mentions }, cluster) => {
    for (const { part, start, end } of mentions) places.set(placeKey(part, start, end), cluster);
  });
  return places;
}

function placeKey(part: 'headline' | undefined, start: number, end: number): string {
  return `${part ?? ''} ${start} ${end}`;
}

function ofEvent({ article, reading }: ReadArticle, event: EventRecord, numbers: SentenceNumbers): CodedRecord {
  const first = event.evidence[0]?.sentence;
  const party = (receives: boolean): CodedActor[] =>
    event.participants
      .filter(({ role }) => RECEIVES.has(role) === receives)
      .map(({ cluster, name, spans }) =>
        actorOf(reading, cluster, name, spans[0] === undefined ? name : cutOf(article, spans[0])),
      );
  return {
    what: 'event',
    local: event.id,
    date: day(event.time?.value) ?? day(reading.date ?? undefined),
    plover: event.plover,
    mode: event.mode,
    cameo: event.cameo,
    contexts: event.contexts,
    status: event.status,
    actors: party(false),
    recipients: party(true),
    place: event.place?.name ?? '',
    spans: event.evidence.map(({ sentence }) => sentence),
    text: first === undefined ? '' : cutOf(article, first),
    sentence: first === undefined || first.part === 'headline' ? 0 : numbers.at(first.start),
    statement: null,
    rules: event.rules,
    confidence: event.confidence,
  };
}

function cutOf(article: Article, span: MentionSpan): string {
  return textOf(article, span.part).slice(span.start, span.end);
}

/** The same for the same record, in 48 bits of hexadecimal: article, record and words decide. */
export function recordHash({ reading }: ReadArticle, record: CodedRecord, more = ''): string {
  const parts = [reading.id ?? '', reading.outlet ?? '', reading.date ?? '', record.local, record.text, more];
  return hex(sha256(JSON.stringify(parts))).slice(0, 12);
}
