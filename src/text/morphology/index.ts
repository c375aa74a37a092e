/** Morphology: what a word can be, and what it is in its sentence. Its data are loaded on the first call. */
export type { Analysis } from './analysis.ts';
export { type Candidate, Origin } from './candidates.ts';
export { After, Before } from './clitics.ts';
export type { LikelyLemma } from './lemmas.ts';
export { loadMorphology, type Morphology } from './morphology.ts';
export { isThird, Part, readingParts } from './parts.ts';
export type { Role, Segment } from './segments.ts';
export type { Pos } from './tags.ts';
