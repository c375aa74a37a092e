/**
 * Designations: a phrase taken apart into its head, its titles with what each governs, and the name.
 *
 * A title opens a genitive that a definite word closes; what stands behind it is the name or the next title: «وزير الري في الحكومة
 * الانتقالية | ماهر سلوم», «الناطق باسم الجيش، | العميد | عوض ساتي»; but «مركز | الملك فهد الثقافي» is one body.
 */
import { Kind } from '../text/index.ts';
import { isDual, isGlued, nounsAt } from './comparison.ts';
import type { Document } from './document.ts';
import type { TokenRange } from './draft.ts';
import { canOpenName, isPersonHead, personNoun, SAME, saysSame, type Title, weighty } from './designation-words.ts';
import type { NounEntry } from './lexicon.ts';
import { endsName, isForSomething } from './name-signs.ts';
import { headsTitle, isBareClitic, isGovernedName, isParticle, nameEnd, opensName, startsName } from './names.ts';
import { Part } from './parts.ts';
import { That } from './vocabulary.ts';
import { isAdjective, isProper } from './word-class.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

/** «المدعو سالم», «المكنى أبو هادي». */
const CALLED = WORD_LISTS['called'];

/** Most words that a name may have where it fills the rest of its phrase. */
const MOST_IN_NAME = 5;

/** Kinds of bodies that a name of their own follows. */
const NAMED_BODIES = /^ل?(?:ال)?(?:حركة|تنظيم|منظمة|حزب|شركة|جماعة|وكالة|حلف|ميليشيا|مليشيا|كتائب|شبكة|مجموعة)$/;
/** «الفريق أول», «العميد ركن», «اللواء متقاعد». */
const RANK_WORDS = WORD_LISTS['rank-words'];

/** «سالم | بن | هادي». */
const SON = WORD_LISTS['son'];

/** «المتحدث باسمه». */
const SPEAKS_FOR = WORD_LISTS['speaks-for'];
/** «المتحدث | باسم | سليم العطار». */
const IN_THE_NAME = WORD_LISTS['in-the-name'];
/** «محامي | سليم العطار», «سائق | الوزير سليم العطار». */
const SERVES_ONE = WORD_LISTS['serves-one'];

/** How complete the designation is that has been read so far. */
const enum Closing {
  /** A genitive or a preposition waits for its noun. */
  Open = 0,
  /** A word that no lexicon knows may have closed it: «رئيس سالدور», «في ميسان». */
  Weak = 1,
  /** A definite word has closed it. */
  Strong = 2,
}

/** One walk over a phrase. */
export class PhraseReading {
  name: TokenRange | null = null;
  head: NounEntry | null = null;
  governsDefinite = false;
  readonly titles: Title[] = [];
  /** Words read before a head is found. */
  private before = 0;
  private current: { head: NounEntry; at: number; of: string[]; nations: string[]; owner: string } | null = null;
  private closing = Closing.Strong;
  /** At the start or behind a comma. */
  private fresh = true;
  /** «التونسي | سالم العطار مدرب الفريق»: what is said of him before his name. */
  private nation = '';
  /** The head is of others than the one named behind it: «مقربون من الوزير سالم», «والدة المختطف صادق». */
  private others = false;

  constructor(
    private readonly doc: Document,
    private readonly range: TokenRange,
    /** Whether a statement names its source so, and not only we found it to begin and end here. */
    private readonly whole: boolean,
  ) {
    let i = range.from;
    if (this.isNation(i) && startsName(doc, i + 1, true)) i++;
    if (this.isNation(i - 1) && !doc.isComma(i)) this.nation = weighty(doc, i - 1);
    while (i < range.to) i = this.step(i);
    this.finish();
  }

  /** «التونسي», with nobody before it whom it could be said of. */
  private isNation(i: number): boolean {
    const { doc } = this;
    const type = doc.type(i);
    if (type === null || !type.article || type.preposition !== '' || !doc.isNoun(i, 'demonym')) return false;
    return doc.type(i - 1)?.article !== true && personNoun(doc, i - 1) === null && !doc.isNoun(i - 1, 'country');
  }

