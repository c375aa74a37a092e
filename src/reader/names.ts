/**
 * Names of persons: where one begins in a phrase and where it ends.
 *
 * Examples: «حسين أبو ركبة | جهود الوزارة», «جان إيف لو مارتان», «المهندس | قصي بني عودة | مراحل», «ناصر زرعاني | السبت»: family
 * names are nouns and adjectives too, so that what may belong to a name depends on how much of it has been read.
 */
import { Kind } from '../text/index.ts';
import { isGlued, nounsAt } from './comparison.ts';
import type { Document } from './document.ts';
import { beginOf, OUTSIDE } from './entities/labels.ts';
import { endsName, isForSomething, isNameOfTwo, isPlainNoun, isTagged } from './name-signs.ts';
import { NOMINAL, Part } from './parts.ts';
import { canBeName, isFiniteVerb, isProper } from './word-class.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

/** Particles that stand before another word of the same name. */
const PARTICLES = WORD_LISTS['name-particles'];
/** Particles that open a name by themselves: «أبو ركبة», «ولد الشيخ», «دي كارلو». */
const OPENING = WORD_LISTS['name-openings'];
/** Words of an article as written, for names that a و may or may not belong to. */
const WRITTEN = new WeakMap<Document, ReadonlySet<string>>();

/** «دي كارلو | وبرتوني»: the و of an unknown word joins where the article has the word without it too. */
function joinsAnother(doc: Document, i: number): boolean {
  const word = doc.plain(i);
  if (!word.startsWith('و') || word.length < 4 || doc.type(i)?.given === true || doc.parts(i) !== 0) return false;
  return isWritten(doc, word.slice(1));
}

/** Whether a word stands by itself somewhere in the article. */
export function isWritten(doc: Document, word: string): boolean {
  let written = WRITTEN.get(doc);
  if (written === undefined) {
    written = new Set(doc.types.map((type) => type?.plain ?? ''));
    WRITTEN.set(doc, written);
  }
  return written.has(word);
}

/** «عباس | نفسه» */
const SAME = WORD_LISTS['the-same'];
const DIRECTIONS = WORD_LISTS['directions'];
const GOD = WORD_LISTS['god'];
const EPITHETS = WORD_LISTS['epithets-of-god'];
const DIVINE = WORD_LISTS['divine-names'];
/** «أمين | عام», «وكيل | أول»: adjectives of offices that have no article. */
const GRADES = WORD_LISTS['office-grades'];
/** «نور | الدين»: first halves of such names. */
const OF_FAITH = WORD_LISTS['of-the-faith'];
const MOST_WORDS = 6;

/** «ودعا الأمير | المولى | أن», «سأل العطار | الله | العلي القدير»: whom prayers ask; a family may be called so too: «قاسم المولى». */
export function isPrayedTo(doc: Document, i: number): boolean {
  const type = doc.type(i);
  if (type === null || !GOD.has(type.bare) || (type.bare === 'الله' && doc.type(i - 1)?.article !== true)) return false;
  return (doc.type(i + 1)?.that ?? 0) !== 0 || EPITHETS.has(doc.bare(i + 1));
}

/** Whether a word can open a name by itself: «أبو ركبة», «ولد الشيخ». */
export function canOpen(bare: string): boolean {
  return OPENING.has(bare);
}

export function isParticle(doc: Document, i: number): boolean {
  return PARTICLES.has(doc.bare(i));
}

/** «أم يزن», «أبو ركبة», «ولد الشيخ»: a particle with the rest of the name behind it. */
export function opensName(doc: Document, i: number): boolean {
  const type = doc.type(i);
  if (type === null || !OPENING.has(type.bare) || doc.kind(i + 1) !== Kind.Arabic) return false;
  if (type.bare !== 'أم') return isNameWord(doc, i + 1);
  return doc.type(i + 1)?.given === true || (doc.type(i + 1)?.article === true && nounless(doc, i + 1));
}

function nounless(doc: Document, i: number): boolean {
  return doc.type(i)?.nouns.length === 0;
}

/**
 * Whether the name of a person can begin at a token.
 *
 * @param expected whether a finished title stands before: «وزير المال | ...», so that any word that can be a name is one
 */
