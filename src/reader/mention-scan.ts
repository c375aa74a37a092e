/**
 * Mentions of the whole article: every phrase that names a person, a body, a state or an unnamed one, be it a source or not.
 *
 * Example: «التقى وزير النقل سليم العطار وفدا من ...»: nobody speaks here, yet «الوزير» of a later sentence has his name from here.
 */
import { Kind } from '../text/index.ts';
import { listedEnd } from './carrier-names.ts';
import type { Document } from './document.ts';
import type { TokenRange } from './draft.ts';
import { hasNoun, nounsAt } from './comparison.ts';
import { beginOf } from './entities/labels.ts';
import type { NounClass } from './lexicon.ts';
import { canOpenName, personNoun } from './designation-words.ts';
import { isNamed, type Mention, mentionOf, nameOf } from './mentions.ts';
import { canOpen, isGovernedName, isParticle, nameEnd, opensName, startsName } from './names.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { NOMINAL, Part, VERBAL } from './parts.ts';
import type { WordType } from './vocabulary.ts';
import { isAdjective, isFiniteVerb, isProper } from './word-class.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

/** Prepositions that open what is no part of a body's name. */
const OUTSIDE = WORD_LISTS['outside-mentions'];
/** «برئاسة | النائبة ريتا»: no body, but the one behind it leads. */
const LED = /^ب(?:رئاسة|قيادة|حضور|مشاركة|رعاية|إشراف|زعامة)$/;
const PLACES = /^ب(?:ال)?(?:محافظة|ولاية|مدينة|إقليم|جهة|منطقة|عاصمة|بلاد|دولة|مملكة|مقاطعة|عمالة)$/;

const ABOUT = WORD_LISTS['told-about'];

const BODY_HEADS: ReadonlySet<NounClass> = new Set<NounClass>(['organisation', 'state', 'carrier']);

const DOCUMENTS: ReadonlySet<NounClass> = new Set<NounClass>(['document']);
const PERSON = beginOf('person');
const ORGANISATION = beginOf('organisation');
/** A phrase longer than this is read up to here. */
const LONGEST_GLOSS = 7;
/** What is joined to a title with ل or ب has at most so many words before the name. */
const LONGEST_COMPLEMENT = 7;
const MOST_TOKENS = 18;
const BODIES: ReadonlySet<NounClass> = new Set<NounClass>([
  'organisation',
  'state',
  'group',
  'unnamed',
  'country',
  'carrier',
  'outlet',
  'document',
]);

export interface Scan {
  /** All mentions in the order of the text, none overlapping. */
  readonly mentions: readonly Mention[];
  /** Bodies inside them, which others name by: «الناطق باسم | هيئة الموانئ الشرقية», «بيان | لوزارة النقل». */
  readonly nested: readonly Mention[];
}

/**
 * Finds every mention.
 *
 * @param sources ranges that statements name as their sources, sorted; each becomes a mention as it stands
 * @param verbs tokens of finite verbs that report, rising; none is of a mention: «طالب | المدير» is no student
 */
export function scanMentions(doc: Document, sources: readonly TokenRange[], verbs: readonly number[]): Scan {
  const mentions: Mention[] = [];
  const nested: Mention[] = [];
  const add = (range: TokenRange, whole: boolean): void => {
    const mention = mentionOf(doc, range, whole);
    mentions.push(mention);
    nested.push(...bodiesInside(doc, mention));
  };
  let next = 0;
  let verb = 0;
  let i = 0;
  while (i < doc.count) {
    while (next < sources.length && (sources[next]?.from ?? 0) < i) next++;
    while (verb < verbs.length && (verbs[verb] ?? 0) < i) verb++;
    const source = sources[next];
    if (source !== undefined && source.from === i) {
      add(source, true);
      i = Math.max(source.to, i + 1);
      continue;
    }
    const reporting = verbs[verb] ?? doc.count;
    if (reporting === i) {
      i++;
      continue;
    }
    const limit = Math.min(doc.count, i + MOST_TOKENS, source?.from ?? doc.count, reporting);
    const end = mentionEnd(doc, i, limit);
    if (end === i + 1 && doc.isFunction(i, 'quantifier')) {
      // «بعض», «معظم»: of whom, it does not say.
      i++;
    } else if (end > i) {
      add({ from: i, to: end }, false);
      i = end;
    } else i++;
  }
  return { mentions: withSurnames(doc, mentions), nested };
}

