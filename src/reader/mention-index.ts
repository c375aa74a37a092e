/**
 * Mentions looked up: by the words of a name and their sound, by titles and heads, by the words of designations.
 *
 * Example: «الوزير» asks for the entries of وزير, nearest first: «وزير النقل سليم العطار» of the sentence before comes before the headline's.
 */
import { sound } from './comparison.ts';
import { around, type Entry, push, REACH } from './entries.ts';
import type { Mention } from './mentions.ts';
import { asCoach, asDeputy, headKey, leaderKeys, titleKey } from './titles.ts';

export class MentionIndex {
  readonly byName = new Map<string, Entry[]>();
  readonly bySound = new Map<string, Entry[]>();
  readonly byHead = new Map<string, Entry[]>();
  readonly byWord = new Map<string, Entry[]>();
  /** Titles and heads learnt in the order of the text after the others, so that each list stays in that order. */
  private readonly late = new Map<string, Entry[]>();

  /** Names that may be the same one's, the last before a mention first. */
  *namesLike(mention: Mention): Generator<Entry> {
    const last = mention.name.at(-1) ?? '';
    const first = mention.name[0] ?? '';
    for (const word of [last, first]) {
      const list = this.byName.get(word) ?? [];
      for (let k = list.length - 1; k >= 0 && k >= list.length - REACH; k--) {
        const entry = list[k];
        if (entry !== undefined) yield entry;
      }
    }
    const list = this.bySound.get(sound(last)) ?? [];
    for (let k = list.length - 1; k >= 0 && k >= list.length - REACH; k--) {
      const entry = list[k];
      if (entry !== undefined) yield entry;
    }
  }

  /** Makes a mention that has been resolved in its turn known by its titles and head. */
  learn(mention: Mention, cluster: number): void {
    const at = mention.range.from;
    if (mention.titles.length > 0)
      for (const title of mention.titles) {
        push(this.late, titleKey(title), { at, cluster, mention, title });
        const coach = asCoach(title);
        if (coach !== null) push(this.late, titleKey(coach), { at, cluster, mention, title: coach });
      }
    else if (mention.head !== null) push(this.late, headKey(mention), { at, cluster, mention, title: null });
  }

  /** Makes a mention known by its titles, head and words once it has a cluster. */
  index(mention: Mention, cluster: number): void {
    const at = mention.range.from;
    const entry: Entry = { at, cluster, mention, title: null };
    for (const word of new Set(mention.name)) push(this.byName, word, entry);
    const last = mention.name.at(-1);
    const first = mention.name[0];
    if (last !== undefined && sound(last) !== '') push(this.bySound, sound(last), entry);
    if (first !== undefined && first !== last && sound(first) !== '') push(this.bySound, sound(first), entry);
    this.indexTitles(mention, cluster);
  }

  indexTitles(mention: Mention, cluster: number): void {
    const at = mention.range.from;
    if (mention.titles.length > 0) {
      for (const title of mention.titles) {
        push(this.byHead, titleKey(title), { at, cluster, mention, title });
        for (const key of leaderKeys(title)) push(this.byHead, key, { at, cluster, mention, title });
        for (const other of [asDeputy(title), asCoach(title)])
          if (other !== null) push(this.byHead, titleKey(other), { at, cluster, mention, title: other });
      }
    } else if (mention.head !== null) push(this.byHead, headKey(mention), { at, cluster, mention, title: null });
  }

  indexWords(mention: Mention, cluster: number): void {
    for (const word of mention.words.slice(0, 8))
      push(this.byWord, word, { at: mention.range.from, cluster, mention, title: null });
  }

  /** What a title or a head stands for, near a place. */
  headed(key: string, at: number): Iterable<Entry> {
    const late = this.late.get(key);
    return late === undefined ? around(this.byHead.get(key), at) : this.headedTwice(key, late, at);
  }

  private *headedTwice(key: string, late: readonly Entry[], at: number): Generator<Entry> {
    yield* around(this.byHead.get(key), at);
    yield* around(late, at);
  }

  sort(): void {
    for (const map of [this.byName, this.bySound, this.byHead, this.byWord])
      for (const list of map.values()) if (!isInOrder(list)) list.sort((a, b) => a.at - b.at);
  }
}

/** Nearly all lists are filled in the order of the text. */
function isInOrder(list: readonly Entry[]): boolean {
  for (let k = 1; k < list.length; k++) if ((list[k]?.at ?? 0) < (list[k - 1]?.at ?? 0)) return false;
  return true;
}