export function startsName(doc: Document, i: number, expected: boolean): boolean {
  const type = doc.type(i);
  if (type === null || type.that !== 0 || (isGlued(doc, i) && !maghrebi(doc, i))) return false;
  if (type.bare.length < 2 || type.bare.endsWith('ـ')) return false;
  if (OPENING.has(type.bare)) return opensName(doc, i);
  // «محي | الدين»
  if (doc.bare(i + 1) === 'الدين' && OF_FAITH.has(type.bare)) return true;
  if (type.conjunction !== '' && expected) return false;
  // «جامعة الساحل | بجدة | سليم العطار»: where the body sits.
  if (doc.names[i] === PLACE && !type.given && type.bare.startsWith('ب')) return false;
  if (doc.names[i] === PERSON && type.nouns.length === 0 && type.conjunction === '') return true;
  // «علي» is no «على».
  if (type.given && !doc.lexicon.functions.has(type.bare)) return true;
  if (type.function !== null) return false;
  if (type.given) return true;
  if (type.article || type.bare.startsWith('ال')) return false;
  // «مسؤول الملف | شمال الضفة | نعمان الحج»
  if (DIRECTIONS.has(type.bare) && (doc.type(i + 1)?.article === true || doc.isNoun(i + 1, 'country'))) return false;
  if (maghrebi(doc, i)) return expected;
  // «العقيد الركن | تركي الحمداوي»: an adjective would have its article.
  if (doc.isNoun(i, 'demonym') && !(expected && (doc.type(i + 1)?.article === true || isProper(doc, i + 1))))
    return false;
  if (doc.isNoun(i, 'country', 'outlet')) return false;
  if (stops(doc, i) || isForSomething(doc, i)) return false;
  return (
    isProper(doc, i) ||
    (expected &&
      (doc.isNoun(i, 'demonym') || ((canBeName(doc, i) || type.preposition === 'ك') && nounsAt(doc, i).length === 0)))
  );
}

/** Behind a particle nearly any noun is a name: «أبو | ركبة», «بني | عودة». */
function isNameWord(doc: Document, i: number): boolean {
  const type = doc.type(i);
  if (type === null || type.that !== 0 || type.preposition !== '' || type.conjunction !== '') return false;
  if (PARTICLES.has(type.bare)) return true;
  // «بن | علي» is no «على».
  if (type.given && !doc.lexicon.functions.has(type.bare)) return true;
  return type.function === null && type.cues.length === 0;
}

/** An adverbial or another clause: «السبت», «من جانبه». */
function stops(doc: Document, i: number): boolean {
  return (
    doc.phrase(doc.lexicon.times, i) !== null ||
    doc.phrase(doc.lexicon.openers, i) !== null ||
    doc.phrase(doc.lexicon.adverbials, i) !== null
  );
}

/**
 * The end of the name that begins at `from`, which {@link startsName} has accepted or a title stands before.
 *
 * @returns the first token that is no part of it, at least `from + 1`
 */
export function nameEnd(doc: Document, from: number, limit: number): number {
  let run = PARTICLES.has(doc.bare(from)) ? 0 : 1;
  let bound = run === 0;
  let i = from + 1;
  while (i < limit && run < MOST_WORDS) {
    if (doc.kind(i) === Kind.Mark) {
      const joins = doc.isMark(i, '-–') && doc.glued(i) && doc.glued(i + 1);
      const initial = doc.isMark(i, '.') && doc.end(i - 1) - doc.start(i - 1) === 1 && doc.glued(i);
      if (i + 1 >= limit || !(joins || initial)) break;
      i++;
      if (joins) bound = true;
      continue;
    }
    const next = doc.type(i);
    if (next === null) break;
    // «ماركوس | فان | دام» is no ف + ان.
    if (next.plain === 'فان' && i + 1 < limit && isNameWord(doc, i + 1) && doc.type(i + 1)?.article === false) {
      bound = true;
      i++;
      continue;
    }
    if (PARTICLES.has(next.bare) && next.conjunction === '') {
      if (i + 1 >= limit || !isNameWord(doc, i + 1) || doc.kind(i + 1) !== Kind.Arabic) break;
      bound = true;
      i++;
      continue;
    }
    // «كلف الرئيس بيار دوران | جوليان مارتان»: the tagger has another begin.
    if (!bound && run > 1 && doc.names[i] === PERSON && doc.names[i - 1] === PERSON + 1) break;
    if (!(bound ? isNameWord(doc, i) : continues(doc, i, run, limit))) break;
    bound = false;
    run++;
    i++;
  }
  return i;
}

/** «كـ"...»: what lost its word to a mark. */
export function isBareClitic(bare: string): boolean {
  return bare.length <= 2 && (bare.endsWith('ـ') || bare === 'ك' || bare === 'ل' || bare === 'ب');
}

