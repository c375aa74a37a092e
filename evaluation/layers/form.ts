/**
 * The flat form in which the layer of dates, events and lines is scored: one document a line, spans as pairs of offsets
 * (UTF-16 units of the article's text, end exclusive). Gold and what was read are both brought into it.
 *
 * «استقبل الوزير سليم العطار أمس سفير اليابان، وتناول اللقاء ملف المياه»: one date «أمس»; one event `meeting`, `held`,
 * with two triggers «استقبل» and «اللقاء», a host and a guest, and «ملف المياه» as what was discussed.
 */
import type { Pair } from '../flat.ts';

export interface LayerDate {
  readonly span: Pair;
  /** ISO 8601, `--02-05` where the year is unknown; null where it cannot be told. */
  readonly value: string | null;
  readonly granularity: string;
  /** `gregorian` where nothing is said. */
  readonly calendar?: string;
  readonly conflict?: string;
}

export interface LayerParticipant {
  readonly role: string;
  readonly spans: readonly Pair[];
}

export interface LayerEvent {
  readonly kind: string;
  readonly plover: string | null;
  readonly mode: string | null;
  readonly status: string;
  /** The word of each telling; several for an event told several times. */
  readonly triggers: readonly Pair[];
  readonly participants: readonly LayerParticipant[];
  readonly place: readonly Pair[];
  readonly time: string | null;
  readonly discussed: readonly Pair[];
}

export interface LayerLine {
  readonly kind: string;
  readonly span: Pair;
}

/** What was annotated, or read, in one article. */
export interface Layers {
  readonly dates: readonly LayerDate[];
  readonly events: readonly LayerEvent[];
  readonly lines: readonly LayerLine[];
}

/** Gold of one article, with the text it counts in. */
export interface LayerDocument extends Layers {
  readonly id: string;
  readonly outlet: string;
  readonly date: string | null;
  readonly text: string;
}

export const NO_LAYERS: Layers = { dates: [], events: [], lines: [] };
