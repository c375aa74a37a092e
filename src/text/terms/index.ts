/** Search terms: what the words of a text, and those of a query, are found by. Browser-safe, no dependency. */
export type { NamePattern } from './latin-name.ts';
export { loadTermAnalyser } from './load.ts';
export { stretchOf, type TextSpan, termsWithin } from './within.ts';
export type { QueryKeys, TermAnalyser } from './analyser.ts';
export type { Term } from './word-terms.ts';
export type { Terms } from './terms.ts';
