/**
 * The words that dates are made of, as the tables of the lexicon give them, looked up by spelling.
 *
 * Example: «وللأسبوع» is و + ل + the unit الأسبوع; «الثاني» is the ordinal 2 and goes on «كانون»; «اذار» is «آذار».
 */
import { fold } from '../fold.ts';

/** What a word does in a date; `lexicon/date-words.tsv` explains those it holds. */
export const ROLES = [
  'day',
  'part',
  'yom',
  'unit',
  'unit-the',
  'dual',
  'pair',
  'plural',
  'years',
  'month-word',
  'shift',
  'same',
  'this',
  'edge',
  'first',
  'season',
  'decade',
  'decade-of',
  'to',
  'of',
  'between',
  'ago',
  'agreeing',
  'clock',
  'era',
  'fiscal',
  'last',
  'time-of-day',
  'preposition',
  'definite',
  'plural-the',
  'dual-the',
  'few',
  'namesake',
  'of-it',
  'counted',
  'year-noun',
  'none',
] as const;
export type WordRole = (typeof ROLES)[number];

/** What a word of `lexicon/number-words.tsv` is. */
export const NUMBER_KINDS = [
  'cardinal',
  'ordinal',
  'ten',
  'before-ten',
  'before-ten-ordinal',
  'tens',
  'tens-ordinal',
  'hundred',
  'thousand',
] as const;
export type NumberKind = (typeof NUMBER_KINDS)[number];

export type Role = WordRole | NumberKind | 'month' | 'weekday';

/** One sense of a word, or of a phrase that begins with it. */
export interface Sense {
  readonly role: Role;
  /** Number of the month, day, ordinal ...; 0 where the role has none. */
  readonly number: number;
  /** Unit, edge, era or calendar; '' where the role has none. */
  readonly tag: string;
  /** Whether the word needs nothing beside it to be a date's. */
  readonly alone: boolean;
  /** Whether it is an everyday word that only a day and a year, «شهر» or its other name make a date's: «النوار», «الصيف». */
  readonly everyday: boolean;
  /** Keys of the further words of a phrase. */
  readonly rest: readonly string[];
}

/** A spelling that dates know: by itself, or as a later word of a phrase. */
export interface DateWord {
  /** Proclitics it opens with, و ف ب ل ك, '' for none; the ل of «للعام» leaves «لعام». */
  readonly clitics: string;
  readonly key: string;
  /** Longest phrase first. */
  readonly senses: readonly Sense[];
  /** What expressions may begin with it: bits of {@link Opens}. */
  readonly opens: number;
}

type Row = Readonly<Record<string, string>>;

/** The tables, as rows by column name. */
export interface DateTables {
  readonly months: readonly Row[];
  readonly weekdays: readonly Row[];
  readonly numbers: readonly Row[];
  readonly words: readonly Row[];
}

/** What expressions a word may open, as bits: only these are tried. */
export const Opens = { None: 1, Day: 2, Clock: 4, Period: 8 } as const;

const OPENERS: ReadonlyMap<Role, number> = new Map<Role, number>([
  ['none', Opens.None],
  ['clock', Opens.Clock],
  ['this', Opens.Day | Opens.Period],
  ...(
    ['day', 'part', 'yom', 'first', 'definite', 'weekday', 'ordinal', 'before-ten-ordinal', 'tens-ordinal'] as const
  ).map((role) => [role, Opens.Day] as const),
  ...(
    [
      'unit',
      'unit-the',
      'pair',
      'years',
      'month-word',
      'edge',
      'season',
      'decade',
      'decade-of',
      'ago',
      'month',
      'plural-the',
      'dual-the',
    ] as const
  ).map((role) => [role, Opens.Period] as const),
]);

const CLITICS: readonly string[] = ['و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'فب', 'فل', 'وك'];
const OPENING_LETTERS = 'وفبلك';

/** What a word's spellings have in common; a final hamza keeps «غداء» from «غدا». */
export function keyOf(plain: string): string {
  const folded = fold(plain);
  return plain.endsWith('ء') ? `${folded}ء` : folded;
}

export class DateLexicon {
  private readonly senses = new Map<string, Sense[]>();
  /** Later words of phrases. */
  private readonly later = new Set<string>();

  constructor(tables: DateTables) {
    for (const row of tables.months)
      this.add(row['names'], 'month', row['month'], row['calendar'], row['alone'] === 'yes', row['alone'] === 'day');
    for (const row of tables.weekdays) this.add(row['names'], 'weekday', row['day'], '', true);
    for (const row of tables.numbers) this.add(row['words'], row['kind'] as NumberKind, row['value'], '', true);
    for (const row of tables.words) {
      const value = row['value'] ?? '';
      const number = Number(value);
      this.add(row['phrase'], row['role'] as WordRole, value, Number.isNaN(number) ? value : '', true);
    }
    for (const list of this.senses.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  }

  /** What {@link word} looks up, clitics off: keys of words and of later words of phrases. */
  *keys(): Iterable<string> {
    yield* this.senses.keys();
    yield* this.later;
  }

  /** What dates know of a word in its plain form; null for most words. */
  word(plain: string): DateWord | null {
    const key = keyOf(plain);
    const whole = this.look(key, '');
    if (whole !== null || plain.length < 3 || !OPENING_LETTERS.includes(plain.charAt(0))) return whole;
    for (const clitics of CLITICS) {
      if (!plain.startsWith(clitics)) continue;
      const found = this.look(key.slice(clitics.length), clitics);
      if (found !== null) return found;
      // «للعام»: the article has lost its alef.
      if (clitics.endsWith('ل') && key.charAt(clitics.length) === 'ل') {
        const article = this.look(`ا${key.slice(clitics.length)}`, clitics);
        if (article !== null) return article;
      }
    }
    return null;
  }

  private look(key: string, clitics: string): DateWord | null {
    const senses = this.senses.get(key);
    if (senses === undefined) return this.later.has(key) ? { clitics, key, senses: NONE, opens: 0 } : null;
    let opens = 0;
    for (const { role } of senses) opens |= OPENERS.get(role) ?? 0;
    return { clitics, key, senses, opens };
  }

  private add(
    names: string | undefined,
    role: Role,
    value: string | undefined,
    tag: string | undefined,
    alone: boolean,
    everyday = false,
  ): void {
    const number = Number(value);
    for (const name of (names ?? '').split('|')) {
      const [first, ...rest] = name.split(' ').filter(Boolean).map(keyOf);
      if (first === undefined) continue;
      const sense: Sense = { role, number: Number.isNaN(number) ? 0 : number, tag: tag ?? '', alone, everyday, rest };
      const list = this.senses.get(first);
      if (list === undefined) this.senses.set(first, [sense]);
      else list.push(sense);
      for (const word of rest) this.later.add(word);
    }
  }
}

const NONE: readonly Sense[] = [];
