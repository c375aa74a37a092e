/**
 * Names in other letters: a name typed in Latin letters as a pattern over Arabic spellings; and a foreign name in one Arabic
 * spelling as a pattern over the others.
 *
 * Example: «Guterres» accepts «غوتيريش» and «جوتيريس», «Mohammed» and «Muhammad» both «محمد»; «غوتيريش» accepts «جوتيريس» and
 * «Guterres», where an Arabic text has it so.
 *
 * Nothing of it is kept in an index: whoever has a sorted dictionary of keys looks through the few ranges that begin with one of
 * the pattern's openings, and keeps what it accepts.
 *
 * The pattern is a graph over the letters typed; an edge takes some of them and writes some Arabic, perhaps none: «Maliki» leaves
 * the first «i» unwritten. What is left unwritten is counted, for an ordinary word should not be found by its consonants alone:
 * «Biden» is not «بدن».
 */

/** A name as a pattern over keys. */
export interface NamePattern {
  /** What every key that the pattern accepts begins with: one of these, each one or two letters. For ranges of a dictionary. */
  readonly openings: readonly string[];
  /** Whether a key is a spelling of the name. */
  accepts(key: string): boolean;
}

interface Edge {
  /** Where in the name it ends. */
  readonly to: number;
  readonly arabic: string;
  /** 1 where a letter of the name stays unwritten, or is written unusually. */
  readonly cost: number;
}

interface Row {
  readonly latin: string;
  readonly arabic: readonly string[];
  readonly where: string;
}

const LONGEST = 28;
const FAR = 255;
/** An ordinary word may leave so many letters of the name unwritten, or write them unusually. */
const FORGIVEN = 1;
/** So many spellings of a row are usual. */
const USUAL = 2;

