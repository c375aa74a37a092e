/**
 * The analyser: cuts a text into its terms, and says what a word of a query looks for.
 *
 * Example: a query «مدرسة» has the key «مدرسه», and so have «المدارس», «مدارسهم» and «وبالمدرسة» in a text.
 *
 * What a spelling is found by is worked out once and kept; memory is bounded (see `SpellingsMet`). Only months look at their
 * neighbours.
 */
import { plain } from '../fold.ts';
import { findParagraphs } from '../paragraphs.ts';
import { SpellingsMet } from '../spellings-met.ts';
import { Kind, splitWords } from '../words.ts';
import { foreignTerm } from './foreign.ts';
import { givesCompany, type MonthName, type Months } from './months.ts';
import type { NamePattern, NamePatterns } from './latin-name.ts';
import { numberTerm } from './numbers.ts';
import { spelling } from './spelling.ts';
import { type NumberedTerm, TermList, type Terms } from './terms.ts';
import type { Term, WordTerms } from './word-terms.ts';

/**
 * What a word of a query looks for. A term is found where
 *
 * - `=word`: its exact form is `exact`;
 * - `word*`: its exact form or a key begins with `exact` (`=word*`: its exact form alone);
 * - `word`: it has one of `keys`, or `name` accepts its exact form or one of its keys.
 */
export interface QueryKeys {
  /** Finds the word as written, spelling variants forgiven. */
  readonly exact: string;
  /** Find its forms; any one of them is enough. */
  readonly keys: readonly string[];
  /**
   * A name in Latin letters, or a foreign one in Arabic, finds its other spellings too: terms whose exact form or
   * one of whose keys this accepts. Null for other words.
   */
  readonly name: NamePattern | null;
}

/** Makes terms. A function of its arguments: what it remembers changes no answer. */
export interface TermAnalyser {
  /** Changes whenever a text may get other terms than before; an index is rebuilt then. */
  readonly version: string;
  /**
   * The terms of a text. Linear.
   *
   * @param text any string; offsets in the result are UTF-16 units of it
   */
  analyse(text: string): Terms;
  /**
   * What one word of a query looks for.
   *
   * @param word one word, or a month's name of two: «تشرين الأول»
   */
  queryKeys(word: string): QueryKeys;
  /** Whether two words are the name of one month: «تشرين», «الأول». */
  isMonth(first: string, second: string): boolean;
}

/** A spelling, and the term it is where it names a month. */
interface Known {
  readonly term: NumberedTerm;
  /** The term it is in a text that puts no dots under a final ي; null where it is the same. */
  readonly undotted: NumberedTerm | null;
  /** Whether it shows the text to be one: «فى». */
  readonly shows: boolean;
  readonly month: MonthName | undefined;
  readonly asMonth: ReadonlyMap<string, NumberedTerm>;
}

/** Arabic spellings kept: 40,000 articles have half a million, but nearly all their words are among the commonest of these. */
const MANY = 1 << 16;
const FEW = 1 << 12;
const NO_MONTH: ReadonlyMap<string, NumberedTerm> = new Map();
const ALEF_MAQSURA = 'ى';
const UNDOTTED_IN = 'فى';

export class Analyser implements TermAnalyser {
  private readonly arabic: SpellingsMet<Known>;
  private readonly foreign = new SpellingsMet<NumberedTerm>((written) => this.numbered(foreignTerm(written)), FEW);
  private readonly numbers = new SpellingsMet<NumberedTerm>((written) => this.numbered(numberTerm(written)), FEW);
  private issued = 0;

  constructor(
    readonly version: string,
    private readonly words: WordTerms,
    private readonly months: Months,
    private readonly patterns: NamePatterns,
  ) {
    this.arabic = new SpellingsMet<Known>((written) => this.meet(written), MANY);
  }