/** «وظهر | العطار | في الاجتماع»: the family name of one whom the article names in full, by itself where nothing was found. */
function withSurnames(doc: Document, mentions: readonly Mention[]): readonly Mention[] {
  const surnames = new Set<string>();
  for (const { nameRange, name } of mentions)
    if (nameRange !== null && name.length >= 2) surnames.add(doc.plain(nameRange.to - 1));
  surnames.delete('');
  if (surnames.size === 0) return mentions;
  const out: Mention[] = [];
  let i = 0;
  const search = (to: number): void => {
    for (; i < to; i++) {
      const type = doc.type(i);
      if (type === null || type.function !== null || type.nouns.length > 0) continue;
      const { plain } = type;
      const joined = plain.startsWith('و') || plain.startsWith('ف');
      if (surnames.has(plain) || (joined && surnames.has(plain.slice(1))))
        out.push(mentionOf(doc, { from: i, to: i + 1 }));
    }
  };
  for (const mention of mentions) {
    search(mention.range.from);
    out.push(mention);
    i = Math.max(i, mention.range.to);
  }
  search(doc.count);
  return out;
}

function bodiesInside(doc: Document, mention: Mention): Mention[] {
  const { range, nameRange, head, type } = mention;
  const found: Mention[] = [];
  if (head === null || range.to - range.from < 3) return found;
  for (let i = range.from + 1; i < range.to; i++) {
    if (nameRange !== null && i >= nameRange.from && i < nameRange.to) continue;
    if (!hasNoun(doc, i, BODY_HEADS)) continue;
    const governed = doc.type(i)?.preposition !== '' || doc.isFunction(i - 1, 'preposition');
    if (!governed && type !== 'person' && type !== 'document') continue;
    const limit = nameRange !== null && nameRange.from > i ? nameRange.from : range.to;
    const end = cut(doc, i, Math.min(limit, nounPhraseEnd(doc, i, limit, { single: true })));
    const inner = end > i + 1 ? mentionOf(doc, { from: i, to: end }) : null;
    if (inner === null || inner.words.length < 2) continue;
    found.push(inner);
    i = end - 1;
  }
  return found;
}

/** The end of a mention that begins at a token, `i` where none does. */
function mentionEnd(doc: Document, i: number, limit: number): number {
  const type = doc.type(i);
  if (type === null || type.that !== 0 || namesNothing(doc, i, type)) return i;
  if (type.bare.startsWith('ب') && LED.test(type.bare) && personNoun(doc, i + 1) !== null) return i;
  const person = personNoun(doc, i) !== null;
  if ((!person || opensName(doc, i)) && (type.given || startsName(doc, i, false) || isGovernedName(doc, i))) {
    const end = nameEnd(doc, i, limit);
    return title(doc, end, limit);
  }
  const body = person ? i : taggedEnd(doc, i, limit);
  if (!person && !hasNoun(doc, i, BODIES)) {
    if (body > i) return body;
    return isSubject(doc, i) ? cut(doc, i, Math.max(nounPhraseEnd(doc, i, limit, { single: true }), i + 1)) : i;
  }
  // «بحث رئيس المجلس»: a verb, though a noun in other places.
  if (!person && doc.isNoun(i, 'document') && (doc.parts(i) & Part.Perfect) !== 0 && personNoun(doc, i + 1) !== null)
    return i;
  let end = cut(doc, i, Math.max(nounPhraseEnd(doc, i, limit, { single: true }), i + 1));
  // «أطلقت | غوغل | خدمة جديدة», «نشرت | واشنطن بوست | تحقيقا»
  if (body > end || (body > i && body < end && doc.type(body)?.article === false)) end = body;
  if (doc.isNoun(i, 'document') || hasNoun(doc, i, DOCUMENTS)) return subject(doc, end, limit);
  if (!person) return end;
  const glossed = behindGloss(doc, end, limit);
  const titled = isNamed(doc, { from: i, to: glossed }) ? glossed : behindComplement(doc, glossed, limit);
  return wholeName(doc, i, named(doc, i, titled, limit), limit);
}

