/**
 * Phrases of several words, found at a place in the text: «من جانبه», «في غضون ذلك», «نقلا عن».
 *
 * A slot may name alternatives with `|`: «الجدير|جدير بالذكر». A slot of a single «*» takes any word.
 */

interface Phrase<T> {
  readonly slots: readonly ReadonlySet<string>[];
  readonly value: T;
}

/** A phrase found: how many words it takes and what the lexicon says of it. */
export interface PhraseMatch<T> {
  readonly words: number;
  readonly value: T;
}

export class PhraseTable<T> {
  private readonly byFirst = new Map<string, Phrase<T>[]>();

  constructor(rows: readonly (readonly [string, T])[]) {
    for (const [text, value] of rows) {
      const slots = text
        .split(' ')
        .filter(Boolean)
        .map((slot) => new Set(slot.split('|')));
      for (const first of slots[0] ?? []) {
        const list = this.byFirst.get(first) ?? [];
        list.push({ slots, value });
        this.byFirst.set(first, list);
      }
    }
    for (const list of this.byFirst.values()) list.sort((a, b) => b.slots.length - a.slots.length);
  }

  /** The words that phrases start with. */
  firstWords(): Iterable<string> {
    return this.byFirst.keys();
  }

  /** Whether any phrase starts with this word. */
  starts(word: string): boolean {
    return this.byFirst.has(word);
  }

  /**
   * The longest phrase that starts with `first`.
   *
   * @param wordAt the plain form of the word `k` places on (k >= 1), or '' where there is none
   */
  match(first: string, wordAt: (k: number) => string): PhraseMatch<T> | null {
    for (const { slots, value } of this.byFirst.get(first) ?? []) {
      let k = 1;
      while (k < slots.length) {
        const slot = slots[k];
        const word = wordAt(k);
        if (slot === undefined || word === '' || !(slot.has(word) || slot.has('*'))) break;
        k++;
      }
      if (k >= slots.length) return { words: slots.length, value };
    }
    return null;
  }
}
