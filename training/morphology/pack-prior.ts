/** Packs a trained prior into the sections that src/text/morphology/prior.ts reads. */
import { letterCodes } from '../../src/text/morphology/candidates.ts';
import { slot } from '../../src/text/morphology/lexicon.ts';
import { coreHash, FRAMES, LEVEL, print } from '../../src/text/morphology/prior.ts';
import type { Prior } from './prior.ts';

/** Expected counts below this are left out. */
const LEAST = 1.5;

export function packPrior(prior: Prior): Map<string, Uint8Array> {
  const kept = [...prior.cores].filter(([, count]) => count >= LEAST).sort((a, b) => b[1] - a[1]);
  let size = 1;
  while (size < kept.length * 1.5) size *= 2;
  const places = new Uint16Array(size);
  const mask = size - 1;
  for (const [core, count] of kept) {
    const bound = core.endsWith('+');
    const word = letterCodes(bound ? core.slice(0, -1) : core);
    const hash = coreHash(word, 0, word.length, bound);
    const own = print(hash);
    let at = slot(hash, mask);
    while ((places[at] ?? 0) !== 0 && (places[at] ?? 0) >> 5 !== own) at = (at + 1) & mask;
    // A core that looks like a commoner one keeps that one's level: the commoner came first.
    if (places[at] === 0) places[at] = (own << 5) | Math.max(0, Math.min(31, Math.round(Math.log(count) / LEVEL)));
  }
  // Low bytes first, then high ones: alike next to alike.
  const cores = new Uint8Array(size * 2);
  places.forEach((place, i) => {
    cores[i] = place & 255;
    cores[i + size] = place >> 8;
  });
  const frames = new Uint8Array(FRAMES).fill(255);
  for (const [frame, p] of prior.frames) frames[frame] = Math.min(255, Math.round(-Math.log(p) * 16));
  const readings = Uint8Array.from(prior.readings, (count) =>
    Math.max(0, Math.min(31, 5 + Math.round(Math.log(count) / LEVEL / 1.4))),
  );
  process.stderr.write(`${kept.length} cores in ${size} places\n`);
  return new Map([
    ['cores', cores],
    ['frames', frames],
    ['readings', readings],
  ]);
}
