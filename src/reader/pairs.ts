/**
 * Pairs: the two whom a dual means.
 *
 * Examples: «استقبل الأمير سالم العطار رئيس الوزراء رائد النجار، وأكدا أن ...»: both; «وقال الزعيمان», «شدد الطرفان», «أعلن كلاهما»: the two who
 * have spoken together, else the two whom one sentence before names.
 */
import type { SpokenBefore, Surroundings } from './candidate.ts';
import type { Draft } from './draft.ts';
import { REACH } from './entries.ts';
import { firstBehind } from './implicit.ts';
import { isPersonHead } from './designation-words.ts';
import type { Mention } from './mentions.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

type Kind = 'person' | 'body' | 'any';

/** «الطرفان», «الجانبان», «كلاهما»: two of any kind. */
const BOTH = WORD_LISTS['both'];
const DUAL = /^ال\p{L}{3,}ان$/u;
/** Statements and mentions that are looked back at. */
const STATEMENTS_BACK = 8;
const MENTIONS_BACK = 60;
/** A dual tells its two within so many sentences. */
const SENTENCES_BACK = 6;

/** What two a source in the dual speaks of: «الوزيران» persons, «الشركتان» bodies; null for what is no dual by itself. */
export function dualKind({ doc }: Surroundings, { range, name }: Mention): Kind | null {
  if (name.length > 0 || range.to - range.from > 2) return null;
  const word = doc.bare(range.from);
  if (BOTH.has(word)) return 'any';
  const stem = /^ال(.{3,})(?:ان|ين)$/u.exec(word)?.[1];
  if (stem === undefined || doc.type(range.from)?.nouns.some(({ number }) => number === 'plural') === true) return null;
  const feminine = stem.endsWith('ت') ? `${stem.slice(0, -1)}ة` : stem;
  const nouns = doc.lexicon.nouns.exactly(stem) ?? doc.lexicon.nouns.exactly(feminine);
  const [noun] = nouns ?? [];
  // «المسؤولين» may be many; the nominative tells two.
  if (noun === undefined || noun.number !== 'singular' || !word.endsWith('ان')) return null;
  return isPersonHead(noun) ? 'person' : 'body';
}

/** Whether a verb says by its form that two speak: «أكدا», «يرحبان». */
export function isDualVerb({ form, cueForm }: Draft): boolean {
  return (cueForm === 'perfect' || cueForm === 'imperfect') && form?.agreement?.number === 'dual';
}

/** The clusters of the two before a token; none where no two can be told. */
export function twoBefore(around: Surroundings, at: number, kind: Kind): readonly number[] {
  const told = spokeTogether(around, at, kind);
  if (told !== null) return told;
  if (kind !== 'any') return namedTogether(around, at, kind) ?? [];
  return namedTogether(around, at, 'person') ?? namedTogether(around, at, 'body') ?? [];
}

function spokeTogether(around: Surroundings, at: number, kind: Kind): readonly number[] | null {
  const { spoken, doc, drafts } = around;
  const far = (one: SpokenBefore): boolean =>
    doc.sentenceOf(at) - doc.sentenceOf(drafts[one.draft]?.cue ?? at) > SENTENCES_BACK;
  for (let k = spoken.length - 1; k >= 0 && k >= spoken.length - STATEMENTS_BACK; k--) {
    const one = spoken[k];
    if (one === undefined || far(one)) break;
    if (one.clusters.length === 2 && one.clusters.every((cluster) => isOf(around, cluster, kind))) return one.clusters;
    // «وقال الكاتبان ...، وأضافا»: whom nobody names.
    if (kind === 'any' && one.clusters.length === 1 && isDual(around, one.clusters[0] ?? -1)) return one.clusters;
  }
  return null;
}

/** The first two of a kind that one sentence names, the nearest sentence that names two. */
function namedTogether(around: Surroundings, at: number, kind: Kind): readonly number[] | null {
  const { doc, mentions } = around;
  const low = firstBehind(mentions, at);
  let sentence = -1;
  let found: number[] = [];
  for (let k = low - 1; k >= 0 && k >= low - MENTIONS_BACK; k--) {
    const mention = mentions[k];
    if (mention === undefined) break;
    const own = doc.sentenceOf(mention.range.from);
    if (doc.sentenceOf(at) - own > SENTENCES_BACK) break;
    if (own !== sentence) {
      if (found.length >= 2) break;
      found = [];
      sentence = own;
    }
    const cluster = around.clusterOf(mention);
    if (cluster === -1 || found.includes(cluster) || !isOf(around, cluster, kind)) continue;
    found.unshift(cluster);
  }
  return found.length === 2 ? found : null;
}

/** Whether somebody is told by a word in the dual, which the lexicon need not know where a dual verb follows: «الكاتبان». */
function isDual(around: Surroundings, cluster: number): boolean {
  const mentions = around.cluster(cluster)?.mentions ?? [];
  return mentions
    .slice(0, REACH)
    .some((mention) => dualKind(around, mention) !== null || (mention.head === null && DUAL.test(mention.text)));
}

function isOf(around: Surroundings, cluster: number, kind: Kind): boolean {
  const own = around.cluster(cluster);
  if (own === undefined) return false;
  if (kind === 'any') return isOf(around, cluster, 'person') || isOf(around, cluster, 'body');
  const named = own.mentions.slice(0, REACH);
  const person = named.some(({ type, name }) => type === 'person' || name.length > 1);
  if (kind === 'person') return person && !own.plural;
  return !person && named.some(({ type }) => type === 'state' || type === 'organisation' || type === 'media');
}
