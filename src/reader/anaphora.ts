/**
 * Short mentions: whom a phrase means that does not say it by itself.
 *
 * Examples: «الوزير» the minister spoken of, «المصدر نفسه» and «المتحدث ذاته» the last speaker, «الوزارة» the ministry named before, «الفاعل
 * النقابي» and «محدثنا» the one who speaks all along; «مسؤول» without its article is somebody new.
 */
import type { Clusters } from './clusters.ts';
import { genderOf, isPlural } from './agreement.ts';
import { REACH } from './entries.ts';
import type { Surroundings } from './candidate.ts';
import { firstBehind } from './implicit.ts';
import { isPersonHead } from './designation-words.ts';
import { CARRIERS, isKind, isNamedBody } from './likeness.ts';
import { type Mention, withoutPronoun } from './mentions.ts';
import { isAssociateOf } from './referent-fits.ts';
import { ANYBODY, isBareTitle, isGeneral, isOfTeam, maySayOfNamed, ORDINALS, POSTS, titleKey } from './titles.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

export interface Resolved {
  readonly cluster: number;
  readonly rule: string;
}

const BACK = 8;
const FARTHEST = 60;
/** «التلفزيون السوري»: with a nation they are a name. */
const CALLED_BY_NATION = WORD_LISTS['called-by-nation'];
/** So many mentions before one are looked back upon. */
const MENTIONS_BACK = 30;

export function anaphor(clusters: Clusters, mention: Mention, around: Surroundings, d: number): Resolved {
  // Nobody calls himself «الرئيس» in his own words.
  const parent = around.parents[d] ?? -1;
  const embedding = parent === -1 ? [] : speakersOf(around, parent);
  const recent = lastSpeakers(around, d, embedding);
  const preferred = recent[0] ?? [];
  const heard = recent.flat();
  const gender = genderBy(mention, around, d);
  const spoke = (cluster: number): boolean => around.speakers.has(cluster);
  const person = isPersonHead(mention.head);
  // A document named again is the one that spoke; one that only carried words is not meant.
  const allowed = mention.type === 'document' ? spoke : (): boolean => true;
  const found =
    (isLatter(mention) ? lastPerson(clusters, mention, around) : null) ??
    (mention.same ? sameAgain(clusters, mention, recent, gender) : null) ??
    (mention.same && mention.head?.class === 'honorific' ? bearer(clusters, mention, around, gender) : null) ??
    (mention.titles.length > 0
      ? known(
          clusters,
          mention,
          around,
          named('speaker/title', clusters.withTitle(mention, preferred, gender, embedding)),
        )
      : null) ??
    (person && maySayOfNamed(mention) && !isGeneral(mention) ? untitled(clusters, mention, recent, gender) : null) ??
    sameOffice(clusters, mention, recent, gender) ??
    (mention.definite && !person ? named('speaker/head', clusters.withHead(mention, heard, allowed)) : null) ??
    (!person ? named('speaker/elided', clusters.elided(mention)) : null) ??
    named('speaker/members', clusters.bodyOf(mention)) ??
    (isKind(mention) && mention.words.length > 1
      ? named(
          'speaker/head',
          clusters.withHead({ ...mention, words: mention.words.slice(0, 1) }, preferred, () => true),
        )
      : null) ??
    (isGeneral(mention) ||
    isDescribed(clusters, mention, recent) ||
    isAnotherWord(mention) ||
    (isKind(mention) && (mention.words.length === 1 || mention.type !== 'media'))
      ? sameAgain(clusters, mention, recent, gender)
      : null) ??
    (isKind(mention) && !isNamedSo(mention) ? nearestBody(clusters, mention, around) : null) ??
    (mention.type === 'document' && mention.definite
      ? named(
          'speaker/head',
          clusters.withHead(mention, preferred, () => true),
        )
      : null);
  if (found !== null) {
    clusters.join(mention, found.cluster);
    return found;
  }
  const cluster = clusters.found(mention);
  clusters.learn(mention, cluster);
  return { cluster, rule: 'speaker/new' };
}

