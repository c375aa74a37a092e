/**
 * What tells for a place that an event was there, as features of a forest.
 *
 * Examples: «التقى الوزير في | بغداد |»: behind في in the clause; «رئيس وزراء | العراق |»: inside what somebody is called.
 */
import type { TokenRange } from '../draft.ts';
import { family } from '../model/feature-names.ts';
import type { Told } from './merging.ts';
import { describePlace, formOf, type Tellings } from './part-features.ts';
import { isCapital } from './places.ts';
import type { Scene } from './scene.ts';
import type { Telling } from './tellings.ts';

/** It was nowhere that is named. */
export const NOWHERE: readonly string[] = ['nowhere'];

const F = {
  filled: family('filled'),
  form: family('form'),
  kind: family('kind'),
  rule: family('rule'),
  slot: family('slot'),
  status: family('status'),
} as const;

/** A place that the sentences name which tell of an event. */
export interface Met {
  readonly range: TokenRange;
  /** The nearest that tells of it there. */
  readonly telling: Telling;
  /** Whether the rules say that it was there. */
  readonly ruled: boolean;
}

/** The same with what tells for it. */
export interface Where extends Met {
  readonly features: readonly string[];
}

export function whereFeatures(scene: Scene, told: Told, one: Met, all: readonly Met[], others: Tellings): string[] {
  const { doc } = scene;
  const { range, telling, ruled } = one;
  const { word, kind, trigger } = telling;
  const rules = all.filter((other) => other !== one && other.ruled).length;
  const out: string[] = [
    F.kind(kind),
    F.status(telling.status),
    F.rule(ruled ? 'yes' : 'no'),
    F.filled(Math.min(rules, 2)),
  ];
  out.push(F.form(formOf(doc, telling)?.form ?? 'none'));
  for (const [slot, role] of [
    ['subject', word.subject],
    ['object', word.object],
    ['of', word.of],
  ] as const)
    if (role === 'place') out.push(F.slot(slot));
  const order = all.filter(({ range: other }) =>
    range.from > trigger
      ? other.from > trigger && other.from < range.from
      : other.from < trigger && other.from > range.from,
  ).length;
  describePlace(scene, telling, range.from, range.to, order, out);
  if (isCapital(doc.lexicon.events, doc.bare(range.from))) out.push('capital');
  if (doc.isNoun(range.from, 'country')) out.push('country');
  // «رئيس وزراء | العراق»: part of whom somebody is called.
  const around = scene.named[scene.lastBefore(range.from + 1)];
  if (around !== undefined && around.range.to > range.from)
    out.push(around.range.from === range.from ? 'named:whole' : 'named:inside');
  if (told.tellings.some(({ players }) => players.some((player) => player.range?.from === range.from)))
    out.push('player');
  for (const other of others.get(doc.sentenceOf(trigger)) ?? [])
    if (!told.tellings.includes(other) && other.place?.from === range.from) out.push('elsewhere');
  return out;
}
