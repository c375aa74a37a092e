/**
 * Titles looked up: who is meant by a title without a name.
 *
 * Examples: «الوزير», «وزيرة التموين», «الناطق باسم الحركة»: the one who bears it, named before the others, of the same nation and gender;
 * «وزير الخارجية» where two have been named may be either.
 */
import { around, type MentionCluster, REACH } from './entries.ts';
import type { Title } from './designation-words.ts';
import type { MentionIndex } from './mention-index.ts';
import type { Mention } from './mentions.ts';
import { fitsTitle, isBareTitle, isTitleWithName, POSTS, titleKey } from './titles.ts';

export class TitleLookup {
  constructor(
    private readonly list: readonly MentionCluster[],
    private readonly known: MentionIndex,
  ) {}

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
      for (const entry of this.known.headed(titleKey(own), mention.range.from)) {
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
    for (const own of isTitleWithName(mention) ? mention.titles : [])
      for (const word of [...own.of, ...own.nations])
        for (const entry of around(this.known.byName.get(word), mention.range.from))
          if (entry.mention.name.includes(word)) return entry.cluster;
    // «وزير النفط», «الوزير حيدر الركابي»: the one minister named has no other office.
    for (const own of mention.titles) {
      if (!POSTS.has(own.head.word) || own.head.number === 'plural') continue;
      for (const entry of this.known.headed(titleKey(own), mention.range.from)) {
        const titles = this.list[entry.cluster]?.mentions.flatMap((one) => one.titles) ?? [];
        const bare = titles.every((title) => titleKey(title) !== titleKey(own) || isBareTitle(title));
        if (bare && entry.title?.head.gender === own.head.gender && entry.mention.name.length > 0) return entry.cluster;
      }
    }
    return -1;
  }

  /** «خبير اقتصادي» whom the text goes on to call «الخبير سالم العطار»: the article says that he is known. */
  namedBehind(mention: Mention): number {
    const [own] = mention.titles;
    if (own === undefined || own.head.class !== 'profession' || own.head.number === 'plural') return -1;
    for (const entry of around(this.known.byHead.get(titleKey(own)), mention.range.from)) {
      if (entry.at < mention.range.from || entry.title === null || entry.mention.name.length < 2) continue;
      if (!entry.mention.text.startsWith('ال') || entry.mention.titles[0] !== entry.title) continue;
      const fits = entry.title.of.length === 0 || fitsTitle(own, entry.title);
      return fits && own.head.gender === entry.title.head.gender ? entry.cluster : -1;
    }
    return -1;
  }

  /** Whether several persons that the text names can be meant by the title of a mention. */
  isShared(mention: Mention): boolean {
    const [own] = mention.titles;
    if (own === undefined) return false;
    let first = -1;
    for (const entry of this.known.headed(titleKey(own), mention.range.from)) {
      if (entry.title === null || entry.mention.name.length === 0 || !fitsTitle(own, entry.title)) continue;
      if (first !== -1 && entry.cluster !== first) return true;
      first = entry.cluster;
    }
    return false;
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