/** Articles that are written with the name: «al-Haddad», «Ash-Sharq». */
const ARTICLE = /^(?:al|el|ad|ar|as|ash|at|an|az)[-\u2019'](?=.)/u;

/** Letters that transliterations into Arabic take for one another. */
const ARABIC_SETS = ['غجقك', 'تط', 'سصشز', 'دضذ', 'كق', 'فب', 'ثتس', 'حهخ'] as const;
const ARABIC_VOWELS = 'اوي';
const SHORTEST_ARABIC = 5;
/** Letters in which two transliterations of one name may differ. */
const OTHER_LETTERS = 2;
const LATIN = /^[a-z]/u;

export class NamePatterns {
  private readonly byLetter = new Map<string, Row[]>();

  /**
   * @param rows latin, arabic, where: `lexicon/latin-letters.tsv`
   * @param isOrdinary whether a key is a word of the language that names nobody
   */
  constructor(
    rows: readonly (readonly string[])[],
    private readonly isOrdinary: (key: string) => boolean,
  ) {
    for (const [latin = '', arabic = '', where = ''] of rows) {
      const row = { latin, arabic: arabic.split('|').map((one) => (one === '-' ? '' : one)), where };
      const first = latin.charAt(0);
      const list = this.byLetter.get(first);
      if (list === undefined) this.byLetter.set(first, [row]);
      else list.push(row);
    }
  }

  /** The pattern of a name in small Latin letters without accents; null for what is none. */
  ofLatin(word: string): NamePattern | null {
    const name = word.replace(ARTICLE, '');
    if (name.length < 2 || name.length > LONGEST || !/^[a-z'\u2019]+$/u.test(name)) return null;
    const edges: Edge[][] = Array.from({ length: name.length }, () => []);
    for (let at = 0; at < name.length; at++) {
      for (const { latin, arabic, where } of this.byLetter.get(name.charAt(at)) ?? []) {
        if (!name.startsWith(latin, at)) continue;
        // «tt», «nn»: a doubled letter is written once.
        const doubled = latin.length === 1 && name.charAt(at + 1) === latin && !VOWELS.includes(latin);
        const to = at + latin.length;
        for (const end of doubled ? [to, to + 1] : [to]) {
          const place = at === 0 ? 'start' : end === name.length ? 'end' : 'middle';
          if (where !== 'any' && where !== place) continue;
          for (const [rank, one] of arabic.entries())
            edges[at]?.push({ to: end, arabic: one, cost: one === '' || rank >= USUAL ? 1 : 0 });
        }
      }
    }
    return this.pattern(edges);
  }

  /** The pattern over other spellings of a foreign name in Arabic letters; null for short ones. */
  ofArabic(key: string): NamePattern | null {
    if (key.length < SHORTEST_ARABIC || key.length > LONGEST) return null;
    const edges = [...key].map((letter, at): Edge[] => {
      const to = at + 1;
      const same = { to, arabic: letter, cost: 0 };
      const inside = at > 0 && to < key.length;
      // A vowel may be left out inside the name, two of them would be another name.
      if (ARABIC_VOWELS.includes(letter)) return inside ? [same, { to, arabic: '', cost: 1 }] : [same];
      const others = new Set(ARABIC_SETS.filter((set) => set.includes(letter)).flatMap((set) => [...set]));
      others.delete(letter);
      return [same, ...[...others].map((other) => ({ to, arabic: other, cost: 1 }))];
    });
    const { openings, cost } = graph(edges);
    return {
      openings: [...this.latinOpenings(key.charAt(0)), ...openings],
      accepts: (other) => {
        if (LATIN.test(other)) return this.ofLatin(other)?.accepts(key) ?? false;
        return Math.abs(other.length - key.length) <= 1 && cost(other) <= OTHER_LETTERS && !this.isOrdinary(other);
      },
    };
  }

  /** The Latin letters with which a name can begin that is written with this Arabic one first. */
  private latinOpenings(letter: string): readonly string[] {
    const begins = ({ arabic, where }: Row): boolean =>
      (where === 'any' || where === 'start') && arabic.some((one) => one.startsWith(letter));
    return [...this.byLetter].filter(([, rows]) => rows.some(begins)).map(([first]) => first);
  }

  private pattern(edges: readonly (readonly Edge[])[]): NamePattern {
    const { openings, cost } = graph(edges);
    return {
      openings,
      accepts: (key) => {
        const unwritten = cost(key);
        return unwritten < FAR && (unwritten <= FORGIVEN || !this.isOrdinary(key));
      },
    };
  }
}

const VOWELS = 'aeiouy';
const ALEF_MAQSURA = 'ى';
const YA = 'ي';

/** What a graph of edges writes: the beginnings, and at what cost it writes a key (FAR for never). */
function graph(edges: readonly (readonly Edge[])[]): {
  readonly openings: readonly string[];
  readonly cost: (key: string) => number;
} {
  const size = edges.length;
  const openings = new Set<string>();
  const seen = new Set<string>();
  const open = (at: number, written: string): void => {
    if (written.length >= 2 || at === size) {
      if (written !== '') openings.add(written.slice(0, 2));
      return;
    }
    const state = `${at} ${written}`;
    if (seen.has(state)) return;
    seen.add(state);
    for (const { to, arabic } of edges[at] ?? []) open(to, written + arabic);
  };
  open(0, '');
  const letters = new Set(edges.flat().flatMap(({ arabic }) => [...arabic]));
  const [shortest, longest] = lengths(edges);
  const width = size + 1;
  // One room for all keys: the pattern is asked thousands of times.
  const costs = new Uint8Array((longest + 1) * width);
  const cost = (written: string): number => {
    const key = written.endsWith(ALEF_MAQSURA) ? `${written.slice(0, -1)}${YA}` : written;
    if (key.length < shortest || key.length > longest) return FAR;
    for (const letter of key) if (!letters.has(letter)) return FAR;
    costs.fill(FAR, 0, (key.length + 1) * width);
    costs[0] = 0;
    for (let j = 0; j <= key.length; j++)
      for (let at = 0; at < size; at++) {
        const own = costs[j * width + at] ?? FAR;
        if (own === FAR) continue;
        for (const { to, arabic, cost: more } of edges[at] ?? []) {
          if (arabic !== '' && !key.startsWith(arabic, j)) continue;
          const place = (j + arabic.length) * width + to;
          if (own + more < (costs[place] ?? FAR)) costs[place] = own + more;
        }
      }
    return costs[key.length * width + size] ?? FAR;
  };
  return { openings: [...openings].sort(), cost };
}

/** How short and how long what a graph writes can be. */
function lengths(edges: readonly (readonly Edge[])[]): readonly [number, number] {
  const shortest = new Array<number>(edges.length + 1).fill(Number.POSITIVE_INFINITY);
  const longest = new Array<number>(edges.length + 1).fill(0);
  shortest[0] = 0;
  for (const [at, own] of edges.entries())
    for (const { to, arabic } of own) {
      shortest[to] = Math.min(shortest[to] ?? 0, (shortest[at] ?? 0) + arabic.length);
      longest[to] = Math.max(longest[to] ?? 0, (longest[at] ?? 0) + arabic.length);
    }
  return [shortest[edges.length] ?? 0, longest[edges.length] ?? 0];
}
