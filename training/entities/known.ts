/**
 * The table of known words: of each core of the news its kind, the lists it stands in and what it mostly is; and the names of the
 * lists that the news does not have.
 *
 * Example: «بغداد» of the news and «مدريد» of the lists; a name of the lists that is in the news too is one row.
 */
import { KnownWords, keyOf } from '../../src/reader/entities/known-words.ts';
import type { KnownColumns } from '../../src/reader/entities/pack.ts';
import { wordId } from '../../src/reader/model/features.ts';

/** What is known of the words of the news, in one order. */
export interface NewsWords {
  readonly cores: readonly string[];
  /** Fine kind, 0 for none. */
  readonly kinds: ArrayLike<number>;
  /** The coarse kind of each fine one, by number; that of 0 is 0. */
  readonly coarse: ArrayLike<number>;
}

/**
 * Rows in the order of their keys; of words with one key the more frequent one stays.
 *
 * @param mostly a code for each word of the news
 */
export function columnsOf(
  words: NewsWords,
  mostly: ArrayLike<number>,
  lists: ReadonlyMap<string, number>,
): KnownColumns {
  const rows = new Map<number, readonly [kind: number, lists: number, mostly: number]>();
  const met = new Set<string>();
  words.cores.forEach((core, k) => {
    met.add(core);
    const listed = lists.get(core) ?? 0;
    const kind = words.kinds[k] ?? 0;
    const code = mostly[k] ?? 0;
    const key = keyOf(wordId(core));
    if ((kind !== 0 || listed !== 0 || code !== 0) && !rows.has(key)) rows.set(key, [kind, listed, code]);
  });
  for (const [core, listed] of lists) {
    const key = keyOf(wordId(core));
    if (!met.has(core) && !rows.has(key)) rows.set(key, [0, listed, 0]);
  }
  const keys = Int32Array.from([...rows.keys()].sort((a, b) => a - b));
  const column = (at: 0 | 1 | 2) => Array.from(keys, (key) => rows.get(key)?.[at] ?? 0);
  return {
    keys,
    kinds: Uint16Array.from(column(0)),
    lists: Uint8Array.from(column(1)),
    mostly: Uint8Array.from(column(2)),
    coarse: Uint8Array.from(words.coarse),
  };
}

export function knownWords({ keys, kinds, lists, mostly, coarse }: KnownColumns): KnownWords {
  return new KnownWords(keys, kinds, lists, mostly, coarse);
}
