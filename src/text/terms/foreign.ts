/** Words of other scripts: capitals and accents do not count. «Guterrés», «GUTERRES» → «guterres». */
import { fold } from '../fold.ts';
import type { Term } from './word-terms.ts';

/** What a word of another script is found by. */
export function foreignTerm(written: string): Term {
  const exact = fold(written);
  const bare = fold(exact.normalize('NFD').replace(/\p{M}/gu, ''));
  return { exact, keys: [bare === '' ? exact : bare] };
}