/** Whose words a statement's content is, looked for among the statements before. */
function speakersOf(around: Surroundings, draft: number): readonly number[] {
  for (let k = around.spoken.length - 1; k >= 0 && k >= around.spoken.length - FARTHEST; k--) {
    const spoken = around.spoken[k];
    if (spoken?.draft === draft) return spoken.clusters;
  }
  return [];
}

function named(rule: string, cluster: number): Resolved | null {
  return cluster === -1 ? null : { cluster, rule };
}

/** «الصحفي»: a trade and no more means one who is named or has spoken, not «صحفي» of whom the article tells. */
function known(clusters: Clusters, mention: Mention, around: Surroundings, found: Resolved | null): Resolved | null {
  if (found === null || !isGeneral(mention) || around.speakers.has(found.cluster)) return found;
  const own = clusters.list[found.cluster]?.mentions.slice(0, REACH) ?? [];
  return own.some(({ name, definite }) => name.length > 0 || definite) ? found : null;
}

/** The verb tells the gender better than a title that women bear too: «ردت عضو اللجنة»; «سعادته» tells none. */
function genderBy(mention: Mention, around: Surroundings, d: number): 'm' | 'f' | null {
  const verb = around.drafts[d]?.form?.agreement;
  if (verb?.gender === 'f' && verb.number === 'singular') return 'f';
  return mention.same && mention.head?.class === 'honorific' ? (verb?.gender ?? null) : genderOf(mention);
}

