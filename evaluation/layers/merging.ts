/**
 * One event, one record: whether the tellings of an event were joined, and those of two events kept apart.
 *
 * «التقى الوزير السفير ... وخلال اللقاء ...» are two tellings of one meeting: a reader that makes two records of them has
 * the triggers right and the joining wrong. B-cubed looks at every trigger that both sides have and asks how much of
 * its record is shared; as most events are told once and give themselves right, pairs of tellings are counted too.
 */
import type { JudgedLayers, PreparedEvent } from './judge.ts';

/** Token of a trigger → number of the event; the first event keeps a trigger that two claim. */
function recordOf(events: readonly PreparedEvent[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const [i, { triggers }] of events.entries())
    for (const token of triggers) if (!found.has(token)) found.set(token, i);
  return found;
}

/** Sums over the triggers that both sides have: of precision, how many, of recall, how many. */
export function bCubed({ goldEvents, readEvents }: JudgedLayers): readonly [number, number, number, number] {
  const gold = recordOf(goldEvents);
  const read = recordOf(readEvents);
  const both = [...gold.keys()].filter((token) => read.has(token));
  let precision = 0;
  let recall = 0;
  for (const token of both) {
    const sameGold = both.filter((other) => gold.get(other) === gold.get(token));
    const sameRead = both.filter((other) => read.get(other) === read.get(token));
    const common = sameGold.filter((other) => read.get(other) === read.get(token)).length;
    precision += common / sameRead.length;
    recall += common / sameGold.length;
  }
  return [recall, both.length, precision, both.length];
}

/** Pairs of tellings of one event: right of gold, gold, right of read, read. A missed trigger costs all of its pairs. */
export function tellingPairs({ goldEvents, readEvents }: JudgedLayers): readonly [number, number, number, number] {
  const gold = pairsOf(recordOf(goldEvents));
  const read = pairsOf(recordOf(readEvents));
  const right = [...gold].filter((pair) => read.has(pair)).length;
  return [right, gold.size, right, read.size];
}

function pairsOf(records: ReadonlyMap<number, number>): ReadonlySet<string> {
  const entries = [...records].sort(([a], [b]) => a - b);
  const pairs = new Set<string>();
  for (const [i, [token, record]] of entries.entries())
    for (const [other, otherRecord] of entries.slice(i + 1)) if (record === otherRecord) pairs.add(`${token} ${other}`);
  return pairs;
}