  /** Reads what stands at a token. @returns the next one */
  private step(i: number): number {
    const { doc, range } = this;
    if (doc.kind(i) === Kind.Mark) return this.mark(i) + 1;
    const type = doc.type(i);
    if (type === null) {
      this.govern(i);
      if (doc.kind(i) !== Kind.Number) this.closing = Closing.Strong;
      return i + 1;
    }
    // «عميد الكلية | أ.د. سالم العطار»
    if (doc.end(i) - doc.start(i) === 1 && doc.isMark(i + 1, '.') && i + 2 < range.to && personNoun(doc, i) === null) {
      this.closing = Closing.Strong;
      return i + 2;
    }
    if (type.that !== That.None || doc.isFunction(i, 'relative')) {
      // «رئيس ما تسمى لجنة الأسرى، | سالم هادي»: over the clause.
      let k = i + 1;
      while (k < range.to && !doc.isComma(k)) k++;
      return k;
    }
    if ((CALLED.has(type.bare) && (this.fresh || !type.article)) || SAME.has(type.bare) || saysSame(doc, i))
      return i + 1;
    // «المتحدثة | باسمها | سعاد العطار»
    if (SPEAKS_FOR.has(type.bare)) return i + 1;
    if (this.current?.head.class === 'rank' && this.current.of.length === 0 && RANK_WORDS.has(type.bare)) return i + 1;
    const served = this.servedEnd(i);
    if (served > i) {
      this.governName(i, served);
      this.fresh = false;
      return served;
    }
    const end = this.nameAt(i);
    if (end > i) {
      this.name = { from: i, to: end };
      // «المدير العام للهيئة سالم العطار | في تونس»: the rest is not what he heads.
      this.finish();
      this.closing = Closing.Strong;
      this.fresh = false;
      return end;
    }
    if (type.function !== null && type.nouns.length === 0) {
      if (type.function.class === 'preposition') {
        this.closing = Closing.Open;
        if (type.bare === 'من' && isPersonHead(this.head) && this.name === null) this.others = true;
      }
      this.fresh = false;
      return i + 1;
    }
    return this.word(i);
  }

  /** «المتحدث باسم | سليم العطار |»: the end of the name of the one he speaks for, `i` where none begins. */
  private servedEnd(i: number): number {
    const { doc, range } = this;
    if (this.current === null || !IN_THE_NAME.has(doc.bare(i - 1)) || !startsName(doc, i, false)) return i;
    // «باسم نتنياهو | سليم العطار»
    return doc.type(i)?.given === true || doc.type(i + 1)?.given !== true ? nameEnd(doc, i, range.to) : i + 1;
  }

  private mark(i: number): number {
    const { doc, range } = this;
    if (doc.isMark(i, '([')) {
      let k = i;
      while (k < range.to && !doc.isMark(k, ')]')) k++;
      return k;
    }
    if (doc.isComma(i)) {
      this.closing = Closing.Strong;
      this.fresh = true;
      this.others = false;
      return i;
    }
    // A quotation behind a head names what the head governs: «حزب «القوات»».
    const found = doc.quotationFrom(i);
    if (found === undefined || this.head === null || this.name !== null || found.close >= range.to) return i;
    for (let k = i + 1; k < found.close; k++) this.govern(k);
    this.closing = Closing.Strong;
    return found.close;
  }

