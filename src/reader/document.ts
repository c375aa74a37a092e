/**
 * The document: the one typed structure that the passes share. Words, their types, quotations and sentences of a text,
 * and small questions about the token at a place.
 */
import {
  type DateWord,
  findQuotations,
  findSentences,
  Kind,
  type Quotation,
  type Quotations,
  type Sentences,
  splitWords,
  type Words,
} from '../text/index.ts';
import type { FunctionClass, Lexicon, NounClass } from './lexicon.ts';
import type { PhraseMatch, PhraseTable } from './phrases.ts';
import type { Vocabulary, WordType } from './vocabulary.ts';

const NO_NAMES = new Uint8Array(0);

const TATWEEL = '\u0640';
const DASH = '–';

export class Document {
  readonly words: Words;
  readonly count: number;
  readonly types: readonly (WordType | null)[];
  readonly quotations: Quotations;
  readonly sentences: Sentences;
  /** What the tagger of names makes of each token, by the numbers of `entities/labels.ts`; nothing before it has read the text. */
  names: Uint8Array = NO_NAMES;

  constructor(
    readonly text: string,
    readonly lexicon: Lexicon,
    private readonly vocabulary: Vocabulary,
  ) {
    const split = splitWords(text);
    const whole = new Array<WordType | null>(split.count);
    let glued = 0;
    for (let i = 0; i < split.count; i++) {
      const type = split.kind[i] === Kind.Arabic ? vocabulary.type(text, split.start[i], split.end[i]) : null;
      whole[i] = type;
      if (type !== null && vocabulary.gluedAt(type) > 0) glued++;
    }
    const { words, types } = glued === 0 ? { words: split, types: whole } : parted(split, whole, vocabulary);
    this.words = words;
    this.count = words.count;
    this.types = types;
    this.quotations = findQuotations(words);
    this.sentences = findSentences(words, this.quotations);
  }

  kind(i: number): Kind | 0 {
    return i >= 0 && i < this.count ? (this.words.kind[i] as Kind) : 0;
  }

  type(i: number): WordType | null {
    // Outside the array a look-up is slow, and makes the ones inside it slow as well.
    return i >= 0 && i < this.count ? (this.types[i] ?? null) : null;
  }

  start(i: number): number {
    return i >= 0 && i < this.count ? (this.words.start[i] ?? 0) : this.text.length;
  }

  end(i: number): number {
    return i >= 0 && i < this.count ? (this.words.end[i] ?? 0) : this.text.length;
  }

  /** The token as written. */
  written(i: number): string {
    return i >= 0 && i < this.count ? this.text.slice(this.start(i), this.end(i)) : '';
  }

  /** The plain form without conjunction of a word, '' for anything else. */
  bare(i: number): string {
    return this.type(i)?.bare ?? '';
  }

  plain(i: number): string {
    return this.type(i)?.plain ?? '';
  }

  /** What the word does in dates; null for most. */
  dateWord(i: number): DateWord | null {
    const type = this.types[i] ?? null;
    return type === null ? null : this.vocabulary.date(type);
  }

  /** What the word can be, as bits of `Part`; 0 for an unknown word and for what is no Arabic word. */
  parts(i: number): number {
    const type = this.type(i);
    return type === null ? 0 : this.vocabulary.parts(type);
  }

  /** The same of a type of this document. */
  partsOf(type: WordType): number {
    return this.vocabulary.parts(type);
  }

  isMark(i: number, marks: string): boolean {
    if (this.kind(i) !== Kind.Mark) return false;
    const mark = this.text.charAt(this.words.start[i] ?? 0);
    // «العطار ــ وهو المدرب ــ»: what makes letters long stands for a dash where it stands alone.
    return marks.includes(mark === TATWEEL ? DASH : mark);
  }

  isComma(i: number): boolean {
    if (this.kind(i) !== Kind.Mark) return false;
    const unit = this.text.charCodeAt(this.words.start[i] ?? 0);
    return unit === ARABIC_COMMA || unit === COMMA;
  }

