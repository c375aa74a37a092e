/**
 * How far the one reaches who is named in an adverbial attribution.
 *
 * Examples: «بحسب | مدير المصنع، سليم العطار، | الذي»; «وفق | المصادر نفسها |»; «نقلا عن | موقع "الشراع" الإلكتروني |».
 */
import { documentEnd, listedEnd, outletEnd } from './carrier-names.ts';
import { Kind } from '../text/index.ts';
import { saysSame } from './designation-words.ts';
import type { Document } from './document.ts';
import { OUTSIDE } from './entities/labels.ts';
import { NOUN_CLASSES } from './lexicon.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { That } from './vocabulary.ts';
import { isFiniteVerb, isProper } from './word-class.ts';

/**
 * The end of the phrase that names the source: up to a comma, a verb, فإن; with the name or title in apposition behind a comma.
 */
export function sourceEnd(doc: Document, from: number, limit: number): number {
  const end = phraseEnd(doc, from, limit);
  if (end === from || !doc.isComma(end)) return end;
  const second = phraseEnd(doc, end + 1, limit);
  if (second === end + 1 || !isApposition(doc, from, end, second)) return end;
  const type = doc.type(second);
  const closes =
    second >= limit ||
    doc.isComma(second) ||
    doc.isMark(second, '.؛!؟') ||
    doc.kind(second) === Kind.Line ||
    (type !== null && type.that !== That.None) ||
    doc.bare(second) === 'فقد' ||
    (doc.isFunction(second, 'preposition') && doc.isNoun(second + 1, 'speech', 'document'));
  return closes ? second : end;
}

const TITLES = ['office', 'rank', 'honorific', 'profession'] as const;

/** «مدير المصنع، | سليم العطار», «سليم العطار، | مدير المصنع»: one part is a title, the other a name. */
function isApposition(doc: Document, from: number, comma: number, end: number): boolean {
  const start = comma + 1;
  const name = (i: number): boolean => isProper(doc, i) || doc.type(i)?.given === true || doc.bare(i) === 'عبد';
  if (doc.isNoun(from, ...TITLES) && !doc.isNoun(start, ...TITLES)) return name(start) && end - start <= 5;
  return (
    name(from) &&
    (doc.isNoun(start, ...TITLES) ||
      doc.isFunction(start, 'quantifier') ||
      /^(?:الممثل|ممثل|العضو|عضو)/.test(doc.bare(start)))
  );
}

function phraseEnd(doc: Document, from: number, limit: number): number {
  if (pointsAt(doc, from)) return phraseEnd(doc, from + 1, limit);
  if (doc.isNoun(from, 'carrier', 'outlet', 'platform') || listedEnd(doc, from) !== -1) {
    const end = outletEnd(doc, from, limit);
    // «الموقع الإلكتروني | لوزارة النقل»
    const owned = doc.type(end)?.preposition === 'ل' ? nounPhraseEnd(doc, end, limit, { single: true }) : end;
    return withSelf(doc, Math.max(end, owned), limit);
  }
  if (doc.type(from)?.possessive !== '' && doc.isNoun(from, 'document', 'speech', 'data'))
    return documentEnd(doc, from, limit);
  let stop = from;
  while (stop < limit && !closesPhrase(doc, from, stop)) {
    const opening = doc.quotations.opensAt[stop] ?? -1;
    const close = opening === -1 ? -1 : (doc.quotations.list[opening]?.close ?? -1);
    stop = close > stop && close < limit && (doc.quotations.list[opening]?.words ?? 9) <= 6 ? close + 1 : stop + 1;
  }
  // «مصدر مطلع»: no month's beginning.
  const head = doc.isNoun(from, 'unnamed') && /^مطلع/.test(doc.plain(from + 1)) ? from + 1 : from;
  const loose = nounPhraseEnd(doc, head, stop, { single: false });
  // Up to the mark that closes it the phrase is one; else a bare noun may open the clause: «بحسب الوزارة | تلاميذ ...».
  const end = loose === stop ? loose : nounPhraseEnd(doc, head, stop, { single: true });
  return withSelf(doc, Math.max(end, namesOn(doc, end, stop)), limit);
}

/** Names that the phrase breaks off before: «عبد السلام | بلاجي». */
function namesOn(doc: Document, end: number, stop: number): number {
  let k = end;
  while (k < stop && isProper(doc, k) && doc.type(k)?.preposition === '' && doc.type(k)?.conjunction === '') k++;
  return k;
}

/** «المصادر | نفسها», «مقربين | منه». */
function withSelf(doc: Document, end: number, limit: number): number {
  return end < limit && /^(?:(?:نفس|ذات)(?:ه|ها|هم)|من(?:ه|ها|هم))$/.test(doc.plain(end)) ? end + 1 : end;
}

/** «نفس | المصدر», «هذا | التقرير»: one that was named, the next word tells which. */
export function pointsAt(doc: Document, i: number): boolean {
  return saysSame(doc, i) || (doc.isFunction(i, 'demonstrative') && doc.type(i + 1)?.article === true);
}

function closesPhrase(doc: Document, from: number, i: number): boolean {
  if (doc.isComma(i) || doc.isMark(i, '.:؛!؟') || doc.kind(i) === Kind.Line) return true;
  const type = doc.type(i);
  if (type === null) return false;
  if (type.that !== That.None || doc.isFunction(i, 'relative', 'auxiliary', 'subordinator')) return true;
  if (type.plain === 'فقد') return true;
  return i > from && (isFiniteVerb(doc, i) || doc.lexicon.transmission.has(type.plain));
}

/** Whether the noun phrase can be somebody or something that tells: by its head, or by a title or body in it. */
export function isSource(doc: Document, from: number, to: number): boolean {
  if (doc.quotations.opensAt[from] !== -1 || isProper(doc, from) || listedEnd(doc, from) !== -1) return true;
  if ((doc.names[from] ?? OUTSIDE) !== OUTSIDE) return true;
  for (let k = from; k < to; k++) if (doc.isNoun(k, ...NOUN_CLASSES)) return true;
  return false;
}