  private word(i: number): number {
    const { doc, range, fresh } = this;
    const type = doc.type(i);
    const person = personNoun(doc, i);
    const definite = type !== null && (type.article || type.bare.startsWith('ال'));
    this.fresh = false;
    // «أ.د. سالم العطار», «دولة | رئيس الحكومة»
    const courtesies = this.current?.head.class === 'honorific' && this.current.of.length === 0;
    if (
      person !== null &&
      (this.closing === Closing.Strong || courtesies) &&
      (fresh || type?.preposition === '') &&
      this.before <= 1
    ) {
      this.finish();
      this.current = { head: person, at: i, of: [], nations: [], owner: type?.possessive ?? '' };
      this.head ??= person;
      const possessed = type?.possessive !== '' || (person.class === 'kin' && type.plain.endsWith('ه'));
      this.closing = definite || possessed ? Closing.Strong : Closing.Open;
      if (person.number === 'plural' || (person.class === 'kin' && !definite && !possessed)) this.others = true;
      if (SERVES_ONE.has(person.word) && !definite && !possessed && this.isSomebody(i + 1)) this.others = true;
      return i + 1;
    }
    // «مركز | الملك فهد»: the name is the body's.
    if (person !== null && person.number !== 'plural' && this.closing === Closing.Open && this.governsBody(i)) {
      const behind = i + 1 < range.to && startsName(doc, i + 1, true) ? this.bodysNameEnd(i + 1, true) : i + 1;
      for (let k = i; k < behind; k++) this.govern(k);
      if (definite || behind > i + 1) this.governsDefinite = true;
      this.closing = Closing.Strong;
      return behind;
    }
    // «مؤسسة | سالم بن هادي | للإسكان»
    if (person === null && this.closing === Closing.Open && this.governsBody(i) && SON.has(doc.bare(i + 1))) {
      const behind = this.bodysNameEnd(i, false);
      this.governName(i, behind);
      return behind;
    }
    // What stands deep in a phrase is not its head: «العصبة الجهوية للدفاع عن | المستهلك».
    if (this.before <= 1) this.head ??= nounsAt(doc, i)[0] ?? null;
    if (this.head === null) this.before++;
    this.govern(i);
    const unknown = !definite && doc.parts(i) === 0 && !doc.isNoun(i, 'country');
    if (
      definite ||
      (type !== null && type.possessive !== '' && !isDual(doc, i)) ||
      isProper(doc, i) ||
      doc.isNoun(i, 'country')
    ) {
      this.closing = unknown ? Closing.Weak : Closing.Strong;
      if (i > range.from) this.governsDefinite = true;
    } else if (NAMED_BODIES.test(doc.bare(i - 1)) && doc.isNoun(i, 'organisation') && !NAMED_BODIES.test(doc.bare(i))) {
      // «لحركة حماس»: the body has its name.
      this.closing = Closing.Strong;
    } else if (nounsAt(doc, i).length > 0 && !doc.isNoun(i, 'demonym')) this.closing = Closing.Open;
    else if (!isAdjective(doc, i)) this.closing = Closing.Weak;
    return i + 1;
  }

