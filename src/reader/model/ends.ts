/**
 * Where the reported words end: each place where they could is weighed, stop here or go on.
 *
 * Example: «أن العلاقات جيدة |، ونرحب بالمستثمرين |، مؤكدا ...» has two such places; at the first the words go on, since «ونرحب»
 * is the speaker's, at the second they stop, since «مؤكدا» is the reporter's.
 */
import { Kind } from '../../text/index.ts';
import type { Document } from '../document.ts';
import type { CueForm } from '../lexicon.ts';
import { That } from '../vocabulary.ts';
import { type Rows, step, wordId } from './features.ts';
import { Sign, type Signs } from './signs.ts';

/** Width of a row of weights: stop, go on. */
export const END = 2;

/** A content whose end is looked for. */
export interface Opened {
  readonly cue: number;
  readonly form: CueForm | null;
  /** First token of the content, behind an opening mark. */
  readonly from: number;
  /** No end stands behind this token. */
  readonly limit: number;
  /** Where the rules would end it, exclusive; -1 where they do not say. */
  readonly guess: number;
  /** Tokens at which the rules see a clause of the reporter begin. */
  readonly boundaries: Uint8Array;
}

/** How far a content may run. */
const LONGEST = 400;
/** More commas than these before a place are not told apart. */
const MOST_COMMAS = 4;

/** Last token (exclusive) that a content may reach: the sentence's end, and the end of the quotation that it opens in. */
export function limitOf(doc: Document, cue: number, from: number): number {
  let limit = doc.sentenceEnd(from);
  const around = cue === -1 ? -1 : (doc.quotations.innermost[cue] ?? -1);
  const own = doc.quotations.innermost[from] ?? -1;
  const outer = around === -1 ? undefined : doc.quotations.list[around];
  if (outer !== undefined && outer.close > from && outer.open < cue)
    return Math.min(limit, outer.close, from + LONGEST);
  const inner = own === -1 ? undefined : doc.quotations.list[own];
  if (inner !== undefined && inner.close >= limit) limit = Math.min(doc.count, inner.close + 1);
  return Math.min(limit, from + LONGEST);
}

/** The places where the content could end, each the first token that is no part of it. */
export function endPlaces(doc: Document, signs: Signs, opened: Opened): number[] {
  const { from, limit } = opened;
  const places: number[] = [];
  for (let e = from + 1; e < limit; e++) {
    if (isMark(doc, e - 1)) continue;
    if (couldEnd(doc, signs, e)) places.push(e);
  }
  let last = limit;
  while (last > from + 1 && isMark(doc, last - 1)) last--;
  if (places[places.length - 1] !== last && last > from) places.push(last);
  return places;
}

export function isMark(doc: Document, i: number): boolean {
  const kind = doc.kind(i);
  return kind === Kind.Line || (kind === Kind.Mark && !doc.isMark(i, '%٪$€£'));
}

function couldEnd(doc: Document, signs: Signs, e: number): boolean {
  if (isMark(doc, e)) return true;
  const type = doc.type(e);
  if (type === null) return false;
  const phrase = signs.phrase[e] ?? 0;
  if (phrase > 0 && phrase < 8) return true;
  if (type.cues.length > 0 && !type.article && type.preposition === '') return true;
  if (doc.isFunction(e, 'subordinator', 'auxiliary')) return true;
  if (type.conjunction !== '') return true;
  if (doc.isFunction(e, 'preposition')) return true;
  return type.preposition === 'ل' && doc.isNoun(e, 'carrier', 'outlet', 'platform');
}

const QUOTE = { None: 0, OwnClose: 1, InOwn: 2, PastOwn: 3, InOther: 4, OtherClose: 5, OtherOpens: 6 } as const;

export function quoteState(doc: Document, opened: Opened, e: number): number {
  const own = doc.quotations.opensAt[opened.from - 1] ?? -1;
  const quotation = own === -1 ? undefined : doc.quotations.list[own];
  if (quotation !== undefined) {
    if (e === quotation.close) return quotation.closed ? QUOTE.OwnClose : 7;
    if (e < quotation.close) return QUOTE.InOwn;
    if (e > quotation.close) {
      const other = doc.quotations.innermost[e] ?? -1;
      return other !== -1 && other !== (doc.quotations.innermost[opened.from - 2] ?? -1) ? 8 : QUOTE.PastOwn;
    }
  }
  if (doc.quotations.opensAt[e] !== -1) return QUOTE.OtherOpens;
  const here = doc.quotations.innermost[e] ?? -1;
  const level = doc.quotations.innermost[opened.from] ?? -1;
  if (here === level) return QUOTE.None;
  return here !== -1 && doc.quotations.list[here]?.close === e ? QUOTE.OtherClose : QUOTE.InOther;
}

/** Facts of a content that hold for all its places. */
export interface EndFacts {
  readonly lemma: number;
  readonly form: number;
  readonly class: number;
  readonly frame: number;
  readonly quoted: number;
}

const FORMS = ['perfect', 'imperfect', 'participle', 'masdar'];

export function endFacts(doc: Document, signs: Signs, opened: Opened): EndFacts {
  const { form, from } = opened;
  const before = signs.sign[from - 1] ?? 0;
  const first = signs.sign[from] ?? 0;
  const quotation = doc.quotations.opensAt[from - 1] ?? -1;
  const words = quotation === -1 ? 0 : step(doc.quotations.list[quotation]?.words ?? 0);
  const glued = (first >> 9) & 3;
  return {
    lemma: form === null ? 0 : wordId(form.verb.lemma),
    form: form === null ? 9 : FORMS.indexOf(form.form),
    class: form === null ? 0 : wordId(form.verb.class),
    frame: (before & 511) * 4 + glued,
    quoted: words,
  };
}

