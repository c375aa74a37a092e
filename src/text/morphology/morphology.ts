/**
 * The morphology as a whole: the compiled files, loaded once, and the questions that can be asked of them.
 *
 * Example: `candidates('وبلدهم')` has و + بلد + هم («and their country») and و + ب + لد + هم; `analyse(['زار', 'وفد',
 * 'وبلدهم'])` takes the first.
 */
import { Analyser } from './analyser.ts';
import type { Analysis } from './analysis.ts';
import { type Candidate, candidates } from './candidates.ts';
import { type LikelyLemma, likelyLemmas } from './lemmas.ts';
import { unpackLexicon } from './lexicon.ts';
import { unpackModel } from './model.ts';
import { unpackSections } from './packed.ts';
import { wordParts } from './parts.ts';
import { type Prior, unpackPrior } from './prior.ts';
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
  /**
   * What a word can be by its simplest cut, out of context, as bits of `Part`; 0 for an unknown word. Many times faster than
   * asking for the candidates.
   *
   * @param word a word in the plain form (see `plain`)
   */
  parts(word: string): number;
  /**
   * The lemmas a word can have, out of context, likeliest first; each once. Never empty: an unknown word is a name.
   *
   * @param word a word in the plain form (see `plain`)
   */
  lemmas(word: string): readonly LikelyLemma[];
  /**
   * What each word of a sentence is: segments, lemma, part of speech. Linear in the number of words.
   *
   * @param words the Arabic words of one sentence, in order, as written, without numbers and punctuation; offsets in
   *   the result are UTF-16 units of the word they belong to
   * @returns one analysis for each word; analyses are shared between calls, so they must not be changed
   */
  analyse(words: readonly string[]): readonly Analysis[];
}

let loaded: Promise<Morphology> | undefined;

/**
 * Loads the morphology; the first call unpacks it, later ones get the same.
 *
 * @throws Error where the compiled files are not those this version reads
 */
export function loadMorphology(): Promise<Morphology> {
  loaded ??= unpack();
  return loaded;
}

async function unpack(): Promise<Morphology> {
  const [bytes, packedWeights] = await Promise.all([
    compiledFile('morphology.lexicon'),
    compiledFile('context.weights'),
  ]);
  const lexicon = unpackLexicon(bytes);
  let analyser: Analyser | undefined;
  let unpacked: Prior | undefined;
  const prior = (): Prior => {
    unpacked ??= unpackPrior(unpackSections(bytes));
    return unpacked;
  };
  return {
    candidates: (word) => candidates(lexicon, word),
    parts: (word) => wordParts(lexicon, word),
    lemmas: (word) => likelyLemmas(lexicon, prior(), word),
    analyse: (words) => {
      analyser ??= new Analyser(lexicon, prior(), unpackModel(packedWeights));
      return analyser.analyse(words);
    },
  };
}
