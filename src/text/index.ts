/** Arabic text: letters, folding, words, sentences, quotation structure, morphology. Browser-safe, no dependency. */
export { FOLDED } from './letters.ts';
export { type Folding, fold, foldWithMap, originalSpan, plain, plainWithMap } from './fold.ts';
export { SpellingsMet } from './spellings-met.ts';
export { Kind, splitWords, type Words } from './words.ts';
export { findParagraphs, type Paragraphs } from './paragraphs.ts';
export { findQuotations, type Quotation, type QuotationMark, type Quotations } from './quotations.ts';
export { Boundary, findSentences, type Sentences } from './sentences.ts';
export {
  After,
  type Analysis,
  Before,
  type Candidate,
  isThird,
  type LikelyLemma,
  loadMorphology,
  type Morphology,
  Origin,
  Part,
  type Pos,
  readingParts,
  type Role,
  type Segment,
} from './morphology/index.ts';
export {
  type Calendar,
  type CivilDay,
  civilDay,
  DateFinder,
  type DateTables,
  type DateWord,
  dateOf,
  type FoundDate,
  GRANULARITIES,
  type Granularity,
  HijriCalendar,
  isoDay,
  type Lean,
  NUMBER_KINDS,
  parseDay,
  ROLES,
  UNRESOLVED,
  type Unresolved,
  WRITTEN,
  weekdayOf,
  type Written,
} from './dates/index.ts';
export { storable } from './storable.ts';
export { unpacked } from './morphology/unpack.ts';
export {
  loadTermAnalyser,
  type NamePattern,
  type QueryKeys,
  type Term,
  type TermAnalyser,
  type Terms,
  type TextSpan,
  stretchOf,
  termsWithin,
} from './terms/index.ts';
