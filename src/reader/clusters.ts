/**
 * Clusters: the mentions of one article that name one and the same, joined by names, titles and the words of designations.
 *
 * Examples: «المرسي» and «وزير الخارجية المصري نادر المرسي»; «الخارجية العمانية» and «وزارة الخارجية العمانية»; «حماس» and «حركة
 * المقاومة الإسلامية (حماس)»; never «سمير العطار» and «سليم العطار», the minister and his ministry, one source and another.
 */
import { genderOf, isPlural } from './agreement.ts';
import { sound } from './comparison.ts';
import { isFull, isVague, namesOfBodies } from './completeness.ts';
import { DesignationLookup } from './designation-lookup.ts';
import { around, type Entry, type MentionCluster, push, REACH } from './entries.ts';
import { MentionIndex } from './mention-index.ts';
import { TitleLookup } from './title-lookup.ts';
import { isPersonHead, type Title } from './designation-words.ts';
import { isKind, sameName } from './likeness.ts';
import type { Mention } from './mentions.ts';
import type { EntityType } from './reading.ts';
import { ANYBODY, fitsTitle, isGeneral, isOfTeam, maySayOfNamed, titleKey } from './titles.ts';

/** «سالم العطار، وهو متطوع»: a name and what the text says the bearer is. */
export interface Apposition {
  readonly named: Mention;
  readonly described: Mention;
}

const BODIES: ReadonlySet<EntityType> = new Set<EntityType>(['organisation', 'state', 'media']);
/** So many tokens lie between a body and the one who is called its head by a pronoun. */
const NEAR = 40;

export class Clusters {
  readonly list: MentionCluster[] = [];
  private readonly moved: number[] = [];
  private readonly left = new Map<number, number>();
  private readonly of = new Map<Mention, number>();
  private readonly known = new MentionIndex();
  private readonly titles = new TitleLookup(this.list, this.known);
  private readonly designations = new DesignationLookup(this.known);

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
    let masculine: Mention | null = null;
    let feminine: Mention | null = null;
    for (const mention of mentions) {
      if (titled !== null && mention.name.length >= 2) this.counterpart(mention, titled);
      if (mention.name.length > 0 && mention.titles.length > 0) titled = mention;
      if (mention.name.length >= 2) this.owned(mention, masculine, feminine);
      if (!BODIES.has(mention.type) || mention.name.length > 0 || mention.words.length < 2) continue;
      if (genderOf(mention) === 'f') feminine = mention;
      else masculine = mention;
    }
    for (const { named, described } of appositions) {
      // «وزارة الدفاع (البنتاغون)»
      if (named.name.length === 0) this.addDesignation(named);
      const cluster = this.clusterOf(named);
      if (cluster === -1 || this.of.has(described)) continue;
      this.join(described, cluster);
      this.known.indexTitles(described, cluster);
      this.known.indexWords(described, cluster);
    }
    this.known.sort();
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
    this.known.sort();
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

  /** Takes a mention out of its cluster into one of its own. */
  part(mention: Mention): number {
    const before = this.clusterOf(mention);
    const from = this.list[before];
    if (from !== undefined) from.mentions.splice(from.mentions.indexOf(mention), 1);
    const cluster = this.found(mention);
    this.leave(before, cluster);
    this.learn(mention, cluster);
    return cluster;
  }

  /** Puts a mention into another cluster; one that named nobody and said the same throughout goes there whole. */
  move(mention: Mention, to: number): void {
    const before = this.clusterOf(mention);
    const from = this.list[before];
    if (from === undefined) return;
    const whole = from.mentions.every(({ name, text }) => name.length === 0 && text === mention.text);
    const going = whole ? [...from.mentions] : [mention];
    from.mentions.splice(0, from.mentions.length, ...from.mentions.filter((one) => !going.includes(one)));
    for (const one of going) this.join(one, to);
    this.leave(before, to);
  }

  /** Remembers where the last mention of a cluster went: who spoke as that one has spoken as the other. */
  private leave(cluster: number, to: number): void {
    if (cluster !== to && this.list[cluster]?.mentions.length === 0) this.left.set(cluster, to);
  }

  /** Makes clusters one with others, and drops those that are left empty; {@link current} tells where each went. */
  merge(into: ReadonlyMap<number, number>): void {
    for (const [from, to] of into) {
      for (const mention of this.list[from]?.mentions ?? []) this.join(mention, to);
    }
    let next = 0;
    const kept = this.list.filter((_, old) => {
      const gone = into.has(old) || this.list[old]?.mentions.length === 0;
      this.moved.push(gone ? -1 : next);
      if (gone) return false;
      next++;
      return true;
    });
    const places = [...this.moved];
    const placeOf = (cluster: number, steps = 0): number => {
      const to = into.get(cluster) ?? this.left.get(cluster);
      const place = places[cluster] ?? -1;
      return place !== -1 || to === undefined || steps > places.length ? place : placeOf(to, steps + 1);
    };
    places.forEach((place, cluster) => {
      if (place === -1) this.moved[cluster] = placeOf(cluster);
    });
    this.list.splice(0, this.list.length, ...kept);
  }

  /** Where a cluster stands in the list after {@link merge}. */
  current(cluster: number): number {
    return this.moved[cluster] ?? cluster;
  }

  private addNamed(mention: Mention): void {
    let cluster = -1;
    for (const entry of this.known.namesLike(mention))
      if (sameName(mention.name, entry.mention.name) && this.canBe(mention, entry.cluster)) {
        cluster = entry.cluster;
        break;
      }
    if (cluster === -1) cluster = this.found(mention);
    else this.join(mention, cluster);
    this.known.index(mention, cluster);
  }

