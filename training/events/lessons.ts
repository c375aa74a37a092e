/**
 * What articles with annotated events teach: which words tell of one, and who of those around takes part in it.
 *
 * Words are taken as the reader meets them, those that are annotated are told as events; an event of the same kind that shares a word, or a sentence with
 * its people, is the one whose participants teach.
 */
import { anyOverlap, judgeLayers } from '../../evaluation/layers/judge.ts';
import type { LayerDocument, LayerEvent } from '../../evaluation/layers/form.ts';
import { flattenLayers } from '../../evaluation/layers/read.ts';
import { dateMention, findDates } from '../../src/reader/dates.ts';
import type { Document } from '../../src/reader/document.ts';
import { Drafter } from '../../src/reader/drafting.ts';
import { findNamedMentions } from '../../src/reader/entities/index.ts';
import { type ChoosingEvents, type EventRecord, findEvents } from '../../src/reader/events/index.ts';
import { NOBODY, type Part } from '../../src/reader/events/part-features.ts';
import { NOWHERE } from '../../src/reader/events/place-features.ts';
import { NO_EVENT } from '../../src/reader/events/telling-features.ts';
import { inheritLinks } from '../../src/reader/inherited.ts';
import { findLines } from '../../src/reader/lines.ts';
import { phraseSpan } from '../../src/reader/mentions.ts';
import type { Models } from '../../src/reader/model/models.ts';
import { carriers, findStatements } from '../../src/reader/read.ts';
import { type Resolution, resolveSpeakers } from '../../src/reader/speakers.ts';
import type { Lesson } from '../reader/forest.ts';

export interface EventLessons {
  readonly tellings: readonly Lesson[];
  readonly parts: readonly Lesson[];
  readonly places: readonly Lesson[];
}

/** An article read up to its events, with what finds them. */
interface Read {
  readonly doc: Document;
  readonly resolution: Resolution;
  readonly find: (choose: ChoosingEvents) => readonly EventRecord[];
}

export function eventLessons(doc: Document, gold: LayerDocument, models: Models): EventLessons {
  const tellings: Lesson[] = [];
  const parts: Lesson[] = [];
  const places: Lesson[] = [];
  const read = readUpToEvents(doc, gold, models);
  const kinds = kindsByToken(doc, gold.events);
  const isTold: ChoosingEvents['telling'] = (_, { trigger, kind }) => kinds.get(trigger)?.has(kind) === true;
  const records = read.find({
    telling: (features, telling) => {
      const yes = isTold(features, telling);
      tellings.push({ candidates: [features, NO_EVENT], right: [yes ? 0 : 1] });
      return yes;
    },
    parts: null,
    places: null,
  });
  const judged = judgeLayers(gold, flattenLayers({ id: gold.id, events: records }));
  const annotated = new Map(
    judged.eventPairs.flatMap(({ gold: own, predicted, sameKind }) =>
      sameKind ? [[judged.readEvents.indexOf(predicted), own.event] as const] : [],
    ),
  );
  let index = 0;
  let placed = 0;
  // An invitation is nowhere.
  const asked = records.flatMap(({ kind }, i) => (kind === 'invitation' ? [] : [i]));
  read.find({
    telling: isTold,
    places: (offered) => {
      const event = annotated.get(asked[placed++] ?? -1);
      if (event !== undefined)
        for (const { range, features } of offered) {
          const yes = anyOverlap(event.place, [phraseSpan(doc, range)], judged.tokens);
          places.push({ candidates: [features, NOWHERE], right: [yes ? 0 : 1] });
        }
      return [];
    },
    parts: (offered) => {
      const event = annotated.get(index++);
      if (event !== undefined)
        for (const part of offered)
          parts.push({
            candidates: [part.features, NOBODY],
            right: [takesPart(read, part, event, judged.tokens) ? 0 : 1],
          });
      return offered.map(() => false);
    },
  });
  return { tellings, parts, places };
}

function readUpToEvents(doc: Document, { outlet, date }: LayerDocument, models: Models): Read {
  const dates = findDates(doc, date);
  const lines = findLines(doc, dates, outlet);
  const drafts = findStatements(doc, outlet, new Drafter(models), lines, () => {});
  const resolution = resolveSpeakers(doc, drafts, models);
  inheritLinks(doc, drafts, resolution);
  const mentions = findNamedMentions(doc, doc.names, resolution, carriers(drafts));
  const dated = dates.map(dateMention);
  return {
    doc,
    resolution,
    find: (choose) => findEvents(doc, drafts, resolution, dated, mentions, lines, date, choose),
  };
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
  { doc, resolution }: Read,
  { candidate, role }: Part,
  event: LayerEvent,
  tokens: Parameters<typeof anyOverlap>[2],
): boolean {
  const ranges = [
    ...(candidate.range === null ? [] : [candidate.range]),
    ...(candidate.cluster === null ? [] : (resolution.clusters[candidate.cluster]?.mentions ?? [])).map(
      ({ range }) => range,
    ),
  ];
  const spans = ranges.map((range) => phraseSpan(doc, range));
  return event.participants.some((one) => one.role === role && anyOverlap(one.spans, spans, tokens));
}
