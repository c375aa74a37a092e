/**
 * Entries: the places of an article at which a word or a title stands for a cluster of mentions, looked up from near to far.
 *
 * Example: «العطار» at token 40 asks for the entries of عطار: that at token 12 comes before that at token 3, then that at token 80.
 */
import type { Title } from './designation-words.ts';
import type { Mention } from './mentions.ts';

/** The mentions that name one and the same. */
export interface MentionCluster {
  readonly mentions: Mention[];
  gender: 'm' | 'f' | null;
  plural: boolean;
}

/** A place where a word or a title stands for a cluster. */
export interface Entry {
  readonly at: number;
  readonly cluster: number;
  readonly mention: Mention;
  readonly title: Title | null;
}

/** An article in which one word stands for more than this many at once is a collection; farther places are not looked at. */
export const REACH = 40;

export function push(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entry]);
  else list.push(entry);
}

/** Entries near a place: those before it, nearest first, then those behind it. */
export function around(list: readonly Entry[] | undefined, at: number): Iterable<Entry> {
  return list === undefined ? NOBODY : nearestFirst(list, at);
}

/** Most words stand for nobody: no generator is made for them. */
const NOBODY: readonly Entry[] = [];

function* nearestFirst(list: readonly Entry[], at: number): Generator<Entry> {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  for (let k = low - 1; k >= 0 && k >= low - REACH; k--) {
    const entry = list[k];
    if (entry !== undefined) yield entry;
  }
  for (let k = low; k < list.length && k < low + REACH; k++) {
    const entry = list[k];
    if (entry !== undefined) yield entry;
  }
}
