/**
 * Clusters: the mentions of one article that name one and the same, joined by names, titles and the words of designations.
 *
 * Examples: «المرسي» and «وزير الخارجية المصري نادر المرسي»; «الخارجية العمانية» and «وزارة الخارجية العمانية»; «حماس» and «حركة
 * المقاومة الإسلامية (حماس)»; never «سمير العطار» and «سليم العطار», the minister and his ministry, one source and another.
 */
import { genderOf, isPlural } from './agreement.ts';
import { sound } from './comparison.ts';
import { isFull, isOwned, isVague, namesOfBodies } from './completeness.ts';
import { around, type Entry, push, REACH } from './entries.ts';
import { isPersonHead, type Title } from './designations.ts';
import { isKind, memberOf, sameDesignation, sameName } from './likeness.ts';
import type { Mention } from './mentions.ts';
import { ANYBODY, asDeputy, fitsTitle, headKey, isGeneral, isOfTeam, POSTS, titleKey } from './titles.ts';

export interface MentionCluster {
  readonly mentions: Mention[];
  gender: 'm' | 'f' | null;
  plural: boolean;
}

/** «سالم العطار، وهو متطوع»: a name and what the text says the bearer is. */
export interface Apposition {
  readonly named: Mention;
  readonly described: Mention;
}

export class Clusters {
  readonly list: MentionCluster[] = [];
  private readonly moved: number[] = [];
  private readonly of = new Map<Mention, number>();
  private readonly byName = new Map<string, Entry[]>();
  private readonly bySound = new Map<string, Entry[]>();
  private readonly byHead = new Map<string, Entry[]>();
  private readonly byWord = new Map<string, Entry[]>();
  /** Titles and heads learnt in the order of the text after the others, so that each list stays in that order. */
  private readonly late = new Map<string, Entry[]>();

  /**
   * @param mentions all mentions of the article, in its order
   * @param appositions descriptions that the text itself gives of those it names
   * @param headline first token behind the headline, which names by half what the text names in full: «مصدر», «نقابة تعليمية»
   */
  constructor(mentions: readonly Mention[], headline: number, appositions: readonly Apposition[]) {
    // Full names first, so that a surname or a title that comes before them still meets them.
    const bodies = namesOfBodies(mentions);
    for (const mention of mentions) if (mention.name.length >= 2 && !bodies.has(mention)) this.addNamed(mention);
    let titled: Mention | null = null;
    for (const mention of mentions) {
      if (titled !== null && mention.name.length >= 2) this.counterpart(mention, titled);
      if (mention.name.length > 0 && mention.titles.length > 0) titled = mention;
    }
    for (const { named, described } of appositions) {
      const cluster = this.clusterOf(named);
      if (cluster === -1 || this.of.has(described)) continue;
      this.join(described, cluster);
      this.indexTitles(described, cluster);
      this.indexWords(described, cluster);
    }
    this.sort();
    for (const mention of mentions) {
      if (mention.name.length === 1) this.addShort(mention, mention.name[0] ?? '');
      // «الإدريسي», «فلين»: what no lexicon knows for a name is one where it ends a full one.
      else if (mention.name.length === 0 && mention.spelt.length > 0) this.addSurname(mention);
    }
    for (const mention of mentions)
      if (
        bodies.has(mention) ||
        (mention.name.length === 0 && !isPersonHead(mention.head) && isFull(mention) && !isVague(mention, headline))
      )
        this.addDesignation(mention);
    this.sort();
    for (const mention of mentions) {
      if (mention.range.from >= headline) break;
      if (mention.name.length === 0 && isVague(mention, headline)) this.addVague(mention);
    }
    for (const mention of mentions)
      if (
        mention.name.length === 0 &&
        isPersonHead(mention.head) &&
        isFull(mention) &&
        !isGeneral(mention) &&
        !this.of.has(mention)
      )
        this.addTitle(mention);
  }

  clusterOf(mention: Mention): number {
    return this.of.get(mention) ?? -1;
  }