/** «مارك | لومه،»: a verb with its object in the letters, but right behind a given name and before a mark it is a family's name unless the tagger has it outside: «هدى | قررت أن». */
function isForeignFamily(doc: Document, i: number): boolean {
  const outside = doc.names.length > 0 && doc.names[i] === OUTSIDE && doc.kind(i + 1) === Kind.Arabic;
  return doc.type(i - 1)?.given === true && (doc.parts(i) & Part.Perfect) !== 0 && standsLast(doc, i) && !outside;
}

/** «رائد | حسناني»: a verb with "me" in the letters, but behind a given name nobody tells of himself. */
function isFamilyInMine(doc: Document, i: number): boolean {
  return doc.type(i - 1)?.given === true && doc.bare(i).endsWith('ي') && (doc.parts(i) & Part.Pronoun) !== 0;
}

/** Whether a word goes on with a name of which `run` words have been read. */
function continues(doc: Document, i: number, run: number, limit: number): boolean {
  const type = doc.type(i);
  if (type === null || type.that !== 0 || isBareClitic(type.bare) || SAME.has(type.bare)) return false;
  // «هاكان | فيدان» is no ف + يدان.
  if (type.conjunction !== '') return type.conjunction === 'ف' && isTagged(doc, i) && nounsAt(doc, i).length === 0;
  if (maghrebi(doc, i)) return true;
  // «ميشال | بلاتيني»: the first letter is the name's.
  if (isGlued(doc, i)) return isTagged(doc, i) && !type.article && (doc.isNoun(i, 'demonym') || nounless(doc, i));
  if (joinsAnother(doc, i)) return false;
  if (isPrayedTo(doc, i)) return false;
  if (DIVINE.has(type.bare)) return true;
  // «هادي بن سالم | أمير منطقة الساحل»: a given name too, but the office of whom the name has told.
  if (run >= 2 && !type.article && doc.isNoun(i, 'office') && headsTitle(doc, i)) return false;
  if (type.given && !doc.lexicon.functions.has(type.bare)) return true;
  // «سيد | على | الهادي»: so some write علي.
  if (type.bare === 'على' && isTagged(doc, i) && isTagged(doc, i + 1)) return true;
  if (type.function !== null) return false;
  if (isTagged(doc, i) && type.preposition === '' && type.possessive === '') return true;
  // «سالم | الجار الله», «هادي | فتح الله»
  if (doc.plain(i + 1) === 'الله' && i + 1 < limit && type.preposition === '' && !isFiniteVerb(doc, i)) return true;
  // «الرفاعي | المولى أن يرحمه»: a family's name by itself.
  if (run === 1 && doc.names.length > 0 && doc.names[i] === 0 && doc.type(i - 1)?.article === true) return false;
  if (stops(doc, i)) return false;
  if (type.cues.length > 0) return run === 1 && type.cuePronoun !== '' && isForeignFamily(doc, i);
  // «الحسين | أجير | بومعزة»: a verb elsewhere, but the family name is still to come.
  if (isFiniteVerb(doc, i))
    return run === 1 && (maghrebi(doc, i + 1) || isForeignFamily(doc, i) || isFamilyInMine(doc, i));
  // «أميري», «عميدي»: nobody says "my prince" in the news.
  if (type.possessive === 'ي') return true;
  if (type.possessive !== '') return false;
  if (/(?:ًا|اً|ٍ)$/u.test(doc.written(i))) return false;
  const parts = doc.parts(i);
  const defined = type.article || type.bare.startsWith('ال');
  if (defined) {
    if (doc.isNoun(i, 'demonym')) return run <= 3;
    if (type.nouns.length > 0)
      // «هدى | الممرضة»: no family is called by a woman's trade.
      return (
        doc.isNoun(i, ...PERSONS) &&
        (isTagged(doc, i) || (run === 1 && !headsTitle(doc, i) && !type.bare.endsWith('ة')))
      );
    // «الرفاعي | المثال التالي»
    if (endsName(doc, i)) return false;
    if (run === 1) return (parts & Part.Feminine) === 0 || (parts & Part.Proper) !== 0;
    return parts === 0 || (parts & (Part.Adjective | Part.Proper)) !== 0 || isRelational(type.bare);
  }
  // «ماركو | روسي | إن»: a nation's adjective would have its article.
  if (doc.isNoun(i, 'demonym')) return run === 1 && doc.type(i - 1)?.given === true && endsPhrase(doc, i + 1);
  if (doc.isNoun(i, 'country')) return false;
  if (type.nouns.length > 0)
    return (
      doc.isNoun(i, ...PERSONS) && (run === 1 ? !headsTitle(doc, i) || isTradeAlone(doc, i, limit) : standsLast(doc, i))
    );
  if (canBeName(doc, i)) return true;
  // «نوفاريت | حجم الدين»
  return run === 1 && (parts & NOMINAL) !== 0 && (doc.names.length === 0 || isTagged(doc, i));
}

