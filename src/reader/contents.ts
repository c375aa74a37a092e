/**
 * Contents: where the reported words end.
 *
 * Example: «أن فرنسا تحاذر على الدوام « إعطاء الدروس » |. » to the sentence's end; «أن العلاقات جيدة |، مؤكدا» to the next
 * cue; «إن «نحن مستمرون» |، خلال شرحه» to the closing mark; «... إلى 2016 |، حسب قوله» to the redundant attribution.
 */
import { Kind } from '../text/index.ts';
import { opensSpeech } from './clause.ts';
import type { Document } from './document.ts';
import type { TokenRange } from './draft.ts';
import { That } from './vocabulary.ts';
import { isFiniteVerb } from './word-class.ts';

/** Tells of a token whether a reporting clause of the outlet's own begins there. */
export type Boundary = (token: number) => boolean;

/**
 * The content that begins at `from`.
 *
 * @param limit the sentence's or the enclosing quotation's end
 * @param boundary where the next clause of the reporter begins
 */
export function contentRange(
  doc: Document,
  from: number,
  limit: number,
  boundary: Boundary,
  frame: string,
): TokenRange {
  const opening = doc.quotations.opensAt[from] ?? -1;
  if (opening !== -1) {
    const quotation = doc.quotations.list[opening];
    const speech =
      quotation !== undefined &&
      (frame === 'quote' ||
        frame === 'colon' ||
        quotation.words >= 4 ||
        (opensSpeech(doc, from, opening, from - 1) && !continues(doc, quotation.close + 1, limit)));
    if (quotation !== undefined && speech) {
      const close = quotation.close;
      const inside = { from: from + 1, to: close };
      const after = goesOn(doc, close + (quotation.closed ? 1 : 0), limit, boundary, quotation.words);
      if (after === -1) return inside;
      return { from, to: scan(doc, after, Math.max(limit, after), boundary) };
    }
  }
  return { from, to: scan(doc, from, limit, boundary) };
}

/** Whether text runs on behind a short quotation: «أن "إسرائيل" قصفت». */
function continues(doc: Document, j: number, limit: number): boolean {
  return j < limit && doc.kind(j) !== Kind.Mark && doc.kind(j) !== Kind.Line && doc.kind(j) !== 0;
}

/** Behind a closed quotation: the token where the same content goes on, or -1. */
function goesOn(doc: Document, j: number, limit: number, boundary: Boundary, words: number): number {
  if (j >= limit || boundary(j)) return -1;
  let k = j;
  if (doc.isComma(k)) {
    k++;
    if (boundary(k)) return -1;
    const type = doc.type(k);
    if (type === null) return -1;
    // «"..."، وأن ...», «"..."، وإلى أنه ...»
    if (
      type.conjunction === 'و' &&
      (type.that !== That.None || (doc.isFunction(k, 'preposition') && doc.type(k + 1)?.that))
    )
      return k;
    if (type.bare === 'و' && doc.quotations.opensAt[k + 1] !== -1) return k;
    return -1;
  }
  if (doc.kind(k) === Kind.Mark || doc.kind(k) === Kind.Line || doc.kind(k) === 0) return -1;
  const type = doc.type(k);
  if (type === null) return -1;
  if (type.conjunction === 'و' && (type.that !== That.None || doc.type(k + 1)?.that)) return k;
  if (type.bare === 'و' && doc.quotations.opensAt[k + 1] !== -1) return k;
  return words <= 5 && !doc.isFunction(k, 'subordinator') && doc.phrase(doc.lexicon.times, k) === null ? k : -1;
}

/** The first token from `from` on that is no part of the content. */
function scan(doc: Document, from: number, limit: number, boundary: Boundary): number {
  let depth = 0;
  let j = from;
  for (; j < limit; j++) {
    if (boundary(j)) break;
    const kind = doc.kind(j);
    if (kind === Kind.Mark) {
      const opening = doc.quotations.opensAt[j] ?? -1;
      if (opening !== -1) {
        const quotation = doc.quotations.list[opening];
        if (quotation?.closed && quotation.close > j) {
          if (quotation.close >= limit) return quotation.close;
          j = quotation.close;
        }
        continue;
      }
      if (doc.isMark(j, '([')) depth++;
      else if (doc.isMark(j, ')]')) {
        if (depth === 0) break;
        depth--;
      }
    } else if (kind === Kind.Line) break;
  }
  return j;
}

/**
 * Where the rules end a content that begins at `from`, behind its opening mark where it has one.
 *
 * @param boundaries tokens at which a clause of the reporter begins
 * @returns the first token that is no part of it
 */
