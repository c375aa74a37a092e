/**
 * What speaks for and against two statements being one: the same pairs of neighbouring words, the longest run, names, numbers, the speaker.
 *
 * Example: «الجسر سيفتح أمام السيارات غدا» and «سيفتح الجسر غدا أمام السيارات» share every word and two pairs of neighbours of four.
 *
 * Everything is symmetric: the evidence of (a, b) is that of (b, a). Costs are linear in the words, but for the longest run.
 */
import { type Agreement, speakerAgreement } from './speakers.ts';
import { type ComparedStatement, daysBetween, type Wording } from './statement.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

export interface Evidence {
  /** Keys of content words of the shorter, and how many of them both have. */
  readonly shorter: number;
  readonly shared: number;
  /** Share of the shorter's content words, and of all, that both have. */
  readonly cover: number;
  readonly overlap: number;
  /** Share of the shorter's pairs of neighbouring content words, in any order. */
  readonly pairs: number;
  /** Words in the longest run that both have, all words counted, and its share of the shorter. */
  readonly run: number;
  readonly runShare: number;
  /** Where the longest run stands, as word numbers. */
  readonly runAt: readonly [a: number, b: number];
  readonly names: number;
  readonly namesMissed: number;
  readonly numbers: number;
  /** Numbers of one that the other has not, where both have numbers. */
  readonly numbersMissed: number;
  /** Share of the shorter quotation that both quote; 0 where one quotes nothing. */
  readonly quoted: number;
  readonly speaker: Agreement;
  readonly sameClass: boolean;
  readonly negation: boolean;
  readonly days: number | null;
  /** One of them is a headline, which says less. */
  readonly headline: boolean;
}

/** Words that turn a statement into its opposite: «لن يفتح», «لا», «عدم». */
const NEGATIONS = WORD_LISTS['negations'];
/** Shared words, and their share of the shorter, below which two statements are other ones whatever the rest tells. */
const FEWEST = 2;
const LEAST = 0.25;
const NUMBER = /^[\d.,/:٫٬-]+$/;

/** What evidence needs of one statement; worth keeping where it is compared with many. */
export interface Prepared {
  readonly statement: ComparedStatement;
  readonly content: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly quoted: ReadonlySet<string>;
  readonly negated: boolean;
}

export function prepare(statement: ComparedStatement): Prepared {
  const { wording } = statement;
  const content = contentKeys(wording);
  return {
    statement,
    content: new Set(content),
    pairs: neighbours(content),
    numbers: new Set(content.filter((key) => NUMBER.test(key))),
    names: new Set(statement.names),
    quoted: new Set(contentKeys(wording, true)),
    negated: wording.key.some((word, i) => NEGATIONS.has(word) || NEGATIONS.has(wording.form[i] ?? '')),
  };
}

export function evidenceOf(one: Prepared, other: Prepared): Evidence {
  const a = one.statement;
  const b = other.statement;
  const shared = common(one.content, other.content);
  const shorter = Math.min(one.content.size, other.content.size);
  // Where few words are shared, no run is sought: that is what costs.
  const run = shared < FEWEST || shared < LEAST * shorter ? NO_RUN : longestRun(a.wording.key, b.wording.key);
  const words = Math.min(a.wording.key.length, b.wording.key.length);
  const numbers = common(one.numbers, other.numbers);
  const names = common(one.names, other.names);
  return {
    shorter,
    shared,
    cover: share(shared, shorter),
    overlap: share(shared, one.content.size + other.content.size - shared),
    pairs: share(common(one.pairs, other.pairs), Math.min(one.pairs.size, other.pairs.size)),
    run: run.length,
    runShare: share(run.length, words),
    runAt: [run.a, run.b],
    names,
    namesMissed: Math.min(one.names.size, other.names.size) - names,
    numbers,
    numbersMissed: Math.min(one.numbers.size, other.numbers.size) - numbers,
    quoted: share(common(one.quoted, other.quoted), Math.min(one.quoted.size, other.quoted.size)),
    speaker: speakerAgreement(a, b),
    sameClass: a.class === b.class,
    negation: one.negated !== other.negated,
    days: absolute(daysBetween(a, b)),
    headline: a.part === 'headline' || b.part === 'headline',
  };
}

/** Keys of the words that carry content, in order. */
export function contentKeys({ key, carries, quoted }: Wording, onlyQuoted = false): readonly string[] {
  return key.filter((_, i) => carries[i] === true && (!onlyQuoted || quoted[i] === true));
}

/** Pairs of neighbouring content words, each in alphabetical order. */
export function neighbours(keys: readonly string[]): ReadonlySet<string> {
  const out = new Set<string>();
  for (let i = 1; i < keys.length; i++) {
    const one = keys[i - 1] ?? '';
    const other = keys[i] ?? '';
    out.add(one < other ? `${one} ${other}` : `${other} ${one}`);
  }
  return out;
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const item of small) if (large.has(item)) count++;
  return count;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function absolute(days: number | null): number | null {
  return days === null ? null : Math.abs(days);
}

/** Words looked at for the longest run; a statement of more is a speech. */
const LONGEST = 1000;

interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

const NO_RUN: Run = { a: 0, b: 0, length: 0 };

/** The longest run of keys that both have; of equal ones, the first of both. */
function longestRun(first: readonly string[], second: readonly string[]): Run {
  const columns = Math.min(second.length, LONGEST);
  const rows = Math.min(first.length, LONGEST);
  let above = new Uint16Array(columns + 1);
  let here = new Uint16Array(columns + 1);
  let best: Run = { a: 0, b: 0, length: 0 };
  for (let i = 1; i <= rows; i++) {
    const word = first[i - 1];
    for (let j = 1; j <= columns; j++) {
      const length = word === second[j - 1] ? (above[j - 1] ?? 0) + 1 : 0;
      here[j] = length;
      if (length > best.length) best = { a: i - length, b: j - length, length };
    }
    [above, here] = [here, above];
  }
  return best;
}
