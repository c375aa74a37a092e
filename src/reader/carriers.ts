/**
 * Carriers: the links of the chain that a stretch of a sentence names, read from left to right.
 *
 * Examples: «في بيان» document; «لقناة "المرفأ"», «على حسابه في إكس» media; «تلقته "الشراع"» received; «نشرته صحيفة الضفتين»
 * media; «على لسان المتحدث باسمه» person. «في تصريح» alone names no carrier, «في تصريح للشراع» does.
 */
import { Kind } from '../text/index.ts';
import { documentEnd, House, listedEnd, markedEnd, outletEnd, withoutFor } from './carrier-names.ts';
import type { Document } from './document.ts';
import type { DraftLink, TokenRange } from './draft.ts';
import type { Relation } from './reading.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { isProper } from './word-class.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

/** Words for outlets that mean other things more often: named as an outlet they have a name or an owner with them. */
const HOMOGRAPHS = WORD_LISTS['homographs'];
/** Words between the occasion and the outlet: «في تصريح | خاص | للشراع», «في حديث | له | مع». */
const NEAR = 2;
/** From a post to the platform it stands on. */
const POST_TO_PLATFORM = 9;
/** People and press at large, spoken to but carrying nothing in particular: «قال للصحفيين», «في تصريح للصحافة». */
const PRESS = /^لل?(?:ال)?(?:صحافة|إعلام|اعلام|صحفيين|صحافيين|صحفيون|جمهور|حضور|نواب|مواطنين)$/;
const WHERE = WORD_LISTS['carried-where'];
const ACTIVITIES = WORD_LISTS['activities'];
const GATHERINGS = WORD_LISTS['gatherings'];

/** Reads links out of stretches of one article. */
export class Carriers {
  readonly house: House;

  /** @param outlet the name of the outlet that printed the article, or null */
  constructor(
    private readonly doc: Document,
    outlet: string | null,
  ) {
    this.house = new House(doc, outlet);
  }

  /**
   * The links that a stretch names, in the order of the text.
   *
   * @param taken tells of a token that it belongs to the source, the addressee or the cue
   */
  read(zone: TokenRange, taken: (token: number) => boolean): DraftLink[] {
    const links: DraftLink[] = [];
    /** The last noun for an occasion of speech: «تصريح», «مقابلة». */
    let spoken: TokenRange | null = null;
    for (let j = zone.from; j < zone.to; j++) {
      const type = this.doc.type(j);
      if (type === null) continue;
      const passing = this.doc.lexicon.transmission.get(type.bare);
      const found =
        passing === 'received'
          ? this.received(j, zone.to)
          : passing === 'carried'
            ? this.carried(j, zone.to)
            : taken(j)
              ? null
              : (this.medium(j, zone, spoken) ?? this.document(j, zone.to) ?? this.mouth(j, zone.to));
      if (found === null) {
        if (!taken(j) && this.doc.isNoun(j, 'speech')) spoken = { from: j, to: documentEnd(this.doc, j, zone.to) };
        continue;
      }
      // «في تصريح صحفي، اطلعت عليه "الشراع"»: a statement that was handed in is a document.
      if (found.relation === 'received' && spoken !== null && j - spoken.to <= 3 && links.length === 0)
        links.push({ ...spoken, relation: 'document', inherited: false });
      links.push(found);
      j = Math.max(j, found.to - 1);
    }
    return this.withoutPosts(links);
  }

  /** Whether the name of an outlet starts at a token. */
  isOutlet(j: number): boolean {
    const { doc } = this;
    if (this.house.startsAt(j) || listedEnd(doc, j) !== -1 || doc.isNoun(j, 'outlet', 'platform')) return true;
    if (doc.isNoun(j, 'carrier')) return !HOMOGRAPHS.has(singularOf(doc, j)) || this.isNamed(j);
    return false;
  }

  /** The end of a name with ل before it that is an outlet's, «لـ"الشراع"», «لقناة المرفأ»; -1 where none starts at a token. */
  forOutlet(j: number, limit: number): number {
    const bare = this.doc.bare(j);
    if (bare === 'ل' || bare === 'لـ') return markedEnd(this.doc, j + 1);
    if (!bare.startsWith('ل') || this.doc.type(j)?.function !== null) return -1;
    return this.spokenTo(j, limit, false)?.to ?? -1;
  }

