/**
 * Where an event was, of all places that the sentences name which tell of it.
 *
 * Example: «التقى | رئيس وزراء | العراق، في | بغداد، وفدا من | أربيل»: the rules have what stands behind في; a forest weighs all three, the rules' word among
 * what tells for it.
 */
import { TELLINGS } from './candidates.ts';
import type { TokenRange } from '../draft.ts';
import type { ChoosingEvents } from './choosing.ts';
import type { Told } from './merging.ts';
import type { Tellings } from './part-features.ts';
import { type Met, type Where, whereFeatures } from './place-features.ts';
import { isPlace } from './places.ts';
import type { Scene } from './scene.ts';

/** Where an event was, what the rules say first, then the likeliest; none where it is not said. */
export function placesOf(scene: Scene, told: Told, others: Tellings, choose: ChoosingEvents['places']): TokenRange[] {
  const ruled = told.tellings.flatMap(({ place }) => (place === null ? [] : [place]));
  if (choose === null) return ruled;
  const met = placesMet(scene, told);
  const offered = met.map((one): Where => ({ ...one, features: whereFeatures(scene, told, one, met, others) }));
  const kept = choose(offered);
  // What the rules say, in the order of the text, goes before what is only likelier.
  const first = [...kept].sort((a, b) => a - b).filter((i) => met[i]?.ruled === true);
  return [...first, ...kept.filter((i) => met[i]?.ruled !== true)].flatMap((i) => met[i]?.range ?? []);
}

function placesMet(scene: Scene, { tellings }: Told): Met[] {
  const { doc } = scene;
  const met: Met[] = [];
  const add = (one: Met): void => {
    const known = met.findIndex(({ range }) => range.from < one.range.to && one.range.from < range.to);
    if (known === -1) met.push(one);
    else if (!met[known]?.ruled && gapOf(one) < gapOf(met[known])) met[known] = one;
  };
  for (const telling of tellings) if (telling.place !== null) add({ range: telling.place, telling, ruled: true });
  for (const telling of tellings.slice(0, TELLINGS)) {
    const end = doc.sentenceEnd(telling.trigger);
    for (
      let i = Math.max(doc.sentenceStart(telling.trigger), telling.trigger - REACH);
      i < end && i < telling.trigger + REACH;
      i++
    ) {
      const named = scene.placeAt(i);
      if (named === null) continue;
      // «بلدة | النور»: the name with its head.
      const range = isPlace(doc, i - 1) ? { from: i - 1, to: named.to } : named;
      if (range.from <= telling.trigger && telling.trigger < range.to) continue;
      add({ range, telling, ruled: false });
      i = range.to - 1;
    }
  }
  return met;
}

/** How far from the word that tells a place is looked for, in tokens. */
const REACH = 60;

function gapOf(met: Met | undefined): number {
  return met === undefined ? 0 : Math.abs(met.range.from - met.telling.trigger);
}
