/** Weights of the ranker in `../name-choice.ts`; written by `training/reader/train.ts`. Not to be edited by hand. */
export const NAME_WEIGHTS: Readonly<Record<string, number>> = {};
