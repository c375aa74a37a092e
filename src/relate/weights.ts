/**
 * The weights of the features in their order, and from which score on two statements count as one: fitted by
 * `training/relate/fit.ts` to the tuning half of `evaluation/relate/families.jsonl`.
 */
export const WEIGHTS: readonly number[] = [
  /* cover */ 2.309, /* cover-squared */ 2.799, /* overlap */ 3.019, /* pairs */ 2.487, /* run-share */ 0.514,
  /* long-run */ 2.792, /* shared-words */ 0.668, /* short */ -0.874, /* names */ 0.487, /* names-missed */ 1.191,
  /* numbers */ 0.58, /* numbers-missed */ -1.038, /* quoted */ 0.371, /* same-speaker */ 0.883,
  /* near-speaker */ -0.083, /* other-speaker */ -0.623, /* same-class */ -0.179, /* negation */ -0.663,
  /* headline */ 2.095,
];
export const BIAS = -6.574;
export const THRESHOLD = 0.73;
