/**
 * Noun phrases: where the phrase that names a source or an addressee ends.
 *
 * Example: «رئيسة المجلس المحلي بالرقة سعاد العطار | في حديث للقناة», «مسؤول أميركي رفيع المستوى | طلب عدم ...»,
 * «رئيس الوزراء | أهمية استمرار ...»: a noun without its article opens a new phrase once the one before is complete.
 */
import { Kind } from '../text/index.ts';
import type { Document } from './document.ts';
import { isTagged } from './name-signs.ts';
import { headsTitle } from './names.ts';
import { That } from './vocabulary.ts';
import { NOMINAL, Part } from './parts.ts';
import { canBeName, hasTanwin, isAccusative, isAdjective, isBareNoun, isFiniteVerb, isProper } from './word-class.ts';

/** Occasions of speech: «في تصريح», «خلال مؤتمر» are no part of the phrase that names the source. */
const OCCASIONS = ['document', 'speech', 'post', 'data', 'carrier', 'platform'] as const;
const CARRIERS = ['carrier', 'outlet', 'platform'] as const;
const PERSON_HEADS = ['office', 'rank', 'honorific', 'profession', 'kin'] as const;

export interface PhraseOptions {
  /** Stop where a second noun phrase begins without a join: subject and object, subject and content. */
  readonly single: boolean;
}

/**
 * The end of the noun phrase that begins at token `from`.
 *
 * @returns the first token that is no part of it; `from` where no phrase begins there
 */
export function nounPhraseEnd(doc: Document, from: number, limit: number, options: PhraseOptions): number {
  let i = from;
  // `closed`: the phrase has become definite, so that a bare noun cannot belong to it any more.
  let closed = false;
  let named = false;
  let person = false;
  // «مركز الملك سلمان | للإغاثة»
  const body = doc.isNoun(from, 'organisation', 'state', 'carrier');
  // `governed`: a preposition or a bare noun stands before, so that what comes belongs to it.
  let governed = false;
  // How many words the name has that is being read: «محمد» 1, «محمد شياع» 2.
  let nameRun = 0;
  while (i < limit) {
    const kind = doc.kind(i);
    if (kind === Kind.Mark) {
      const next = markEnd(doc, i, limit, from);
      if (next === i) break;
      if (doc.quotations.opensAt[i] !== -1) {
        closed = true;
        named = true;
      }
      i = next;
      continue;
    }
    if (kind === Kind.Line) break;
    if (kind === Kind.Number || kind === Kind.Foreign) {
      if (kind === Kind.Foreign) {
        closed = true;
        named = true;
        nameRun++;
      }
      i++;
      continue;
    }
    const type = doc.type(i);
    if (type === null || type.that !== That.None) break;
    if (i > from && stopsHere(doc, i) && !(i === from + 1 && doc.isNoun(from, 'office'))) break;
    const func = type.function;
    if ((type.bare === 'ل' || type.bare === 'لـ') && i > from) break;
    // «لو مارتان», «لو بوا»
    if (type.bare === 'لو' && (named || i === from) && canBeName(doc, i + 1)) {
      named = true;
      closed = true;
      nameRun++;
      i++;
      continue;
    }
    if (i > from && type.preposition !== '' && type.cues.length > 0) break;
    if (func !== null && type.nouns.length === 0) {
      if (func.class === 'preposition') {
        if (i === from) break;
        const next = prepositionEnd(doc, i, func.tie, { closed, named, person, nameRun });
        if (next === i) break;
        i = next;
        closed = false;
        governed = true;
        continue;
      }
      if (func.class === 'quantifier') {
        if (closed && options.single) break;
        i++;
        continue;
      }
      if (func.class === 'demonstrative' && i === from) {
        i++;
        continue;
      }
      if (func.class === 'conjunction' && type.plain === 'و' && i > from && i + 1 < limit) {
        i++;
        continue;
      }
      if (func.class === 'negation' && type.plain === 'غير' && i > from) {
        i += 2;
        continue;
      }
      break;
    }
    if (i > from && isFiniteVerb(doc, i)) break;
    if (
      i > from &&
      type.preposition === 'ل' &&
      (doc.isNoun(i, ...CARRIERS, 'speech') || /مراسل|صحفي|صحافي|موفد|مندوب/.test(type.bare))
    )
      break;
    // «سليم العطار | بالميناء», «شاهين | لمجلس الملاحة»: behind a person's name a glued preposition opens something else.
    const glued = type.preposition === 'ل' || type.preposition === 'ب';
    if (i > from && person && !body && named && nameRun > 0 && glued && (type.article || !isTagged(doc, i))) break;
    if (i > from && hasTanwin(doc, i) && !isAccusative(doc, i - 1)) break;
    if (i > from && type.cues.some((form) => form.form === 'participle') && !isAdjectiveHere(doc, i)) break;
    const name = (person || named || i === from) && continuesName(doc, i, nameRun);
    if (
      i > from &&
      options.single &&
      closed &&
      !governed &&
      type.conjunction === '' &&
      type.preposition === '' &&
      !name &&
      !isAdjectiveHere(doc, i) &&
      !isGenitive(doc, i)
    )
      break;
    if (doc.isNoun(i, ...PERSON_HEADS)) person = true;
    const proper = isNameHere(doc, i) || (name && i > from);
    if (proper && (person || i === from || named)) named = true;
    nameRun = name || proper ? nameRun + 1 : 0;
    governed = false;
    if (i > from && isAdjectiveHere(doc, i) && !type.article) closed = true;
    else if (type.article || proper || type.possessive !== '') closed = true;
    else if (isBareNoun(doc, i) && type.conjunction === '') closed = false;
    i++;
  }
  return trimEnd(doc, from, i);
}

