/** Passages of articles with their parts marked. */
export { partsOf } from './parts-of.ts';
export { type Mark, Passage, type PassageHandle } from './passage.tsx';
export { PassageKey } from './passage-key.tsx';
