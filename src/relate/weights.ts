/**
 * The weights of the features in their order, and from which score on two statements count as one: fitted by
 * `training/relate/fit.ts` to the tuning half of `evaluation/relate/families.jsonl`.
 */
export const WEIGHTS: readonly number[] = [
  /* cover */ 2.299, /* cover-squared */ 2.433, /* overlap */ 3.682, /* pairs */ 2.16, /* run-share */ 0.325,
  /* long-run */ 2.972, /* shared-words */ 0.782, /* short */ -0.918, /* names */ 0.739, /* names-missed */ 0.824,
  /* numbers */ 0.745, /* numbers-missed */ -1.176, /* quoted */ 0.787, /* same-speaker */ 0.861,
  /* near-speaker */ -0.085, /* other-speaker */ -1.316, /* same-class */ -0.086, /* negation */ -0.629,
  /* headline */ 2.214,
];
export const BIAS = -6.654;
export const THRESHOLD = 0.69;
