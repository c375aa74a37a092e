/**
 * The document: the one typed structure that the passes share. Words, their types, quotations and sentences of a text,
 * and small questions about the token at a place.
 */
import {
  findQuotations,
  findSentences,
  Kind,
  type Quotations,
  type Sentences,
  splitWords,
  type Words,
} from '../text/index.ts';
import type { FunctionClass, Lexicon, NounClass } from './lexicon.ts';
import type { PhraseMatch, PhraseTable } from './phrases.ts';
import type { Vocabulary, WordType } from './vocabulary.ts';

export class Document {
  readonly words: Words;
  readonly types: readonly (WordType | null)[];
  readonly quotations: Quotations;
  readonly sentences: Sentences;

  constructor(
    readonly text: string,
    readonly lexicon: Lexicon,
    private readonly vocabulary: Vocabulary,
  ) {
    const words = splitWords(text);
    this.words = words;
    const types = new Array<WordType | null>(words.count);
    for (let i = 0; i < words.count; i++)
      types[i] = words.kind[i] === Kind.Arabic ? vocabulary.type(text.slice(words.start[i], words.end[i])) : null;
    this.types = types;
    this.quotations = findQuotations(words);
    this.sentences = findSentences(words, this.quotations);
  }

  get count(): number {
    return this.words.count;
  }

  kind(i: number): Kind | 0 {
    return i >= 0 && i < this.words.count ? (this.words.kind[i] as Kind) : 0;
  }

  type(i: number): WordType | null {
    return this.types[i] ?? null;
  }

  start(i: number): number {
    return this.words.start[i] ?? this.text.length;
  }

  end(i: number): number {
    return this.words.end[i] ?? this.text.length;
  }

  /** The token as written. */
  written(i: number): string {
    return i >= 0 && i < this.words.count ? this.text.slice(this.start(i), this.end(i)) : '';
  }

  /** The plain form without conjunction of a word, '' for anything else. */
  bare(i: number): string {
    return this.types[i]?.bare ?? '';
  }

  plain(i: number): string {
    return this.types[i]?.plain ?? '';
  }

  /** What the word can be, as bits of `Part`; 0 for an unknown word and for what is no Arabic word. */
  parts(i: number): number {
    const type = this.types[i];
    return type === null || type === undefined ? 0 : this.vocabulary.parts(type);
  }

  isMark(i: number, marks: string): boolean {
    return this.kind(i) === Kind.Mark && marks.includes(this.text[this.start(i)] ?? '\u0000');
  }

  isComma(i: number): boolean {
    return this.isMark(i, '،,');
  }

  isFunction(i: number, ...classes: readonly FunctionClass[]): boolean {
    const found = this.types[i]?.function?.class;
    return found !== undefined && classes.includes(found);
  }

  isNoun(i: number, ...classes: readonly NounClass[]): boolean {
    const nouns = this.types[i]?.nouns;
    return nouns?.some((entry) => classes.includes(entry.class)) ?? false;
  }

  /** Whether nothing stands between a token and the one before it: «لـ» and «"», «20» and «%». */
  glued(i: number): boolean {
    return i > 0 && this.start(i) === this.end(i - 1);
  }

  sentenceOf(i: number): number {
    return this.sentences.sentenceOf[i] ?? 0;
  }

  sentenceStart(i: number): number {
    return this.sentences.start[this.sentenceOf(i)] ?? 0;
  }

  sentenceEnd(i: number): number {
    return this.sentences.end[this.sentenceOf(i)] ?? this.count;
  }

  /** A phrase of the lexicon that starts at a token. */
  phrase<T>(table: PhraseTable<T>, i: number): PhraseMatch<T> | null {
    const type = this.types[i];
    if (type === null || type === undefined) return null;
    const at = (k: number): string => this.types[i + k]?.plain ?? '';
    return (
      (table.starts(type.plain) ? table.match(type.plain, at) : null) ??
      (type.bare !== type.plain && table.starts(type.bare) ? table.match(type.bare, at) : null)
    );
  }
}