  analyse(text: string): Terms {
    const words = splitWords(text);
    const { paragraphOf } = findParagraphs(words);
    const { kind } = words;
    const starts = new Int32Array(words.count);
    const ends = new Int32Array(words.count);
    const paragraphs = new Int32Array(words.count);
    const terms: NumberedTerm[] = [];
    const months: { readonly at: number; readonly known: Known }[] = [];
    const mayBeNames: { readonly at: number; readonly known: Known }[] = [];
    let undotted = false;
    let count = 0;
    for (let i = 0; i < words.count; i++) {
      const what = kind[i];
      if (what === Kind.Mark || what === Kind.Line) continue;
      const from = words.start[i] ?? 0;
      const to = words.end[i] ?? 0;
      starts[count] = from;
      ends[count] = to;
      paragraphs[count] = paragraphOf[i] ?? 0;
      if (what === Kind.Arabic) {
        const known = this.arabic.at(text, from, to);
        if (known.month !== undefined) months.push({ at: count, known });
        if (known.undotted !== null) mayBeNames.push({ at: count, known });
        undotted ||= known.shows;
        terms.push(known.term);
      } else terms.push(what === Kind.Number ? this.numbers.at(text, from, to) : this.foreign.at(text, from, to));
      count++;
    }
    if (undotted) for (const { at, known } of mayBeNames) if (known.undotted !== null) terms[at] = known.undotted;
    const joined: number[] = [];
    for (const { at, known } of months) {
      const next = at + 1;
      if (next < count && paragraphs[next] === paragraphs[at] && known.month?.pairs.has(terms[next]?.exact ?? ''))
        joined.push(next);
      const term = this.inCompany(terms, at, known);
      if (term !== undefined) terms[at] = term;
    }
    return new TermList(count, starts, ends, paragraphs, terms, joined);
  }

  queryKeys(word: string): QueryKeys {
    const exact = spelling(word.trim());
    const [first = '', second] = exact.split(' ');
    const month = this.months.named(first);
    if (second !== undefined) {
      const key = month?.pairs.get(second);
      return { exact, keys: key === undefined ? [exact] : [key], name: null };
    }
    if (/^[0-9]/u.test(exact)) return { ...numberTerm(word.trim()), name: null };
    if (!/[\u0620-\u06ff\u0750-\u077f]/u.test(exact)) return this.foreignKeys(word.trim());
    const keys = this.words.ofQuery(word.trim());
    if (month !== undefined && month.key !== '') return { exact, keys: [...keys, month.key], name: null };
    const [key = ''] = keys;
    return { exact, keys, name: this.words.isUnknown(word) ? this.patterns.ofArabic(key) : null };
  }

  isMonth(first: string, second: string): boolean {
    return this.months.named(spelling(first))?.pairs.has(spelling(second)) ?? false;
  }

  /** «al-Haddad» is looked for as «haddad» too, since texts are cut at the hyphen. */
  private foreignKeys(word: string): QueryKeys {
    const { exact, keys } = foreignTerm(word);
    const [bare = ''] = keys;
    const own = bare.slice(bare.search(/[-'\u2019]/u) + 1);
    return { exact, keys: [own === '' ? bare : own], name: this.patterns.ofLatin(bare) };
  }

  private numbered({ exact, keys }: Term): NumberedTerm {
    return { exact, keys, id: this.issued++ };
  }

  private meet(written: string): Known {
    const term = this.numbered(this.words.ofText(written));
    const bare = plain(written);
    const other = bare.endsWith(ALEF_MAQSURA) ? this.words.ofUndottedText(written) : null;
    const undotted = other === null ? null : this.numbered(other);
    const shows = bare === UNDOTTED_IN;
    const month = this.months.named(term.exact);
    if (month === undefined) return { term, undotted, shows, month, asMonth: NO_MONTH };
    const asMonth = new Map<string, NumberedTerm>();
    for (const key of new Set([month.key, ...month.pairs.values()]))
      if (key !== '') asMonth.set(key, this.numbered({ exact: term.exact, keys: [...term.keys, key] }));
    return { term, undotted, shows, month, asMonth };
  }

  /** The term with the key of its month, if it names one here. */
  private inCompany(terms: readonly Term[], at: number, { month, asMonth }: Known): NumberedTerm | undefined {
    if (month === undefined) return undefined;
    const next = terms[at + 1]?.exact ?? '';
    const pair = month.pairs.get(next);
    if (pair !== undefined) return asMonth.get(pair);
    if (month.key === '') return undefined;
    const before = terms[at - 1]?.exact ?? '';
    const company = month.alone || givesCompany(before) || isNumber(before) || isNumber(next);
    return company || this.isOtherMonth(before, month) || this.isOtherMonth(next, month)
      ? asMonth.get(month.key)
      : undefined;
  }

  /** Another month, or the same in the other naming: «آذار (مارس)», «بين مارس وأبريل». */
  private isOtherMonth(exact: string, month: MonthName): boolean {
    const other = this.months.named(exact);
    return other !== undefined && other !== month && other.key !== '';
  }
}

function isNumber(exact: string): boolean {
  const unit = exact.charCodeAt(0);
  return unit >= 0x30 && unit <= 0x39;
}
