/**
 * Phrases of several words, found at a place in the text: «من جانبه», «في غضون ذلك», «نقلا عن».
 *
 * A slot may name alternatives with `|`: «الجدير|جدير بالذكر». A slot of a single «*» takes any word. Phrases lie by their first
 * two words, so that «في» with its many phrases costs no more than a look at the word behind it.
 */

interface Phrase<T> {
  readonly slots: readonly ReadonlySet<string>[];
  readonly match: PhraseMatch<T>;
}

/** The phrases that one word opens, longest first. */
interface Opening<T> {
  /** Those that a second word goes on with, and those for which any will do. */
  readonly bySecond: ReadonlyMap<string, readonly Phrase<T>[]>;
  /** Those of one word, and those whose second word may be any. */
  readonly otherwise: readonly Phrase<T>[];
}

/** A phrase found: how many words it takes and what the lexicon says of it. */
export interface PhraseMatch<T> {
  readonly words: number;
  readonly value: T;
}

/** What a phrase is looked for in: words in their plain form, null where there is none. */
export type PlainWords = readonly ({ readonly plain: string } | null)[];

const ANY = '*';

/** Kinds of phrases that a word can open, as bits; tables of no kind of their own share one. */
export const Opens = { Other: 1, Time: 2, Clause: 4, Adverbial: 8, FalseCue: 16 } as const;

export class PhraseTable<T> {
  /** Rows by the first word of their phrase; made ready for looking up when the word is first met. */
  private readonly rows = new Map<string, (readonly [string, T])[]>();
  private readonly byFirst = new Map<string, Opening<T>>();
  private readonly seconds = new Set<string>();
  /** What was found in the text asked for last, by place; undefined where nobody has asked. */
  private text: PlainWords | null = null;
  private found: (PhraseMatch<T> | null | undefined)[] = [];

  /** @param kind what a word that opens one of the phrases is marked with, a bit of {@link Opens} */
  constructor(
    rows: readonly (readonly [string, T])[],
    readonly kind: number = Opens.Other,
  ) {
    for (const row of rows) {
      const [first = '', second = ''] = row[0].split(' ').filter(Boolean);
      for (const word of alternatives(first)) {
        const list = this.rows.get(word);
        if (list === undefined) this.rows.set(word, [row]);
        else list.push(row);
      }
      for (const word of alternatives(second)) this.seconds.add(word);
    }
  }

  /** The words that phrases start with. */
  firstWords(): Iterable<string> {
    return this.rows.keys();
  }

  /** The words that phrases go on with behind their first one. */
  secondWords(): Iterable<string> {
    return this.seconds;
  }

  /** Whether any phrase starts with this word. */
  starts(word: string): boolean {
    return this.rows.has(word);
  }

  /**
   * The longest phrase that starts with the word at place `at` of a text, as it is or else without its conjunction. Several passes ask
   * for the same place, so that what is found is kept until another text is asked for; it must not change meanwhile.
   */
  atWord(word: string, bare: string, words: PlainWords, at: number, told: boolean): PhraseMatch<T> | null {
    if (this.text !== words) {
      this.text = words;
      this.found = new Array<PhraseMatch<T> | null | undefined>(words.length).fill(undefined);
    }
    const known = this.found[at];
    if (known !== undefined) return known;
    const match = this.match(word, words, at, told) ?? (bare === word ? null : this.match(bare, words, at, told));
    this.found[at] = match;
    return match;
  }

  /**
   * The longest phrase that starts with `first` and goes on with the words behind place `at`.
   *
   * @param told whether the next word may be the second of one; false where it is known not to be
   */
  match(first: string, words: PlainWords, at: number, told = true): PhraseMatch<T> | null {
    const opening = this.byFirst.get(first) ?? this.open(first);
    if (opening === null) return null;
    const second = plainAt(words, at + 1);
    const list = (told && second !== '' ? opening.bySecond.get(second) : undefined) ?? opening.otherwise;
    for (const { slots, match } of list) {
      let k = 1;
      for (; k < slots.length; k++) {
        const slot = slots[k];
        const word = k === 1 ? second : plainAt(words, at + k);
        if (slot === undefined || word === '' || !(slot.has(word) || slot.has(ANY))) break;
      }
      if (k === slots.length) return match;
    }
    return null;
  }

  private open(first: string): Opening<T> | null {
    const rows = this.rows.get(first);
    if (rows === undefined) return null;
    const opening = openingOf(rows.map(phraseOf));
    this.byFirst.set(first, opening);
    return opening;
  }
}

function alternatives(slot: string): readonly string[] {
  return slot === '' ? [] : slot.includes('|') ? [...new Set(slot.split('|'))] : [slot];
}

function phraseOf<T>([text, value]: readonly [string, T]): Phrase<T> {
  const slots = text
    .split(' ')
    .filter(Boolean)
    .map((slot) => new Set(slot.split('|')));
  return { slots, match: { words: slots.length, value } };
}

function plainAt(words: PlainWords, i: number): string {
  return i < words.length ? (words[i]?.plain ?? '') : '';
}

function openingOf<T>(phrases: readonly Phrase<T>[]): Opening<T> {
  const sorted = [...phrases].sort((a, b) => b.slots.length - a.slots.length);
  const takesAny = ({ slots }: Phrase<T>): boolean => slots[1] === undefined || slots[1].has(ANY);
  const bySecond = new Map<string, readonly Phrase<T>[]>();
  for (const { slots } of sorted)
    for (const second of slots[1] ?? [])
      if (!bySecond.has(second))
        bySecond.set(
          second,
          sorted.filter((phrase) => takesAny(phrase) || phrase.slots[1]?.has(second)),
        );
  return { bySecond, otherwise: sorted.filter(takesAny) };
}
