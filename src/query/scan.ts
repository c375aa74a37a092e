/**
 * The scanner: cuts a query into words, phrases, operators, fields and brackets, each with its place.
 *
 * Example: `المتحدث:"سالم*" -شائعات` → field, phrase of one word, not, word.
 *
 * What a word is, `splitWords` says, as for texts: «كوفيد-19» is two words side by side, so it is looked for as a phrase, and
 * punctuation that belongs to nothing is let be, so that a sentence can be pasted.
 */
import { Kind, plain, splitWords } from '../text/index.ts';
import { fieldNamed, fieldsLike, operatorName, operatorNamed } from './keywords.ts';
import { type At, type FaultCode, type Field, LIMITS, type QueryFault, type QueryWord } from './syntax.ts';

export type Token =
  | { readonly type: 'open' | 'close' | 'and' | 'or' | 'not' | 'plus' | 'all'; readonly at: At }
  | { readonly type: 'near'; readonly distance: number; readonly at: At }
  | { readonly type: 'field'; readonly field: Field; readonly at: At }
  | { readonly type: 'words'; readonly words: readonly QueryWord[]; readonly at: At }
  | { readonly type: 'end'; readonly at: At };

const BLANK = /[\s\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/u;
/** Opening mark of a phrase → the marks that close it. */
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['«', '»'],
  ['“', '”"'],
  ['„', '“”'],
  ['”', '”“'],
]);
const BRACKETS = '()';
/** Between two words without a blank, these make a phrase: «كوفيد-19», «د.سالم». */
const JOINS = /^[-_/.@'’&+]?$/u;
const LETTERS = /^(?:\p{L}|\p{M}|\u0640|_)+$/u;
const SIGNS: ReadonlyMap<string, 'and' | 'or'> = new Map([
  ['&', 'and'],
  ['&&', 'and'],
  ['|', 'or'],
  ['||', 'or'],
]);

const NEAR_DEFAULT = 10;

export class Scanner {
  private at = 0;
  private readonly waiting: Token[] = [];

  constructor(
    readonly text: string,
    private readonly faults: QueryFault[],
  ) {}

  /** The next token; `end` for ever behind the last. */
  next(): Token {
    for (;;) {
      const waiting = this.waiting.shift();
      if (waiting !== undefined) return waiting;
      this.skipBlanks();
      if (this.at >= this.text.length) return { type: 'end', at: [this.text.length, this.text.length] };
      this.scan();
    }
  }

  /** The characters up to the next blank, bracket or quotation mark; for values that are no words: dates. */
  value(): { readonly text: string; readonly at: At } {
    this.skipBlanks();
    const from = this.at;
    this.at = this.chunkEnd(from);
    return { text: this.text.slice(from, this.at), at: [from, this.at] };
  }

  /** Reads nothing more. */
  stop(): void {
    this.at = this.text.length;
    this.waiting.length = 0;
  }

  fault(code: FaultCode, at: At, suggestions: readonly string[] = []): void {
    this.faults.push({ code, at, found: this.text.slice(at[0], at[1]), suggestions });
  }

  private scan(): void {
    const from = this.at;
    const first = this.text.charAt(from);
    const next = this.text.charAt(from + 1);
    const alone = next === '' || BLANK.test(next);
    if (first === '(') this.sign('open');
    else if (first === ')') this.sign('close');
    else if (QUOTES.has(first)) this.phrase(from, false);
    else if (first === '-' && !alone) this.sign('not');
    else if (first === '+' && !alone) this.sign('plus');
    else if (first === '=') this.exact(from);
    else this.chunk(from, false);
  }

  private sign(type: 'open' | 'close' | 'not' | 'plus'): void {
    this.waiting.push({ type, at: [this.at, this.at + 1] });
    this.at++;
  }

  /** `=كلمة`, `="كلمتان هنا"`. */
  private exact(from: number): void {
    this.at++;
    const next = this.text.charAt(this.at);
    if (QUOTES.has(next)) this.phrase(from, true);
    else if (next === '' || BLANK.test(next) || BRACKETS.includes(next) || next === '=')
      this.fault('lone-equals', [from, from + 1]);
    else this.chunk(from, true);
  }

  /** A run of characters without a blank: words, an operator, or a field with its colon. */
  private chunk(from: number, exact: boolean): void {
    const start = this.at;
    const end = this.chunkEnd(start);
    const raw = this.text.slice(start, end);
    this.at = end;
    if (!exact && raw === '*') this.waiting.push({ type: 'all', at: [from, end] });
    else if (exact || !(this.operator(raw, [from, end]) || this.field(raw, start))) this.words(start, end, from, exact);
  }

  private chunkEnd(from: number): number {
    let end = from;
    while (end < this.text.length) {
      const unit = this.text.charAt(end);
      if (BLANK.test(unit) || BRACKETS.includes(unit) || QUOTES.has(unit) || unit === '»') break;
      end++;
    }
    // A closing mark that closes nothing is punctuation.
    return end === from ? Math.min(from + 1, this.text.length) : end;
  }

  private operator(raw: string, at: At): boolean {
    const sign = SIGNS.get(raw);
    if (sign !== undefined) {
      this.waiting.push({ type: sign, at });
      return true;
    }
    const [name = '', distance, more] = raw.split('/');
    const operator = operatorNamed(name);
    if (operator === undefined || more !== undefined) return false;
    if (operator !== 'near') {
      if (distance !== undefined) return false;
      this.waiting.push({ type: operator, at });
      return true;
    }
    // «قرب» alone is a word of every day.
    if (distance === undefined && name !== operatorName('near', 'en')) return false;
    const number =
      distance === undefined ? NEAR_DEFAULT : Number(/^\d{1,4}$/u.exec(plain(distance))?.[0] ?? Number.NaN);
    const sound = number >= 1 && number <= LIMITS.distance;
    if (!sound) this.fault('near-distance', at, [`${name}/${NEAR_DEFAULT}`]);
    this.waiting.push({ type: 'near', distance: sound ? number : NEAR_DEFAULT, at });
    return true;
  }

  private field(raw: string, start: number): boolean {
    const colon = raw.indexOf(':');
    const name = raw.slice(0, colon);
    if (colon < 1 || !LETTERS.test(name)) return false;
    const at: At = [start, start + colon + 1];
    const field = fieldNamed(name);
    if (field === undefined) this.fault('unknown-field', [start, start + colon], fieldsLike(name));
    // What follows is read on, so that its faults show too.
    else this.waiting.push({ type: 'field', field, at });
    this.at = at[1];
    return true;
  }

  private phrase(from: number, exact: boolean): void {
    const closers = QUOTES.get(this.text.charAt(this.at)) ?? '';
    const start = this.at + 1;
    let end = start;
    while (end < this.text.length && !closers.includes(this.text.charAt(end))) end++;
    if (end >= this.text.length) this.fault('unclosed-quote', [this.at, this.at + 1], [closers.charAt(0)]);
    const words = this.wordsIn(start, end, exact).map(({ word }) => word);
    this.at = Math.min(end + 1, this.text.length);
    if (words.length > 0) this.waiting.push({ type: 'words', words, at: [from, this.at] });
    else if (end < this.text.length) this.fault('empty-phrase', [from, this.at]);
  }

  /** The words of a chunk: those side by side as a phrase, the others each by itself. */
  private words(start: number, end: number, from: number, exact: boolean): void {
    let run: { readonly word: QueryWord; readonly from: number; readonly to: number }[] = [];
    let begin = from;
    const close = (): void => {
      const last = run.at(-1);
      if (last !== undefined)
        this.waiting.push({ type: 'words', words: run.map(({ word }) => word), at: [begin, last.to] });
      run = [];
    };
    for (const found of this.wordsIn(start, end, exact)) {
      const last = run.at(-1);
      if (last !== undefined && !JOINS.test(this.text.slice(last.to, found.from))) close();
      if (run.length === 0 && last !== undefined) begin = found.from;
      run.push(found);
    }
    close();
  }

  private wordsIn(
    start: number,
    end: number,
    exact: boolean,
  ): { readonly word: QueryWord; readonly from: number; readonly to: number }[] {
    const raw = this.text.slice(start, end);
    const tokens = splitWords(raw);
    const out: { readonly word: QueryWord; readonly from: number; readonly to: number }[] = [];
    let last = 0;
    for (let i = 0; i < tokens.count; i++) {
      const kind = tokens.kind[i];
      if (kind === Kind.Mark || kind === Kind.Line) continue;
      const from = tokens.start[i] ?? 0;
      const to = tokens.end[i] ?? 0;
      const text = raw.slice(from, to);
      // «هد*نة» has its star inside the word.
      const goesOn = tokens.start[i + 2] === to + 1 && tokens.kind[i + 2] !== Kind.Mark;
      const prefix = raw.charAt(to) === '*' && !goesOn;
      this.checkStar(raw, last, from, start);
      if (prefix && plain(text).length < LIMITS.prefix) this.fault('short-prefix', [start + from, start + to + 1]);
      const equals = raw.charAt(from - 1) === '=' && (from === 1 || BLANK.test(raw.charAt(from - 2)));
      last = to + (prefix ? 1 : 0);
      out.push({ word: { text, exact: exact || equals, prefix }, from: start + from, to: start + last });
    }
    this.checkStar(raw, last, raw.length, start);
    return out;
  }

  /** A star stands right behind a word and nowhere else. */
  private checkStar(raw: string, from: number, to: number, start: number): void {
    const star = raw.slice(from, to).indexOf('*');
    if (star >= 0) this.fault('misplaced-star', [start + from + star, start + from + star + 1]);
  }

  private skipBlanks(): void {
    while (this.at < this.text.length && BLANK.test(this.text.charAt(this.at))) this.at++;
  }
}