  /** «كريم عبد الودود» goes with «عبد الودود», but not where that was «سالم عبد الودود». */
  private canBe(mention: Mention, cluster: number): boolean {
    const { mentions } = this.list[cluster] ?? { mentions: [] };
    for (let m = 0; m < mentions.length && m < REACH; m++) {
      const name = mentions[m]?.name ?? [];
      if (name.length >= mention.name.length && !sameName(mention.name, name)) return false;
    }
    return true;
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
    for (const entry of around(this.known.byName.get(word), mention.range.from)) weigh(entry, 1);
    if (best === null && word.length > 3)
      for (const entry of around(this.known.bySound.get(sound(word)), mention.range.from)) weigh(entry, 0.5);
    const found = best as Entry | null;
    if (found !== null) {
      this.join(mention, found.cluster);
      this.known.indexTitles(mention, found.cluster);
      return;
    }
    // A name of one word that stands alone: bodies and states too («حماس», «واشنطن»).
    const same = mention.type === 'person' ? -1 : this.designations.wordMatch(mention);
    if (same !== -1) this.join(mention, same);
    else {
      const cluster = this.found(mention);
      this.known.index(mention, cluster);
      this.known.indexWords(mention, cluster);
    }
  }

  private addSurname(mention: Mention): void {
    if (mention.head !== null && mention.head.class === 'office') return;
    const word = mention.spelt.at(-1) ?? '';
    let given = -1;
    for (const entry of around(this.known.byName.get(word), mention.range.from)) {
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
    let cluster = this.designations.wordMatch(mention);
    // «المنظمة الحقوقية»: whom it means, the statements before tell.
    if (cluster === -1 && isKind(mention)) return;
    if (cluster === -1) cluster = this.found(mention);
    else this.join(mention, cluster);
    this.known.indexWords(mention, cluster);
    this.known.indexTitles(mention, cluster);
  }

  /** «مصدر» of a headline is the first source that the text describes. */
  private addVague(mention: Mention): void {
    let cluster = this.designations.wordMatch(mention);
    if (cluster === -1) cluster = this.withHead({ ...mention, words: mention.words.slice(0, 1) }, [], () => true);
    if (cluster === -1) cluster = this.found(mention);
    else this.join(mention, cluster);
  }

  /** «وزيرة التموين», «مسؤول أميركي»: a title without a name; a definite one may be that of a person named elsewhere. */
  private addTitle(mention: Mention): void {
    let cluster = this.designations.wordMatch(mention);
    const office = mention.head !== null && mention.head.class === 'office' && !ANYBODY.has(mention.head.word);
    if (cluster === -1 && (mention.definite || office)) {
      // «وزير الخارجية» where two have been named: who has the word tells.
      if (this.titles.isShared(mention)) return;
      cluster = this.titles.withTitle(mention, []);
      if (cluster === -1 && maySayOfNamed(mention)) return;
    }
    if (cluster === -1 && isOfTeam(mention)) return;
    if (cluster === -1 && !mention.definite) cluster = this.titles.namedBehind(mention);
    if (cluster === -1) cluster = this.found(mention);
    else this.join(mention, cluster);
    this.known.indexWords(mention, cluster);
    this.known.learn(mention, cluster);
  }

  /** Makes a mention that has been resolved in its turn known by its titles and head. */
  learn(mention: Mention, cluster: number): void {
    this.known.learn(mention, cluster);
  }

  /** The cluster of a title without a name: see {@link TitleLookup.withTitle}. */
  withTitle(
    mention: Mention,
    preferred: readonly number[],
    gender: 'm' | 'f' | null = null,
    barred: readonly number[] = [],
  ): number {
    return this.titles.withTitle(mention, preferred, gender, barred);
  }

  /** See {@link DesignationLookup.bodyOf}. */
  bodyOf(mention: Mention): number {
    return this.designations.bodyOf(mention);
  }

  /** See {@link DesignationLookup.withHead}. */
  withHead(mention: Mention, preferred: readonly number[], allowed: (cluster: number) => boolean): number {
    return this.designations.withHead(mention, preferred, allowed);
  }

  /** See {@link DesignationLookup.elided}. */
  elided(mention: Mention): number {
    return this.designations.elided(mention);
  }

  /** The titles of «نظيره الإيطالي ماركو روسي»: those of the one named before him, of his own nation. */
  private counterpart(mention: Mention, previous: Mention): void {
    const [own] = mention.titles;
    if (own === undefined || own.head.word !== 'نظير') return;
    const cluster = this.clusterOf(mention);
    for (const { head, at, of } of previous.titles)
      push(this.known.byHead, titleKey({ head, at, of, nations: [], owner: '' }), {
        at: mention.range.from,
        cluster,
        mention,
        title: { head, at, of, nations: own.nations, owner: '' },
      });
  }

  /** «رئيسها سالم العطار» behind «الهيئة العامة للموانئ»: the head of that body. */
  private owned(mention: Mention, masculine: Mention | null, feminine: Mention | null): void {
    for (const title of mention.titles) {
      const body = title.owner === 'ه' ? masculine : title.owner === 'ها' ? feminine : null;
      if (body === null || mention.range.from - body.range.to > NEAR) continue;
      const of = body.words.filter((word) => !body.nations.includes(word));
      const own: Title = { ...title, of: [...title.of, ...of], nations: body.nations, owner: '' };
      push(this.known.byHead, titleKey(own), {
        at: mention.range.from,
        cluster: this.clusterOf(mention),
        mention,
        title: own,
      });
    }
  }
}

/** A woman is no man, a minister of one nation none of another. */
function clashes(mention: Mention, cluster: MentionCluster | undefined): boolean {
  const gender = genderOf(mention);
  return gender !== null && cluster !== undefined && cluster.gender !== null && cluster.gender !== gender;
}