  isFunction(i: number, ...classes: readonly FunctionClass[]): boolean {
    const found = this.type(i)?.function;
    return found !== null && found !== undefined && among(classes, found.class);
  }

  isNoun(i: number, ...classes: readonly NounClass[]): boolean {
    const nouns = this.type(i)?.nouns;
    if (nouns === undefined) return false;
    for (let k = 0; k < nouns.length; k++) {
      const entry = nouns[k];
      if (entry !== undefined && among(classes, entry.class)) return true;
    }
    return false;
  }

  /** The quotation that a token opens. */
  quotationFrom(i: number): Quotation | undefined {
    const opened = i >= 0 && i < this.count ? (this.quotations.opensAt[i] ?? -1) : -1;
    // A look-up at -1 would be one by name.
    return opened === -1 ? undefined : this.quotations.list[opened];
  }

  /** The quotation whose closing mark stands at a token. */
  quotationClosing(i: number): Quotation | undefined {
    const around = i >= 0 && i < this.count ? (this.quotations.innermost[i] ?? -1) : -1;
    const found = around === -1 ? undefined : this.quotations.list[around];
    return found?.close === i ? found : undefined;
  }

  /** Whether nothing stands between a token and the one before it: «لـ» and «"», «20» and «%». */
  glued(i: number): boolean {
    return i > 0 && this.start(i) === this.end(i - 1);
  }

  sentenceOf(i: number): number {
    return i >= 0 && i < this.count ? (this.sentences.sentenceOf[i] ?? 0) : 0;
  }

  sentenceStart(i: number): number {
    return this.sentences.start[this.sentenceOf(i)] ?? 0;
  }

  sentenceEnd(i: number): number {
    return this.sentences.end[this.sentenceOf(i)] ?? this.count;
  }

  /** A phrase of the lexicon that starts at a token. */
  phrase<T>(table: PhraseTable<T>, i: number): PhraseMatch<T> | null {
    const type = this.type(i);
    if (type === null || (type.opens & table.kind) === 0) return null;
    const told = this.type(i + 1)?.goesOn === true;
    return table.atWord(type.plain, type.bare, this.types, i, told);
  }
}

/** Two or three classes are asked for: a loop in place sooner tells than a search that is called. */
function among(classes: readonly string[], one: string): boolean {
  for (let k = 0; k < classes.length; k++) if (classes[k] === one) return true;
  return false;
}

const COMMA = 0x2c;
const ARABIC_COMMA = 0x060c;

/** The same tokens, words that lost the space between them parted. */
function parted(
  words: Words,
  whole: readonly (WordType | null)[],
  vocabulary: Vocabulary,
): { readonly words: Words; readonly types: readonly (WordType | null)[] } {
  const start: number[] = [];
  const end: number[] = [];
  const kind: Kind[] = [];
  const types: (WordType | null)[] = [];
  const add = (from: number, to: number, what: Kind, type: WordType | null): void => {
    start.push(from);
    end.push(to);
    kind.push(what);
    types.push(type);
  };
  const part = (from: number, to: number, what: Kind, type: WordType | null): void => {
    const at = type === null ? 0 : vocabulary.gluedAt(type);
    if (at === 0) {
      add(from, to, what, type);
      return;
    }
    part(from, from + at, what, vocabulary.type(words.text, from, from + at));
    part(from + at, to, what, vocabulary.type(words.text, from + at, to));
  };
  for (let i = 0; i < words.count; i++)
    part(words.start[i] ?? 0, words.end[i] ?? 0, words.kind[i] ?? Kind.Mark, whole[i] ?? null);
  return {
    words: {
      text: words.text,
      count: types.length,
      start: Int32Array.from(start),
      end: Int32Array.from(end),
      kind: Uint8Array.from(kind),
    },
    types,
  };
}