  /** The end of a name that begins here, `i` where none does. Only the first name counts. */
  private nameAt(i: number): number {
    const { doc, range, fresh, current } = this;
    const type = doc.type(i);
    if (this.others || type === null) return i;
    if (this.name !== null) return this.betterName(i);
    if (this.head === null) {
      if (!fresh && this.whole && this.apposed(i)) return this.filled(i);
      // Nothing before it: «سليم العطار، وزير النقل».
      if (!fresh || (personNoun(doc, i) !== null && !opensName(doc, i) && headsTitle(doc, i))) return i;
      if (startsName(doc, i, false) || isGovernedName(doc, i))
        return this.whole ? this.filled(i) : nameEnd(doc, i, range.to);
      // «رمضان، الأستاذ بالجامعة»: a title stands behind.
      if (
        this.whole &&
        doc.isComma(i + 1) &&
        doc.type(i + 2)?.article === true &&
        personNoun(doc, i + 2) !== null &&
        isProper(doc, i)
      )
        return i + 1;
      if (!canOpenName(doc, i) || type.conjunction !== '') return i;
      if (this.nothingElse(i)) return range.to;
      // «اليستير باسكي المتحدث باسم ...»; «أودي غونو، رئيسة البنك»
      if (doc.parts(i) === 0 && i + 1 < range.to && doc.kind(i + 1) === Kind.Arabic) {
        // «باسكي» is no ب + اسكي where a title follows.
        const title = i + 2 < range.to && personNoun(doc, i + 2) !== null && nounsAt(doc, i + 1).length === 0;
        return title ? i + 2 : nameEnd(doc, i, range.to);
      }
      const end = this.filled(i);
      return end - i >= 2 && doc.isComma(end) && end + 1 < range.to && personNoun(doc, end + 1) !== null ? end : i;
    }
    // «أحد السكان، ويدعى | سعيد المنصوري»
    if (CALLED.has(doc.bare(i - 1)) && startsName(doc, i, true)) return this.filled(i);
    if (current === null && !isPersonHead(this.head))
      return this.whole && this.head.class === 'demonym' && this.apposed(i) ? this.filled(i) : i;
    const particle = opensName(doc, i);
    // «سيدي | ولد الناجي», but «وزير الأمن القومي | بن هادي»
    if (
      this.closing === Closing.Strong &&
      (!type.article || personNoun(doc, i) !== null) &&
      /^(?:ولد|بن|بنت)$/.test(doc.bare(i + 1)) &&
      i + 2 < range.to &&
      !isGlued(doc, i)
    )
      return this.filled(i);
    if (personNoun(doc, i) !== null && !particle && (!type.given || this.titleNotName(i)))
      return this.isNameToo(i) ? this.filled(i) : i;
    const strong = this.closing === Closing.Strong;
    if (strong && startsName(doc, i, true)) return this.filled(i);
    const foreign = doc.parts(i) === 0 && !type.article && isProper(doc, i) && i + 1 < range.to && isProper(doc, i + 1);
    if (this.closing === Closing.Weak && (type.given || particle || foreign)) return this.filled(i);
    if (strong && (this.tailName(i) || this.bareName(i))) return range.to;
    if (
      strong &&
      fresh &&
      (canOpenName(doc, i) || (isGlued(doc, i) && nounsAt(doc, i).length === 0 && isProper(doc, i + 1)))
    ) {
      // «..., المولدي الزواوي»
      const end = this.filled(i);
      return end - i >= 2 ? end : i;
    }
    if (current === null || current.of.length + current.nations.length > 0 || type.article) return i;
    const { head } = current;
    const listed = nounsAt(doc, i);
    const trade =
      head.class === 'honorific' &&
      listed.length > 0 &&
      listed.every((one) => one.class === 'profession') &&
      isProper(doc, i + 1);
    if ((listed.length > 0 && !trade) || doc.isFunction(i - 1, 'preposition')) return i;
    const unknown = type.function === null || type.given;
    // «الدكتورة لبانة الأحمد»: behind a courtesy any noun is a name.
    if (unknown && (head.class === 'honorific' || head.class === 'rank')) return this.filled(i);
    return type.given && (head.class === 'profession' || head.class === 'kin') ? this.filled(i) : i;
  }

  /** «مدرب يونايتد، الهولندي | ماركوس فان دام»: a given name behind a comma, where only an unknown word passed for one before. */
  private betterName(i: number): number {
    const { doc, range, name } = this;
    if (name === null || doc.type(i)?.given !== true || !startsName(doc, i, true)) return i;
    if (doc.type(name.from)?.given === true || doc.type(name.from - 1)?.article === true || name.from === range.from)
      return i;
    let k = i - 1;
    while (k > name.to && !doc.isComma(k)) k--;
    if (k !== name.to || !doc.isComma(k)) return i;
    for (let w = name.from; w < name.to; w++) this.govern(w);
    return this.filled(i);
  }

  /** «كوتا مانيرو»: two or three bare words that end in a name and are a whole source. */
  private nothingElse(i: number): boolean {
    const { doc, range } = this;
    const length = range.to - i;
    if (!this.whole || i !== range.from || length < 2 || length > 3 || !isProper(doc, range.to - 1)) return false;
    for (let k = i; k < range.to; k++) {
      const type = doc.type(k);
      if (type === null || type.article || type.conjunction !== '' || type.function !== null) return false;
      if (type.nouns.length > 0 || (doc.parts(k) & Part.Adjective) !== 0 || isGlued(doc, k)) return false;
    }
    return true;
  }

