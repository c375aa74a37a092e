/**
 * What chooses where the rules of events leave it open: forests that weigh the words that may tell of an event, those who may take part,
 * and the places around it.
 *
 * Example: «نشر | رواية» and «قتل | ثلاثة شبان أمس في بلدة النور» both lack what their verbs need; the weight of what tells for each is another.
 * Learnt by `training/events`.
 */
import type { EventForests } from '../model/models.ts';
import { type Forest, weightIn } from '../model/forest.ts';
import { NOBODY, type Part } from './part-features.ts';
import { NOWHERE, type Where } from './place-features.ts';
import { NO_EVENT } from './telling-features.ts';
import type { Telling } from './tellings.ts';

export interface ChoosingEvents {
  /** Whether a word tells of an event, given what tells for it. */
  telling(features: readonly string[], telling: Telling): boolean;
  /** Who takes part, and as what; null where the rules say it. */
  readonly parts: ((parts: readonly Part[]) => readonly boolean[]) | null;
  /** Which of the places it was at, as numbers of them, the likeliest first; null where the rules say it. */
  readonly places: ((places: readonly Where[]) => readonly number[]) | null;
}

/**
 * What the rules take for an event is one unless it weighs less than this; what they have doubts about must weigh more than none. Whoever takes part may
 * be less likely than not: he is one of few. Where the harmonic mean of precision and recall was best in folds.
 */
const LEAST_TELLING = -0.5;
const LEAST_DOUBTED = 0;
const LEAST_PLACE = -0.5;
/** Of a place that the rules give it. */
const LEAST_RULED_PLACE = -1.5;
const LEAST_PART = -0.5;
/** In the role that the rules give him. */
const LEAST_RULED = -1;

/** Chooses as forests weigh; null, and the rules alone choose, where there are none. */
export function choosing({ tellings, parts, places }: EventForests): ChoosingEvents | null {
  if (tellings.questions.length === 0) return null;
  const tells = above(tellings, NO_EVENT);
  const takes = above(parts, NOBODY);
  return {
    telling: (features, { doubts }) => tells(features) > (doubts.length > 0 ? LEAST_DOUBTED : LEAST_TELLING),
    parts: parts.questions.length === 0 ? null : (offered) => heaviestEach(offered, takes),
    places: likeliest(places),
  };
}

/** How much more a thing weighs than nothing does. */
function above(forest: Forest, nothing: readonly string[]): (features: readonly string[]) => number {
  const there = new Uint8Array(forest.places.size);
  const least = weightIn(forest, nothing, there);
  return (features) => weightIn(forest, features, there) - least;
}

/** Those that weigh enough, the heaviest first; null where nothing has been learnt. */
function likeliest(forest: Forest): ChoosingEvents['places'] {
  if (forest.questions.length === 0) return null;
  const weigh = above(forest, NOWHERE);
  return (offered) =>
    offered
      .map(({ features, ruled }, i) => ({ weight: weigh(features) + (ruled ? LEAST_PLACE - LEAST_RULED_PLACE : 0), i }))
      .filter(({ weight }) => weight > LEAST_PLACE)
      .sort((a, b) => b.weight - a.weight || a.i - b.i)
      .map(({ i }) => i);
}

/** Each in the role in which he weighs most, if that is enough. */
function heaviestEach(offered: readonly Part[], weigh: (features: readonly string[]) => number): boolean[] {
  const kept = offered.map(() => false);
  let best = -1;
  let most = LEAST_PART;
  for (let i = 0; i < offered.length; i++) {
    const part = offered[i];
    if (part === undefined) continue;
    if (part.candidate !== offered[i - 1]?.candidate) {
      if (best !== -1) kept[best] = true;
      best = -1;
      most = LEAST_PART;
    }
    const ruled = part.candidate.players.some(({ role }) => role === part.role);
    const weight = weigh(part.features) + (ruled ? LEAST_PART - LEAST_RULED : 0);
    if (weight <= most) continue;
    most = weight;
    best = i;
  }
  if (best !== -1) kept[best] = true;
  return kept;
}