const PERSON = beginOf('person');
const PLACE = beginOf('location');
const PERSONS = ['office', 'profession', 'honorific', 'rank', 'kin'] as const;

/** «بوجرة», «بوعلام», «لمسعودي»: family names of the Maghreb that open with بو or with the article as spoken. */
function maghrebi(doc: Document, i: number): boolean {
  const type = doc.type(i);
  if (type === null || type.bare.length < 5) return false;
  // «بوادي النخيل» is ب + وادي.
  if (type.preposition === 'ب' && (doc.parts(i) & (Part.Noun | Part.Proper)) === Part.Noun) return false;
  // «عبد الحق | لمسعودي»: the article of a family name, not ل.
  const article = /^ل[^ل]/.test(type.bare) && type.bare.endsWith('ي') && (doc.parts(i) & Part.Proper) === 0;
  if (!type.bare.startsWith('بو') && !article) return false;
  return type.nouns.length === 0 && type.cues.length === 0 && type.function === null;
}

/** «سامي | حداد | على», «ليلى | نجار | مديرة المشروع», «فيصل | حداد | الصحفيين»: a trade that governs nothing is the family's name. */
function isTradeAlone(doc: Document, i: number, limit: number): boolean {
  const next = doc.type(i + 1);
  if (next === null || doc.bare(i).endsWith('ة')) return false;
  if (!nounsAt(doc, i).every(({ class: one }) => one === 'profession')) return false;
  if (i + 1 >= limit || doc.isFunction(i + 1, 'preposition')) return true;
  if (next.article) return next.bare.endsWith('ين') && doc.isNoun(i + 1, 'profession', 'group');
  return next.conjunction === '' && next.preposition === '' && doc.isNoun(i + 1, 'office', 'profession', 'rank');
}

/** A mark, a complementiser, a function word, a finite verb or another phrase behind و. */
function endsPhrase(doc: Document, i: number): boolean {
  const type = doc.type(i);
  if (type === null) return true;
  return (
    type.that !== 0 ||
    type.function !== null ||
    type.conjunction === 'و' ||
    type.preposition !== '' ||
    isFiniteVerb(doc, i)
  );
}

/** «محمود أميري مقبل،»: a noun that ends its phrase. */
function standsLast(doc: Document, i: number): boolean {
  return doc.kind(i + 1) === Kind.Mark || doc.kind(i + 1) === Kind.Line || (doc.type(i + 1)?.that ?? 0) !== 0;
}

/** «لعمران خان»: a name behind a glued preposition. */
export function isGovernedName(doc: Document, i: number): boolean {
  const type = doc.type(i);
  return (
    type !== null &&
    type.preposition !== '' &&
    !type.article &&
    type.nouns.length === 0 &&
    type.cues.length === 0 &&
    type.function === null &&
    ((doc.parts(i) & Part.Proper) !== 0 || doc.lexicon.givenNames.has(type.bare.slice(1)))
  );
}

/** «المتحدث | باسم», «سفير | النرويج», «أستاذ | القانون»: the noun begins a title with its complement. */
export function headsTitle(doc: Document, i: number): boolean {
  const next = doc.type(i + 1);
  if (next === null) return (doc.quotations.opensAt[i + 1] ?? -1) !== -1;
  // «سليم الشاهد | الأمين العام»: a title of somebody else.
  if (doc.type(i)?.article === true && next.article && doc.isNoun(i + 1, 'office', 'rank', 'honorific')) return false;
  if (isNameOfTwo(doc, i)) return false;
  // «أمينة مظالم حقوق الطلاب», «أمير منطقة الرياض»
  if (isPlainNoun(doc, i + 1) && (doc.parts(i + 2) & (Part.Noun | Part.Proper)) !== 0) return true;
  // «أمير | ميسان»
  if (doc.names[i + 1] === PLACE) return true;
  // «أمين عام الحزب»
  if (GRADES.has(next.bare) && doc.type(i)?.article === false) return true;
  return (
    next.article ||
    next.bare.startsWith('ال') ||
    next.preposition !== '' ||
    doc.isFunction(i + 1, 'preposition') ||
    next.nouns.length > 0
  );
}

function isRelational(word: string): boolean {
  return word.length > 5 && word.endsWith('ي');
}
