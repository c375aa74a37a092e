/**
 * The words of a text as numbers, for comparing texts: folded, so that «الوزارة» and «الوزاره», with and without tashkeel,
 * are one; marks between them left out.
 */
import { fold } from '../../text/index.ts';

/** Whether a folded unit belongs to a word: a letter or a digit. */
function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a);
  if (unit >= 0x0621 && unit <= 0x06ff) return unit !== 0x066a && unit !== 0x066b && unit !== 0x066c && unit !== 0x06d4;
  return (unit >= 0xc0 && unit < 0x0600) || (unit >= 0x0750 && unit < 0x2000) || (unit >= 0x3040 && unit < 0xfe00);
}

/** A 32-bit number for each word, in order. */
export function wordHashes(text: string): Uint32Array {
  const folded = fold(text);
  const hashes = new Uint32Array((folded.length >> 1) + 1);
  let count = 0;
  let hash = 0;
  for (let i = 0; i <= folded.length; i++) {
    const unit = i < folded.length ? folded.charCodeAt(i) : 0x20;
    if (isWordUnit(unit)) hash = Math.imul((hash === 0 ? 0x811c9dc5 : hash) ^ unit, 0x01000193);
    else if (hash !== 0) {
      hashes[count++] = mixed(hash);
      hash = 0;
    }
  }
  return hashes.subarray(0, count);
}

/** Spreads what tells numbers apart over all their bits. */
export function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
