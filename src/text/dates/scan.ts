/**
 * The tokens of a text as the grammar of dates asks for them: what role a word has, what number stands there, which mark.
 *
 * Example: in «5 شباط (فبراير) 2025» token 0 is the number 5, token 1 has the role `month`, token 2 is a bracket.
 */
import { CLASS, Class, PLAIN } from '../letters.ts';
import { Kind, type Words } from '../words.ts';
import type { DateWord, Role, Sense } from './date-lexicon.ts';

/** Tells what dates know of the word at a token; null for what is none. */
export type WordAt = (token: number) => DateWord | null;

export class Scan {
  readonly count: number;

  constructor(
    readonly words: Words,
    private readonly wordAt: WordAt,
  ) {
    this.count = words.count;
  }

  word(i: number): DateWord | null {
    return i >= 0 && i < this.count && this.words.kind[i] === Kind.Arabic ? this.wordAt(i) : null;
  }

  kind(i: number): Kind | 0 {
    return i >= 0 && i < this.count ? (this.words.kind[i] as Kind) : 0;
  }

  start(i: number): number {
    return this.words.start[i] ?? 0;
  }

  end(i: number): number {
    return this.words.end[i] ?? 0;
  }

  /**
   * The sense that a word has in a role, its phrase's further words being there.
   *
   * @param clitics the proclitics it may have; '*' for any
   */
  find(i: number, role: Role, clitics = ''): Sense | null {
    const word = this.word(i);
    if (word === null || (clitics !== '*' && word.clitics !== '' && !clitics.includes(word.clitics))) return null;
    for (let s = 0; s < word.senses.length; s++) {
      const sense = word.senses[s];
      if (sense !== undefined && sense.role === role && (sense.rest.length === 0 || this.goesOn(i, sense)))
        return sense;
    }
    return null;
  }

  private goesOn(i: number, { rest }: Sense): boolean {
    for (let k = 0; k < rest.length; k++) {
      const word = this.word(i + 1 + k);
      if (word === null || word.clitics + word.key !== rest[k]) return false;
    }
    return true;
  }

  hasClitic(i: number, clitic: string): boolean {
    return this.word(i)?.clitics.includes(clitic) ?? false;
  }

  /** The value of a token of digits alone, at most four; -1 for anything else. */
  number(i: number): number {
    if (this.kind(i) !== Kind.Number) return -1;
    const from = this.start(i);
    const to = this.end(i);
    if (to - from > 4) return -1;
    let value = 0;
    for (let k = from; k < to; k++) {
      const digit = this.digit(k);
      if (digit < 0) return -1;
      value = value * 10 + digit;
    }
    return value;
  }

  /** The digit at an offset, of any of the three kinds; -1 for what is none. */
  digit(offset: number): number {
    const unit = this.words.text.charCodeAt(offset);
    return CLASS[unit] === Class.Digit ? (PLAIN[unit] ?? 0) - 0x30 : -1;
  }

  /** A mark, by its first unit. */
  isMark(i: number, marks: string): boolean {
    return this.kind(i) === Kind.Mark && marks.includes(this.words.text.charAt(this.start(i)));
  }

  /** A lone letter that is a word of its own: the و of «5 و7». */
  isWord(i: number, plain: string): boolean {
    if (this.kind(i) !== Kind.Arabic) return false;
    const from = this.start(i);
    return this.end(i) - from === plain.length && this.words.text.startsWith(plain, from);
  }

  /** Where a token's word begins behind its proclitics and their silent marks. */
  startBehindClitics(i: number): number {
    const word = this.word(i);
    let at = this.start(i);
    const letters = word?.clitics.length ?? 0;
    for (let seen = 0; at < this.end(i); at++) {
      const silent = CLASS[this.words.text.charCodeAt(at)] === Class.Silent;
      if (!silent && seen++ === letters) break;
    }
    return at;
  }
}