  /** «اللاعب | سالم العطار», «القناص | زايتسيف», «السياسي الأوكراني | سالم العطار»: behind a definite word or two that no lexicon has as a head. */
  private apposed(i: number): boolean {
    const { doc, range } = this;
    const words = i - range.from;
    if (words < 1 || words > 2 || doc.isNoun(i, 'country', 'outlet', 'demonym')) return false;
    for (let k = range.from; k < i; k++) {
      const type = doc.type(k);
      const nation = k > range.from && doc.isNoun(k, 'demonym');
      if (type === null || !type.article || (type.nouns.length > 0 && !nation)) return false;
      if ((doc.parts(k) & (Part.Noun | Part.Adjective)) === 0 && !nation) return false;
    }
    return startsName(doc, i, false) || (words === 1 && isProper(doc, i));
  }

  /** The end of a name, drawn to the end of its part of the phrase where only words that can be of it remain: «جوزيف أدوني»,|. */
  private filled(i: number): number {
    const { doc, range } = this;
    const end = nameEnd(doc, i, range.to);
    let k = end;
    while (k < range.to && k - i < MOST_IN_NAME) {
      const type = doc.type(k);
      if (type === null || isBareClitic(type.bare)) break;
      const given = type.given && !doc.lexicon.functions.has(type.bare);
      // «غوستاف | فالديه»: what ends the source behind a given name is the family's, no ف.
      const surname =
        type.conjunction === 'ف' && this.whole && k === range.to - 1 && k === i + 1 && doc.type(i)?.given === true;
      const plain =
        type.that === That.None &&
        (type.conjunction === '' || (surname && type.cues.length === 0)) &&
        (type.function === null || given || isParticle(doc, k));
      if (!plain || nounsAt(doc, k).some(({ class: one }) => one !== 'honorific' && one !== 'demonym')) return end;
      if (/(?:ًا|اً)$/u.test(doc.written(k)) || doc.phrase(doc.lexicon.times, k) !== null) return end;
      // «الصياد عوض | المرجان |»: but where the source ends with it, it is the family's.
      const lastOfSource = this.whole && k === range.to - 1 && k === end;
      if (endsName(doc, k) && !lastOfSource) return end;
      // Two words make a name: a third that is a common word opens something else, «ميغيل فارغاس | شاحب الوجه».
      const common =
        (doc.parts(k) & (Part.Noun | Part.Adjective)) !== 0 && (doc.parts(k) & Part.Proper) === 0 && !type.article;
      if (end - i >= 2 && common && !isParticle(doc, k - 1) && !given && !lastOfSource) return end;
      k++;
    }
    if (doc.kind(k) === Kind.Mark && k <= range.to) return k;
    return k >= range.to && this.whole ? k : end;
  }

  /** «النائب المستقل | رعد الخفاجي», «وزيرة الخارجية | آن لينده»: a bare word that no adjective can be, and a family name, end the phrase. */
  private tailName(i: number): boolean {
    const { doc, range } = this;
    const first = doc.type(i);
    const last = doc.type(range.to - 1);
    const length = range.to - i;
    if (!this.whole || first === null || last === null || length < 2 || length > 3) return false;
    if (first.article || !canOpenName(doc, i) || first.conjunction !== '' || doc.phrase(doc.lexicon.times, i) !== null)
      return false;
    if (isAdjective(doc, i) || doc.type(i - 1)?.article !== true || isForSomething(doc, i)) return false;
    if (last.nouns.length > 0 && !doc.isNoun(range.to - 1, 'demonym')) return false;
    const parts = doc.parts(range.to - 1);
    return (
      isProper(doc, range.to - 1) ||
      (last.article && ((parts & Part.Proper) !== 0 || parts === 0 || last.bare.endsWith('ي')))
    );
  }

  /** «الرئيسة | ماري دوران»: behind a title with its article an adjective would have one too. */
  private bareName(i: number): boolean {
    const { doc, range, current } = this;
    const length = range.to - i;
    if (!this.whole || current === null || length < 2 || length > 4 || doc.type(i - 1)?.article !== true) return false;
    if (doc.phrase(doc.lexicon.times, i) !== null || doc.type(i)?.article === true || !canOpenName(doc, i))
      return false;
    if (isForSomething(doc, i)) return false;
    for (let k = i; k < range.to; k++) {
      const type = doc.type(k);
      if (type === null || type.conjunction !== '' || (type.function !== null && !type.given) || isGlued(doc, k))
        return false;
      if (/(?:ًا|اً)$/u.test(doc.written(k)) || nounsAt(doc, k).some((one) => one.class !== 'demonym')) return false;
    }
    return true;
  }

