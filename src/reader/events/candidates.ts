/**
 * Candidates: whom the sentences name that tell of an event, whom the rules have found, and who speaks its words.
 *
 * Example: in «أعلنت النقابة أن معلمي المدينة علقوا إضرابهم» the union, which speaks, and the teachers may take part in the strike.
 */
import type { TokenRange } from '../draft.ts';
import type { Told } from './merging.ts';
import type { Named, Scene } from './scene.ts';
import type { Player, Telling } from './tellings.ts';

/** One who may take part, by the telling whose words stand nearest to him. */
export interface Candidate {
  readonly cluster: number | null;
  /** Where he is named in the sentences that tell of the event; null where he is not. */
  readonly named: Named | null;
  readonly range: TokenRange | null;
  readonly telling: Telling;
  /** What the rules say of him. */
  readonly players: readonly Player[];
  /** Sentences of the event that name him. */
  readonly sentences: number;
  /** He speaks the words that tell of it. */
  readonly speaks: boolean;
}

/** Tellings looked at, and named around each. */
export const TELLINGS = 6;
const AROUND = 14;

interface Gathered {
  cluster: number | null;
  named: Named | null;
  range: TokenRange | null;
  telling: Telling;
  players: Player[];
  sentences: Set<number>;
  speaks: boolean;
}

/** All who may take part in an event, those of the rules first. */
export function candidatesOf(scene: Scene, { tellings }: Told): Candidate[] {
  const { doc } = scene;
  const byKey = new Map<string, Gathered>();
  const triggers = new Set(tellings.map(({ trigger }) => trigger));
  const meet = (cluster: number | null, range: TokenRange | null, telling: Telling): Gathered => {
    const key = cluster !== null && cluster !== -1 ? `c${cluster}` : `r${range?.from ?? -1}`;
    const known = byKey.get(key);
    if (known !== undefined) return known;
    const own: Gathered = {
      cluster: cluster === -1 ? null : cluster,
      named: null,
      range,
      telling,
      players: [],
      sentences: new Set(),
      speaks: false,
    };
    byKey.set(key, own);
    return own;
  };
  for (const telling of tellings)
    for (const player of telling.players) {
      const own = meet(player.cluster, player.range, telling);
      own.players.push(player);
      if (player.range !== null) {
        own.range ??= player.range;
        own.sentences.add(doc.sentenceOf(player.range.from));
      }
    }
  for (const telling of tellings.slice(0, TELLINGS)) {
    const { trigger } = telling;
    const from = doc.sentenceStart(trigger);
    const to = doc.sentenceEnd(trigger);
    const last = scene.lastBefore(trigger + 1);
    for (let k = Math.max(0, last - AROUND + 1); k < scene.named.length && k <= last + AROUND; k++) {
      const named = scene.named[k];
      if (named === undefined || named.range.from < from) continue;
      if (named.range.to > to) break;
      if (named.type === 'document' || scene.isTime(named.range.from)) continue;
      let holds = false;
      for (let i = named.range.from; i < named.range.to; i++) holds ||= triggers.has(i);
      if (holds) continue;
      // A mention that was cut is its cluster's still, by its words: «للعطار».
      const own = meet(named.cluster === -1 ? scene.clusterOf(named.range) : named.cluster, named.range, telling);
      own.sentences.add(doc.sentenceOf(named.range.from));
      const gap = (at: number): number => Math.abs(at - trigger);
      if (own.named === null || gap(named.range.from) < Math.abs(own.named.range.from - own.telling.trigger)) {
        own.named = named;
        own.range = own.players.find(({ range }) => range !== null)?.range ?? named.range;
        own.telling = telling;
      }
    }
    const owner = scene.owner(trigger);
    if (owner !== -1)
      for (const { cluster } of scene.resolution.speakers[owner] ?? []) meet(cluster, null, telling).speaks = true;
  }
  return [...byKey.values()].map((one) => ({ ...one, sentences: one.sentences.size }));
}
