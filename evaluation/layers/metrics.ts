/** What is counted of events and lines; and all metrics of the layer, in groups. */
import { covered, equal, shared } from '../scoring/tokens.ts';
import { dateMetrics } from './date-metrics.ts';
import { anyOverlap, type EventPair, type JudgedLayers, type PreparedEvent } from './judge.ts';
import {
  foundFigure,
  foundIn,
  type LayerMetric,
  type LayerMetricGroup,
  type Naming,
  shareFigure,
} from './layer-metric.ts';
import { bCubed, tellingPairs } from './merging.ts';

interface EventRule {
  /** How many a pair has right; true counts one. */
  right(pair: EventPair, document: JudgedLayers): boolean | number;
  /** How many an event, of gold or read, brings. */
  amount(event: PreparedEvent, document: JudgedLayers): boolean | number;
}

/** A metric of things to be found; of a group, recall is over its gold events and precision over those read as such. */
function eventFound(naming: Naming, rule: EventRule): LayerMetric {
  return {
    ...naming,
    count(document, holds) {
      let rightOfGold = 0;
      let rightOfRead = 0;
      for (const pair of document.eventPairs) {
        if (!pair.sameKind) continue;
        const right = Number(rule.right(pair, document));
        if (holds(pair.gold)) rightOfGold += right;
        if (holds(pair.predicted)) rightOfRead += right;
      }
      const amount = (events: readonly PreparedEvent[]): number =>
        events.reduce((sum, event) => sum + (holds(event) ? Number(rule.amount(event, document)) : 0), 0);
      return [rightOfGold, amount(document.goldEvents), rightOfRead, amount(document.readEvents)];
    },
    figure: foundFigure,
  };
}

function eventShare(
  naming: Naming,
  right: (pair: EventPair) => boolean,
  of: (pair: EventPair) => boolean = ({ sameKind }) => sameKind,
): LayerMetric {
  return {
    ...naming,
    count({ eventPairs }, holds) {
      const looked = eventPairs.filter((pair) => holds(pair.gold) && of(pair));
      return [looked.filter(right).length, looked.length];
    },
    figure: shareFigure,
  };
}

const one = (): number => 1;
const sameStatus = ({ gold, predicted }: EventPair): boolean => gold.event.status === predicted.event.status;
const participantCount = ({ event }: PreparedEvent): number => event.participants.length;
const allParticipants = ({ gold, predicted, participantsRight }: EventPair): boolean =>
  participantsRight === participantCount(gold) && participantsRight === participantCount(predicted);

export const eventDetection = eventFound(
  {
    id: 'event',
    label: 'event',
    meaning: 'the kind, and a shared trigger or one sentence with participants that agree',
  },
  { right: one, amount: one },
);

export const eventRecord = eventFound(
  { id: 'eventRecord', label: 'whole record', meaning: 'kind, status and all participants right, none too many' },
  { right: (pair) => sameStatus(pair) && allParticipants(pair), amount: one },
);

export const eventStatus = eventShare(
  {
    id: 'eventStatus',
    label: 'status, of found',
    meaning: 'held, planned, cancelled, denied or hypothetical told right',
  },
  sameStatus,
);

export const eventParticipants = eventFound(
  {
    id: 'eventParticipants',
    label: 'participants',
    meaning: 'the role, and half of the tokens of a span that names him',
  },
  { right: ({ participantsRight }) => participantsRight, amount: participantCount },
);

