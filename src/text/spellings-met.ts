/**
 * The spellings met so far and what was found for each, in a table that is asked with a place in the text: no string is cut out
 * of the article for a word that is known, and memory stays flat over an archive.
 *
 * Two generations: when the young one is full it becomes the old one, and what is met again moves back into the young one; so
 * the words of every day stay and those of one article go.
 */

/** Spellings a generation holds: some 1 KB each with all that is known of them; twice as many read an archive no faster. */
const ROOM = 1 << 13;

/** Found by open addressing; the letters lie together, so that few look-ups leave what the processor has at hand. */
class Generation<T> {
  /** Hash of the spelling in each place and where its letters begin, 0 where the place is empty. */
  private readonly places: Int32Array;
  /** For each spelling how long it is, then its letters; begins behind an unused one. */
  private letters: Uint16Array;
  private used = 1;
  private readonly entries: (T | undefined)[];
  private readonly mask: number;
  private count = 0;

  /** @param room a power of two */
  constructor(private readonly room: number) {
    this.places = new Int32Array(room * 4);
    this.letters = new Uint16Array(room * 4);
    this.entries = new Array<T | undefined>(room * 2).fill(undefined);
    this.mask = room * 2 - 1;
  }

  get full(): boolean {
    return this.count === this.room;
  }

  find(hash: number, text: string, start: number, end: number): T | undefined {
    const { places, letters, mask } = this;
    const length = end - start;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const at = places[place * 2 + 1] ?? 0;
      if (at === 0) return undefined;
      if (places[place * 2] !== hash || letters[at] !== length) continue;
      let i = 0;
      while (i < length && letters[at + 1 + i] === text.charCodeAt(start + i)) i++;
      if (i === length) return this.entries[place];
    }
  }

  put(hash: number, text: string, start: number, end: number, entry: T): void {
    const { places, mask } = this;
    let place = hash & mask;
    while (places[place * 2 + 1] !== 0) place = (place + 1) & mask;
    places[place * 2] = hash;
    places[place * 2 + 1] = this.used;
    this.entries[place] = entry;
    this.count++;
    if (this.used + 1 + end - start > this.letters.length) {
      const wider = new Uint16Array(this.letters.length * 2);
      wider.set(this.letters);
      this.letters = wider;
    }
    this.letters[this.used++] = end - start;
    for (let i = start; i < end; i++) this.letters[this.used++] = text.charCodeAt(i);
  }
}

/** Longer spellings are no words, and are not kept. */
const LONGEST = 64;

export class SpellingsMet<T> {
  private young: Generation<T>;
  private old: Generation<T> | null = null;

  /**
   * @param make what is kept for a spelling met for the first time; the string is not part of a longer one
   * @param room spellings a generation holds, a power of two; at most twice as many are kept
   */
  constructor(
    private readonly make: (surface: string) => T,
    private readonly room = ROOM,
  ) {
    this.young = new Generation(room);
  }

  /** What is known of the spelling in `text[start, end)`. */
  at(text: string, start: number, end: number): T {
    if (end - start > LONGEST) return this.make(copy(text, start, end));
    const hash = hashOf(text, start, end);
    const known = this.young.find(hash, text, start, end);
    if (known !== undefined) return known;
    const entry = this.old?.find(hash, text, start, end) ?? this.make(copy(text, start, end));
    if (this.young.full) {
      this.old = this.young;
      this.young = new Generation(this.room);
    }
    this.young.put(hash, text, start, end, entry);
    return entry;
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) | 0;
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
