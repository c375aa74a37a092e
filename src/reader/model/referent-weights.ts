/** Weights of the ranker in `../referents.ts`; written by `training/reader/train.ts`. Not to be edited by hand. */
export const REFERENT_WEIGHTS: Readonly<Record<string, number>> = {};
