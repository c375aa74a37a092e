/**
 * Known words: what much news and lists of names tell of a word, found by its core.
 *
 * Example: «بغداد» is of one kind with «دمشق» (words with the same neighbours), stands in lists of places, and what the tagger made of
 * it over many articles is a place nine times of ten. Four bytes a word: fine kind, lists, what it mostly is. Words are found by hash,
 * so that no word can be read out of the table; one unknown word in some hundreds is taken for a known one.
 */

/** Width of the hash by which a word is known. */
export const KEY_BITS = 22;
/** Keys of one bucket have these lowest bits free; so about one known word is in each. */
const BUCKET_BITS = 6;

/** Lists of names in which a word stands, as bits. */
export const Listed = { Person: 1, Place: 2, PlaceBegins: 4, Organisation: 8 } as const;

export function keyOf(core: number): number {
  const mixed = Math.imul(core ^ (core >>> 16), 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) & ((1 << KEY_BITS) - 1);
}

export class KnownWords {
  /** The first row of each bucket of keys, which stand in order. */
  private readonly buckets: Int32Array;

  /** @param keys in ascending order */
  constructor(
    private readonly keys: Int32Array,
    private readonly kinds: Uint16Array,
    private readonly lists: Uint8Array,
    private readonly mostly: Uint8Array,
    /** The coarse kind of each fine one. */
    readonly coarse: Uint8Array,
  ) {
    const count = 1 << (KEY_BITS - BUCKET_BITS);
    const buckets = new Int32Array(count + 1);
    let bucket = 0;
    for (let row = 0; row < keys.length; row++)
      for (const own = (keys[row] ?? 0) >> BUCKET_BITS; bucket <= own; bucket++) buckets[bucket] = row;
    buckets.fill(keys.length, bucket);
    this.buckets = buckets;
  }

  /** The row of a word, -1 for an unknown one. */
  find(core: number): number {
    const key = keyOf(core);
    const bucket = key >> BUCKET_BITS;
    const end = this.buckets[bucket + 1] ?? 0;
    for (let row = this.buckets[bucket] ?? 0; row < end; row++) if (this.keys[row] === key) return row;
    return -1;
  }

  /** The same words without what they mostly are, for taggers that must not know it. */
  withoutUsage(): KnownWords {
    return new KnownWords(this.keys, this.kinds, this.lists, new Uint8Array(this.mostly.length), this.coarse);
  }

  kind(row: number): number {
    return row < 0 ? 0 : (this.kinds[row] ?? 0);
  }

  listed(row: number): number {
    return row < 0 ? 0 : (this.lists[row] ?? 0);
  }

  usually(row: number): number {
    return row < 0 ? 0 : (this.mostly[row] ?? 0);
  }
}
