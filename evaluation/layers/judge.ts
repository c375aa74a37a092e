/**
 * An article judged: which date, event and line that was read stands for which one of gold.
 *
 * Spans are compared as tokens between spaces, without marks at their edges and with their proclitics: «أمس،» and «وأمس»
 * are the same place. Dates are pairs where they cover the same tokens, and else where they share half of them. Events
 * are pairs, one for one and the most alike first, where they are of one kind and share a trigger, or are told in one
 * sentence with participants that do not speak against it; what is left may be a pair of two kinds by a trigger.
 */
import { findQuotations, findSentences, splitWords } from '../../src/text/index.ts';
import type { Pair } from '../flat.ts';
import { covered, dice, type TokenSet, type Tokens, tokenize } from '../scoring/tokens.ts';
import type { LayerDate, LayerDocument, LayerEvent, LayerLine, LayerParticipant, Layers } from './form.ts';

/** How much of a span must agree for a participant, a place or an overlapping date to be found. */
export const SPAN_FOUND = 0.5;

export interface PreparedDate {
  readonly date: LayerDate;
  readonly tokens: TokenSet;
  /** Equal for dates that cover the same tokens. */
  readonly range: string;
}

export interface PreparedEvent {
  readonly event: LayerEvent;
  readonly triggers: TokenSet;
  /** Numbers of the sentences that tell it. */
  readonly sentences: ReadonlySet<number>;
}

export interface DatePair {
  readonly gold: PreparedDate;
  readonly predicted: PreparedDate;
  readonly exact: boolean;
}

export interface EventPair {
  readonly gold: PreparedEvent;
  readonly predicted: PreparedEvent;
  readonly sameKind: boolean;
  /** How many participants agree in role and place, and how many in place alone. */
  readonly participantsRight: number;
  readonly participantsFound: number;
}

export interface JudgedLayers {
  readonly id: string;
  readonly outlet: string;
  readonly text: string;
  readonly tokens: Tokens;
  readonly goldDates: readonly PreparedDate[];
  readonly readDates: readonly PreparedDate[];
  readonly datePairs: readonly DatePair[];
  readonly goldEvents: readonly PreparedEvent[];
  readonly readEvents: readonly PreparedEvent[];
  readonly eventPairs: readonly EventPair[];
  readonly goldLines: readonly string[];
  readonly readLines: readonly string[];
}

/** Judges what was read in one article. */
export function judgeLayers(gold: LayerDocument, read: Layers): JudgedLayers {
  const { id, outlet, text } = gold;
  const tokens = tokenize(text);
  const sentenceOf = sentenceFinder(text);
  const goldDates = gold.dates.map((date) => prepareDate(date, tokens));
  const readDates = read.dates.map((date) => prepareDate(date, tokens));
  const goldEvents = gold.events.map((event) => prepareEvent(event, tokens, sentenceOf));
  const readEvents = read.events.map((event) => prepareEvent(event, tokens, sentenceOf));
  const lineKey = ({ kind, span }: LayerLine): string => `${kind} ${rangeOf(covered(tokens, [span]))}`;
  return {
    id,
    outlet,
    text,
    tokens,
    goldDates,
    readDates,
    datePairs: pairDates(goldDates, readDates),
    goldEvents,
    readEvents,
    eventPairs: pairEvents(goldEvents, readEvents, tokens),
    goldLines: gold.lines.map(lineKey),
    readLines: read.lines.map(lineKey),
  };
}

function prepareDate(date: LayerDate, tokens: Tokens): PreparedDate {
  const touched = covered(tokens, [date.span]);
  return { date, tokens: touched, range: rangeOf(touched) };
}

function rangeOf(tokens: TokenSet): string {
  const list = [...tokens];
  return `${list[0]}-${list.at(-1)}`;
}

function prepareEvent(event: LayerEvent, tokens: Tokens, sentenceOf: (offset: number) => number): PreparedEvent {
  return {
    event,
    triggers: covered(tokens, event.triggers),
    sentences: new Set(event.triggers.map(([start]) => sentenceOf(start))),
  };
}

/** The number of the sentence that an offset stands in. */
function sentenceFinder(text: string): (offset: number) => number {
  const words = splitWords(text);
  const sentences = findSentences(words, findQuotations(words));
  const starts = Array.from({ length: sentences.count }, (_, s) => words.start[sentences.start[s] ?? 0] ?? 0);
  return (offset) => {
    const next = starts.findIndex((start) => start > offset);
    return next === -1 ? starts.length - 1 : next - 1;
  };
}

interface Edge {
  readonly weight: number;
  readonly gold: number;
  readonly predicted: number;
}

