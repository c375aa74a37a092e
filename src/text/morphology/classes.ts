/**
 * Classes that the context model tells apart: part of speech, verbs by aspect, and what clitics surround the stem.
 *
 * Example: in «قال إن الوزير سيزور» the classes are perfect verb, particle, noun with article, imperfect verb after س.
 */
import type { Candidate } from './candidates.ts';
import { Before } from './clitics.ts';
import type { Pos } from './tags.ts';

const CLASS_OF: Readonly<Record<Pos, number>> = {
  X: 0,
  NOUN: 1,
  PROPN: 2,
  ADJ: 3,
  VERB: 4,
  ADP: 7,
  CCONJ: 8,
  SCONJ: 9,
  PRON: 10,
  DET: 11,
  NUM: 12,
  ADV: 13,
  PART: 14,
  AUX: 15,
  INTJ: 16,
};

/** Number of classes without clitics. */
export const CLASSES = 17;

/** Number of classes with article or pronoun told apart. */
export const STATES = CLASSES * 3;

/** Number of states with what begins the word told apart. */
export const OPENINGS = STATES * 3;

/** The class of a candidate; verbs are 4 perfect, 5 imperfect, 6 imperative. */
export function classOf(one: Candidate): number {
  const base = CLASS_OF[one.pos];
  if (base !== 4) return base;
  const aspect = one.shape & 3;
  return aspect === 2 ? 5 : aspect === 3 ? 6 : 4;
}

/** Class and ending: bare, with article, with pronoun. */
export function stateOf(one: Candidate): number {
  const ending =
    one.before === Before.Article || one.before === Before.PrepositionArticle ? 1 : one.after !== 0 ? 2 : 0;
  return classOf(one) * 3 + ending;
}

/** State and beginning: bare, conjunction, other particle. */
export function openingOf(one: Candidate): number {
  const beginning = one.particle !== 0 || one.before === Before.PrepositionArticle ? 2 : one.conjunction;
  return stateOf(one) * 3 + beginning;
}
