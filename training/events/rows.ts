/**
 * Annotated events of news beside the project, as this folder keeps them: numbers of articles and offsets, not a word of their text.
 *
 * Example: «أضرب المعلمون أمس» is a strike with a trigger at [0, 4] and an agent at [5, 13]. An article's text is that of its paragraphs, a line each, an empty
 * one behind the first, blanks drawn together; the headline that its file has apart is no part of it. Offsets are UTF-16 code units.
 */
import type { LayerEvent } from '../../evaluation/layers/form.ts';
import type { Pair } from '../../evaluation/flat.ts';
import type { AnnotationRow } from '../reader/news/load.ts';
import { type NewsArticle, textOf } from '../reader/news/rows.ts';

/** Kind, status, triggers, participants with their roles, place, ISO time, what was discussed. */
export type EventRow = readonly [
  kind: string,
  status: string,
  triggers: readonly Pair[],
  participants: readonly (readonly [role: string, spans: readonly Pair[]])[],
  place: readonly Pair[],
  time: string | null,
  discussed: readonly Pair[],
];

export interface ArticleEvents extends AnnotationRow {
  readonly events: readonly EventRow[];
}

/** The text that offsets are of. */
export const bodyOf = (article: NewsArticle): string => textOf({ ...article, title: null });

/** An event as the layer has it; codes are not annotated. */
export function eventOf([kind, status, triggers, participants, place, time, discussed]: EventRow): LayerEvent {
  return {
    kind,
    status,
    plover: null,
    mode: null,
    triggers,
    participants: participants.map(([role, spans]) => ({ role, spans })),
    place,
    time,
    discussed,
  };
}