export function endByRule(doc: Document, cue: number, from: number, limit: number, boundaries: Uint8Array): number {
  const opening = doc.quotations.opensAt[from - 1] ?? -1;
  const first = opening === -1 ? from : from - 1;
  const outside = doc.quotations.innermost[opening === -1 ? from : cue] ?? -1;
  const boundary = (k: number): boolean =>
    k > from &&
    (doc.quotations.innermost[k] ?? -1) === outside &&
    (boundaries[k] !== 0 || circumstance(doc, k) || (phrasal && turns(doc, k)));
  const before = doc.type(from - 1);
  // A content that is a noun phrase and no clause.
  const phrasal = opening === -1 && (before === null ? doc.isComma(from - 1) : before.that === That.None);
  const frame = opening !== -1 ? 'quote' : doc.isMark(from - 1, ':') ? 'colon' : before === null ? 'noun' : 'that';
  return trimRange(doc, contentRange(doc, first, limit, boundary, frame)).to;
}

/**
 * A content that is a noun phrase reaches no further than the reporter's turn to something else: «أبدى رغبته في الحوار|، بينما تلقى ...».
 *
 * @returns the limit, or the token at which the turn stands
 */
export function limitOfPhrase(doc: Document, from: number, limit: number): number {
  const before = doc.type(from - 1);
  if (before === null ? !doc.isComma(from - 1) : before.that !== That.None) return limit;
  const level = doc.quotations.innermost[from] ?? -1;
  let nested = opensClause(doc, from);
  for (let k = from + 1; k < limit; k++) {
    if ((doc.quotations.innermost[k] ?? -1) !== level) continue;
    if (turns(doc, k) || (!nested && doesNext(doc, k))) return k;
    nested ||= opensClause(doc, k);
  }
  return limit;
}

/** «عبر عن تقديره للجهود|، ووجه دعوة»: what somebody does next; inside a clause («الذي بدأ ...، وانتهى») the verb may be the content's. */
function doesNext(doc: Document, k: number): boolean {
  return doc.isComma(k - 1) && doc.type(k)?.conjunction === 'و' && isFiniteVerb(doc, k);
}

function opensClause(doc: Document, i: number): boolean {
  return doc.isFunction(i, 'relative') || (doc.type(i)?.that ?? That.None) !== That.None || isFiniteVerb(doc, i);
}

/** «أكد أهمية الحوار|، بينما تلقى الوزير دعوة»: the reporter turns to something else. */
function turns(doc: Document, k: number): boolean {
  if (!doc.isComma(k - 1)) return false;
  const plain = doc.plain(k);
  return plain === 'بينما' || plain === 'فيما' || (plain === 'في' && doc.plain(k + 1) === 'حين');
}

/** «، مستندة في ذلك إلى», «، متفاخرا بهم»: a circumstantial participle behind a comma is the reporter's. */
function circumstance(doc: Document, k: number): boolean {
  if (!doc.isComma(k - 1)) return false;
  const type = doc.type(k);
  if (type === null || type.article || type.preposition !== '') return false;
  if (type.cues.some((form) => form.form === 'participle') && !type.plain.endsWith('ة')) return true;
  const written = doc.written(k);
  return (
    /^و?م.{2,6}(?:اً|ًا|ةً|ا)$/u.test(written) &&
    !/^و?(?:مثلا|معا|مما|منا|مرارا|مؤخرا|مجددا|مطلقا|مقارنة)/u.test(type.plain)
  );
}

/** Takes punctuation and joining words off both ends. */
export function trimRange(doc: Document, range: TokenRange): TokenRange {
  let { from, to } = range;
  while (to > from) {
    const last = to - 1;
    const kind = doc.kind(last);
    if (kind === Kind.Line || (kind === Kind.Mark && !doc.isMark(last, ')]%٪$€£!؟?') && !closesInside(doc, last, from)))
      to--;
    else if (kind === Kind.Arabic && dangling(doc, last)) to--;
    else break;
  }
  while (from < to) {
    const kind = doc.kind(from);
    if (kind === Kind.Line || (kind === Kind.Mark && doc.quotations.opensAt[from] === -1 && !doc.isMark(from, '([')))
      from++;
    else break;
  }
  return { from, to };
}

/** A closing mark whose opening is part of the content stays. */
function closesInside(doc: Document, j: number, from: number): boolean {
  const found = doc.quotationClosing(j);
  return found !== undefined && found.open >= from;
}

/** Words that open the reporter's next clause cannot end the content: «كما», «فيما», «حيث». */
function dangling(doc: Document, j: number): boolean {
  const plain = doc.plain(j);
  return (
    plain === 'كما' ||
    plain === 'فيما' ||
    plain === 'حيث' ||
    plain === 'إذ' ||
    plain === 'وكما' ||
    plain === 'بينما' ||
    plain === 'و'
  );
}

/** Whether a finite verb stands in a range. */
export function hasVerb(doc: Document, range: TokenRange): boolean {
  for (let j = range.from; j < range.to; j++) if (isFiniteVerb(doc, j)) return true;
  return false;
}
