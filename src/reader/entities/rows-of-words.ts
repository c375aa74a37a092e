/**
 * How a word lies in the room of the tagger of names: a row of 128 bytes, two lines of the processor's memory.
 *
 * First come its sums, for each place that it tells of the labels there, two in a number of 16 bits each: of five places and nine labels
 * 25 numbers. Then its core, by which the article is asked for the same word elsewhere; then, by halves, how near to a name it is at
 * each place.
 */
import { LABELS } from './labels.ts';

/** Numbers of a row, as a power of two; of half the width there are twice as many. */
export const WIDTH = 5;
/** Numbers that the sums of one place take. */
export const PAIRED = (LABELS + 1) >> 1;
/** Where the core stands. */
export const CORE = 25;
/** Where, in halves, the places tell how far any name leads before outside there. */
export const LEADS = 54;
