/**
 * An event as the record keeps it: who did what with whom, where and when, and where the article tells of it. «استقبل رئيس الوزراء
 * وزير الخارجية» is a meeting, CONSULT visit, with a host and a guest.
 */
import type { PloverEvent } from '../codes/plover.ts';
import type { MentionSpan } from '../reading.ts';

export type EventStatus = 'held' | 'planned' | 'cancelled' | 'denied' | 'hypothetical';
export type EventRole =
  | 'host'
  | 'guest'
  | 'participant'
  | 'caller'
  | 'called'
  | 'inviter'
  | 'invited'
  | 'signatory'
  | 'appointer'
  | 'appointee'
  | 'agent'
  | 'target'
  | 'recipient'
  | 'mediator';

export interface EventRecord {
  readonly id: string;
  readonly kind: string;
  readonly plover: PloverEvent | null;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  readonly cameo: string | null;
  readonly status: EventStatus;
  readonly participants: readonly {
    readonly role: EventRole;
    readonly cluster: number | null;
    readonly name: string;
    readonly spans: readonly MentionSpan[];
    readonly delegation?: boolean;
  }[];
  readonly place: { readonly name: string; readonly spans: readonly MentionSpan[] } | null;
  readonly time: { readonly value: string; readonly date: number | null } | null;
  readonly discussed: readonly MentionSpan[];
  readonly evidence: readonly {
    readonly trigger: MentionSpan;
    readonly sentence: MentionSpan;
    readonly statement: string | null;
  }[];
  readonly confidence: number;
  readonly rules: readonly string[];
}
