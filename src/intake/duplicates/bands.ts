/**
 * Bands of a sketch as numbers: two texts that resemble one another share at least one, so that a store finds candidates with an
 * index of its own.
 *
 * 20 bands of 6 numbers: texts that share 0.8 of their triples meet all but always, 0.7 in 92 of a hundred cases, 0.3 in one.
 */
import { type Fingerprint, SKETCH } from './fingerprint.ts';
import { mixed } from './words.ts';

const BANDS = 20;
const ROWS = SKETCH / BANDS;

/** Whole numbers below 2 to the 53rd; none for a text without words. */
export function bandsOf({ sketch, size }: Fingerprint): readonly number[] {
  if (size === 0) return [];
  return Array.from({ length: BANDS }, (_, band) => {
    // Two hashes that know nothing of each other: strangers must not meet among millions.
    let low = Math.imul(band + 1, 0x9e3779b1);
    let high = Math.imul(band + 1, 0x85ebca6b);
    for (let k = band * ROWS; k < (band + 1) * ROWS; k++) {
      low = Math.imul(low ^ (sketch[k] ?? 0), 0x01000193);
      high = Math.imul(high ^ (sketch[k] ?? 0), 0x5bd1e995) ^ (high >>> 13);
    }
    return (mixed(high) & 0x1fffff) * 2 ** 32 + mixed(low);
  });
}