  /** A cluster of its own for a mention that meets none. */
  found(mention: Mention): number {
    this.list.push({ mentions: [mention], gender: genderOf(mention), plural: isPlural(mention) });
    const cluster = this.list.length - 1;
    this.of.set(mention, cluster);
    return cluster;
  }

  join(mention: Mention, cluster: number): void {
    const own = this.list[cluster];
    if (own === undefined) return;
    own.mentions.push(mention);
    own.gender ??= genderOf(mention);
    this.of.set(mention, cluster);
  }

  /** Makes clusters one with others, and drops those that are left empty; {@link current} tells where each went. */
  merge(into: ReadonlyMap<number, number>): void {
    for (const [from, to] of into) {
      for (const mention of this.list[from]?.mentions ?? []) this.join(mention, to);
    }
    let next = 0;
    const kept = this.list.filter((_, old) => {
      this.moved.push(into.has(old) ? -1 : next);
      if (into.has(old)) return false;
      next++;
      return true;
    });
    for (const [from, to] of into) this.moved[from] = this.moved[to] ?? -1;
    this.list.splice(0, this.list.length, ...kept);
  }

  /** Where a cluster stands in the list after {@link merge}. */
  current(cluster: number): number {
    return this.moved[cluster] ?? cluster;
  }

  private addNamed(mention: Mention): void {
    let cluster = -1;
    for (const entry of this.candidates(mention))
      if (sameName(mention.name, entry.mention.name)) {
        cluster = entry.cluster;
        break;
      }
    if (cluster === -1) cluster = this.found(mention);
    else this.join(mention, cluster);
    this.index(mention, cluster);
  }

