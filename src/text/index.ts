/** Arabic text: letters, folding, words, sentences, quotation structure, morphology. Browser-safe, no dependency. */
export { type Folding, fold, foldWithMap, originalSpan, plain, plainWithMap } from './fold.ts';
export { Kind, splitWords, type Words } from './words.ts';