/** The end of a body's or an outlet's name that the tagger has found to begin at a token, or that the lexicon lists; `i` where none does. */
function taggedEnd(doc: Document, i: number, limit: number): number {
  let end = i;
  if (doc.names[i] === ORGANISATION && doc.type(i)?.preposition === '') {
    end = i + 1;
    while (end < limit && doc.names[end] === ORGANISATION + 1 && doc.kind(end) === Kind.Arabic) end++;
  }
  return Math.max(end, Math.min(limit, listedEnd(doc, i)));
}

/** A function word that is no name and opens none: most of a text's short words. */
function namesNothing(doc: Document, i: number, type: WordType): boolean {
  return type.function !== null && !type.given && nounsAt(doc, i).length === 0 && !canOpen(type.bare);
}

/** «أمين عام الحلف | (حلف الشرق) سامي النجار»: behind a short gloss where a name follows it, else where it was. */
function behindGloss(doc: Document, end: number, limit: number): number {
  if (!doc.isMark(end, '([')) return end;
  for (let i = end + 1; i < Math.min(limit, end + LONGEST_GLOSS); i++)
    if (doc.isMark(i, ')]')) return startsName(doc, i + 1, true) ? nameEnd(doc, i + 1, limit) : end;
  return end;
}

/**
 * «المدير العام | للديوان الوطني للتطهير سامي النجار», «القائم | بالأعمال الفرنسي سامي النجار»: behind what a glued preposition joins to the title where
 * a name follows it, else where it was.
 */
function behindComplement(doc: Document, end: number, limit: number): number {
  const first = doc.type(end);
  if (first === null || !/^[بل]$/.test(first.preposition)) return end;
  for (let i = end; i < Math.min(limit, end + LONGEST_COMPLEMENT); i++) {
    if (i > end && doc.names[i] === PERSON && startsName(doc, i, true)) return i;
    const type = doc.type(i);
    if (type === null || type.that !== 0 || type.function !== null || isFiniteVerb(doc, i)) return end;
    if ((doc.parts(i) & NOMINAL) === 0 && nounsAt(doc, i).length === 0) return end;
  }
  return end;
}

/** «بيان | بشأن اللاجئين», «تقرير | حول الأسعار»: what a document is about goes with it. */
function subject(doc: Document, end: number, limit: number): number {
  if (!ABOUT.has(doc.bare(end)) || end + 1 >= limit || doc.type(end + 1)?.that !== 0) return end;
  const about = nounPhraseEnd(doc, end + 1, limit, { single: true });
  return about > end + 1 ? cut(doc, end + 1, about) : end;
}

/** «وزير النفط طارق | الملا», «سفير نروفيا هنريك | سولم،»: the rest of a name that could be other words. */
function wholeName(doc: Document, from: number, end: number, limit: number): number {
  const nameRange = nameOf(doc, { from, to: end });
  if (nameRange === null) return end;
  // «الأمير هادي بن | ثنيان»
  if (nameRange.to !== end)
    return nameRange.to === end - 1 && isParticle(doc, end - 1) ? nameEnd(doc, nameRange.from, limit) : end;
  const stop = nameEnd(doc, nameRange.from, limit);
  if (stop > end) return stop;
  const next = doc.type(end);
  const single = end - nameRange.from === 1 && end + 1 < limit && next !== null;
  const closes = doc.kind(end + 1) === Kind.Mark || doc.kind(end + 1) === Kind.Line;
  if (
    !single ||
    !closes ||
    next.function !== null ||
    next.that !== 0 ||
    next.cues.length > 0 ||
    next.conjunction !== ''
  )
    return end;
  return nounsAt(doc, end).length === 0 && (doc.parts(end) & VERBAL) !== 0 ? end + 1 : end;
}

