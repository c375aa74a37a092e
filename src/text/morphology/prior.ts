/**
 * How common cores, frames and readings are, as small whole numbers; compiled from word counts of the news.
 *
 * Example: the core «وزير» is common and «زير» is not, which is why «وزير» is one word and not و + زير.
 * Core counts lie in a hash table of 16-bit places: 11 bits that recognise the core, 5 bits of level.
 */
import { HASH_SEED, hashStep, slot } from './lexicon.ts';
import { ByteReader } from './packed.ts';

/** Natural logarithm of a count per level. */
export const LEVEL = 0.44;

/** Level of a core that is not in the table. */
export const UNSEEN = -2;

/** Levels of counts; made by {@link unpackPrior}. */
export interface Prior {
  readonly places: Uint16Array;
  /** Log-probability of each frame, by {@link frameIndex}. */
  readonly frames: Float32Array;
  /** Level of each reading, by its index in the lexicon. */
  readonly readings: Uint8Array;
}

/** Number of frames. */
export const FRAMES = 2 * 5 * 5 * 4;

const PARTICLES = [0, 'ب', 'ك', 'ل', 'س'].map((letter) =>
  typeof letter === 'string' ? letter.charCodeAt(0) - 0x600 : letter,
);

/** The clitics of a candidate as one number. */
export function frameIndex(conjunction: number, before: number, particle: number, after: number): number {
  return ((conjunction * 5 + before) * 5 + Math.max(0, PARTICLES.indexOf(particle))) * 4 + after;
}

/** The hash of a core; `bound` where a pronoun follows it. */
export function coreHash(word: Uint8Array, start: number, end: number, bound: boolean): number {
  let hash = bound ? HASH_SEED ^ 0x5bd1e995 : HASH_SEED;
  for (let i = start; i < end; i++) hash = hashStep(hash, word[i] ?? 0);
  return hash >>> 0;
}

/** What recognises a core in its place; never 0. */
export function print(hash: number): number {
  return ((Math.imul(hash, 0x85ebca6b) >>> 21) % 2047) + 1;
}

/** The level of a core, or {@link UNSEEN}. */
export function coreLevel(prior: Prior, hash: number): number {
  const mask = prior.places.length - 1;
  const own = print(hash);
  let at = slot(hash, mask);
  for (;;) {
    const place = prior.places[at] ?? 0;
    if (place === 0) return UNSEEN;
    if (place >> 5 === own) return place & 31;
    at = (at + 1) & mask;
  }
}

/** Unpacks the sections `cores`, `frames` and `readings`. */
export function unpackPrior(sections: ReadonlyMap<string, Uint8Array>): Prior {
  const cores = sections.get('cores') ?? new Uint8Array(4);
  const places = new Uint16Array(cores.length / 2);
  for (let i = 0; i < places.length; i++) places[i] = (cores[i] ?? 0) | ((cores[i + places.length] ?? 0) << 8);
  const reader = new ByteReader(sections.get('frames') ?? new Uint8Array(0));
  const frames = new Float32Array(FRAMES);
  for (let i = 0; i < FRAMES; i++) frames[i] = -reader.byte() / 16;
  return { places, frames, readings: sections.get('readings') ?? new Uint8Array(0) };
}
