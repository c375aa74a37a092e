/**
 * Prominence: how much of an article is about somebody, by how often it names him and how often he has spoken.
 *
 * Example: in an interview the one who has said six of eight statements says the ninth too; a town named once in passing says nothing.
 */
import type { Surroundings } from './candidate.ts';
import { REACH } from './entries.ts';
import type { Mention } from './mentions.ts';
import { standsAt } from './turns.ts';
import { family } from './model/feature-names.ts';

/** Statements looked back upon: all that an article has; of a collection, those near. */
const BACK = 250;

/** Families of features. */
const F = {
  before: family('before'),
  behind: family('behind'),
  is: family('is'),
  said: family('said'),
} as const;

/**
 * What tells for a cluster by its place in the article, as features of a ranker.
 *
 * @param but the mention that asks; it does not count
 * @param d the draft whose speaker is asked for
 */
export function describeProminence(around: Surroundings, cluster: number, but: Mention | null, d: number): string[] {
  const own = around.cluster(cluster);
  if (own === undefined) return [];
  const { drafts, spoken, doc } = around;
  let said = 0;
  const back = Math.min(spoken.length, BACK);
  for (let k = spoken.length - back; k < spoken.length; k++) if (spoken[k]?.clusters.includes(cluster)) said++;
  const out = [
    F.said(said <= 2 ? said : said <= 5 ? 3 : 6),
    F.said(said === 0 ? 'none' : 2 * said > back ? 'most' : 4 * said > back ? 'many' : 'few'),
  ];
  let before = 0;
  let behind = 0;
  let full = false;
  let type = 'unknown';
  const at = standsAt(drafts[d]);
  for (let m = 0; m < own.mentions.length && m < REACH; m++) {
    const one = own.mentions[m];
    if (one === undefined || one === but) continue;
    if (one.range.from < at) before++;
    else behind++;
    if (one.name.length > 1) full = true;
    if (type === 'unknown') type = one.type;
  }
  out.push(F.before(before <= 2 ? before : before <= 5 ? 3 : 6), F.behind(Math.min(behind, 2)), F.is(type));
  if (full) out.push('is:full');
  const first = own.mentions[0];
  if (first !== undefined && first !== but && doc.sentenceOf(first.range.from) === 0) out.push('opens:text');
  return out;
}
