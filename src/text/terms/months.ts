/**
 * Months: the names that countries have for one month meet in one key.
 *
 * Example: «تموز», «يوليو», «جويلية» and «يوليوز» all have the key «#7»; «كانون الثاني» has «#1» at its first word. «مارس» («he
 * practised») is a month only in company: «3 مارس», «مارس 2024», «شهر مارس», «في مارس», «آذار (مارس)», «بين مارس وأبريل».
 */
import { fold } from '../fold.ts';

/** A word that names a month, or begins such a name. */
export interface MonthName {
  /** The key of the month that the word alone names; '' where it wants a second word. */
  readonly key: string;
  /** Whether the bare word is the month. */
  readonly alone: boolean;
  /** Folded second words and the key of the month they make: «كانون» «الثاني». */
  readonly pairs: ReadonlyMap<string, string>;
}

interface Draft {
  key: string;
  alone: boolean;
  readonly pairs: Map<string, string>;
}

/** Proclitics that a month's name takes in the press: «وتموز», «بتموز», «وبتموز», «لآذار». */
const PROCLITICS = ['\u0648\u0641', '\u0628\u0644'] as const;

/** Words before a month that no verb or man's name follows: «شهر مارس», «منذ تموز», «أواخر آب». */
const COMPANY: ReadonlySet<string> = new Set(
  ['شهر', 'شهري', 'في', 'منذ', 'خلال', 'حتى', 'مطلع', 'بداية', 'أوائل', 'منتصف', 'أواخر', 'نهاية'].map(fold),
);

/** Whether a folded word before an uncertain month makes it one. */
export function givesCompany(before: string): boolean {
  return COMPANY.has(before);
}

export class Months {
  private readonly names = new Map<string, Draft>();

  /** @param table the rows of `lexicon/months.tsv`, its header first */
  constructor(table: string) {
    for (const row of table.split('\n').slice(1)) {
      const [names = '', month = '', calendar = '', , alone = ''] = row.split('\t');
      const key = `${calendar === 'hijri' ? '#h' : '#'}${month}`;
      for (const name of names.split('|')) {
        const [first = '', second] = fold(name).split(' ');
        const draft = this.names.get(first) ?? { key: '', alone: false, pairs: new Map<string, string>() };
        this.names.set(first, draft);
        if (second !== undefined) draft.pairs.set(second, key);
        else {
          draft.key = key;
          draft.alone = alone === 'yes';
        }
      }
    }
  }

  /** What a folded word names, with or without a proclitic; undefined for no month. */
  named(exact: string): MonthName | undefined {
    let bare = exact;
    for (const letters of PROCLITICS) {
      const own = this.names.get(bare);
      if (own !== undefined) return own;
      if (bare.length >= 4 && letters.includes(bare.charAt(0))) bare = bare.slice(1);
    }
    return this.names.get(bare);
  }
}
