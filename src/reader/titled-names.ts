/**
 * Titled names: titles and the names that go with them, where the noun phrase ends between the two.
 *
 * Examples: «سليم العطار، | وزير النقل»; «وزير النقل | الدكتور سليم العطار»; «المدير العام للديوان | للتطهير سامي النجار»; «أمين عام الحلف | (حلف الشرق) سامي
 * النجار».
 */
import { Kind } from '../text/index.ts';
import { nounsAt } from './comparison.ts';
import { canOpenName, personNoun } from './designation-words.ts';
import type { Document } from './document.ts';
import { beginOf } from './entities/labels.ts';
import { isNamed, nameOf } from './mentions.ts';
import { isParticle, nameEnd, startsName } from './names.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { NOMINAL, VERBAL } from './parts.ts';
import { isSeat } from './source-names.ts';
import { isFiniteVerb, isProper } from './word-class.ts';

const PERSON = beginOf('person');
/** A bracket behind a title has at most so many tokens. */
const LONGEST_GLOSS = 7;
/** What is joined to a title with ل or ب has at most so many words before the name. */
const LONGEST_COMPLEMENT = 7;

/** The end of the phrase of a person that begins at `from` and ends, as a noun phrase, at `end`: behind the name that goes with the title. */
export function withName(doc: Document, from: number, end: number, limit: number): number {
  const glossed = behindGloss(doc, end, limit);
  const titled = isNamed(doc, { from, to: glossed }) ? glossed : behindComplement(doc, glossed, limit);
  return wholeName(doc, from, named(doc, from, titled, limit), limit);
}

/** «سليم العطار، | وزير النقل»: a title behind the name belongs to it. */
export function titleBehind(doc: Document, end: number, limit: number): number {
  const from = doc.isComma(end) ? end + 1 : end;
  if (from >= limit || doc.kind(from) !== Kind.Arabic || personNoun(doc, from) === null) return end;
  if (doc.type(from)?.conjunction !== '' || doc.type(from)?.preposition !== '') return end;
  const stop = nounPhraseEnd(doc, from, limit, { single: true });
  // «كلف العطار | وزيرة التعليم هدى السالم»: somebody else.
  if (from === end && isNamed(doc, { from, to: stop })) return end;
  return Math.max(stop, end);
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

/** «شيخ الجامع | الإمام الأكبر | الدكتور سليم العطار»: one courtesy may follow another before the name. */
function behindCourtesy(doc: Document, from: number, limit: number): number {
  const end = nounPhraseEnd(doc, from, limit, { single: true });
  return end > from && personNoun(doc, end) !== null ? named(doc, from, end, limit) : end;
}

/** «أمين عام الحلف | (حلف الشرق) سامي النجار»: behind a short gloss where a name follows it, else where it was. */
function behindGloss(doc: Document, end: number, limit: number): number {
  if (!doc.isMark(end, '([')) return end;
  for (let i = end + 1; i < Math.min(limit, end + LONGEST_GLOSS); i++)
    if (doc.isMark(i, ')]')) return startsName(doc, i + 1, true) ? nameEnd(doc, i + 1, limit) : end;
  return end;
}

/**
 * «المدير العام | للديوان الوطني للتطهير سامي النجار», «القائم | بالأعمال الفرنسي سامي النجار»: behind what a glued preposition or و joins to the title
 * where a name follows it, else where it was.
 */
function behindComplement(doc: Document, end: number, limit: number): number {
  const first = doc.type(end);
  // «وزير الخارجية | والمغتربين سامي النجار»
  const joined = first?.conjunction === 'و' && first.article && !first.given;
  // «النائب | عن مقاطعة الميناء سامي النجار»
  const district = isSeat(doc, end);
  if (first === null || !(joined || district || /^[بل]$/.test(first.preposition))) return end;
  for (let i = district ? end + 1 : end; i < Math.min(limit, end + LONGEST_COMPLEMENT); i++) {
    if (i > end && doc.names[i] === PERSON && startsName(doc, i, true)) return i;
    const type = doc.type(i);
    if (type === null || type.that !== 0 || type.function !== null || isFiniteVerb(doc, i)) return end;
    if ((doc.parts(i) & NOMINAL) === 0 && nounsAt(doc, i).length === 0) return end;
  }
  return end;
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
