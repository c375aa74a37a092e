/**
 * Referents: which of all that an article names is meant by a source that does not say it in full: «الوزير», «العطار», «المدرب التونسي», «الشركة».
 *
 * The rules of names and titles (`clusters.ts`, `anaphora.ts`) find one, or somebody new. Beside it stand those who have spoken, who bear the word, the
 * title or the head; a ranker weighs what tells for each, the rule among it. «السفير الفرنسي» of the third paragraph may be the man whom the
 * first names without a title. It is learnt by `training/reader/ranker.ts`.
 */
import { genderOf, isPlural } from './agreement.ts';
import { speakersOf, type Surroundings } from './candidate.ts';
import type { Clusters } from './clusters.ts';
import { isPersonHead } from './designation-words.ts';
import { type MentionCluster, REACH } from './entries.ts';
import { firstBehind } from './implicit.ts';
import { isKind } from './likeness.ts';
import type { Mention } from './mentions.ts';
import {
  differs,
  headFit,
  isCalledOtherwise,
  isCalledSo,
  isNearlySpelt,
  isAssociateOf,
  nameFit,
  titleFit,
} from './referent-fits.ts';
import { type Ahead, aheadOf, describeAhead } from './ahead.ts';
import { describeProminence } from './prominence.ts';
import { describeSituation } from './situation.ts';
import { headKey, isBareTitle, isGeneral, titleKey } from './titles.ts';
import { isContinuing, opensParagraph, passesOn, runOf, sinceThen, standsAt } from './turns.ts';
import { family } from './model/feature-names.ts';

/** One that may be meant. */
export interface Referent {
  readonly cluster: number;
  /** The mention itself, where it may mean somebody new. */
  readonly own: Mention | null;
  readonly features: readonly string[];
}

/** Families of features. */
const F = {
  class: family('class'),
  family: family('family'),
  form: family('form'),
  gender: family('gender'),
  head: family('head'),
  name: family('name'),
  nation: family('nation'),
  place: family('place'),
  rule: family('rule'),
  spoke: family('spoke'),
  spokeOnly: family('spoke:only'),
  title: family('title'),
  verb: family('verb'),
  words: family('words'),
} as const;

/** So many stand beside what the rules have found. */
const BESIDE = 6;
/** Statements looked back upon for who has spoken. */
const BACK = 30;
/** Mentions looked at before a source and behind it: all that an article has; of a collection, those near. */
const MENTIONS_BEFORE = 240;
const MENTIONS_BEHIND = 120;

/** Whether a source is told by less than a full name, so that another may be meant. */
export function isShort(mention: Mention): boolean {
  return mention.name.length < 2;
}

/** What kind of words name the source: each kind is learnt by itself. */
function formOf(mention: Mention): string {
  const { head, name, type } = mention;
  if (name.length === 1) return mention.titles.length > 0 ? 'titled' : 'name';
  if (head === null) return mention.words.length === 1 ? 'word' : 'words';
  if (isPersonHead(head)) {
    if (isPlural(mention)) return 'people';
    if (isGeneral(mention) || mention.same) return 'any';
    if (mention.titles.every(isBareTitle)) return mention.definite ? 'post' : 'a-post';
    return mention.definite ? 'office' : 'an-office';
  }
  if (type === 'document' || type === 'unnamed' || type === 'group') return mention.definite ? type : `a-${type}`;
  return isKind(mention) ? 'kind' : 'body';
}

/** What a cluster is known by. */
interface Profile {
  readonly size: number;
  readonly named: boolean;
  readonly person: boolean;
  readonly titled: boolean;
  readonly family: string;
  readonly words: ReadonlySet<string>;
  readonly nations: ReadonlySet<string>;
  readonly heads: ReadonlySet<string>;
}

/** The same while it is described. */
type Described = Profile & { readonly [K in 'words' | 'nations' | 'heads']: Set<string> };

/** A source told in short, and what is looked at for all whom it may mean. */
interface Asked {
  readonly mention: Mention;
  /** Who spoke last, last but one ... */
  readonly ranks: ReadonlyMap<number, number>;
  readonly persons: { readonly named: number; readonly untitled: number };
  /** Who is named behind it. */
  readonly ahead: Ahead | null;
  /** The draft. */
  readonly d: number;
}

