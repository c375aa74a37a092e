/**
 * What the compiled gold of one article is: «أمس الأربعاء» with its day, «استقبل» with its host and guest, «بغداد: الصباح» as a dateline.
 * Spans are UTF-16 code units of the article's text, end exclusive.
 */
import type { Span } from '../articles/locate.ts';
import type { EventKind, Granularity, LineKind, PloverEvent, Role, Status, Unresolved } from './scheme.ts';

export interface GoldEvent {
  readonly kind: EventKind;
  readonly plover: PloverEvent | null;
  readonly mode: string | null;
  readonly status: Status;
  /** One word each, in order of the text. */
  readonly triggers: readonly Span[];
  /** One word tells of two events at once: «لقاءين مع ... ومع ...». */
  readonly shared?: true;
  /** One a person or body; its fullest name first. */
  readonly participants: readonly { readonly role: Role; readonly spans: readonly Span[] }[];
  readonly place: readonly Span[];
  readonly time: string | null;
  readonly discussed: readonly Span[];
}

export interface GoldDate {
  readonly span: Span;
  readonly value: string | null;
  readonly granularity: Granularity;
  readonly calendar?: 'hijri';
  readonly conflict?: 'weekday';
  readonly unresolved?: Unresolved;
}

export interface GoldLine {
  readonly kind: LineKind;
  readonly span: Span;
}

/** One article. Offsets are UTF-16 code units of `text`, end exclusive; the title is the first line of `text`. */
export interface LayerDocument {
  readonly id: string;
  readonly outlet: string;
  readonly date: string | null;
  readonly title: string;
  readonly text: string;
  readonly dates: readonly GoldDate[];
  readonly events: readonly GoldEvent[];
  readonly lines: readonly GoldLine[];
}
