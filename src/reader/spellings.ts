/**
 * Spelling tables: from the way a word is written to what the lexicon lists under it.
 *
 * Example: «احمد» finds «أحمد», where nothing is written «احمد»; «مكتبة» and «مكتبه» find each other.
 */
import { fold } from '../text/index.ts';

/** A spelling table that forgives omitted hamzas, ى/ي and ة/ه where nothing is written exactly so. */
export class Spellings<T> {
  /** @param forgive what spelling differences are forgiven where nothing is written exactly so */
  constructor(private readonly forgive: (spelling: string) => string = fold) {}

  private readonly exact = new Map<string, T[]>();
  private readonly folded = new Map<string, T[]>();

  add(spelling: string, entry: T): void {
    if (spelling === '') return;
    push(this.exact, spelling, entry);
    push(this.folded, this.forgive(spelling), entry);
  }

  get(plain: string): readonly T[] | undefined {
    // What is written exactly so is in both; most words are in neither, and one look tells.
    const forgiven = this.folded.get(this.forgive(plain));
    return forgiven === undefined ? undefined : (this.exact.get(plain) ?? forgiven);
  }

  exactly(plain: string): readonly T[] | undefined {
    return this.exact.get(plain);
  }

  has(plain: string): boolean {
    return this.exact.has(plain);
  }

  /** All spellings as listed. */
  spellings(): Iterable<string> {
    return this.exact.keys();
  }
}

/** Verbs forgive omitted hamzas only: «يدعى» is not «يدعي». */
export function unhamzated(spelling: string): string {
  let out = '';
  let kept = 0;
  for (let i = 0; i < spelling.length; i++) {
    const to = carrier(spelling.charCodeAt(i));
    if (to === '') continue;
    out += spelling.slice(kept, i) + to;
    kept = i + 1;
  }
  return kept === 0 ? spelling : out + spelling.slice(kept);
}

/** The letter that carries a hamza; '' for any other unit. */
function carrier(unit: number): string {
  if (unit < 0x0622 || unit > 0x0626) return '';
  return unit === 0x0624 ? 'و' : unit === 0x0626 ? 'ي' : 'ا';
}

/** Lists an entry under a key, once. */
export function push<T>(map: Map<string, T[]>, key: string, entry: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entry]);
  else if (!list.includes(entry)) list.push(entry);
}