/** Persons, documents and bodies are never one another. */
function familyOf(mention: Mention): string {
  const { type, head } = mention;
  if (type === 'person' || isPersonHead(head) || mention.name.length > 0) return 'person';
  if (type === 'document') return 'document';
  if (type === 'unnamed') return 'unnamed';
  return type === 'unknown' ? 'unknown' : 'body';
}

export class Referents {
  private readonly profiles = new Map<MentionCluster, Profile>();

  /** @param mentions all that the clusters hold, in the order of the article */
  constructor(
    private readonly clusters: Clusters,
    private readonly mentions: readonly Mention[],
    private readonly around: Surroundings,
  ) {}

  /** What the rules have found, then the others, those of most weight first. */
  of(mention: Mention, found: { readonly cluster: number; readonly rule: string }, d: number): Referent[] {
    const form = formOf(mention);
    const ranks = this.ranks(d);
    const near = this.near(mention, ranks);
    const persons = this.persons(near);
    const others = isAnother(mention) ? [] : this.others(mention, found.cluster, ranks, near);
    const own = this.clusters.list[found.cluster];
    const isNew = own !== undefined && own.mentions.length === 1 && own.mentions[0] === mention;
    // Alone nothing is weighed, and what tells for it is not asked.
    if (isNew && others.length === 0) return [{ cluster: found.cluster, own: null, features: [] }];
    const asked: Asked = { mention, ranks, persons, ahead: aheadOf(this.around, d), d };
    const out: Referent[] = [];
    const told = [F.form(form), F.rule(found.rule), ...describeSituation(this.around, d)];
    const first: string[] = ['found', ...told];
    if (isNew) first.push('new');
    this.describe(asked, found.cluster, first);
    out.push({ cluster: found.cluster, own: null, features: first });
    // It may be somebody new though the rules have joined it: «فريق التنمية» is not who leads it; «سموه» is always somebody named before.
    if (!isNew && !isOurs(mention) && !(mention.same && mention.head?.class === 'honorific'))
      out.push({ cluster: found.cluster, own: mention, features: ['alone', ...first.slice(1)] });
    for (const { cluster } of others.slice(0, BESIDE)) {
      const features: string[] = [...told];
      this.describe(asked, cluster, features);
      out.push({ cluster, own: null, features });
    }
    return out;
  }

  /** The clusters named near a source, and those who have spoken. */
  private near(mention: Mention, ranks: ReadonlyMap<number, number>): ReadonlySet<number> {
    const near = new Set<number>(ranks.keys());
    const at = firstBehind(this.mentions, mention.range.from);
    const end = Math.min(this.mentions.length, at + MENTIONS_BEHIND);
    for (let m = Math.max(0, at - MENTIONS_BEFORE); m < end; m++) {
      const one = this.mentions[m];
      const cluster = one === undefined ? -1 : this.clusters.clusterOf(one);
      if (cluster !== -1) near.add(cluster);
    }
    return near;
  }

  /** The clusters beside the one found that are worth weighing, those of most weight first. */
  private others(
    mention: Mention,
    found: number,
    ranks: ReadonlyMap<number, number>,
    near: ReadonlySet<number>,
  ): { readonly cluster: number; readonly weight: number }[] {
    const family = familyOf(mention);
    const others: { readonly cluster: number; readonly weight: number }[] = [];
    const called = isCalledSo(mention, this.clusters.list[found]);
    for (const cluster of near) {
      if (cluster === found || (called && isCalledOtherwise(mention, this.clusters.list[cluster]))) continue;
      const weight = this.weight(mention, family, cluster, ranks);
      if (weight > 0) others.push({ cluster, weight });
    }
    return others.sort((a, b) => b.weight - a.weight || a.cluster - b.cluster);
  }

  /** Who spoke last, last but one ...: the place of each among the speakers before. */
  private ranks(d: number): ReadonlyMap<number, number> {
    const { spoken } = this.around;
    const ranks = new Map<number, number>();
    for (let k = spoken.length - 1; k >= 0 && k >= spoken.length - BACK; k--) {
      const before = spoken[k];
      if (before === undefined || before.draft === d) continue;
      for (const cluster of before.clusters) if (!ranks.has(cluster)) ranks.set(cluster, ranks.size + 1);
    }
    return ranks;
  }