const events: readonly LayerMetric[] = [
  eventDetection,
  eventRecord,
  eventShare(
    { id: 'eventKind', label: 'kind, of located', meaning: 'the kind told right where a trigger is shared' },
    ({ sameKind }) => sameKind,
    ({ gold, predicted }) => shared(gold.triggers, predicted.triggers) > 0,
  ),
  eventShare(
    { id: 'eventPlover', label: 'PLOVER, of found', meaning: 'the same PLOVER event and mode, or rightly none' },
    ({ gold, predicted }) => gold.event.plover === predicted.event.plover && gold.event.mode === predicted.event.mode,
  ),
  eventShare(
    { id: 'eventPloverEvent', label: 'PLOVER event alone', meaning: 'the same PLOVER event, whatever the mode' },
    ({ gold, predicted }) => gold.event.plover === predicted.event.plover,
  ),
  eventStatus,
  eventFound(
    {
      id: 'eventNotHeld',
      label: 'not simply held',
      meaning: 'events planned, cancelled, denied or hypothetical, as such',
    },
    { right: (pair) => sameStatus(pair) && notHeld(pair.gold), amount: notHeld },
  ),
  eventParticipants,
  eventFound(
    { id: 'eventParticipantsAnyRole', label: 'participants, any role', meaning: 'as above, whatever the role' },
    { right: ({ participantsFound }) => participantsFound, amount: participantCount },
  ),
  eventShare(
    { id: 'eventAllParticipants', label: 'all participants, of found', meaning: 'every one right and none too many' },
    allParticipants,
  ),
  eventFound(
    { id: 'eventPlace', label: 'place', meaning: 'half of the tokens of a span that names it' },
    {
      right: ({ gold, predicted }, { tokens }) => anyOverlap(gold.event.place, predicted.event.place, tokens),
      amount: ({ event }) => event.place.length > 0,
    },
  ),
  eventFound(
    { id: 'eventTime', label: 'time', meaning: 'the same ISO value' },
    {
      right: ({ gold, predicted }) => gold.event.time !== null && gold.event.time === predicted.event.time,
      amount: ({ event }) => event.time !== null,
    },
  ),
  eventFound(
    { id: 'eventDiscussed', label: 'discussed, tokens', meaning: 'tokens of what was talked of' },
    {
      right: ({ gold, predicted }, { tokens }) =>
        shared(covered(tokens, gold.event.discussed), covered(tokens, predicted.event.discussed)),
      amount: ({ event }, { tokens }) => covered(tokens, event.discussed).size,
    },
  ),
];

function notHeld({ event }: PreparedEvent): boolean {
  return event.status !== 'held';
}

const merging: readonly LayerMetric[] = [
  foundIn(
    { id: 'eventTriggers', label: 'triggers', meaning: 'words that tell an event, of whatever kind' },
    (document) => {
      const all = (list: readonly PreparedEvent[]) => new Set(list.flatMap(({ triggers }) => [...triggers]));
      const [gold, read] = [all(document.goldEvents), all(document.readEvents)];
      const right = shared(gold, read);
      return [right, gold.size, right, read.size];
    },
  ),
  foundIn({ id: 'eventMerging', label: 'one event once, B-cubed', meaning: 'of the triggers that both have' }, bCubed),
  foundIn(
    {
      id: 'eventTellings',
      label: 'tellings joined',
      meaning: 'pairs of triggers of one event; a missed one costs its pairs',
    },
    tellingPairs,
  ),
  eventShare(
    {
      id: 'eventAllTellings',
      label: 'all tellings, of found',
      meaning: 'events told more than once with the same triggers',
    },
    ({ gold, predicted }) => equal(gold.triggers, predicted.triggers),
    ({ gold, sameKind }) => sameKind && gold.triggers.size > 1,
  ),
];

const lines: readonly LayerMetric[] = [
  foundIn(
    {
      id: 'line',
      label: 'lines',
      meaning: 'kind and tokens of dateline, section, byline and date line; the headline is known and not counted',
    },
    (document) => {
      const apart = (keys: readonly string[]) => new Set(keys.filter((key) => !key.startsWith('headline')));
      const [gold, read] = [apart(document.goldLines), apart(document.readLines)];
      const right = [...gold].filter((key) => read.has(key)).length;
      return [right, gold.size, right, read.size];
    },
  ),
];

export const LAYER_METRICS: readonly LayerMetricGroup[] = [
  { title: 'Dates', metrics: dateMetrics },
  { title: 'Events', metrics: events },
  { title: 'One event, one record', metrics: merging },
  { title: 'Lines', metrics: lines },
];

/** The metrics shown for every kind of event. */
export const KIND_METRICS: readonly LayerMetric[] = [eventDetection, eventStatus, eventParticipants, eventRecord];

/** The metrics shown for every outlet. */
export const OUTLET_METRICS: readonly LayerMetric[] = [
  ...dateMetrics.filter(({ id }) => id === 'dateSpanValue'),
  ...KIND_METRICS,
];
