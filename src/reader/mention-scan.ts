/**
 * Mentions of the whole article: every phrase that names a person, a body, a state or an unnamed one, be it a source or not.
 *
 * Example: «التقى وزير النقل سليم العطار وفدا من ...»: nobody speaks here, yet «الوزير» of a later sentence has his name from here.
 */
import { Kind } from '../text/index.ts';
import type { Document } from './document.ts';
import type { TokenRange } from './draft.ts';
import { nounsAt } from './comparison.ts';
import type { NounClass } from './lexicon.ts';
import { type Mention, mentionOf, personNoun } from './mentions.ts';
import { isGovernedName, nameEnd, startsName } from './names.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { Part } from './parts.ts';

const PLACES = /^ب(?:ال)?(?:محافظة|ولاية|مدينة|إقليم|جهة|منطقة|عاصمة|بلاد|دولة|مملكة|مقاطعة|عمالة)$/;

/** A phrase longer than this is read up to here. */
const MOST_TOKENS = 18;
const BODIES: ReadonlySet<NounClass> = new Set<NounClass>(['organisation', 'state', 'group', 'unnamed', 'country', 'carrier', 'outlet', 'document']);

/**
 * All mentions in the order of the text, none overlapping.
 *
 * @param sources ranges that statements name as their sources, sorted; each becomes a mention as it stands
 */
export function scanMentions(doc: Document, sources: readonly TokenRange[]): Mention[] {
  const out: Mention[] = [];
  let next = 0;
  let i = 0;
  while (i < doc.count) {
    while (next < sources.length && (sources[next]?.from ?? 0) < i) next++;
    const source = sources[next];
    if (source !== undefined && source.from === i) {
      out.push(mentionOf(doc, source));
      i = Math.max(source.to, i + 1);
      continue;
    }
    const limit = Math.min(doc.count, i + MOST_TOKENS, source?.from ?? doc.count);
    const end = mentionEnd(doc, i, limit);
    if (end > i) {
      out.push(mentionOf(doc, { from: i, to: end }));
      i = end;
    } else i++;
  }
  return out;
}

/** The end of a mention that begins at a token, `i` where none does. */
function mentionEnd(doc: Document, i: number, limit: number): number {
  const type = doc.type(i);
  if (type === null || type.that !== 0) return i;
  const person = personNoun(doc, i) !== null;
  if (!person && (type.given || startsName(doc, i, false) || isGovernedName(doc, i))) {
    const end = nameEnd(doc, i, limit);
    return title(doc, end, limit);
  }
  if (!person && !nounsAt(doc, i).some((entry) => BODIES.has(entry.class))) return i;
  // «بحث رئيس المجلس»: a verb, though a noun in other places.
  if (!person && doc.isNoun(i, 'document') && (doc.parts(i) & Part.Perfect) !== 0 && personNoun(doc, i + 1) !== null) return i;
  const end = cut(doc, i, Math.max(nounPhraseEnd(doc, i, limit, { single: true }), i + 1));
  return person ? named(doc, i, end, limit) : end;
}

/** Where a phrase joins another one that speaks for itself, or runs on: «التحالف | والقوات الحكومية», «الجيش | بقصف». */
function cut(doc: Document, from: number, end: number): number {
  for (let i = from + 1; i < end; i++) {
    const type = doc.type(i);
    if (type === null) {
      if (doc.kind(i) === Kind.Number) return i;
      continue;
    }
    if (type.conjunction === 'و' && (type.given || nounsAt(doc, i).length > 0)) return i;
    if (isGovernedName(doc, i)) return i;
    // «إدارة الصحة | ببلدية النور»: the body behind ب is one of its own.
    if (type.preposition === 'ب' && doc.isNoun(i, 'organisation', 'state') && !PLACES.test(type.bare)) return i;
    if (type.preposition === 'ب' && nounsAt(doc, i).length === 0 && !type.article && doc.parts(i) !== 0) return i;
  }
  return end;
}

/** «سليم العطار، | وزير النقل»: a title behind the name belongs to it. */
function title(doc: Document, end: number, limit: number): number {
  const from = doc.isComma(end) ? end + 1 : end;
  if (from >= limit || doc.kind(from) !== Kind.Arabic || personNoun(doc, from) === null) return end;
  if (doc.type(from)?.conjunction !== '' || doc.type(from)?.preposition !== '') return end;
  return Math.max(nounPhraseEnd(doc, from, limit, { single: true }), end);
}

/** «وزير النقل، | سليم العطار»: a name behind a comma belongs to the title before it. */
function named(doc: Document, from: number, end: number, limit: number): number {
  if (!doc.isComma(end) || end + 1 >= limit) return end;
  const first = doc.type(end + 1);
  if (first === null || first.conjunction !== '') return end;
  if (personNoun(doc, end + 1) !== null && !first.given) {
    if (!first.article) return end;
    const stop = nounPhraseEnd(doc, end + 1, limit, { single: true });
    return mentionOf(doc, { from, to: end }).name.length === 0 && mentionOf(doc, { from: end + 1, to: stop }).name.length > 0
      ? stop
      : end;
  }
  const starts = startsName(doc, end + 1, true) || (first.article && first.nouns.length === 0);
  if (!starts || mentionOf(doc, { from, to: end }).name.length > 0) return end;
  const stop = nameEnd(doc, end + 1, limit);
  return stop - end > 2 || first.given ? stop : end;
}