  /** Whether a cluster is worth weighing, and how much at first sight. */
  private weight(mention: Mention, family: string, cluster: number, ranks: ReadonlyMap<number, number>): number {
    const own = this.clusters.list[cluster];
    if (own === undefined || own.mentions.length === 0) return 0;
    const profile = this.profile(own);
    // «مصدر طبي» is not «مصدر أمني».
    if (family === 'unnamed' && !mention.definite && !mention.words.every((word) => profile.words.has(word))) return 0;
    if (family !== profile.family && family !== 'unknown' && profile.family !== 'unknown' && family !== 'unnamed')
      return 0;
    if (family === 'person' && profile.family === 'unknown' && isArticled(own)) return 0;
    if (differs(mention, own, profile.nations) || isAssociateOf(mention, own)) return 0;
    const rank = ranks.get(cluster);
    let shared = 0;
    for (const word of mention.words) if (profile.words.has(word)) shared++;
    return (
      (rank === undefined ? 0 : rank === 1 ? 4 : 2) +
      (mention.name.length > 0 && profile.words.has(mention.name[0] ?? '') ? 4 : 0) +
      (mention.head !== null && profile.heads.has(headKey(mention)) ? 2 : 0) +
      shared +
      (profile.named && isNearlySpelt(mention, profile.words) ? 4 : 0) +
      (family === 'person' && profile.named ? 1 : 0)
    );
  }

  private profile(own: MentionCluster): Profile {
    const known = this.profiles.get(own);
    if (known !== undefined && known.size === own.mentions.length) return known;
    const mentions = own.mentions.slice(0, REACH);
    const families = new Set(mentions.map(familyOf));
    const profile: Described = {
      size: own.mentions.length,
      named: mentions.some(({ name }) => name.length > 0),
      person: families.has('person'),
      titled: mentions.some(({ titles }) => titles.length > 0),
      family: ['person', 'body', 'document', 'unnamed'].find((family) => families.has(family)) ?? 'unknown',
      words: new Set(),
      nations: new Set(),
      heads: new Set(),
    };
    for (const one of mentions) {
      for (const word of one.words) profile.words.add(word);
      for (const word of one.name) profile.words.add(word);
      for (const nation of one.nations) profile.nations.add(nation);
      profile.heads.add(headKey(one));
      for (const title of one.titles) profile.heads.add(titleKey(title));
    }
    this.profiles.set(own, profile);
    return profile;
  }

  private describe({ mention, ranks, persons, ahead, d }: Asked, cluster: number, features: string[]): void {
    const own = this.clusters.list[cluster];
    if (own === undefined) return;
    const profile = this.profile(own);
    const rank = ranks.get(cluster);
    features.push(F.spoke(rank === undefined ? 'never' : rank <= 3 ? rank : 'before'));
    features.push(...describeProminence(this.around, cluster, mention, d));
    features.push(...describeAhead(ahead, cluster));
    const asking = this.around.drafts[d];
    if (asking !== undefined) features.push(F.class(asking.class));
    const others = own.mentions.slice(0, REACH).filter((one) => one !== mention);
    if (rank !== undefined && rank <= 2) this.describeTurn(cluster, d, rank, features);
    if (rank === 1 && ranks.size === 1)
      features.push(F.spokeOnly(isContinuing(this.around.drafts[d]) ? 'goes-on' : 'other'));
    features.push(F.place(this.placeOf(mention, others)));
    if (profile.named) features.push(others.some(({ name }) => name.length > 1) ? 'named:full' : 'named');
    if (mention.name.length === 1) features.push(F.name(nameFit(mention.name[0] ?? '', others)));
    if (mention.titles.length > 0) features.push(F.title(titleFit(mention, others)));
    else if (mention.head !== null) features.push(F.head(headFit(mention, others)));
    if (mention.words.length > 0 && others.length > 0) {
      const words = new Set(others.flatMap((one) => one.words));
      const shared = mention.words.filter((word) => words.has(word)).length / mention.words.length;
      features.push(F.words(shared === 0 ? 'none' : shared < 0.5 ? 'few' : shared < 1 ? 'many' : 'all'));
    }
    if (mention.nations.length > 0)
      features.push(
        F.nation(
          profile.nations.size === 0
            ? 'unsaid'
            : mention.nations.every((one) => profile.nations.has(one))
              ? 'same'
              : 'other',
        ),
      );
    const gender = genderOf(mention);
    if (gender !== null && own.gender !== null) features.push(F.gender(gender === own.gender ? 'same' : 'other'));
    const verb = this.around.drafts[d]?.form?.agreement;
    if (verb?.number === 'singular' && verb.gender !== undefined && own.gender !== null)
      features.push(F.verb(verb.gender === own.gender ? 'same' : 'other'));
    if (profile.named && isNearlySpelt(mention, profile.words)) features.push('written:nearly');
    if (profile.named && profile.person) {
      if (persons.named === 1) features.push('person:only');
      if (!others.some(({ titles }) => titles.length > 0))
        features.push(persons.untitled === 1 ? 'untitled:only' : 'untitled:some');
    }
    if (isPlural(mention) !== own.plural) features.push('number:other');
    if (profile.family !== familyOf(mention)) features.push(F.family(profile.family));
    const parent = this.around.parents[d] ?? -1;
    if (parent !== -1 && speakersOf(this.around.spoken, parent).includes(cluster)) features.push('embedding');
  }