/**
 * Whether a word goes on with the name read so far: what can be a name, and behind a first name any noun, since family names
 * are nouns too: «سعد الجمل», «هشام بركة».
 */
function continuesName(doc: Document, i: number, run: number): boolean {
  const type = doc.type(i);
  if (type === null || type.conjunction !== '' || type.preposition !== '') return false;
  if (canBeName(doc, i)) return true;
  if (run === 0 || type.cues.length > 0 || type.function !== null) return false;
  const parts = doc.parts(i);
  if (type.article && (parts & Part.Adjective) !== 0 && run <= 4) return true;
  return run === 1 && (parts & NOMINAL) !== 0 && type.nouns.length === 0;
}

/** An adverbial; but «مصدرا | رسميا»: what says how elsewhere goes with an accusative. */
function stopsHere(doc: Document, i: number): boolean {
  const found = doc.phrase(doc.lexicon.times, i);
  return found !== null && !(found.value === 'manner' && isAdjective(doc, i) && isAccusative(doc, i - 1));
}

/** An adjective goes with the noun before it: «الخارجية الأميركي», «رسمية», «رفيع المستوى». */
function isAdjectiveHere(doc: Document, i: number): boolean {
  if (isAdjective(doc, i)) return true;
  // «المكتب | الإعلامي», «المؤتمر | الصحفي»: a trade too, but not behind what is no person.
  const type = doc.type(i);
  const before = doc.type(i - 1);
  if (type === null || before === null || !type.article || !before.article || type.nouns.length === 0) return false;
  if (type.preposition !== '' || type.conjunction !== '' || before.given || !type.bare.endsWith('ي')) return false;
  return (
    (doc.parts(i) & Part.Adjective) !== 0 &&
    type.nouns.every(({ class: one }) => one === 'profession') &&
    !doc.isNoun(i - 1, ...PERSON_HEADS)
  );
}

/** A proper name; but «أمير | دولة الساحل», a given name too, is an office where it governs. */
function isNameHere(doc: Document, i: number): boolean {
  return isProper(doc, i) && !(doc.type(i)?.given === true && doc.isNoun(i, 'office') && headsTitle(doc, i));
}

/** After a bare noun the next noun belongs to it: «وزير | الخارجية», «رئيس | مجلس | الوزراء». */
function isGenitive(doc: Document, i: number): boolean {
  const before = doc.type(i - 1);
  if (before === null) return false;
  return !before.article && before.possessive === '' && isBareNoun(doc, i - 1) && !isNameHere(doc, i - 1);
}