  /** «موقع "النهار"», «منصة إكس», «صفحتها», «موقع إخباري»: not «موقع الحادث». */
  private isNamed(j: number): boolean {
    const { doc } = this;
    if ((doc.type(j)?.possessive ?? '') !== '') return true;
    const next = j + 1;
    if (doc.quotations.opensAt[next] !== -1 || doc.kind(next) === Kind.Foreign || markedEnd(doc, next) !== -1)
      return true;
    if (doc.isNoun(next, 'outlet', 'platform', 'carrier') || listedEnd(doc, next) !== -1 || this.house.startsAt(next))
      return true;
    if (/^(?:ال)?(?:إ|ا)?(?:لكتروني|خباري|علامي|رسمي)ة?$/.test(doc.plain(next))) return true;
    return doc.type(next)?.article === false && isProper(doc, next) && !doc.isNoun(j, 'post');
  }

  private link(from: number, to: number, relation: Relation): DraftLink {
    return { from, to, relation, inherited: false };
  }

  /** The end of the outlet's name that starts at a token. */
  outletEnd(j: number, limit: number): number {
    return this.house.startsAt(j) && !this.doc.isNoun(j, 'carrier') ? this.house.end(j) : outletEnd(this.doc, j, limit);
  }

  private outletAt(j: number, limit: number): DraftLink {
    return this.link(j, this.outletEnd(j, limit), 'media');
  }

  /** «لقناة العربية», «لـ"الشراع"», «في مقابلة مع», «على فيسبوك», «عبر حسابه». */
  private medium(j: number, zone: TokenRange, spoken: TokenRange | null): DraftLink | null {
    const { doc } = this;
    const type = doc.type(j);
    if (type === null) return null;
    // «خلال المؤتمر الصحفي | للمباراة»: what a gathering is for.
    const near = spoken !== null && j - spoken.to <= NEAR && !GATHERINGS.has(singularOf(doc, spoken.from));
    if (type.bare === 'ل' || type.bare === 'لـ') {
      const end = markedEnd(doc, j + 1);
      return end === -1 ? null : this.link(j + 1, end, 'media');
    }
    if (type.bare.startsWith('ل') && withoutFor(type.bare) !== '' && type.function === null)
      return this.spokenTo(j, zone.to, near);
    if (type.function?.class !== 'preposition') return null;
    const next = j + 1;
    if (type.bare === 'مع' || type.bare === 'إلى' || type.bare === 'الى') {
      const speaking = near || doc.type(j - 1)?.cues.some((form) => form.form !== 'masdar') === true;
      if (type.bare !== 'مع' && !speaking) return null;
      // «في اتصال هاتفي | مع الموقع»
      const behind = doc.type(next + 1);
      const alone = behind === null || !(behind.article || behind.preposition === 'ل');
      const ours = near && alone && doc.isNoun(next, 'carrier') && doc.type(next)?.article === true;
      if (ours || markedEnd(doc, next) !== -1 || this.isOutlet(next)) return this.outletAt(next, zone.to);
      return null;
    }
    if (type.bare === 'من') {
      // «الحلقة الثالثة من برنامج "مساء المدينة"»
      return near && doc.isNoun(next, 'carrier') && this.isOutlet(next) ? this.outletAt(next, zone.to) : null;
    }
    if (!WHERE.has(type.bare)) return null;
    if (doc.isNoun(next, 'post') && !(doc.isNoun(next, 'carrier') && doc.type(next)?.article === true)) {
      if (doc.isNoun(next, 'carrier') && !this.isNamed(next) && !this.isOwned(next)) return null;
      return this.link(next, documentEnd(doc, next, zone.to), 'media');
    }
    if (doc.bare(next) === 'سلسلة' && doc.isNoun(next + 1, 'post')) return this.link(next, next + 2, 'media');
    if (this.isOutlet(next)) return this.outletAt(next, zone.to);
    // «على "تلغرام"», «عبر "إكس"»; «في استوديو قناة "سبورت"»
    const end = markedEnd(doc, next);
    if (end !== -1 && (type.bare === 'عبر' || this.isOutlet(next + 1))) return this.link(next, end, 'media');
    if (
      end === -1 &&
      doc.isNoun(next + 1, 'carrier') &&
      !HOMOGRAPHS.has(singularOf(doc, next + 1)) &&
      doc.type(next)?.article === false &&
      doc.bare(next) === 'استوديو'
    )
      return this.outletAt(next + 1, zone.to);
    return null;
  }

