/**
 * The context model: weights of features, summed per group of candidates, and between neighbours.
 *
 * A trained averaged perceptron in whole numbers. Features of one word are summed once per word type; what depends on
 * the neighbours is two small tables (state after state, and the likely state of the next word) and a hashed one for
 * the word before («لم» wants an imperfect verb after it).
 */
import { OPENINGS, STATES } from './classes.ts';
import type { Group } from './groups.ts';
import { ByteReader } from './packed.ts';

/** Places of hashed features. */
export const HASHED = 1 << 16;

/** Where the table «state of the word before, opening of this one» begins. */
export const FROM_PREVIOUS = HASHED;

/** Where the table «likely state of the word after, opening of this one» begins. */
export const FROM_NEXT = FROM_PREVIOUS + (STATES + 1) * OPENINGS;

/** Number of weights. */
export const WEIGHTS = FROM_NEXT + (STATES + 1) * OPENINGS;

/** The state before the first and after the last word. */
export const EDGE = STATES;

function place(kind: number, a: number, b: number): number {
  let hash = Math.imul(kind + 1, 0x9e3779b1) ^ a;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) ^ b;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) & (HASHED - 1);
}

/** Hash of a plain word. */
export function wordHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash, 0x01000193) ^ text.charCodeAt(i);
  return hash >>> 0;
}

/** The place of the feature «this word before, that opening now». */
export function previousWordPlace(hash: number, opening: number): number {
  return place(20, hash, opening);
}

/** The places of a group's own features, those that no neighbour touches. */
export function ownFeatures(text: string, hash: number, group: Group, groupCount: number): number[] {
  const { klass, origin, rank, classRank, frame, core, level } = group;
  const first = group.members[0];
  if (first === undefined) return [];
  const shape = first.shape;
  const end = first.end;
  const last2 = text.charCodeAt(end - 1) * 256 + (end - first.core > 1 ? text.charCodeAt(end - 2) & 255 : 0);
  const last3 = last2 * 256 + (end - first.core > 2 ? text.charCodeAt(end - 3) & 255 : 0);
  const begin = (text.charCodeAt(first.core) & 255) * 256 + ((text.charCodeAt(first.core + 1) || 0) & 255);
  const cut = frame * 64 + end * 2 + (first.lengths === undefined ? 0 : 1);
  const length = Math.min(7, end - first.core);
  const many = Math.min(3, groupCount);
  return [
    place(1, rank, origin),
    place(2, rank, klass),
    place(3, classRank, klass),
    place(4, frame, klass),
    place(5, hash, klass * 65536 + cut),
    place(6, core, klass),
    place(7, last2, klass),
    place(8, last3, klass),
    place(9, begin, klass * 4 + origin),
    place(10, shape, klass),
    place(11, origin, klass),
    place(12, length, frame * 4 + origin),
    place(13, level, klass * 4 + origin),
    place(14, many * 16 + rank, frame),
    place(15, classRank * 16 + rank, klass * 4 + origin),
    place(16, hash, cut),
    place(17, (first.closed ? 1 : 0) * 16 + rank, frame),
    place(18, core, group.opening),
  ];
}

/** What a trained weight of one stands as in the whole numbers that ship. */
export const SCALE = 24;

/** Unpacks weights: runs of zeros and small signed numbers. */
export function unpackModel(bytes: Uint8Array): Int16Array {
  const weights = new Int16Array(WEIGHTS);
  const reader = new ByteReader(bytes);
  let at = 0;
  while (!reader.done) {
    at += reader.number();
    const coded = reader.number();
    weights[at++] = coded % 2 === 0 ? coded / 2 : -(coded + 1) / 2;
  }
  return weights;
}
