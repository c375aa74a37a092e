/** Morphology: what a word can be. Browser-safe; its data are loaded on the first call. */
export { After, Before, type Candidate, Origin } from './candidates.ts';
export { loadMorphology, type Morphology } from './morphology.ts';
