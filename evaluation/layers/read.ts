/**
 * A reading in the flat form of the layer. Only the fields that the layer needs are asked for, so that any record that
 * has them can be scored; what counts in a headline kept apart from the text is left out, as gold has no such part.
 */
import type { Pair } from '../flat.ts';
import type { LayerDate, LayerEvent, LayerLine, Layers } from './form.ts';

interface ReadSpan {
  readonly start: number;
  readonly end: number;
  readonly part?: 'headline';
}

interface ReadDate extends ReadSpan {
  readonly value: string | null;
  readonly granularity: string;
  readonly calendar: string;
  readonly conflict?: string;
}

interface ReadEvent {
  readonly kind: string;
  readonly plover: string | null;
  readonly mode: string | null;
  readonly status: string;
  readonly participants: readonly { readonly role: string; readonly spans: readonly ReadSpan[] }[];
  readonly place: { readonly spans: readonly ReadSpan[] } | null;
  readonly time: { readonly value: string } | null;
  readonly discussed: readonly ReadSpan[];
  readonly evidence: readonly { readonly trigger: ReadSpan }[];
}

/** The part of a reading that is scored here. */
export interface ReadLayers {
  readonly id: string | null;
  readonly dates?: readonly ReadDate[];
  readonly events?: readonly ReadEvent[];
  readonly lines?: readonly (ReadSpan & { readonly kind: string })[];
}

const inText = ({ part }: ReadSpan): boolean => part !== 'headline';
const pair = ({ start, end }: ReadSpan): Pair => [start, end];
const pairs = (spans: readonly ReadSpan[]): readonly Pair[] => spans.filter(inText).map(pair);

/** The layers of a reading. */
export function flattenLayers({ dates = [], events = [], lines = [] }: ReadLayers): Layers {
  return {
    dates: dates.filter(inText).map(
      (date): LayerDate => ({
        span: pair(date),
        value: date.value,
        granularity: date.granularity,
        calendar: date.calendar,
        ...(date.conflict === undefined ? {} : { conflict: date.conflict }),
      }),
    ),
    events: events.map(flattenEvent).filter(({ triggers }) => triggers.length > 0),
    lines: lines.filter(inText).map((line): LayerLine => ({ kind: line.kind, span: pair(line) })),
  };
}

function flattenEvent(event: ReadEvent): LayerEvent {
  return {
    kind: event.kind,
    plover: event.plover,
    mode: event.mode,
    status: event.status,
    triggers: pairs(event.evidence.map(({ trigger }) => trigger)),
    participants: event.participants.map(({ role, spans }) => ({ role, spans: pairs(spans) })),
    place: event.place === null ? [] : pairs(event.place.spans),
    time: event.time?.value ?? null,
    discussed: pairs(event.discussed),
  };
}
