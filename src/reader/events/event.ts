/**
 * The record of an event: what was done, by whom and to whom, where and when, whether it took place, and every place that tells of it.
 *
 * Example: «استقبل وزير النقل سليم العطار نظيره فادي النجار ... وجرى خلال اللقاء بحث ...»: one meeting, told twice.
 * Offsets are those of `reading.ts`.
 */
import type { PloverEvent } from '../codes/plover.ts';
import type { MentionSpan } from '../spans.ts';

export const EVENT_KINDS = [
  'meeting',
  'call',
  'visit',
  'invitation',
  'gathering',
  'negotiation',
  'agreement',
  'appointment',
  'resignation',
  'dismissal',
  'sanction',
  'aid',
  'mobilisation',
  'ceasefire',
  'withdrawal',
  'attack',
  'arrest',
  'release',
  'protest',
  'strike',
  'vote',
  'decision',
  'trial',
  'cooperation',
  'expulsion',
  'summons',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** hypothetical: wished, called for, conditional; denied: said not to have happened. */
export const STATUSES = ['held', 'planned', 'cancelled', 'denied', 'hypothetical'] as const;
export type EventStatus = (typeof STATUSES)[number];

/** An agent acts (attacker, giver, protester, court); a target suffers; a recipient gets. */
export const ROLES = [
  'host',
  'guest',
  'participant',
  'caller',
  'called',
  'inviter',
  'invited',
  'signatory',
  'appointer',
  'appointee',
  'agent',
  'target',
  'recipient',
  'mediator',
] as const;
export type EventRole = (typeof ROLES)[number];

const ACTING: readonly EventRole[] = ['agent', 'target'];
const MEETING: readonly EventRole[] = ['host', 'guest', 'participant', 'mediator'];

/** Who takes part in what. */
export const KIND_ROLES: Readonly<Record<EventKind, readonly EventRole[]>> = {
  meeting: MEETING,
  visit: MEETING,
  gathering: MEETING,
  negotiation: MEETING,
  call: ['caller', 'called', 'participant'],
  invitation: ['inviter', 'invited'],
  agreement: ['signatory', 'mediator'],
  appointment: ['appointer', 'appointee'],
  dismissal: ACTING,
  resignation: ['agent', 'recipient'],
  sanction: ACTING,
  aid: ['agent', 'recipient'],
  mobilisation: ACTING,
  ceasefire: ['agent', 'mediator'],
  withdrawal: ['agent', 'mediator'],
  release: ['agent', 'target', 'mediator'],
  attack: ACTING,
  arrest: ACTING,
  protest: ACTING,
  strike: ACTING,
  vote: ACTING,
  decision: ACTING,
  trial: ACTING,
  cooperation: ['participant', 'host'],
  expulsion: ACTING,
  summons: ACTING,
};

export interface EventParticipant {
  readonly role: EventRole;
  /** Index into `Reading.clusters`; null where the article names nobody that it speaks of again. */
  readonly cluster: number | null;
  readonly name: string;
  /** Where the tellings name them; none for a dropped subject. */
  readonly spans: readonly MentionSpan[];
  /** True for one who came with a delegation: «والوفد المرافق له». */
  readonly delegation?: true;
}

/** One telling of the event. */
export interface EventEvidence {
  /** The word that tells of it, without proclitics. */
  readonly trigger: MentionSpan;
  readonly sentence: MentionSpan;
  /** The statement within whose content it is told. */
  readonly statement: string | null;
}

export interface EventRecord {
  /** Local to the reading: e1, e2 ... in order of the text. */
  readonly id: string;
  readonly kind: EventKind;
  /** Null where PLOVER has none: appointment, dismissal, vote. */
  readonly plover: PloverEvent | null;
  readonly mode: string | null;
  /** Contexts of PLOVER. */
  readonly contexts: readonly string[];
  /** A CAMEO code with its leading zero. */
  readonly cameo: string | null;
  readonly status: EventStatus;
  readonly participants: readonly EventParticipant[];
  readonly place: { readonly name: string; readonly spans: readonly MentionSpan[] } | null;
  /** ISO value, and the expression of time it comes from as an index into `Reading.dates`. */
  readonly time: { readonly value: string; readonly date: number | null } | null;
  /** What was talked of, as written. */
  readonly discussed: readonly MentionSpan[];
  readonly evidence: readonly EventEvidence[];
  /** 0 to 1. */
  readonly confidence: number;
  readonly rules: readonly string[];
}