  /** «مدير القناة | سيد مختار», «وزير المال | أمير الطيب»: a title without its article, where a word of a name follows and no more. */
  private isNameToo(i: number): boolean {
    const { doc, range } = this;
    if (!this.whole || this.closing !== Closing.Strong || this.current === null) return false;
    // «النائب الأول | حاكم عبد الأمير»
    if (
      doc.type(i)?.article === false &&
      !isGlued(doc, i) &&
      /^(?:عبد|بن|أبو|ولد|آل)$/.test(doc.bare(i + 1)) &&
      i + 3 <= range.to
    )
      return opensName(doc, i + 1);
    if (range.to - i !== 2) return false;
    if ((doc.parts(i) & Part.Proper) === 0 || doc.type(i)?.article === true || isGlued(doc, i)) return false;
    return (doc.parts(i + 1) & Part.Proper) !== 0 && (doc.type(i + 1)?.given === true || isProper(doc, i + 1));
  }

  /**
   * «مركز الأمير | سالم بن هادي العطار | بالمدينة»: the whole name where the phrase goes on behind it, else a word and those of the fathers, «جامعة الإمام |
   * سالم بن هادي | الساحلية»; without a courtesy before it two words.
   */
  private bodysNameEnd(i: number, courtesy: boolean): number {
    const { doc, range } = this;
    const end = nameEnd(doc, i, range.to);
    const goesOn = end < range.to && (doc.isComma(end) || (doc.type(end)?.preposition ?? '') !== '');
    if (goesOn) return end;
    let to = i + 1;
    while (SON.has(doc.bare(to))) to += 2;
    if (to === i + 1 && !courtesy) to++;
    return nameEnd(doc, i, Math.min(range.to, to));
  }

  /** «محامي | الرئيس سليم العطار», «محامي | سليم العطار», not «محامي | الدفاع سليم العطار». */
  private isSomebody(i: number): boolean {
    return i < this.range.to && (personNoun(this.doc, i) !== null || startsName(this.doc, i, false));
  }

  private governsBody(i: number): boolean {
    return nounsAt(this.doc, i - 1).some((entry) => entry.class === 'organisation' || entry.class === 'state');
  }

  /** «... أمين | عام مجلس»: a given name too, but no word of a name follows. */
  private titleNotName(i: number): boolean {
    const { doc } = this;
    const next = doc.type(i + 1);
    if (next === null) return false;
    const family = next.nouns.every(({ class: one }) => one === 'profession' || one === 'demonym');
    const surname = next.article && family && !doc.isNoun(i, 'office');
    return !(next.given || isProper(doc, i + 1) || surname);
  }

  /** A name that is governed closes what governs it: «المتحدث باسم | سليم العطار |», «مؤسسة | سالم بن هادي |». */
  private governName(from: number, to: number): void {
    for (let k = from; k < to; k++) this.govern(k);
    this.closing = Closing.Strong;
    this.governsDefinite = true;
  }

  private govern(i: number): void {
    if (this.current === null) return;
    const word = weighty(this.doc, i);
    if (word === '') return;
    const place = this.current.of.length === 0 && this.doc.parts(i) === 0 && isProper(this.doc, i);
    if (place || this.doc.isNoun(i, 'country', 'demonym')) this.current.nations.push(word);
    // «رئيس الوزراء», «رئيس الحكومة»
    else this.current.of.push(this.current.head.word === 'رئيس' && /^وزراء?$/.test(word) ? 'حكومه' : word);
  }

  private finish(): void {
    if (this.current !== null) {
      if (this.nation !== '') this.current.nations.push(this.nation);
      this.titles.push(this.current);
    }
    this.current = null;
  }
}
