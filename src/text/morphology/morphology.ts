/**
 * The morphology as a whole: the compiled lexicon, loaded once, and the questions that can be asked of it.
 *
 * Example: `candidates('وبلدهم')` has و + بلد + هم («and their country») and و + ب + لد + هم.
 */
import { type Candidate, candidates } from './candidates.ts';
import { unpackLexicon } from './lexicon.ts';
import { compiledFile } from './unpack.ts';

/** What is known of words; made by {@link loadMorphology}. */
export interface Morphology {
  /**
   * Every way to read one word out of context, those of the lexicon first; never empty, for an unknown word can be a
   * name.
   *
   * @param word a word in the plain form (see `plain`)
   */
  candidates(word: string): readonly Candidate[];
}

let loaded: Promise<Morphology> | undefined;

/** Loads the morphology; the first call unpacks it, later ones get the same. */
export function loadMorphology(): Promise<Morphology> {
  loaded ??= unpack();
  return loaded;
}

async function unpack(): Promise<Morphology> {
  const lexicon = unpackLexicon(await compiledFile('morphology.lexicon'));
  return { candidates: (word) => candidates(lexicon, word) };
}
