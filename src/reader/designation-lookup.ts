/**
 * Designations looked up: which cluster is meant by the words or the head of a phrase without a name.
 *
 * Examples: «الخارجية العمانية» is «وزارة الخارجية العمانية»; «الوزارة», «المصدر» that which was named last; «الداخلية» the ministry; «الحوثيون» the body.
 */
import { isOwned } from './completeness.ts';
import { around } from './entries.ts';
import { memberOf, sameDesignation } from './likeness.ts';
import type { MentionIndex } from './mention-index.ts';
import type { Mention } from './mentions.ts';
import { headKey } from './titles.ts';

export class DesignationLookup {
  constructor(private readonly known: MentionIndex) {}

  /** «الحوثيون» for «جماعة الحوثي»; -1 for what is no body's members. */
  bodyOf(mention: Mention): number {
    const member = memberOf(mention);
    if (member !== '')
      for (const entry of around(this.known.byWord.get(member), mention.range.from))
        if (entry.mention.head?.class === 'organisation' && entry.mention.core.indexOf(member) === 1)
          return entry.cluster;
    return -1;
  }

  /** A cluster whose words hold all of these, or the other way about. */
  wordMatch(mention: Mention): number {
    let best = -1;
    let bestScore = 0;
    const body = this.bodyOf(mention);
    if (body !== -1) return body;
    for (const word of mention.words.slice(0, 4)) {
      for (const entry of around(this.known.byWord.get(word), mention.range.from)) {
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

  /** The cluster whose head is that of a short mention: «الوزارة», «المصدر», «السلطات»; nearest before, else nearest behind. */
  withHead(mention: Mention, preferred: readonly number[], allowed: (cluster: number) => boolean): number {
    const { head } = mention;
    if (head === null) return -1;
    const rest = mention.words.filter((word) => word !== mention.words[0]);
    let behind = -1;
    let behindAt = Number.POSITIVE_INFINITY;
    let before = -1;
    let beforeAt = -1;
    for (const entry of this.known.headed(headKey(mention), mention.range.from)) {
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
    for (const entry of around(this.known.byWord.get(word), mention.range.from)) {
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
}
