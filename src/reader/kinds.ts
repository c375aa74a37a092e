/**
 * Kinds: direct where all of the content stands in quotation marks, mixed where some words of the speaker do, indirect where none do.
 *
 * Marks around a name or a term do not count: «تنظيم «داعش»», «في "المستقبل"», «"مسيرة الأعلام"»; marks around the speaker's own word
 * do: «كانت "اضطرارية"», «وصفه بـ"الكارثة"», «"الحوار الراقي"». A statement inside another's marks is indirect unless it has its own.
 */
import { Kind } from '../text/index.ts';
import type { Document } from './document.ts';
import type { Draft, TokenRange } from './draft.ts';
import { Part } from './parts.ts';
import type { StatementKind } from './reading.ts';
import { isAdjective, isFiniteVerb, isProper } from './word-class.ts';

/** A quotation of more words is no name, whatever its words are. */
const LONGEST_NAME = 3;
/** Words that are followed by a name in marks. */
const NAMING =
  /^(?:[بولكف]?ال)?(?:تنظيم|حزب|حركة|جماعة|فيروس|كلمة|مصطلح|اسم|[تي]سم[ىي]|سم[يى]ت?|عنوان|بعنوان|شعار|موضوع|طراز|نوع|فيلم|كتاب|مسلسل|أغنية|رواية|معرض|مهرجان|برنامج|مشروع|عملية|مبادرة|بطولة|كأس|جائزة|منتدى|مؤتمر|لقب|مدينة|مستوطنة|سفينة|ناقلة|قضية|حملة)$/;
const NAME_NOUNS = ['organisation', 'carrier', 'group', 'state', 'document', 'outlet'] as const;

/** Tells the kinds of statements of one article. */
export class Kinds {
  /** For every token the first one from it on that opens words of a speaker; the token count where none does. */
  private readonly nextSpeech: Int32Array;

  constructor(private readonly doc: Document) {
    const next = new Int32Array(doc.count + 1).fill(doc.count);
    for (let j = doc.count - 1; j >= 0; j--) {
      const opening = doc.quotations.opensAt[j] ?? -1;
      next[j] = opening !== -1 && isSpeech(doc, opening) ? j : (next[j + 1] ?? doc.count);
    }
    this.nextSpeech = next;
  }

  of(draft: Draft): StatementKind {
    const { doc } = this;
    if (draft.content.length === 0) return 'indirect';
    const around = draft.cue === -1 ? -1 : (doc.quotations.innermost[draft.cue] ?? -1);
    let direct = true;
    let some = false;
    for (const range of draft.content) {
      if (!enclosed(doc, range, around)) direct = false;
      if ((this.nextSpeech[range.from] ?? doc.count) < range.to) some = true;
    }
    return direct ? 'direct' : some ? 'mixed' : 'indirect';
  }
}

/** Whether a range lies in marks of its own, inside those that are around its cue. */
function enclosed(doc: Document, range: TokenRange, around: number): boolean {
  let quotation = doc.quotations.innermost[range.from] ?? -1;
  while (quotation !== -1 && quotation !== around) {
    const found = doc.quotations.list[quotation];
    if (found === undefined) return false;
    if (found.open < range.from && found.close >= range.to) return true;
    if (found.open === range.from && found.close >= range.to - 1) return true;
    quotation = found.parent;
  }
  return false;
}

/** Words of the speaker and no mere name, title or term. */
function isSpeech(doc: Document, index: number): boolean {
  const quotation = doc.quotations.list[index];
  if (quotation === undefined || quotation.words === 0) return false;
  // «نوفمبر (تشرين الثاني)»: brackets explain.
  if (quotation.mark === 'parenthesis') return false;
  if (quotation.words > LONGEST_NAME) return true;
  const from = quotation.open + 1;
  const to = quotation.close;
  for (let j = from; j < to; j++) if (isFiniteVerb(doc, j)) return true;
  if (doc.phrase(doc.lexicon.times, from)?.words === quotation.words) return false;
  if (isBehindBi(doc, quotation.open)) return quotation.words > 1 || !isName(doc, from);
  if (NAMING.test(doc.bare(quotation.open - 1)) || doc.isNoun(quotation.open - 1, ...NAME_NOUNS)) return false;
  if (
    doc.isFunction(from, 'preposition', 'negation', 'auxiliary') ||
    doc.type(from)?.preposition !== '' ||
    /(?:ًا|اً|ٍ)$/u.test(doc.written(from))
  )
    return true;
  return quotation.words === 1 ? isOwnWord(doc, from) : isOwnPhrase(doc, from, to);
}

/** «وصفه بـ"الكارثة"», «بـ"قتل المحتجين"»: what somebody is called or accused of. */
function isBehindBi(doc: Document, open: number): boolean {
  const before = doc.bare(open - 1);
  return before === 'ب' || before === 'بـ';
}

function isName(doc: Document, j: number): boolean {
  return doc.kind(j) !== Kind.Arabic || isProper(doc, j) || doc.isNoun(j, ...NAME_NOUNS);
}

/** One word counts where it is no name and, as names are, not definite: «مستحيلة», not «المستقبل». */
function isOwnWord(doc: Document, j: number): boolean {
  const type = doc.type(j);
  if (type === null || isName(doc, j) || type.article || type.bare.startsWith('ال')) return false;
  return doc.parts(j) !== 0 && type.nouns.length === 0;
}

/**
 * Two or three words count where an adjective says what the speaker thinks («غموض استراتيجي», «الحوار الراقي») or a preposition
 * joins them; a noun with its genitive is a name: «مسيرة الأعلام», «حل الدولتين».
 */
function isOwnPhrase(doc: Document, from: number, to: number): boolean {
  if (isName(doc, from)) return false;
  for (let j = from + 1; j < to; j++) if (isProper(doc, j)) return false;
  const first = doc.type(from);
  const second = doc.type(from + 1);
  if (first === null || second === null) return false;
  if (first.article)
    return second.article && (isAdjective(doc, from + 1) || (doc.parts(from + 1) & Part.Adjective) !== 0);
  for (let j = from + 1; j < to; j++)
    if (/(?:ًا|اً|ٍ)$/u.test(doc.written(j)) || doc.isFunction(j, 'negation', 'preposition')) return true;
  return !second.article || second.preposition !== '' || second.conjunction !== '';
}
