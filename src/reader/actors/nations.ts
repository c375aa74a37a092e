/**
 * Nations: which state a word of the text names, by its name, its people or its capital.
 *
 * Examples: «العراقي», «العراق», «بغداد» → IRQ; «الولايات المتحدة» → USA; «الكوري الجنوبي» → KOR, though «كوري» alone tells no state.
 */
import { fold } from '../../text/index.ts';
import { comparable, nation } from '../comparison.ts';
import type { Document } from '../document.ts';
import type { NationWords } from '../nation-words.ts';
import type { Row } from '../tsv.ts';

/** How a text names a state. */
export type NationForm = 'name' | 'demonym' | 'capital';

export interface NationFound {
  /** ISO 3166-1 alpha-3; null for a nation without a state's code, or one word of several states. */
  readonly code: string | null;
  readonly form: NationForm;
  /** Words it takes. */
  readonly words: number;
}

interface Entry extends NationFound {
  readonly rest: readonly string[];
}

export class Nations {
  private readonly byFirst = new Map<string, Entry[]>();
  private readonly byStem = new Map<string, string | null>();
  private readonly byIso2 = new Map<string, string>();

  constructor(
    states: readonly Row[],
    nisba: readonly Row[],
    private readonly unsure: NationWords,
  ) {
    const codes = new Map<string, string>();
    for (const { code = '', iso2 = '', name = '' } of states) {
      codes.set(name, code);
      this.byIso2.set(iso2, code);
    }
    for (const row of nisba) {
      const { country = '', demonym = '', feminine = '', plural = '', capital = '' } = row;
      const end = country.indexOf('|');
      const code = codes.get(end === -1 ? country : country.slice(0, end)) ?? null;
      this.add(country, code, 'name');
      this.add(`${demonym}|${feminine}|${plural}`, code, 'demonym');
      this.add(capital, code, 'capital');
    }
    for (const list of this.byFirst.values()) if (list.length > 1) list.sort((a, b) => b.words - a.words);
  }

  private add(names: string, code: string | null, form: NationForm): void {
    for (const name of fold(names).split('|')) {
      if (name === '') continue;
      const [first = '', ...rest] = name.includes(' ') ? name.split(' ').map(stem) : [stem(name)];
      // «المملكة» is Saudi Arabia in Riyadh and Morocco in Rabat.
      const own = this.unsure.isOwn(rest.length === 0 ? first : `${first} ${rest.join(' ')}`);
      if (rest.length === 0 && code !== null && !own) {
        const key = nation(first);
        const known = this.byStem.get(key);
        // A stem that two states share tells none.
        if (known === undefined) this.byStem.set(key, code);
        else if (form !== 'capital' && known !== code) this.byStem.set(key, null);
      }
      const entry: Entry = { code: own ? null : code, form, words: rest.length + 1, rest };
      const list = this.byFirst.get(first);
      if (list === undefined) this.byFirst.set(first, [entry]);
      // «عمان» is the state before it is a capital; the first row that has a word keeps it.
      else if (!list.some((other) => sameWords(other.rest, rest))) list.push(entry);
    }
  }

  /** The nation that is named at a token, the longest name first. */
  at(doc: Document, i: number): NationFound | null {
    const list = this.byFirst.get(comparable(doc, i));
    if (list === undefined) return null;
    for (const entry of list) {
      let k = 0;
      while (k < entry.rest.length && comparable(doc, i + 1 + k) === entry.rest[k]) k++;
      if (k === entry.rest.length) return entry;
    }
    return null;
  }

  /** The state of a nation's stem, as designations keep it: «مصر», «روس»; null where it tells none. */
  ofStem(nationStem: string): string | null {
    return this.byStem.get(nationStem) ?? null;
  }

  /** «IQ» → IRQ; null for an unknown one. */
  ofIso2(iso2: string): string | null {
    return this.byIso2.get(iso2) ?? null;
  }
}

/** A folded word as the text's words are compared. */
function stem(word: string): string {
  return word.startsWith('ال') && word.length > 4 ? word.slice(2) : word;
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, k) => word === b[k]);
}