/** One for one, the heaviest edge first; among equals the first in the text. */
function greedy(edges: Edge[], takenGold: Set<number>, takenPredicted: Set<number>): readonly Edge[] {
  edges.sort((a, b) => b.weight - a.weight || a.gold - b.gold || a.predicted - b.predicted);
  return edges.filter(({ gold, predicted }) => {
    if (takenGold.has(gold) || takenPredicted.has(predicted)) return false;
    takenGold.add(gold);
    takenPredicted.add(predicted);
    return true;
  });
}

function pairDates(gold: readonly PreparedDate[], predicted: readonly PreparedDate[]): readonly DatePair[] {
  const edges: Edge[] = [];
  for (const [i, g] of gold.entries()) {
    for (const [j, p] of predicted.entries()) {
      const alike = dice(g.tokens, p.tokens);
      // Two dates may stand in one token: «5-7 أيار» told as a day and a range; the value tells which is which.
      const sameValue = g.date.value === p.date.value ? 0.1 : 0;
      if (g.range === p.range) edges.push({ weight: 2 + sameValue, gold: i, predicted: j });
      else if (alike >= SPAN_FOUND) edges.push({ weight: alike + sameValue, gold: i, predicted: j });
    }
  }
  return greedy(edges, new Set(), new Set()).flatMap((edge) => {
    const [g, p] = [gold[edge.gold], predicted[edge.predicted]];
    return g === undefined || p === undefined ? [] : [{ gold: g, predicted: p, exact: g.range === p.range }];
  });
}

const SAME_SENTENCE = 0.5;

function pairEvents(
  gold: readonly PreparedEvent[],
  predicted: readonly PreparedEvent[],
  tokens: Tokens,
): readonly EventPair[] {
  const same: Edge[] = [];
  const other: Edge[] = [];
  for (const [i, g] of gold.entries()) {
    for (const [j, p] of predicted.entries()) {
      const triggers = dice(g.triggers, p.triggers);
      const alike = participantsAlike(g.event.participants, p.event.participants, tokens);
      const together = [...g.sentences].some((sentence) => p.sentences.has(sentence));
      const edge = (weight: number): Edge => ({ weight: weight + alike, gold: i, predicted: j });
      if (g.event.kind !== p.event.kind) {
        if (triggers > 0) other.push(edge(1 + triggers));
      } else if (triggers > 0) same.push(edge(2 + triggers));
      else if (together && compatible(g, p, alike)) same.push(edge(SAME_SENTENCE));
    }
  }
  const takenGold = new Set<number>();
  const takenPredicted = new Set<number>();
  const chosen = [...greedy(same, takenGold, takenPredicted), ...greedy(other, takenGold, takenPredicted)];
  return chosen.flatMap((edge) => {
    const [g, p] = [gold[edge.gold], predicted[edge.predicted]];
    if (g === undefined || p === undefined) return [];
    const [a, b] = [g.event.participants, p.event.participants];
    return [
      {
        gold: g,
        predicted: p,
        sameKind: g.event.kind === p.event.kind,
        participantsRight: matched(a, b, (x, y) => x.role === y.role && anyOverlap(x.spans, y.spans, tokens)),
        participantsFound: matched(a, b, (x, y) => anyOverlap(x.spans, y.spans, tokens)),
      },
    ];
  });
}

/** Nobody on one side speaks against nobody on the other; else one at least must be the same. */
function compatible(gold: PreparedEvent, predicted: PreparedEvent, alike: number): boolean {
  return alike > 0 || gold.event.participants.length === 0 || predicted.event.participants.length === 0;
}

function participantsAlike(
  gold: readonly LayerParticipant[],
  predicted: readonly LayerParticipant[],
  tokens: Tokens,
): number {
  const all = gold.length + predicted.length;
  return all === 0 ? 0 : (2 * matched(gold, predicted, (a, b) => anyOverlap(a.spans, b.spans, tokens))) / all;
}

/** How many of one list have a partner in the other; one for one. */
function matched<T>(gold: readonly T[], predicted: readonly T[], same: (gold: T, predicted: T) => boolean): number {
  const free = [...predicted];
  let count = 0;
  for (const item of gold) {
    const at = free.findIndex((candidate) => same(item, candidate));
    if (at === -1) continue;
    free.splice(at, 1);
    count++;
  }
  return count;
}

/** Whether some span of one side shares half of its tokens with some span of the other. */
export function anyOverlap(a: readonly Pair[], b: readonly Pair[], tokens: Tokens): boolean {
  return a.some((x) => b.some((y) => dice(covered(tokens, [x]), covered(tokens, [y])) >= SPAN_FOUND));
}
