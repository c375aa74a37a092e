/**
 * Sourcehood: how often a word stands inside the name of a source, against other words; counted over much news.
 *
 * Example: «وزير», «المتحدث», «مصدر» high; «أهمية», «اتفاق», «سحب» low. It tells where «أعلن | الرئيس كيبارو | سحب المشروع» is cut.
 * One byte a word in a hashed table: four bits of level, two of how often the word comes first.
 */

/** Places of the table, a power of two. */
export const SOURCEHOOD_PLACES = 1 << 17;

export class Sourcehood {
  /** @param table as `training/reader/sourcehood.ts` writes it */
  constructor(private readonly table: Uint8Array) {}

  /** Both at once: the level in the four lower bits, the first above them. */
  of(word: number): number {
    return this.table[place(word)] ?? 0;
  }

  /** 0 for an unknown word, else 1 (hardly ever in a source) to 15. */
  level(word: number): number {
    return this.of(word) & 15;
  }

  /** 0 unknown, 1 goes on with a source, 3 begins one. */
  first(word: number): number {
    return this.of(word) >> 4;
  }

  static write(table: Uint8Array, word: number, level: number, first: number): void {
    table[place(word)] = level | (first << 4);
  }
}

function place(word: number): number {
  return (Math.imul(word ^ (word >>> 15), 0x9e3779b1) >>> 7) & (SOURCEHOOD_PLACES - 1);
}