/** The features of one place. */
export function endFeatures(
  doc: Document,
  signs: Signs,
  opened: Opened,
  facts: EndFacts,
  places: readonly number[],
  p: number,
  rows: Rows,
): void {
  const { sign, word, phrase, ending } = signs;
  const e = places[p] ?? 0;
  const { from, limit } = opened;
  const at = (i: number): number => (i >= 0 && i < doc.count ? (sign[i] ?? 0) : Sign.Edge);
  const spelt = (i: number): number => (i >= 0 && i < doc.count ? (word[i] ?? 0) : 0);
  // What follows, over the marks: the first word of the next clause and the one behind it.
  let next = e;
  while (next < doc.count && next < e + 4 && isMark(doc, next) && doc.kind(next) !== Kind.Line) next++;
  const s0 = e < limit ? at(e) : Sign.Edge;
  const n0 = next < limit ? at(next) : Sign.Edge;
  const n1 = next + 1 < limit ? at(next + 1) : Sign.Edge;
  const n2 = next + 2 < limit ? at(next + 2) : Sign.Edge;
  const u0 = next < limit ? spelt(next) : 0;
  const u1 = next + 1 < limit ? spelt(next + 1) : 0;
  const b1 = at(e - 1);
  const b2 = at(e - 2);
  const quotes = quoteState(doc, opened, e);
  const length = step(e - from);
  const p0 = phrase[next] ?? 0;
  const last = e >= limit || next >= limit ? 1 : 0;
  const guess = opened.guess === -1 ? 2 : opened.guess === e ? 1 : 0;
  const past = opened.guess === -1 ? 3 : e < opened.guess ? 0 : e === opened.guess ? 1 : 2;
  let commas = 0;
  for (let k = 0; k < p && commas < MOST_COMMAS; k++) if (sign[places[k] ?? 0] === 1) commas++;
  const agreement = cueAgreement(doc, opened, next);
  const begins = beginning(doc, opened, e, next);
  rows.add(0);
  rows.add(1, s0);
  rows.add(2, s0, n0);
  rows.add(3, s0, n0, n1);
  rows.add(4, n0, n1, n2);
  rows.add(5, s0, u0);
  rows.add(6, u0, n1);
  rows.add(7, u0, u1);
  rows.add(8, b1, s0, n0);
  rows.add(9, b2, b1, s0);
  rows.add(10, spelt(e - 1), s0);
  rows.add(11, quotes);
  rows.add(12, quotes, s0, n0);
  rows.add(13, quotes, s0, facts.quoted);
  rows.add(14, facts.frame, quotes, s0);
  rows.add(15, facts.frame, s0, n0);
  rows.add(16, facts.form, s0, n0);
  rows.add(17, facts.lemma, s0, n0 & 511);
  rows.add(18, facts.class, s0, n0 & 511);
  rows.add(19, length, s0);
  rows.add(20, length, facts.frame);
  rows.add(21, length, quotes);
  rows.add(22, p0, s0);
  rows.add(23, p0, s0, n1);
  rows.add(24, last, s0);
  rows.add(25, last, quotes);
  rows.add(26, guess, past);
  rows.add(27, guess, s0, n0);
  rows.add(28, past, s0, quotes);
  rows.add(29, commas, s0, n0 & 511);
  rows.add(30, agreement, s0);
  rows.add(31, agreement, s0, n0);
  rows.add(32, ending[next] ?? 0, s0, n0 & 511);
  rows.add(33, u0);
  rows.add(34, facts.class, u0);
  rows.add(35, s0, n0, quotes);
  rows.add(36, agreement, quotes, s0);
  rows.add(37, s0, u0, n1);
  rows.add(38, facts.form, u0, s0);
  rows.add(39, Math.min(p, 6), s0);
  rows.add(40, begins, s0);
  rows.add(41, begins, quotes, s0);
  rows.add(42, begins, n0, s0);
  rows.add(43, begins, past);
  rows.add(44, begins, agreement);
}

/** Where the next clause of the reporter begins by the rules: here, behind a few words of the same clause, or not near. */
export function beginning(doc: Document, opened: Opened, e: number, next: number): number {
  const { boundaries } = opened;
  if ((boundaries[next] ?? 0) !== 0) return boundaries[next] ?? 0;
  if ((boundaries[e] ?? 0) !== 0) return boundaries[e] ?? 0;
  const far = Math.min(opened.limit, next + 9);
  for (let i = next + 1; i < far; i++) {
    if ((boundaries[i] ?? 0) !== 0) return 8 + (boundaries[i] ?? 0) + (i > next + 4 ? 8 : 0);
    if (doc.isComma(i) || (doc.type(i)?.that ?? That.None) !== That.None) break;
  }
  return 5;
}

/** The reporting word at the next clause's head, against the cue: its form and whether it agrees with the cue. */
export function cueAgreement(doc: Document, opened: Opened, next: number): number {
  let i = next;
  if (doc.isFunction(i, 'subordinator', 'auxiliary') || doc.bare(i) === 'كما') i++;
  const type = doc.type(i);
  if (type === null) return 0;
  if (type.that !== That.None) return 1 + (type.conjunction === '' ? 0 : 1);
  const form = type.cues[0];
  if (form === undefined || type.article || type.preposition !== '') return 3;
  const own = opened.form?.agreement;
  const other = form.agreement;
  const same =
    own === null || own === undefined || other === null
      ? 0
      : own.gender === other.gender && own.number === other.number
        ? 1
        : 2;
  return (
    8 +
    FORMS.indexOf(form.form) * 16 +
    same * 4 +
    (form.verb.strength === 'strong' ? 1 : 0) +
    (type.conjunction === '' ? 0 : 2)
  );
}
