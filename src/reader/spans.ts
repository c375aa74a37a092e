/** Places in an article: «سليم العطار» as two offsets, UTF-16 code units, the end exclusive. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A mention; offsets count in the title where it says `headline`. */
export interface MentionSpan extends Span {
  readonly part?: 'headline';
}
