/**
 * The spellings met so far and what was found for each, in a table that is asked with a place in the text: no string is cut out
 * of the article for a word that is known, and memory stays flat over an archive.
 *
 * Two generations: when the young one is full it becomes the old one, and what is met again moves back into the young one; so
 * the words of every day stay and those of one article go.
 */

/** Spellings a generation holds. */
const ROOM = 1 << 16;
const PLACES = ROOM * 2;
const MASK = PLACES - 1;

/** What is kept for a spelling. */
export interface Met {
  readonly surface: string;
}

interface Generation<T extends Met> {
  /** Hash of the spelling in each place; what is there is in `entries`. */
  readonly hashes: Int32Array;
  readonly entries: (T | undefined)[];
  count: number;
}

export class SpellingsMet<T extends Met> {
  private young: Generation<T> = generation();
  private old: Generation<T> | null = null;

  /** @param make what is kept for a spelling met for the first time; the string is not part of a longer one */
  constructor(private readonly make: (surface: string) => T) {}

  /** What is known of the spelling in `text[start, end)`. */
  at(text: string, start: number, end: number): T {
    const hash = hashOf(text, start, end);
    const known = find(this.young, hash, text, start, end);
    if (known !== undefined) return known;
    const before = this.old === null ? undefined : find(this.old, hash, text, start, end);
    const entry = before ?? this.make(copy(text, start, end));
    if (this.young.count === ROOM) {
      this.old = this.young;
      this.young = generation();
    }
    put(this.young, hash, entry);
    return entry;
  }
}

function generation<T extends Met>(): Generation<T> {
  return { hashes: new Int32Array(PLACES), entries: new Array<T | undefined>(PLACES).fill(undefined), count: 0 };
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) | 0;
}

function find<T extends Met>(
  { hashes, entries }: Generation<T>,
  hash: number,
  text: string,
  start: number,
  end: number,
): T | undefined {
  for (let place = hash & MASK; ; place = (place + 1) & MASK) {
    const entry = entries[place];
    if (entry === undefined) return undefined;
    if (hashes[place] === hash && isAt(entry.surface, text, start, end)) return entry;
  }
}

function isAt(surface: string, text: string, start: number, end: number): boolean {
  const length = end - start;
  if (surface.length !== length) return false;
  for (let i = 0; i < length; i++) if (surface.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

function put<T extends Met>(into: Generation<T>, hash: number, entry: T): void {
  let place = hash & MASK;
  while (into.entries[place] !== undefined) place = (place + 1) & MASK;
  into.hashes[place] = hash;
  into.entries[place] = entry;
  into.count++;
}

/** From this length on, a part of a string holds the whole string in memory. */
const SLICED = 13;

function copy(text: string, start: number, end: number): string {
  if (end - start < SLICED) return text.slice(start, end);
  let out = '';
  // Pieces too short to be held as parts; joined, they are letters of their own.
  for (let i = start; i < end; i++) out += text.charAt(i);
  return out;
}
