/**
 * Offices: the table of what persons hold, its patterns laid out word by word.
 *
 * Example: «وزير خارجية» and «رئيس مجلس نواب» share no word, «رئيس حكومة» and «رئيس جمهورية» their first: a tree, walked along the text.
 */
import { fold } from '../../text/index.ts';
import { STANDINGS, type Standing } from '../reading.ts';
import type { Row } from '../tsv.ts';

export const LEVELS = [
  'sovereign',
  'government',
  'minister',
  'parliament',
  'court',
  'forces',
  'bank',
  'diplomat',
  'region',
  'local',
  'body',
  'party',
  'business',
] as const;
export type Level = (typeof LEVELS)[number];

export interface Office {
  readonly id: string;
  /** The code of the body it belongs to: UNO, IGO ...; null for an office of a state. */
  readonly of: string | null;
  /** The only states that have it; empty for any. */
  readonly states: readonly string[];
  readonly level: Level;
  readonly sectors: readonly string[];
  /** Whether a single person holds it at a time. */
  readonly single: boolean;
}

/** What the pattern leaves open behind its words. */
export type Slot = 'nation' | 'state' | 'place' | 'body';
const SLOTS: Readonly<Record<string, Slot>> = {
  '{nation}': 'nation',
  '{state}': 'state',
  '{place}': 'place',
  '{body}': 'body',
};

/** What ends at a node of the tree. */
export interface Ending {
  readonly office: Office;
  readonly slot: Slot | null;
  /** Whether the last word must have its article and end the title: «الرئيس». */
  readonly closed: boolean;
  /** The only state that these words are of: «الكرملين» of RUS; null for any. */
  readonly state: string | null;
  /** Whether the pattern names the organ that the office heads: «وزارة الخارجية». */
  readonly organ: boolean;
}

export interface Node {
  readonly next: Map<string, Node>;
  readonly endings: Ending[];
}

const blank = (): Node => ({ next: new Map(), endings: [] });

/** A word beside an office that says how somebody stands to it. */
export interface StandingWord {
  readonly standing: Standing;
  /** Further words of the phrase: «قائم | بأعمال». */
  readonly rest: readonly string[];
  /** A glued preposition on the next word that makes it say something else: «المكلف | بالنقل». */
  readonly unless: string;
}

export class Offices {
  readonly root = blank();
  readonly byId = new Map<string, Office>();
  /** «السابق», «المكلف», folded. */
  readonly behind = new Map<string, StandingWord>();
  /** «نائب», «المتحدث», folded, by their first word. */
  readonly before = new Map<string, StandingWord>();

  constructor(offices: readonly Row[], standings: readonly Row[]) {
    for (const row of offices) this.add(row);
    for (const row of standings) {
      const [first = '', ...rest] = fold(row['word'] ?? '').split(' ');
      const standing = STANDINGS.find((one) => one === row['standing']) ?? 'holder';
      const table = row['place'] === 'before' ? this.before : this.behind;
      table.set(first, { standing, rest, unless: row['unless'] ?? '' });
    }
  }

  private add(row: Row): void {
    const of = row['of'] ?? '';
    const office: Office = {
      id: row['id'] ?? '',
      of: of === 'state' || of === '' ? null : of,
      states: (row['states'] ?? '').split('|').filter(Boolean),
      level: LEVELS.find((level) => level === row['level']) ?? 'body',
      sectors: (row['sector'] ?? '').split('+').filter(Boolean),
      single: row['holders'] === 'one',
    };
    this.byId.set(office.id, office);
    for (const pattern of fold(row['patterns'] ?? '').split('|')) this.lay(pattern, office, false);
    const organ = row['organ'] ?? '';
    if (organ !== '') for (const pattern of fold(organ).split('|')) this.lay(pattern, office, true);
  }

  /** @param written a pattern, folded */
  private lay(written: string, office: Office, organ: boolean): void {
    const at = written.indexOf('@');
    const pattern = at === -1 ? written : written.slice(0, at);
    const state = at === -1 ? null : written.slice(at + 1).toUpperCase();
    const words = pattern.split(' ');
    const last = words.at(-1) ?? '';
    const slot = SLOTS[last] ?? null;
    if (slot !== null) words.pop();
    const closed = slot === null && /^ال/.test(last) && last.length > 4;
    let node = this.root;
    words.forEach((word, k) => {
      const key = closed && k === words.length - 1 ? word.slice(2) : word;
      const known = node.next.get(key);
      if (known !== undefined) node = known;
      else {
        const made = blank();
        node.next.set(key, made);
        node = made;
      }
    });
    // The first row that has a pattern keeps it.
    if (!node.endings.some((one) => one.slot === slot && one.closed === closed && one.organ === organ))
      node.endings.push({ office, slot, closed, state, organ });
  }
}