/** «أصدرت | اتحادية المزارعين بيانا»: no word of the lexicon, yet behind a finite verb that agrees with it. */
function isSubject(doc: Document, i: number): boolean {
  const type = doc.type(i);
  if (
    type === null ||
    type.preposition !== '' ||
    type.conjunction !== '' ||
    type.function !== null ||
    type.cues.length > 0
  )
    return false;
  if (!isFiniteVerb(doc, i - 1)) return false;
  // «بدأ | عام 2012»
  if (doc.kind(i + 1) === Kind.Number || doc.phrase(doc.lexicon.times, i) !== null) return false;
  const parts = doc.parts(i);
  if ((parts & Part.Noun) === 0 || /(?:ًا|اً)$/u.test(doc.written(i))) return false;
  const verb = doc.bare(i - 1);
  const feminine = (doc.parts(i - 1) & Part.Perfect) !== 0 ? verb.endsWith('ت') : verb.startsWith('ت');
  return feminine === ((parts & Part.Feminine) !== 0);
}

/** Where a phrase joins another one that speaks for itself, or runs on: «التحالف | والقوات الحكومية», «الجيش | بقصف». */
function cut(doc: Document, from: number, end: number): number {
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

/** «سليم العطار، | وزير النقل»: a title behind the name belongs to it. */
function title(doc: Document, end: number, limit: number): number {
  const from = doc.isComma(end) ? end + 1 : end;
  if (from >= limit || doc.kind(from) !== Kind.Arabic || personNoun(doc, from) === null) return end;
  if (doc.type(from)?.conjunction !== '' || doc.type(from)?.preposition !== '') return end;
  const stop = nounPhraseEnd(doc, from, limit, { single: true });
  // «كلف العطار | وزيرة التعليم هدى السالم»: somebody else.
  if (from === end && isNamed(doc, { from, to: stop })) return end;
  return Math.max(stop, end);
}

/** «شيخ الجامع | الإمام الأكبر | الدكتور سليم العطار»: one courtesy may follow another before the name. */
function behindCourtesy(doc: Document, from: number, limit: number): number {
  const end = nounPhraseEnd(doc, from, limit, { single: true });
  return end > from && personNoun(doc, end) !== null ? named(doc, from, end, limit) : end;
}

/** «وزير النقل، | سليم العطار», «وزير النقل | الدكتور سليم العطار»: a name behind a title belongs to it. */
function named(doc: Document, from: number, end: number, limit: number): number {
  let next = doc.isComma(end) ? end + 1 : end;
  // «الأستاذ | الدكتور سليم العطار»
  while (next + 1 < limit && doc.isNoun(next, 'honorific') && doc.isNoun(next + 1, 'honorific', 'rank')) next++;
  const first = next < limit ? doc.type(next) : null;
  if (first === null || first.conjunction !== '' || first.preposition !== '') return end;
  const beside = !doc.isComma(end);
  const person = personNoun(doc, next) !== null && !first.given;
  if (isNamed(doc, { from, to: end })) return end;
  // «محافظ البنك المركزي | علي السالم»: some names are prepositions too, and end the phrase.
  if (beside && !person)
    return doc.names[next] === PERSON && startsName(doc, next, true) ? nameEnd(doc, next, limit) : end;
  if (person) {
    // «نائب الملك | صاحب السمو الأمير هادي»
    if (!first.article && beside && !doc.isNoun(next, 'honorific')) return end;
    const after = doc.type(next + 1);
    const courtesy = doc.isNoun(next, 'honorific', 'rank') && after !== null && !after.article;
    // «الدكتورة لبانة الأحمد»: behind a courtesy any noun is a name.
    const stop =
      courtesy && after.nouns.length === 0 && after.function === null && after.cues.length === 0
        ? nameEnd(doc, next + 1, limit)
        : behindCourtesy(doc, next, limit);
    return isNamed(doc, { from: next, to: stop }) ? stop : end;
  }
  const stop = nameEnd(doc, next, limit);
  if (startsName(doc, next, true)) return stop - next > 1 || first.given ? stop : end;
  if (!canOpenName(doc, next) || first.cues.length > 0 || stop - next < 2) return end;
  // «وزيرة المال، آديا موريتو.»: what could be another word too is a name where it fills the apposition.
  return first.article || (isProper(doc, next + 1) && doc.kind(stop) !== Kind.Arabic) ? stop : end;
}
