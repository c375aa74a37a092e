/** Events: what was done, by whom and to whom, each told once however often the article tells of it. */
export { EventLexicon } from './event-lexicon.ts';
export type { TriggerForm } from './trigger-form.ts';
export type { DatedSpan } from './dating.ts';
export { choosing, type ChoosingEvents } from './choosing.ts';
export { findEvents } from './events.ts';
export {
  EVENT_KINDS,
  type EventEvidence,
  type EventKind,
  type EventParticipant,
  type EventRecord,
  type EventRole,
  type EventStatus,
  ROLES,
  STATUSES,
} from './event.ts';
