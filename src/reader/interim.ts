import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Candidate, candidates } from '../text/morphology/candidates.ts';
import { unpackLexicon } from '../text/morphology/lexicon.ts';
export async function loadMorphology(): Promise<{ candidates(word: string): Candidate[] }> {
  const lexicon = unpackLexicon(gunzipSync(readFileSync('/work/main/lexicon/compiled/morphology.lexicon.gz')));
  return { candidates: (word) => candidates(lexicon, word) };
}
