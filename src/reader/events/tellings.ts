/**
 * A telling: one word that tells of an event, with what its own clause says of it. Several tellings make one record.
 *
 * Example: «استقبل الوزير المدير، وجرى خلال اللقاء بحث التدريب» is two tellings of one meeting.
 */
import type { TokenRange } from '../draft.ts';
import type { EventWord } from './event-word.ts';
import type { EventKind, EventRole, EventStatus } from './event.ts';

export interface Player {
  readonly role: EventRole;
  readonly cluster: number | null;
  /** Null for a dropped subject or a pronoun. */
  readonly range: TokenRange | null;
  delegation: boolean;
}

export interface Telling {
  readonly word: EventWord;
  readonly kind: EventKind;
  readonly trigger: number;
  /** Letters of clitics before the trigger. */
  readonly clitics: number;
  status: EventStatus;
  /** Announced, not carried out: «أعلن وقف إطلاق النار». */
  announced: boolean;
  players: Player[];
  place: TokenRange | null;
  discussed: TokenRange[];
  /** The clause, for dates. */
  readonly clause: TokenRange;
  /** The words that name it, '' for none: «قمة | الدول الصناعية». */
  readonly name: string;
  /** Said of an event told already: «خلال اللقاء». */
  echo: boolean;
  /** Nobody takes part: an event only where a place, a day or an event told already makes it one. */
  tentative?: true;
  /** Says of an event told already what became of it: «أُلغيت | الزيارة», «نفى حدوث | الاتصال». */
  back?: true;
  /** The date of its clause, -1 for none; not asked yet where undefined. */
  date?: number | undefined;
  /** Told in the past: what was done is in no day to come. */
  done?: true;
  /** Said of what the clause has just told: «قتل ثلاثة | في غارة», «غارة أسفرت عن | مقتل ثلاثة». */
  within?: true;
  /** Where the verb stands that says of the noun whether it took place. */
  light?: number;
  confidence: number;
  rules: string[];
  /** What the rules have against its being an event; none where they take it for one. */
  readonly doubts: Doubt[];
}

/** Reasons to take a word for no event that other reasons may outweigh. */
export type Doubt = 'alone' | 'habit' | 'needs' | 'no-force' | 'nobody' | 'nobody-resigns' | 'noun' | 'plural';
