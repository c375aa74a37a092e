/**
 * Run-ons: where a noun phrase that names somebody goes over into what is no part of it.
 *
 * Examples: «التحالف | والقوات الحكومية», «الجيش | بقصف», «الخارجية السعودية | سالم العطار», «بيان | صدر أمس».
 */
import { Kind } from '../text/index.ts';
import { hasNoun, nounsAt } from './comparison.ts';
import { personNoun } from './designation-words.ts';
import type { Document } from './document.ts';
import { beginOf } from './entities/labels.ts';
import type { NounClass } from './lexicon.ts';
import { isGovernedName } from './names.ts';
import { Part, VERBAL } from './parts.ts';
import { isAdjective } from './word-class.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

/** Prepositions that open what is no part of a body's name. */
const OUTSIDE = WORD_LISTS['outside-mentions'];
const PLACES = /^ب(?:ال)?(?:محافظة|ولاية|مدينة|إقليم|جهة|منطقة|عاصمة|بلاد|دولة|مملكة|مقاطعة|عمالة)$/;
const DOCUMENTS: ReadonlySet<NounClass> = new Set<NounClass>(['document']);
const PERSON = beginOf('person');

/** The end of a noun phrase where it joins another one that speaks for itself, or runs on: «التحالف | والقوات الحكومية», «الجيش | بقصف». */
export function runOnEnd(doc: Document, from: number, end: number): number {
  const person = personNoun(doc, from) !== null;
  for (let i = from + 1; i < end; i++) {
    if (runsOn(doc, i, person, from)) return i;
    const quotation = doc.quotationFrom(i);
    if (quotation !== undefined && quotation.close < end) i = quotation.close;
  }
  // «شبكة النور | و»
  return end > from + 1 && doc.bare(end - 1) === 'و' ? end - 1 : end;
}

function runsOn(doc: Document, i: number, person: boolean, from: number): boolean {
  const type = doc.type(i);
  if (type === null) {
    if (doc.kind(i) === Kind.Number || doc.isMark(i, '([')) return true;
    // «الاتحاد الأوروبي | "مستعد"»: behind a definite word with no body's name to come.
    const quotation = doc.quotations.opensAt[i] ?? -1;
    return (
      quotation !== -1 &&
      nounsAt(doc, i - 1).length === 0 &&
      doc.parts(i + 1) !== 0 &&
      doc.type(i + 1)?.article === false
    );
  }
  if (type.conjunction === 'و' && (type.given || nounsAt(doc, i).length > 0 || (doc.parts(i) & Part.Pronoun) !== 0))
    return true;
  // «الرئيس بيار دوران | جوليان مارتان»: the tagger has another begin.
  if (doc.names[i] === PERSON && doc.names[i - 1] === PERSON + 1 && type.conjunction === '') return true;
  // «الخارجية السعودية | سالم العطار»
  if (!person && doc.names[i] === PERSON && type.preposition === '' && isNation(doc, i - 1)) return true;
  // «بيان | صدر أمس», «مؤتمر صحفي | عقده»: a document without article and a verb about it.
  if (isVerbOfDocument(doc, from, i)) return true;
  // «المقاومة | في الـ7 من الشهر»
  if (type.function?.class === 'preposition' && (doc.kind(i + 1) === Kind.Number || /^الـ?$/.test(doc.written(i + 1))))
    return true;
  // «الشرطة | إلى منزله», but «المبعوث إلى اليمن», «وزارة الصحة في غزة».
  if (type.function?.class === 'preposition' && !person && OUTSIDE.has(type.bare)) return true;
  if (isGovernedName(doc, i) || type.function?.class === 'quantifier') return true;
  const before = doc.type(i - 1);
  const parts = doc.parts(i);
  // «الرئيس سالم العطار | نظيره الإيطالي»
  const pronoun =
    (type.possessive !== '' && type.possessive !== 'ي') || (!type.article && (doc.parts(i) & Part.Pronoun) !== 0);
  const owned = pronoun && personNoun(doc, i) !== null;
  if (owned && i - from > 1 && nounsAt(doc, i - 1).every((one) => one.class === 'demonym')) return true;
  // «مواطن أسترالي | دعوى قضائية»: an adjective has closed the description.
  if (person && i - from === 2 && before?.article === false && isAdjective(doc, i - 1) && isOtherNoun(doc, i))
    return true;
  if (type.preposition !== '') {
    const known = parts !== 0 && (parts & Part.Proper) === 0;
    if (doc.isNoun(i, 'country', 'outlet')) return false;
    // «إدارة الصحة | ببلدية النور»: the body behind ب is one of its own.
    if (type.preposition === 'ب') return doc.isNoun(i, 'organisation', 'state') ? !PLACES.test(type.bare) : known;
    // «الاتحاد | لفرض عقوبات», but «الهيئة الوطنية لطلبة الطب».
    if (type.preposition === 'ل' && type.article && i - from > 1 && governsTwice(doc, from, i)) return true;
    return known && !type.article && nounsAt(doc, i).length === 0 && doc.type(i + 1)?.article !== true;
  }
  // «المتهم الأول | غادر»
  return (
    before?.article === true &&
    !type.article &&
    !type.given &&
    type.nouns.length === 0 &&
    (parts & VERBAL) !== 0 &&
    (parts & Part.Proper) === 0 &&
    type.conjunction === '' &&
    type.function === null
  );
}

function isNation(doc: Document, i: number): boolean {
  return doc.isNoun(i, 'country', 'demonym');
}

function isVerbOfDocument(doc: Document, from: number, i: number): boolean {
  const first = doc.type(from);
  const type = doc.type(i);
  if (first === null || first.article || !hasNoun(doc, from, DOCUMENTS) || type === null || type.article) return false;
  if ((doc.parts(i) & (Part.Perfect | Part.Adjective)) !== Part.Perfect || type.nouns.length > 0) return false;
  // «مذكرة تفاهم دائمة» is one of understanding: a noun where nothing follows that goes with a verb.
  const goesOn = doc.phrase(doc.lexicon.times, i + 1) !== null || doc.isFunction(i + 1, 'preposition');
  if ((doc.parts(i) & Part.Noun) !== 0 && !goesOn) return false;
  return i === from + 1 || isAdjective(doc, i - 1);
}

/** A bare noun that is neither an adjective nor of a name. */
function isOtherNoun(doc: Document, i: number): boolean {
  const type = doc.type(i);
  if (type === null || type.article || type.given || nounsAt(doc, i).length > 0 || isAdjective(doc, i)) return false;
  const parts = doc.parts(i);
  return (parts & Part.Noun) !== 0 && (parts & (Part.Proper | Part.Adjective)) === 0;
}

/** «حزب الوفاق للأحرار | للحكومة». */
function governsTwice(doc: Document, from: number, i: number): boolean {
  for (let k = from + 1; k < i; k++) if (doc.type(k)?.preposition === 'ل') return true;
  return false;
}