  /** «صفحة سيلفا على فيسبوك»: a page with its owner. */
  private isOwned(j: number): boolean {
    return isProper(this.doc, j + 1) || this.doc.type(j + 1)?.article === true;
  }

  /** ل glued to the name, or to the one who works for it: «لرويترز», «لمراسل "الشراع"», «في تصريح للشراع». */
  private spokenTo(j: number, limit: number, near: boolean): DraftLink | null {
    const { doc } = this;
    const type = doc.type(j);
    if (type === null || PRESS.test(type.plain)) return null;
    if (/^ل(?:ال|ل)?(?:مراسل|موفد|مندوب)ت?ة?(?:نا|ها|ه)?$/.test(type.bare)) {
      const next = j + 1;
      if (
        markedEnd(doc, next) === -1 &&
        !this.isOutlet(next) &&
        !isProper(doc, next) &&
        doc.type(next)?.article !== true
      )
        return null;
      return this.outletAt(next, limit);
    }
    if (this.house.startsAt(j) || listedEnd(doc, j) !== -1) return this.outletAt(j, limit);
    if (type.preposition === 'ل' && doc.isNoun(j, 'carrier', 'outlet', 'platform'))
      return doc.isNoun(j, 'outlet', 'platform') || !HOMOGRAPHS.has(singularOf(doc, j)) || this.isNamed(j) || near
        ? this.outletAt(j, limit)
        : null;
    if (
      !near ||
      doc.isNoun(j, 'office', 'rank', 'honorific', 'profession', 'kin', 'group', 'state', 'organisation', 'unnamed')
    )
      return null;
    return type.article || isProper(doc, j) ? this.outletAt(j, limit) : null;
  }

  /** «نشرته صحيفة النهار», «بثها التلفزيون»; «نقلها مستشاره» by a person. */
  private carried(j: number, limit: number): DraftLink | null {
    const { doc } = this;
    let k = j + 1;
    while (k < limit && /^(?:عنه|عنها|عنهم|له|لها|معه|معها|معهم|به|بها)$/.test(doc.bare(k))) k++;
    if (k >= limit) return null;
    if (doc.bare(k) === 'مع') k++;
    // «في تصريحات نشرها | موقع النادي»
    if (markedEnd(doc, k) !== -1 || this.isOutlet(k) || doc.isNoun(k, 'carrier')) return this.outletAt(k, limit);
    const quantified = doc.isFunction(k, 'quantifier') || /^(?:عدد|معظم|إحدى|بعض)$/.test(doc.bare(k));
    if (quantified) {
      const at = doc.bare(k + 1) === 'من' ? k + 2 : k + 1;
      return doc.isNoun(at, 'carrier', 'outlet') ? this.link(k, outletEnd(doc, at, limit), 'media') : null;
    }
    if (!/^[وف]?[تي]?نقل/.test(doc.plain(j)) || !doc.isNoun(k, 'office', 'rank', 'profession', 'honorific', 'kin'))
      return null;
    const to = nounPhraseEnd(doc, k, limit, { single: true });
    return to > k ? this.link(k, to, 'person') : null;
  }

  /** «تلقته "الصباح"», «اطلعت عليه شفق», «حصلت الصحيفة على نسخة منه», «توصل الموقع بنسخة منه», «ورد لوكالة النور». */
  private received(j: number, limit: number): DraftLink | null {
    const { doc } = this;
    let k = j + 1;
    while (
      k < limit &&
      (doc.isFunction(k, 'preposition') || /^(?:عليه|عليها|عليهم|به|بها|منه|منها|إليه|إليها)$/.test(doc.bare(k)))
    )
      k++;
    if (doc.bare(k) === 'ل' || doc.bare(k) === 'لـ') k++;
    if (k >= limit || /^(?:نسخة|صورة)$/.test(doc.bare(k))) return null;
    if (markedEnd(doc, k) !== -1) return this.link(k, markedEnd(doc, k), 'received');
    const known = this.isOutlet(k) || doc.isNoun(k, 'carrier');
    if (!known && !(isProper(doc, k) && this.hasCopy(k, limit))) return null;
    return { ...this.outletAt(k, limit), relation: 'received' };
  }