/** The token behind a bracket, a short quotation or a joining dash that belongs to the phrase; `i` itself where the mark ends the phrase. */
function markEnd(doc: Document, i: number, limit: number, from: number): number {
  if (doc.isMark(i, '([')) {
    for (let j = i + 1; j < limit && j < i + 14; j++) if (doc.isMark(j, ')]')) return j + 1;
    return i;
  }
  const quotation = doc.quotations.opensAt[i] ?? -1;
  if (quotation !== -1) {
    const found = doc.quotations.list[quotation];
    if (found?.closed === true && found.words <= 6 && found.close < limit) return found.close + 1;
    return i;
  }
  // Abbreviated titles: د. فلان, أ.د. فلان
  if (doc.isMark(i, '.') && i > from && doc.end(i - 1) - doc.start(i - 1) === 1 && doc.end(i) - doc.start(i) === 1)
    return i + 1;
  if (
    doc.isMark(i, '-–ـ/') &&
    i > from &&
    (doc.glued(i) || doc.glued(i + 1)) &&
    doc.kind(i + 1) === Kind.Arabic &&
    ((doc.glued(i) && doc.glued(i + 1)) || doc.isMark(i, '/'))
  )
    return i + 1;
  if (doc.isMark(i, "'’`") && doc.glued(i) && doc.glued(i + 1)) return i + 1;
  return i;
}

/** Words that take a preposition otherwise outside the phrase with them: «صادر عن», «المشرف على». */
const GOVERNS: Readonly<Record<string, readonly string[]>> = {
  عن: [
    'صادر',
    'صادرة',
    'مسؤول',
    'مسؤولة',
    'المسؤول',
    'المسؤولة',
    'نيابة',
    'الصادر',
    'الصادرة',
    'المسؤولين',
    'الناطق',
    'نائب',
  ],
  على: ['المشرف', 'القائم', 'مشرف', 'المطلع', 'مطلع', 'مطلعة', 'المشرفة', 'القائمة', 'مطلعون', 'القائمين', 'القائمون'],
  ضد: ['التحالف'],
  بين: [],
};

interface PhraseState {
  readonly closed: boolean;
  readonly named: boolean;
  readonly person: boolean;
  readonly nameRun: number;
}

/** The token behind the preposition where its phrase belongs to the noun phrase; `i` where it stands apart. */
function prepositionEnd(doc: Document, i: number, tie: string, state: PhraseState): number {
  const next = doc.type(i + 1);
  if (next === null && doc.kind(i + 1) !== Kind.Mark) return i;
  if (next !== null && next.that !== That.None) return i;
  if (doc.isFunction(i + 1, 'demonstrative', 'relative', 'preposition')) return i;
  if (tie === 'out') {
    const before = doc.bare(i - 1);
    return (GOVERNS[doc.bare(i)] ?? []).includes(before) ? i + 1 : i;
  }
  if (
    doc.isNoun(i + 1, ...OCCASIONS) ||
    doc.phrase(doc.lexicon.times, i) !== null ||
    doc.phrase(doc.lexicon.times, i + 1) !== null
  )
    return i;
  if (doc.phrase(doc.lexicon.openers, i) !== null) return i;
  if (tie === 'by' && next !== null && /(?:ه|ها|هم)$/.test(next.bare) && !next.article) return i;
  if (tie === 'by') return state.named && state.person ? i : i + 1;
  if (doc.bare(i) === 'من') return state.named ? i : i + 1;
  // «المبعوث الأممي سامي النجار | إلى العاصمة»: where he goes, not what he is.
  if (doc.bare(i) === 'إلى' && state.person && state.nameRun > 1) return i;
  return i + 1;
}

/** Takes back trailing words that cannot end a phrase: a preposition, a bare و. */
function trimEnd(doc: Document, from: number, end: number): number {
  let i = end;
  while (
    i > from &&
    (doc.isFunction(i - 1, 'preposition', 'conjunction') ||
      (doc.kind(i - 1) === Kind.Mark && doc.isMark(i - 1, '،,-–:')))
  )
    i--;
  return i;
}