  /** How many persons are named, and how many of them have no title. */
  private persons(near: ReadonlySet<number>): { readonly named: number; readonly untitled: number } {
    let named = 0;
    let untitled = 0;
    for (const cluster of near) {
      const own = this.clusters.list[cluster];
      const profile = own === undefined ? null : this.profile(own);
      if (profile === null || !profile.named || !profile.person) continue;
      named++;
      if (!profile.titled) untitled++;
    }
    return { named, untitled };
  }

  /** What the turn tells for one of the last two who spoke: whether he goes on. */
  private describeTurn(cluster: number, d: number, rank: number, features: string[]): void {
    const { doc, drafts, spoken } = this.around;
    const draft = drafts[d];
    const at = standsAt(draft);
    const who = `spoke:${rank}`;
    const goesOn = isContinuing(draft) ? 'goes-on' : 'other';
    let k = spoken.length - 1;
    while (k > 0 && spoken[k]?.clusters.includes(cluster) !== true) k--;
    const since = sinceThen(doc, standsAt(drafts[spoken[k]?.draft ?? d]), at);
    const place = opensParagraph(doc, at) ? 'paragraph' : 'inside';
    for (const what of [goesOn, since, place]) features.push(`${who}:${what}`);
    if (passesOn(doc, at)) features.push(`${who}:turn`);
    if (rank > 1) return;
    features.push(`${who}:run:${runOf(spoken, spoken.length - 1)}`);
    if ((drafts[spoken.at(-1)?.draft ?? -1]?.sources.length ?? 0) > 0) features.push(`${who}:told`);
  }

  private placeOf(mention: Mention, others: readonly Mention[]): string {
    const { doc } = this.around;
    const at = doc.sentenceOf(mention.range.from);
    let before = Number.POSITIVE_INFINITY;
    let behind = Number.POSITIVE_INFINITY;
    for (const { range } of others) {
      const gap = at - doc.sentenceOf(range.from);
      if (range.from < mention.range.from) before = Math.min(before, gap);
      else behind = Math.min(behind, -gap);
    }
    if (before <= 3) return `before:${before}`;
    if (before !== Number.POSITIVE_INFINITY) return 'before:far';
    return behind === Number.POSITIVE_INFINITY ? 'nowhere' : behind <= 1 ? 'behind:near' : 'behind:far';
  }
}

/** «مراسلنا», «موفدتنا»: the outlet's own, whom it has named. */
function isOurs({ head, text, words }: Mention): boolean {
  return isPersonHead(head) && words.length === 1 && text.endsWith('نا');
}

/** «الدفاع المدني»: words that all have their article name no person. */
function isArticled({ mentions }: MentionCluster): boolean {
  return mentions.slice(0, REACH).every(({ text }) => {
    const words = text.split(' ');
    return words.length > 1 && words.every((word) => word.startsWith('ال'));
  });
}

/** «مواطن آخر»: by his own words none of those before. */
function isAnother({ text }: Mention): boolean {
  return /(?:^|\s)(?:آخر|أخرى|آخرون|آخرين|أخريات|ثان|ثانية)$/u.test(text);
}
