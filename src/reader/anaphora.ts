/**
 * Short mentions: whom a phrase means that does not say it by itself.
 *
 * Examples: «الوزير» the minister spoken of, «المصدر نفسه» and «المتحدث ذاته» the last speaker, «الوزارة» the ministry named before, «الفاعل
 * النقابي» and «محدثنا» the one who speaks all along; «مسؤول» without its article is somebody new.
 */
import type { Clusters } from './clusters.ts';
import { genderOf, isPlural } from './agreement.ts';
import { firstBehind, type Surroundings } from './implicit.ts';
import { isPersonHead } from './designations.ts';
import { CARRIERS } from './likeness.ts';
import type { Mention } from './mentions.ts';
import { isGeneral } from './titles.ts';

export interface Resolved {
  readonly cluster: number;
  readonly rule: string;
}

/** Heads under which any body goes once it has been named. */
const ANY_BODY: ReadonlySet<string> = new Set(
  'شركة صحيفة وكالة هيئة منظمة مؤسسة جهة مجموعة جماعة قناة موقع مجلة شبكة جمعية'.split(' '),
);
const BACK = 8;
const FARTHEST = 60;

export function anaphor(clusters: Clusters, mention: Mention, around: Surroundings, d: number): Resolved {
  const recent = lastSpeakers(around, d);
  const preferred = recent[0] ?? [];
  const gender = genderBy(mention, around, d);
  const spoke = (cluster: number): boolean => around.speakers.has(cluster);
  const person = isPersonHead(mention.head);
  // A document named again is the one that spoke; one that only carried words is not meant.
  const allowed = mention.type === 'document' ? spoke : (): boolean => true;
  const found =
    (mention.same ? sameAgain(clusters, mention, recent, gender) : null) ??
    (mention.titles.length > 0 ? named('speaker/title', clusters.withTitle(mention, preferred, gender)) : null) ??
    (mention.definite && !person ? named('speaker/head', clusters.withHead(mention, preferred, allowed)) : null) ??
    (!person ? named('speaker/elided', clusters.elided(mention)) : null) ??
    (isGeneral(mention) || isAnyBody(mention) ? sameAgain(clusters, mention, recent, gender) : null) ??
    (isAnyBody(mention) ? nearestBody(clusters, mention, around) : null);
  if (found !== null) {
    clusters.join(mention, found.cluster);
    return found;
  }
  const cluster = clusters.found(mention);
  clusters.learn(mention, cluster);
  return { cluster, rule: 'speaker/new' };
}

function named(rule: string, cluster: number): Resolved | null {
  return cluster === -1 ? null : { cluster, rule };
}

/** The verb tells the gender better than a title that women bear too: «ردت عضو اللجنة»; «سعادته» tells none. */
function genderBy(mention: Mention, around: Surroundings, d: number): 'm' | 'f' | null {
  const verb = around.drafts[d]?.form?.agreement;
  if (verb?.gender === 'f' && verb.number === 'singular') return 'f';
  return mention.same && mention.head?.class === 'honorific' ? (verb?.gender ?? null) : genderOf(mention);
}

/** Speakers before a draft, the last first, each once. */
function lastSpeakers(around: Surroundings, d: number): (readonly number[])[] {
  const out: (readonly number[])[] = [];
  const seen = new Set<string>();
  for (let k = around.spoken.length - 1; k >= 0 && k >= around.spoken.length - FARTHEST && out.length < BACK; k--) {
    const spoken = around.spoken[k];
    if (spoken === undefined || around.parents[spoken.draft] !== around.parents[d]) continue;
    const key = spoken.clusters.join('+');
    if (!seen.has(key)) out.push(spoken.clusters);
    seen.add(key);
  }
  return out;
}

/** The last speaker whom the phrase fits, one of the same head before others. */
function sameAgain(
  clusters: Clusters,
  mention: Mention,
  recent: readonly (readonly number[])[],
  gender: 'm' | 'f' | null,
): Resolved | null {
  const head = mention.head?.word;
  for (const group of recent)
    for (const cluster of group)
      if (
        clusters.list[cluster]?.mentions.some(
          (one) => one.head !== null && one.head.word === head && one.head.number === mention.head?.number,
        ) &&
        fits(clusters, cluster, mention, gender)
      )
        return { cluster, rule: 'speaker/same' };
  for (const group of recent)
    for (const cluster of group)
      if (fits(clusters, cluster, mention, gender)) return { cluster, rule: 'speaker/last-fitting' };
  return null;
}

/** «الشركة» for «مجموعة السنابل»: any body may go by its kind. */
function isAnyBody(mention: Mention): boolean {
  return mention.definite && mention.words.length === 1 && mention.head !== null && ANY_BODY.has(mention.head.word);
}

/** The body named last before a mention. */
function nearestBody(clusters: Clusters, mention: Mention, around: Surroundings): Resolved | null {
  const low = firstBehind(around.mentions, mention.range.from);
  for (let k = low - 1; k >= 0 && k >= low - 30; k--) {
    const other = around.mentions[k];
    if (other === undefined || (other.type !== 'organisation' && other.type !== 'media') || other.words.length < 2)
      continue;
    if (other.head !== null && CARRIERS.has(other.head.word)) continue;
    const cluster = clusters.clusterOf(other);
    if (cluster !== -1) return { cluster, rule: 'speaker/body-before' };
  }
  return null;
}

function fits(clusters: Clusters, cluster: number, mention: Mention, gender: 'm' | 'f' | null): boolean {
  const own = clusters.list[cluster];
  if (own === undefined) return false;
  const types = new Set(own.mentions.map(({ type }) => type));
  const source = mention.head?.class === 'unnamed';
  if (isPersonHead(mention.head) || mention.head === null) {
    if (own.plural !== isPlural(mention)) return false;
    if (gender !== null && own.gender !== null && own.gender !== gender) return false;
    return types.has('person') || (types.has('unknown') && types.size === 1) || types.has('unnamed');
  }
  if (source) return mention.head?.number === 'plural' ? own.plural || types.has('unnamed') : !own.plural;
  if (types.has('person') || types.has('document')) return false;
  if (own.mentions.some((one) => one.head !== null && CARRIERS.has(one.head.word))) return false;
  return types.has('organisation') || types.has('state') || types.has('media') || types.has('group');
}