/** Speakers before a draft, the last first, each once. */
function lastSpeakers(around: Surroundings, d: number, embedding: readonly number[]): (readonly number[])[] {
  const out: (readonly number[])[] = [];
  const seen = new Set<string>();
  for (let k = around.spoken.length - 1; k >= 0 && k >= around.spoken.length - FARTHEST && out.length < BACK; k--) {
    const spoken = around.spoken[k];
    if (spoken === undefined || around.parents[spoken.draft] !== around.parents[d]) continue;
    const key = spoken.clusters.join('+');
    if (!seen.has(key)) out.push(spoken.clusters);
    seen.add(key);
  }
  // «..., وفقا لما كتب سالم العطار. وقال الكاتب»: within words of another, but the outlet's own mention of him.
  for (let k = around.spoken.length - 1; k >= 0 && k >= around.spoken.length - BACK && out.length < BACK; k--) {
    const spoken = around.spoken[k];
    if (spoken === undefined || seen.has(spoken.clusters.join('+'))) continue;
    if ((around.drafts[d]?.sentence ?? 0) - (around.drafts[spoken.draft]?.sentence ?? 0) > 1) break;
    if (!spoken.clusters.some((one) => embedding.includes(one))) out.push(spoken.clusters);
    seen.add(spoken.clusters.join('+'));
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
  // «الباحث الميداني» is none who is «الباحث» in another way; a body's nation is not always said with its name.
  const rest = isPersonHead(mention.head) && !mention.same ? mention.words.slice(1) : [];
  // «المتحدث» is whoever spoke last, also where another was called so before.
  for (const group of isSpeaker(mention) ? [] : recent)
    for (const cluster of group)
      if (
        clusters.list[cluster]?.mentions.some(
          (one) =>
            one.head !== null &&
            one.head.word === head &&
            one.head.number === mention.head?.number &&
            rest.every((word) => one.words.includes(word)),
        ) &&
        fits(clusters, cluster, mention, gender)
      )
        return { cluster, rule: 'speaker/same' };
  for (const group of recent)
    for (const cluster of group)
      if (fits(clusters, cluster, mention, gender)) return { cluster, rule: 'speaker/last-fitting' };
  return null;
}

/** «المتحدث», «المتحدث نفسه», «المتحدثة لهسبريس»: the one who speaks, and no spokesman. */
function isSpeaker({ head, titles }: Mention): boolean {
  return head?.word === 'متحدث' && titles.every(isBareTitle);
}

/** «المنسق الأممي» for «منسق الأمم المتحدة سالم العطار», who spoke lately: the office is the same, an adjective says the rest. */
function sameOffice(
  clusters: Clusters,
  mention: Mention,
  recent: readonly (readonly number[])[],
  gender: 'm' | 'f' | null,
): Resolved | null {
  const [own] = mention.titles;
  if (own === undefined) return null;
  const team = isOfTeam(mention);
  if (!team && (own.head.class !== 'office' || own.head.word === 'رئيس' || POSTS.has(own.head.word))) return null;
  if (team) {
    const [last] = recent[0] ?? [];
    const titles = clusters.list[last ?? -1]?.mentions.slice(0, REACH).flatMap((one) => one.titles) ?? [];
    return last !== undefined && titles.some((title) => titleKey(title) === titleKey(own))
      ? { cluster: last, rule: 'speaker/same' }
      : null;
  }
  if (mention.words.length !== 2 || !mention.text.split(' ').every((word) => word.startsWith('ال'))) return null;
  for (const [cluster] of recent.slice(0, 2)) {
    if (cluster === undefined || !fits(clusters, cluster, mention, gender)) continue;
    const titles = clusters.list[cluster]?.mentions.slice(0, REACH).flatMap((one) => one.titles) ?? [];
    const alike = titles.filter((title) => titleKey(title) === titleKey(own));
    const foreign = own.nations.length > 0 && alike.every(({ nations }) => nations.length > 0);
    if (alike.length > 0 && !foreign) return { cluster, rule: 'speaker/same' };
  }
  return null;
}

/** «القيادي في الحركة» for the last speaker, whom the text has called «عضو قيادة حركة الفجر»: he is of the body that it names. */
function isDescribed(clusters: Clusters, mention: Mention, recent: readonly (readonly number[])[]): boolean {
  const last = clusters.list[recent[0]?.[0] ?? -1];
  if (last === undefined || mention.head === null || !ANYBODY.has(mention.head.word)) return false;
  if (!mention.text.startsWith('ال') || isPlural(mention) || mention.words.length < 2) return false;
  return last.mentions
    .slice(0, REACH)
    .some(({ words }) => mention.words.slice(1).every((word) => words.includes(word)));
}

/** «الناشط البيئي», «المسؤول الحزبي»: with its article and without a name, another word for the one who has been speaking. */
function isAnotherWord(mention: Mention): boolean {
  const { head, text, words, name } = mention;
  if (head === null || name.length > 0 || isPlural(mention) || !text.startsWith('ال') || words.length > 3) return false;
  // «المتحدث باسم الحكومة» is one of his own.
  if (head.word === 'متحدث' || head.word === 'ناطق') return isGeneral(mention);
  return head.class === 'profession' || ANYBODY.has(head.word);
}

/** «المدير الإقليمي» for the last speaker, where the text has named him and said nothing of what he is. */
function untitled(
  clusters: Clusters,
  mention: Mention,
  recent: readonly (readonly number[])[],
  gender: 'm' | 'f' | null,
): Resolved | null {
  // «المتهم الأول» is told from a second.
  if (mention.words.some((word) => ORDINALS.has(word))) return null;
  for (const [cluster] of recent.slice(0, 1)) {
    const own = cluster === undefined ? undefined : clusters.list[cluster];
    if (cluster === undefined || own === undefined || !own.mentions.slice(0, REACH).some(({ name }) => name.length > 0))
      continue;
    if (own.mentions.slice(0, REACH).some(({ titles, head }) => titles.length > 0 || head !== null)) continue;
    if (fits(clusters, cluster, mention, gender)) return { cluster, rule: 'speaker/untitled' };
  }
  return null;
}

/** «الأخير» by itself: whoever was named last, speaker or not. */
function isLatter({ text }: Mention): boolean {
  return text === 'الأخير' || text === 'الأخيرة' || text === 'الاخير' || text === 'الاخيرة';
}

/** The person named last before a mention in its sentence. */
function lastPerson(clusters: Clusters, mention: Mention, around: Surroundings): Resolved | null {
  const gender = mention.text.endsWith('ة') ? 'f' : 'm';
  const start = around.doc.sentenceStart(mention.range.from);
  const low = firstBehind(around.mentions, mention.range.from);
  for (let k = low - 1; k >= 0; k--) {
    const other = around.mentions[k];
    if (other === undefined || other.range.from < start) break;
    const cluster = clusters.clusterOf(other);
    if (other.type !== 'person' || other.name.length === 0 || cluster === -1) continue;
    if ((clusters.list[cluster]?.gender ?? gender) === gender) return { cluster, rule: 'speaker/latter' };
  }
  return null;
}

/** «التلفزيون السوري» is called so, «الصحيفة السورية» has been named. */
function isNamedSo({ head, words }: Mention): boolean {
  return words.length > 1 && head !== null && CALLED_BY_NATION.has(head.word);
}

/** «سموه», «معاليه», where nobody whom it fits has spoken: the last one named before who bears that courtesy, else the last with a title. */
function bearer(clusters: Clusters, mention: Mention, around: Surroundings, gender: 'm' | 'f' | null): Resolved | null {
  const low = firstBehind(around.mentions, mention.range.from);
  let titled = -1;
  for (let k = low - 1; k >= 0 && k >= low - MENTIONS_BACK; k--) {
    const other = around.mentions[k];
    if (other === undefined || other.type !== 'person' || other.name.length === 0) continue;
    const cluster = clusters.clusterOf(other);
    const own = clusters.list[cluster];
    if (own === undefined || (gender !== null && own.gender !== null && own.gender !== gender)) continue;
    if (bears(other, mention.head?.word ?? '')) return { cluster, rule: 'speaker/title' };
    if (titled === -1 && other.titles.length > 0) titled = cluster;
  }
  return named('speaker/title', titled);
}

/** «سمو الشيخ راشد بن مطر» bears «سموه», «سعادة السفير» «سعادته». */
function bears({ words }: Mention, courtesy: string): boolean {
  // Words of mentions are folded.
  return withoutPronoun(courtesy).some((one) => words.includes(one.replace(/ة$/, 'ه')));
}

/** The body named last before a mention. */
function nearestBody(clusters: Clusters, mention: Mention, around: Surroundings): Resolved | null {
  const low = firstBehind(around.mentions, mention.range.from);
  for (let k = low - 1; k >= 0 && k >= low - MENTIONS_BACK; k--) {
    const other = around.mentions[k];
    if (other === undefined || (other.type !== 'organisation' && other.type !== 'media')) continue;
    // «غوغل» is one, «النادي» is none by itself.
    if (other.words.length < 2 && other.head !== null && !isNamedBody(other)) continue;
    // «صحيفة» is no company.
    if (mention.type === 'media' && other.type !== 'media') continue;
    // «الشركة» is no site.
    if (mention.type === 'organisation' && other.type === 'media') continue;
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
    if (own.plural !== isPlural(mention) || isAssociateOf(mention, own)) return false;
    if (gender !== null && own.gender !== null && own.gender !== gender) return false;
    return types.has('person') || (types.has('unknown') && types.size === 1) || types.has('unnamed');
  }
  if (source) return mention.head?.number === 'plural' ? own.plural || types.has('unnamed') : !own.plural;
  if (types.has('person') || types.has('document')) return false;
  if (own.mentions.some((one) => one.head !== null && CARRIERS.has(one.head.word))) return false;
  return types.has('organisation') || types.has('state') || types.has('media') || types.has('group');
}
