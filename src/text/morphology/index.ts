/** Morphology: what a word can be, and what it is in its sentence. Its data are loaded on the first call. */
export type { Analysis } from './analysis.ts';
export { After, Before, type Candidate, Origin } from './candidates.ts';
export { loadMorphology, type Morphology } from './morphology.ts';
export type { Role, Segment } from './segments.ts';
export type { Pos } from './tags.ts';
