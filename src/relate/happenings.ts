/**
 * Events ready to be compared across articles: kind, status, who took part in which role, where, and the spans that tell of it.
 *
 * Example: «دعا الرئيس نظيره سليم العطار إلى زيارة بغداد» → an invitation, the invited «سليم العطار».
 */
import type { EventKind, EventRecord, EventRole, EventStatus, Reading } from '../reader/index.ts';
import type { ComparedArticle, ComparedOptions } from './compared.ts';
import type { ComparedSpeaker } from './statement.ts';

export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

export interface ComparedParticipant extends ComparedSpeaker {
  readonly role: EventRole;
  /** Where the article names it in telling of the event. */
  readonly spans: readonly TextSpan[];
}

export interface ComparedEvent {
  readonly id: string;
  readonly article: string;
  readonly outlet: string | null;
  readonly date: string | null;
  readonly kind: EventKind;
  readonly status: EventStatus;
  readonly participants: readonly ComparedParticipant[];
  /** What its places are called, the main one first. */
  readonly places: readonly string[];
  /** ISO, as the reading has it. */
  readonly time: string | null;
  /** The words that tell of it. */
  readonly triggers: readonly TextSpan[];
  /** Statements in whose content it is told, and whether one of them pledges. */
  readonly statements: readonly string[];
  readonly pledged: boolean;
}

/** «في طهران»: the country and its capital may both be told. */
function placesOf(event: EventRecord, reading: Reading, text: string): readonly string[] {
  const { place } = event;
  if (place === null) {
    const goal = event.kind === 'invitation' ? visited(event, reading, text) : null;
    return goal === null ? [] : [goal];
  }
  const written = place.spans.flatMap(({ start, end, part }) => (part === undefined ? [text.slice(start, end)] : []));
  return [...new Set([place.name, ...written])];
}

/** How far behind «زيارة» the place stands that is to be visited. */
const VISIT_REACH = 24;

/** Where the invited is to go: the place behind the word of visiting in the sentence, «دعوة لزيارة بغداد», or that of a visit told there. */
function visited({ evidence }: EventRecord, { events, mentions }: Reading, text: string): string | null {
  for (const { sentence, trigger } of evidence) {
    if (sentence.part !== undefined) continue;
    const word = text.slice(trigger.end, sentence.end).indexOf('زيار');
    if (word >= 0) {
      const from = trigger.end + word;
      const place = mentions.find(
        ({ type, start, part }) =>
          part === undefined && (type === 'place' || type === 'state') && start > from && start < from + VISIT_REACH,
      );
      if (place !== undefined) return text.slice(place.start, place.end);
    }
    for (const visit of events)
      if (visit.kind === 'visit' && visit.evidence.some((one) => one.sentence.start === sentence.start))
        return visit.place?.name ?? visit.participants.find(({ role }) => role === 'host')?.name ?? null;
  }
  return null;
}

/** The events of one article, in order of the text; those told in the headline alone are left out, for they have too few words. */
export function comparedEvents(
  article: ComparedArticle,
  reading: Reading,
  options: ComparedOptions = {},
): readonly ComparedEvent[] {
  const idOf = options.statementId ?? ((local: string) => `${article.id}#${local}`);
  const eventIdOf = options.eventId ?? ((local: string) => `${article.id}#${local}`);
  const actorOf = options.actor ?? (() => null);
  const named = new Set<number | null>();
  for (const { type, cluster } of reading.mentions) if (type === 'person') named.add(cluster);
  const classes = new Map(reading.statements.map(({ id, class: kind }) => [id, kind]));
  const body = (spans: readonly { start: number; end: number; part?: 'headline' }[]): TextSpan[] =>
    spans.filter(({ part }) => part === undefined).map(({ start, end }) => ({ start, end }));
  return reading.events.flatMap((event) => {
    const triggers = body(event.evidence.map(({ trigger }) => trigger));
    if (triggers.length === 0) return [];
    const statements = event.evidence.flatMap(({ statement }) => (statement === null ? [] : [statement]));
    return {
      id: eventIdOf(event.id),
      article: article.id,
      outlet: article.outlet,
      date: article.date,
      kind: event.kind,
      status: event.status,
      participants: event.participants.map(({ role, cluster, name, spans }) => {
        const known = cluster === null ? undefined : reading.clusters[cluster];
        return {
          role,
          name: known?.name ?? name,
          type: known?.type ?? ('unknown' as const),
          named: named.has(cluster ?? -1),
          actor: cluster === null ? null : actorOf(cluster),
          spans: body(spans),
        };
      }),
      places: placesOf(event, reading, article.text),
      time: event.time?.value ?? null,
      triggers,
      statements: statements.map(idOf),
      pledged: statements.some((id) => classes.get(id) === 'pledge'),
    };
  });
}