  private *candidates(mention: Mention): Generator<Entry> {
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

  /** «العطار», «الشيخ زاهر», «الرئيس كيبارو»: one word of a name met elsewhere in full. */
  private addShort(mention: Mention, word: string): void {
    let best: Entry | null = null;
    let bestScore = 0;
    const weigh = (entry: Entry, base: number): void => {
      const { name } = entry.mention;
      const last = name.at(-1) === word || (name.length > 2 && name.at(-2) === word);
      const score =
        base +
        (last ? 4 : 0) +
        (mention.titles.length > 0 &&
        entry.mention.titles.some((title) => mention.titles.some((own) => fitsTitle(own, title)))
          ? 3
          : 0) +
        (entry.at < mention.range.from ? 1 : 0);
      const clash = clashes(mention, this.list[entry.cluster]);
      if (!clash && score > bestScore) {
        best = entry;
        bestScore = score;
      }
    };
    for (const entry of around(this.byName.get(word), mention.range.from)) weigh(entry, 1);
    if (best === null && word.length > 3)
      for (const entry of around(this.bySound.get(sound(word)), mention.range.from)) weigh(entry, 0.5);
    const found = best as Entry | null;
    if (found !== null) {
      this.join(mention, found.cluster);
      this.indexTitles(mention, found.cluster);
      return;
    }
    // A name of one word that stands alone: bodies and states too («حماس», «واشنطن»).
    const same = mention.type === 'person' ? -1 : this.wordMatch(mention);
    if (same !== -1) this.join(mention, same);
    else {
      const cluster = this.found(mention);
      this.index(mention, cluster);
      this.indexWords(mention, cluster);
    }
  }

  private addSurname(mention: Mention): void {
    if (mention.head !== null && mention.head.class === 'office') return;
    const word = mention.spelt.at(-1) ?? '';
    let given = -1;
    for (const entry of around(this.byName.get(word), mention.range.from)) {
      const { name } = entry.mention;
      if (!mention.spelt.every((one) => name.includes(one))) continue;
      if (name.at(-1) === word || (name.length > 2 && name.at(-2) === word)) {
        this.join(mention, entry.cluster);
        return;
      }
      if (given === -1 && mention.head === null) given = entry.cluster;
    }
    if (given !== -1) this.join(mention, given);
  }

  private addDesignation(mention: Mention): void {
    if (this.of.has(mention)) return;
    let cluster = this.wordMatch(mention);
    // «المنظمة الحقوقية»: whom it means, the statements before tell.
    if (cluster === -1 && isKind(mention)) return;
    if (cluster === -1) cluster = this.found(mention);
    else this.join(mention, cluster);
    this.indexWords(mention, cluster);
    this.indexTitles(mention, cluster);
  }

  /** «مصدر» of a headline is the first source that the text describes. */
  private addVague(mention: Mention): void {
    let cluster = this.wordMatch(mention);
    if (cluster === -1) cluster = this.withHead({ ...mention, words: mention.words.slice(0, 1) }, [], () => true);
    if (cluster === -1) cluster = this.found(mention);
    else this.join(mention, cluster);
  }

  /** «وزيرة التموين», «مسؤول أميركي»: a title without a name; a definite one may be that of a person named elsewhere. */
  private addTitle(mention: Mention): void {
    let cluster = this.wordMatch(mention);
    const office = mention.head !== null && mention.head.class === 'office' && !ANYBODY.has(mention.head.word);
    if (cluster === -1 && (mention.definite || office)) {
      // «وزير الخارجية» where two have been named: who has the word tells.
      if (this.isShared(mention)) return;
      cluster = this.withTitle(mention, []);
      // «المدير الإقليمي»: may be one whom the text has named without a title.
      if (cluster === -1 && mention.text.startsWith('ال')) return;
    }
    if (cluster === -1 && isOfTeam(mention)) return;
    if (cluster === -1 && !mention.definite) cluster = this.namedBehind(mention);
    if (cluster === -1) cluster = this.found(mention);
    else this.join(mention, cluster);
    this.indexWords(mention, cluster);
    this.learn(mention, cluster);
  }

  /** Makes a mention that has been resolved in its turn known by its titles and head. */
  learn(mention: Mention, cluster: number): void {
    const at = mention.range.from;
    if (mention.titles.length > 0)
      for (const title of mention.titles) push(this.late, titleKey(title), { at, cluster, mention, title });
    else if (mention.head !== null) push(this.late, headKey(mention), { at, cluster, mention, title: null });
  }

  /** «الحوثيون» for «جماعة الحوثي»; -1 for what is no body's members. */
  bodyOf(mention: Mention): number {
    const member = memberOf(mention);
    if (member !== '')
      for (const entry of around(this.byWord.get(member), mention.range.from))
        if (entry.mention.head?.class === 'organisation' && entry.mention.core.indexOf(member) === 1)
          return entry.cluster;
    return -1;
  }

  /** A cluster whose words hold all of these, or the other way about. */
  private wordMatch(mention: Mention): number {
    let best = -1;
    let bestScore = 0;
    const body = this.bodyOf(mention);
    if (body !== -1) return body;
    for (const word of mention.words.slice(0, 4)) {
      for (const entry of around(this.byWord.get(word), mention.range.from)) {
        const alike = sameDesignation(mention, entry.mention);
        const score = alike === 0 ? 0 : alike - 0.02 * Math.abs(mention.words.length - entry.mention.words.length);
        if (score > bestScore) {
          bestScore = score;
          best = entry.cluster;
        }
      }
      if (bestScore > 0) break;
    }
    return best;
  }

  /**
   * The cluster of a title without a name: «الوزير», «وزيرة التموين», «الناطق باسم الحركة».
   *
   * @param preferred clusters to take before others where they bear the title: the last speaker
   */
  withTitle(
    mention: Mention,
    preferred: readonly number[],
    gender: 'm' | 'f' | null = null,
    barred: readonly number[] = [],
  ): number {
    for (const own of mention.titles) {
      let best = -1;
      let bestScore = Number.NEGATIVE_INFINITY;
      for (const entry of this.headed(titleKey(own), mention.range.from)) {
        if (entry.title === null || entry.mention === mention || !fitsTitle(own, entry.title)) continue;
        const cluster = this.list[entry.cluster];
        if (barred.includes(entry.cluster)) continue;
        if (gender !== null && cluster !== undefined && cluster.gender !== null && cluster.gender !== gender) continue;
        if (cluster !== undefined && isOfOtherNation(own, cluster)) continue;
        const extra = entry.title.of.length - own.of.length;
        const named = (this.list[entry.cluster]?.mentions.some(({ name }) => name.length > 0) ?? false) ? 8 : 0;
        const spoke = preferred.includes(entry.cluster) ? 20 : 0;
        const distance = Math.log2(1 + Math.abs(entry.at - mention.range.from));
        const before = entry.at < mention.range.from ? 6 : 0;
        // «وزير الخارجية» is the one of the country that needs no saying, not «وزير الخارجية الألماني».
        const foreign = own.nations.length === 0 && entry.title.nations.length > 0 ? -7 : 0;
        const state = own.head.word === 'رئيس' && own.of.length === 0 && extra > 0 ? -10 : 0;
        const score =
          named + spoke + before + state + foreign - distance * 0.5 - (own.of.length > 0 ? Math.abs(extra) : 0);
        if (score > bestScore) {
          best = entry.cluster;
          bestScore = score;
        }
      }
      if (best !== -1) return best;
    }
    // «الوزير العيسى»: what follows the title is the name.
    for (const own of mention.titles)
      for (const word of [...own.of, ...own.nations])
        for (const list of [this.byName.get(word)])
          for (const entry of around(list, mention.range.from))
            if (entry.mention.name.includes(word) && own.of.length + own.nations.length === 1) return entry.cluster;
    // «وزير النفط», «الوزير حيدر الركابي»: the one minister named has no other office.
    for (const own of mention.titles) {
      if (!POSTS.has(own.head.word) || own.head.number === 'plural') continue;
      for (const entry of this.headed(titleKey(own), mention.range.from)) {
        const titles = this.list[entry.cluster]?.mentions.flatMap((one) => one.titles) ?? [];
        const bare = titles.every(
          (title) => titleKey(title) !== titleKey(own) || title.of.length + title.nations.length === 0,
        );
        if (bare && entry.title?.head.gender === own.head.gender && entry.mention.name.length > 0) return entry.cluster;
      }
    }
    return -1;
  }

  /** «خبير اقتصادي» whom the text goes on to call «الخبير سالم العطار»: the article says that he is known. */
  private namedBehind(mention: Mention): number {
    const [own] = mention.titles;
    if (own === undefined || own.head.class !== 'profession' || own.head.number === 'plural') return -1;
    for (const entry of around(this.byHead.get(titleKey(own)), mention.range.from)) {
      if (entry.at < mention.range.from || entry.title === null || entry.mention.name.length < 2) continue;
      if (!entry.mention.text.startsWith('ال') || entry.mention.titles[0] !== entry.title) continue;
      const fits = entry.title.of.length === 0 || fitsTitle(own, entry.title);
      return fits && own.head.gender === entry.title.head.gender ? entry.cluster : -1;
    }
    return -1;
  }

  /** Whether several persons that the text names can be meant by the title of a mention. */
  private isShared(mention: Mention): boolean {
    const [own] = mention.titles;
    if (own === undefined) return false;
    let first = -1;
    for (const entry of this.headed(titleKey(own), mention.range.from)) {
      if (entry.title === null || entry.mention.name.length === 0 || !fitsTitle(own, entry.title)) continue;
      if (first !== -1 && entry.cluster !== first) return true;
      first = entry.cluster;
    }
    return false;
  }

  /** The titles of «نظيره الإيطالي ماركو روسي»: those of the one named before him, of his own nation. */
  private counterpart(mention: Mention, previous: Mention): void {
    const [own] = mention.titles;
    if (own === undefined || own.head.word !== 'نظير') return;
    const cluster = this.clusterOf(mention);
    for (const { head, at, of } of previous.titles)
      push(this.byHead, titleKey({ head, at, of, nations: [] }), {
        at: mention.range.from,
        cluster,
        mention,
        title: { head, at, of, nations: own.nations },
      });
  }

  /** The cluster whose head is that of a short mention: «الوزارة», «المصدر», «السلطات»; nearest before, else nearest behind. */
  withHead(mention: Mention, preferred: readonly number[], allowed: (cluster: number) => boolean): number {
    const { head } = mention;
    if (head === null) return -1;
    const rest = mention.words.filter((word) => word !== mention.words[0]);
    let behind = -1;
    let behindAt = Number.POSITIVE_INFINITY;
    let before = -1;
    let beforeAt = -1;
    for (const entry of this.headed(headKey(mention), mention.range.from)) {
      if (entry.mention === mention || entry.mention.name.length > 0 || !allowed(entry.cluster)) continue;
      // «الشركة» is none of those that belong to another: «شركتها في الخارج».
      if (mention.definite && /^\S{3,}(?:ه|ها|هم)(?:\s|$)/u.test(entry.mention.text) && isOwned(entry.mention))
        continue;
      if (!rest.every((word) => entry.mention.words.includes(word))) continue;
      // «الوزارة المذكور اسمها» is no name of hers where «وزارة النقل» is.
      const described = rest.length === 0 && entry.mention.words.length > 2 && entry.mention.text.startsWith('ال');
      if (described && before !== -1) continue;
      if (entry.at < mention.range.from) {
        if (preferred.includes(entry.cluster)) return entry.cluster;
        if (entry.at > beforeAt) {
          before = entry.cluster;
          beforeAt = entry.at;
        }
      } else if (entry.at < behindAt) {
        behind = entry.cluster;
        behindAt = entry.at;
      }
    }
    return before !== -1 ? before : behind;
  }

  /** «الداخلية» for «وزارة الداخلية». */
  elided(mention: Mention): number {
    const word = mention.words[0] ?? '';
    if (mention.words.length !== 1 || !mention.definite) return -1;
    let behind = -1;
    for (const entry of around(this.byWord.get(word), mention.range.from)) {
      if (
        entry.mention.words[1] !== word ||
        entry.mention.head?.class !== 'state' ||
        entry.mention.head.word !== 'وزارة'
      )
        continue;
      if (entry.at < mention.range.from) return entry.cluster;
      if (behind === -1) behind = entry.cluster;
    }
    return behind;
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
        const deputy = asDeputy(title);
        if (deputy !== null) push(this.byHead, titleKey(deputy), { at, cluster, mention, title: deputy });
      }
    } else if (mention.head !== null) push(this.byHead, headKey(mention), { at, cluster, mention, title: null });
  }

  private indexWords(mention: Mention, cluster: number): void {
    for (const word of mention.words.slice(0, 8))
      push(this.byWord, word, { at: mention.range.from, cluster, mention, title: null });
  }

  private *headed(key: string, at: number): Generator<Entry> {
    yield* around(this.byHead.get(key), at);
    yield* around(this.late.get(key), at);
  }

  private sort(): void {
    for (const map of [this.byName, this.bySound, this.byHead, this.byWord])
      for (const list of map.values()) list.sort((a, b) => a.at - b.at);
  }
}

/** «الرئيس الغاني» is none whom another mention calls «الرئيس الجزائري». */
function isOfOtherNation(own: Title, cluster: MentionCluster): boolean {
  if (own.nations.length === 0) return false;
  let told = false;
  for (const { titles } of cluster.mentions.slice(0, REACH))
    for (const title of titles) {
      if (titleKey(title) !== titleKey(own) || title.nations.length === 0) continue;
      if (own.nations.every((one) => title.nations.includes(one))) return false;
      told = true;
    }
  return told;
}

/** A woman is no man, a minister of one nation none of another. */
function clashes(mention: Mention, cluster: MentionCluster | undefined): boolean {
  const gender = genderOf(mention);
  return gender !== null && cluster !== undefined && cluster.gender !== null && cluster.gender !== gender;
}
