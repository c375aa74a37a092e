/**
 * What articles with annotated events teach: which words tell of one, who of those around takes part in it, and where it was.
 *
 * Words are taken as the reader meets them, those that are annotated are told as events; an event of the same kind that shares a word, or a sentence with
 * its people, is the one whose participants teach.
 */
import { anyOverlap, judgeLayers } from '../../evaluation/layers/judge.ts';
import type { LayerDocument, LayerEvent } from '../../evaluation/layers/form.ts';
import { flattenLayers } from '../../evaluation/layers/read.ts';
import type { Pair } from '../../evaluation/flat.ts';
import type { Tokens } from '../../evaluation/scoring/tokens.ts';
import type { Document } from '../../src/reader/document.ts';
import type { ChoosingEvents } from '../../src/reader/events/index.ts';
import { NOBODY, type Part } from '../../src/reader/events/part-features.ts';
import { NOWHERE, type Where } from '../../src/reader/events/place-features.ts';
import { NO_EVENT } from '../../src/reader/events/telling-features.ts';
import { phraseSpan } from '../../src/reader/mentions.ts';
import type { Article, Reading } from '../../src/reader/reading.ts';
import type { Lesson } from '../reader/forest.ts';

export interface EventLessons {
  readonly tellings: readonly Lesson[];
  readonly parts: readonly Lesson[];
  readonly places: readonly Lesson[];
}

/**
 * @param doc the article as the reader sees it
 * @param read a reader that chooses events as it is told
 */
export function eventLessons(
  doc: Document,
  gold: LayerDocument,
  read: (article: Article, choose: ChoosingEvents) => Reading,
): EventLessons {
  const { id, text, outlet, date } = gold;
  const article = { id, text, outlet, date };
  const tellings: Lesson[] = [];
  const kinds = kindsByToken(doc, gold.events);
  const isTold: ChoosingEvents['telling'] = (_, { trigger, kind }) => kinds.get(trigger)?.has(kind) === true;
  const { events } = read(article, {
    telling: (features, telling) => {
      const yes = isTold(features, telling);
      tellings.push({ candidates: [features, NO_EVENT], right: [yes ? 0 : 1] });
      return yes;
    },
    parts: null,
    places: null,
  });
  const judged = judgeLayers(gold, flattenLayers({ id, events }));
  const annotated = new Map(
    judged.eventPairs.flatMap(({ gold: own, predicted, sameKind }) =>
      sameKind ? [[judged.readEvents.indexOf(predicted), own.event] as const] : [],
    ),
  );
  // What is offered of one event after the other, told of when the reading says whom it names.
  const people: (readonly Part[])[] = [];
  const sites: (readonly Where[])[] = [];
  const { clusters } = read(article, {
    telling: isTold,
    parts: (offered) => {
      people.push(offered);
      return offered.map(() => false);
    },
    places: (offered) => {
      sites.push(offered);
      return [];
    },
  });
  const parts = people.flatMap((offered, i) => {
    const event = annotated.get(i);
    if (event === undefined) return [];
    return offered.map((part): Lesson => {
      const yes = takesPart(doc, part, clusters, event, judged.tokens);
      return { candidates: [part.features, NOBODY], right: [yes ? 0 : 1] };
    });
  });
  // An invitation is nowhere.
  const placed = events.flatMap(({ kind }, i) => (kind === 'invitation' ? [] : [i]));
  const places = sites.flatMap((offered, k) => {
    const event = annotated.get(placed[k] ?? -1);
    if (event === undefined) return [];
    return offered.map(({ range, features }): Lesson => {
      const yes = anyOverlap(event.place, [phraseSpan(doc, range)], judged.tokens);
      return { candidates: [features, NOWHERE], right: [yes ? 0 : 1] };
    });
  });
  return { tellings, parts, places };
}

/** The kinds of the events that each token tells of. */
function kindsByToken(doc: Document, events: readonly LayerEvent[]): ReadonlyMap<number, ReadonlySet<string>> {
  const out = new Map<number, Set<string>>();
  for (const { kind, triggers } of events)
    for (const [start] of triggers) {
      let token = 0;
      while (token < doc.count && doc.end(token) <= start) token++;
      const known = out.get(token);
      if (known === undefined) out.set(token, new Set([kind]));
      else known.add(kind);
    }
  return out;
}

/** Whether an annotated participant has the role and a span that names the candidate. */
function takesPart(
  doc: Document,
  { candidate, role }: Part,
  clusters: Reading['clusters'],
  event: LayerEvent,
  tokens: Tokens,
): boolean {
  const named = candidate.cluster === null ? [] : (clusters[candidate.cluster]?.mentions ?? []);
  const spans = named.map(({ start, end }): Pair => [start, end]);
  if (candidate.range !== null) spans.push(phraseSpan(doc, candidate.range));
  return event.participants.some((one) => one.role === role && anyOverlap(one.spans, spans, tokens));
}