  /** «... نسخة منه», «... على صورة منها» behind the one who took it in. */
  private hasCopy(j: number, limit: number): boolean {
    for (let k = j; k < Math.min(limit, j + 6); k++) if (/^ب?(?:نسخة|صورة)$/.test(this.doc.bare(k))) return true;
    return false;
  }

  /** «في بيان», «ضمن البلاغ نفسه», «ببيان صحفي». */
  private document(j: number, limit: number): DraftLink | null {
    const { doc } = this;
    const type = doc.type(j);
    if (type === null) return null;
    const glued = type.preposition === 'ب' && doc.isNoun(j, 'document');
    const at = glued ? j : j + 1;
    if (!glued && !(type.function?.class === 'preposition' && WHERE.has(type.bare))) return null;
    // «في ختام البيان», «في نص التقرير»
    const head =
      /^(?:ختام|مطلع|مستهل|مقدمة|نص|نهاية)$/.test(doc.bare(at)) && doc.isNoun(at + 1, 'document') ? at + 1 : at;
    // «خلال التحقيقات», «خلال تعليقه على الفوز»: when it was said.
    if (!doc.isNoun(head, 'document') || type.bare === 'على') return null;
    if (type.bare === 'خلال' && doc.bare(j - 1) !== 'من' && ACTIVITIES.has(singularOf(doc, head))) return null;
    const word = singularOf(doc, head);
    if (doc.lexicon.basis.has(word) || doc.lexicon.basis.has(word.replace(/^ال/, ''))) return null;
    return this.link(head, documentEnd(doc, head, limit), 'document');
  }

  /** «على لسان وزير خارجيتها», «من خلال متحدث باسمه», «عن طريق محاميه». */
  private mouth(j: number, limit: number): DraftLink | null {
    const { doc } = this;
    const word = doc.bare(j);
    const through = (word === 'خلال' && doc.bare(j - 1) === 'من') || (word === 'طريق' && doc.bare(j - 1) === 'عن');
    if (word !== 'لسان' && word !== 'عبر' && !through) return null;
    const from = j + 1;
    if (
      !doc.isNoun(from, 'office', 'rank', 'profession', 'honorific') &&
      !(doc.bare(j) === 'لسان' && isProper(doc, from))
    )
      return null;
    const to = nounPhraseEnd(doc, from, limit, { single: false });
    return to > from ? this.link(from, to, 'person') : null;
  }

  /** «في تغريدة عبر حسابه على إكس»: where a platform or outlet is named, the post and the account are no links beside it. */
  private withoutPosts(links: readonly DraftLink[]): DraftLink[] {
    const posts = links.filter((link) => link.relation === 'media' && this.isPost(link.from));
    const beside = (a: DraftLink, b: DraftLink): boolean =>
      b.from - a.to <= POST_TO_PLATFORM && a.from - b.to <= POST_TO_PLATFORM;
    return links.filter((link) => {
      if (!posts.includes(link)) return true;
      if (
        links.some(
          (other) =>
            other.relation === 'media' && !posts.includes(other) && other.from > link.from && beside(link, other),
        )
      )
        return false;
      // «في تغريدة على حسابه»: the account falls away beside the post.
      return (
        !this.isAccount(link.from) ||
        !posts.some((other) => other !== link && !this.isAccount(other.from) && beside(link, other))
      );
    });
  }

  private isAccount(j: number): boolean {
    return this.doc.isNoun(j, 'carrier');
  }

  private isPost(j: number): boolean {
    const { doc } = this;
    return (
      doc.isNoun(j, 'post') || doc.bare(j) === 'سلسلة' || (this.isAccount(j) && (doc.type(j)?.possessive ?? '') !== '')
    );
  }
}

/** What a link to a phrase would be, by the nouns in it. */
export function relationOf(doc: Document, range: TokenRange): Relation {
  for (let k = range.from; k < range.to; k++) {
    if (doc.isNoun(k, 'carrier', 'outlet', 'platform', 'post')) return 'media';
    if (doc.isNoun(k, 'document')) return 'document';
  }
  // «بحسب "الفرنسية"»: a name in marks by itself.
  const inMarks = markedEnd(doc, range.from) === range.to && doc.quotations.opensAt[range.from] !== -1;
  return listedEnd(doc, range.from) === -1 && !inMarks ? 'person' : 'media';
}

function singularOf(doc: Document, j: number): string {
  const entry = doc.type(j)?.nouns[0];
  return entry?.word ?? doc.bare(j);
}
