/**
 * A text's fingerprint: a hash of its folded words, equal for the same text however it is spelt and spaced; and a sketch,
 * 120 numbers of 16 bits, by which it is told how much two texts share without having them.
 *
 * The sketch is a MinHash over triples of words: of each of 120 orders of all triples it keeps the first. Two texts agree
 * in as many numbers, of a hundred, as they share triples, of a hundred; 120 numbers are right to about 4 in a hundred.
 */
import { createHash } from 'node:crypto';
import { mixed, wordHashes } from './words.ts';

export interface Fingerprint {
  /** 32 hexadecimal digits; equal where the folded words are. */
  readonly hash: string;
  /** How many triples of words the text has, repeated ones counted: its size. */
  readonly size: number;
  readonly sketch: Uint16Array;
}

/** Numbers in a sketch. */
export const SKETCH = 120;
/** Words that are taken together. */
const TOGETHER = 3;

const FACTORS = numbers(0x9e3779b9).map((n) => n | 1);
const OFFSETS = numbers(0x7f4a7c15);

function numbers(seed: number): Uint32Array {
  let state = seed;
  return Uint32Array.from({ length: SKETCH }, () => {
    state = (state + 0x9e3779b9) >>> 0;
    return mixed(state);
  });
}

/** Takes a text's fingerprint. */
export function fingerprint(text: string): Fingerprint {
  const words = wordHashes(text);
  const hash = createHash('sha256')
    .update(new Uint8Array(words.buffer, 0, words.byteLength))
    .digest('hex')
    .slice(0, 32);
  const size = words.length === 0 ? 0 : Math.max(1, words.length - TOGETHER + 1);
  const least = new Uint32Array(SKETCH).fill(0xffffffff);
  for (let i = 0; i < size; i++) {
    // Their order counts: «زار الوزير» is not «الوزير زار».
    let triple = 0;
    for (let k = i; k < i + TOGETHER && k < words.length; k++) triple = (Math.imul(triple, 31) + (words[k] ?? 0)) | 0;
    const at = mixed(triple);
    for (let k = 0; k < SKETCH; k++) {
      const value = (Math.imul(at, FACTORS[k] ?? 1) + (OFFSETS[k] ?? 0)) >>> 0;
      if (value < (least[k] ?? 0)) least[k] = value;
    }
  }
  // The first of an order is a small number: its low bits tell more than its high ones.
  return { hash, size, sketch: Uint16Array.from(least, (value) => mixed(value) & 0xffff) };
}

export interface Resemblance {
  /** Share of the triples of both that both have: 1 for the same text. */
  readonly shared: number;
  /** Share of the shorter text that stands in the longer one: near 1 where one is the other with something added. */
  readonly contained: number;
}

/** How much two texts share, estimated. */
export function resemblance(a: Fingerprint, b: Fingerprint): Resemblance {
  return a.hash === b.hash ? { shared: 1, contained: 1 } : resemblanceOf(a.sketch, b.sketch, a.size, b.size);
}

/** As {@link resemblance}, of sketches that stand in a larger array. */
export function resemblanceOf(a: Uint16Array, b: Uint16Array, sizeA: number, sizeB: number): Resemblance {
  if (sizeA === 0 || sizeB === 0) return { shared: 0, contained: 0 };
  let equal = 0;
  for (let k = 0; k < SKETCH; k++) if (a[k] === b[k]) equal++;
  const shared = equal / SKETCH;
  const both = (shared * (sizeA + sizeB)) / (1 + shared);
  return { shared, contained: Math.min(1, both / Math.min(sizeA, sizeB)) };
}
