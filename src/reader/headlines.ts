/**
 * Headlines: statements of the first line that have no cue.
 *
 * Examples: «العطار: الميناء يفتح قريبا»; «مدير الميناء بعد جولة: لا تأخير.. والصيادون: ننتظر منذ عام» (two); «البلدية تعلن
 * الإغلاق والتجار: لم يسألنا أحد»; «"لن نبيع الأرض" - رئيس الجمعية»; «"لن نبيع الأرض".. وقفة أمام البلدية», whose speaker the text tells.
 */
import { Kind } from '../text/index.ts';
import { trimRange } from './contents.ts';
import type { Document } from './document.ts';
import type { Draft, TokenRange } from './draft.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { canSpeak } from './speaking-nouns.ts';
import { isProper } from './word-class.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

const LONGEST_LINE = 60;
const LONGEST_BEFORE_COLON = 14;
/** A speaker behind «و», after a statement with a cue: «... والتجار: لم يسألنا أحد». */
const LONGEST_JOINED = 5;
/** A quotation at the head that is no name. */
const SHORTEST_QUOTATION = 4;

const ASIDE = WORD_LISTS['speaking-before'];
/** «مقتل», «افتتاح»: news and no words, where a place stands before the colon. */
const NEWS = WORD_LISTS['heads-of-news'];

const ADDRESSED = ['office', 'rank', 'profession', 'organisation', 'state', 'group', 'country'] as const;

/**
 * The statements of the headline that have no cue. Contents of others that run into them are cut.
 *
 * @param drafts the statements with a cue
 */
export function draftHeadlines(doc: Document, drafts: readonly Draft[]): Draft[] {
  let end = 0;
  while (end < doc.count && end <= LONGEST_LINE && doc.kind(end) !== Kind.Line) end++;
  if (end === doc.count || end > LONGEST_LINE) return [];
  const inLine = drafts.filter((draft) => draft.cue !== -1 && draft.cue < end);
  const parts = partsOf(doc, end);
  const out: Draft[] = [];
  for (const [p, part] of parts.entries()) {
    const made =
      colonStatement(doc, part, contentEnd(parts, p, end), inLine) ??
      (p === 0 ? quotation(doc, part, end, inLine) : null);
    if (made !== null) out.push(made);
  }
  return out;
}

interface Part extends TokenRange {
  /** Token of its colon, or -1. */
  readonly colon: number;
}

/** The line in parts: «... .. ...», each with its colon. */
function partsOf(doc: Document, end: number): Part[] {
  const parts: Part[] = [];
  let from = behindSection(doc, end);
  let colon = -1;
  for (let j = from; j <= end; j++) {
    const outside = (doc.quotations.innermost[j] ?? -1) === -1;
    const dots = j < end && outside && doc.isMark(j, '.…') && (doc.end(j) - doc.start(j) > 1 || doc.isMark(j, '…'));
    if (j === end || dots) {
      if (j > from) parts.push({ from, to: j, colon });
      from = j + 1;
      colon = -1;
    } else if (colon === -1 && outside && doc.isMark(j, ':')) colon = j;
  }
  return parts;
}

/** «رياضي / | مدرب الشراع : ...»: behind the section that an agency names first. */
function behindSection(doc: Document, end: number): number {
  for (let j = 1; j <= LONGEST_SECTION && j + 1 < end; j++) if (doc.isMark(j, '/')) return j + 1;
  return 0;
}

const LONGEST_SECTION = 2;

/** What is said goes on over dots until a part has a colon of its own: «راموس سيبقى.. وأود رؤيته». */
function contentEnd(parts: readonly Part[], p: number, end: number): number {
  for (let k = p + 1; k < parts.length; k++) if (parts[k]?.colon !== -1) return parts[k - 1]?.to ?? end;
  return end;
}

function colonStatement(doc: Document, part: Part, end: number, inLine: readonly Draft[]): Draft | null {
  const { colon } = part;
  if (colon === -1 || colon === part.from || end - colon < (part.from > 0 ? 2 : 3)) return null;
  const before = inLine.filter((draft) => draft.cue >= part.from && draft.cue < colon);
  let source: TokenRange | null;
  if (before.length > 0) {
    source = joinedSpeaker(doc, part.from, colon);
    if (source === null || before.some((draft) => draft.cue >= (source?.from ?? 0))) return null;
    for (const draft of before) cutBefore(doc, draft, source.from);
  } else {
    if (colon - part.from > LONGEST_BEFORE_COLON) return null;
    source = speaker(doc, part.from, colon);
    if (source === null) return null;
  }
  const content = inMarks(doc, trimRange(doc, { from: colon + 1, to: end }));
  if (content.to <= content.from) return null;
  if (isCountry(doc, source) && reportsEvent(doc, content.from)) return null;
  const made = headline(doc, [source], content, 'headline/colon');
  if (isTold(doc, source.to)) made.addressee = { from: source.to, to: colon };
  return made;
}

/** The phrase at a part's head that names who speaks; a document with all that belongs to it: «تقرير عن وزارة النقل». */
function speaker(doc: Document, from: number, colon: number): TokenRange | null {
  const opening = doc.quotations.opensAt[from] ?? -1;
  const close = opening === -1 ? -1 : (doc.quotations.list[opening]?.close ?? -1);
  let to: number = close === -1 ? nounPhraseEnd(doc, from, colon, { single: false }) : Math.min(colon, close + 1);
  if (to > from && doc.isNoun(from, 'document')) to = colon;
  to = beforePlace(doc, from, to);
  // «وزير التعليم | أمام الشورى |: ...»
  for (let k = from + 1; k < to; k++) if (doc.isFunction(k, 'preposition') && ASIDE.has(doc.bare(k))) to = k;
  // Behind dots whatever phrase reaches to the colon speaks: «.. والصيادون: ...».
  const speaks = namesSpeaker(doc, from, to) || (from > 0 && to === colon && doc.type(from)?.function === null);
  return to > from && speaks ? { from, to } : null;
}

/** «العطار | لوزير النقل»: one who is spoken to. */
function isTold(doc: Document, k: number): boolean {
  return doc.type(k)?.preposition === 'ل' && doc.isNoun(k, ...ADDRESSED);
}

/** «العطار | في مرفأ الساحل», «سليم العطار | من طرابلس»: behind a name stands where he speaks; a body has its own place in its name. */
function beforePlace(doc: Document, from: number, to: number): number {
  for (let k = from; k < to; k++) {
    const type = doc.type(k);
    if (k > from && (doc.isFunction(k, 'preposition') || isTold(doc, k))) return k;
    if (type === null || type.function !== null || type.conjunction !== '' || type.preposition !== '') return to;
    if (type.nouns.some(({ class: one }) => one !== 'profession' && one !== 'honorific')) return to;
    if (!(type.given || type.article || isProper(doc, k) || k > from)) return to;
  }
  return to;
}

/** «... | ولجنة الأطباء |: ...»: the phrase behind the last و that reaches to the colon. */
function joinedSpeaker(doc: Document, floor: number, colon: number): TokenRange | null {
  for (let j = colon - 1; j > floor && j >= colon - LONGEST_JOINED; j--) {
    if (doc.type(j)?.conjunction !== 'و') continue;
    if (nounPhraseEnd(doc, j, colon, { single: false }) !== colon) continue;
    for (let k = j; k < colon; k++) if (canSpeak(doc, k)) return { from: j, to: colon };
  }
  return null;
}

function cutBefore(doc: Document, draft: Draft, from: number): void {
  draft.content = draft.content
    .map((range) => (range.from < from && range.to > from ? trimRange(doc, { from: range.from, to: from }) : range))
    .filter((range) => range.to <= from);
}

/** A line that begins with a quotation: alone, before dots, or before who said it. */
function quotation(doc: Document, part: Part, end: number, inLine: readonly Draft[]): Draft | null {
  const opening = doc.quotations.opensAt[part.from] ?? -1;
  const found = opening === -1 ? undefined : doc.quotations.list[opening];
  if (found === undefined || !found.closed || found.words < SHORTEST_QUOTATION || found.close >= end) return null;
  const inside = (at: number): boolean => at > found.open && at < found.close;
  if (inLine.some((draft) => draft.content.some((range) => inside(range.from)) && !inside(draft.cue))) return null;
  const content = { from: found.open + 1, to: found.close };
  const behind = found.close + 1;
  if (behind >= part.to) return headline(doc, [], content, 'headline/quotation');
  if (!doc.isMark(behind, '-–—،')) return null;
  const to = nounPhraseEnd(doc, behind + 1, part.to, { single: false });
  if (to !== part.to || !namesSpeaker(doc, behind + 1, to)) return null;
  return headline(doc, [{ from: behind + 1, to }], content, 'headline/quotation-then-name');
}

function headline(doc: Document, sources: TokenRange[], content: TokenRange, rule: string): Draft {
  return {
    cue: -1,
    form: null,
    cueForm: null,
    lemma: '',
    class: 'say',
    frame: 'headline',
    sources,
    content: [content],
    chain: [],
    addressee: null,
    negated: false,
    kind: 'indirect',
    antecedent: null,
    sentence: doc.sentenceOf(content.from),
    confidence: 0.7,
    rules: [rule],
  };
}

/** A content that is one quotation stands inside its marks. */
function inMarks(doc: Document, range: TokenRange): TokenRange {
  const opening = doc.quotations.opensAt[range.from] ?? -1;
  const found = opening === -1 ? undefined : doc.quotations.list[opening];
  return found !== undefined && found.close >= range.to - 1
    ? { from: range.from + 1, to: Math.min(found.close, range.to) }
    : range;
}

function namesSpeaker(doc: Document, from: number, to: number): boolean {
  if (doc.quotations.opensAt[from] !== -1) return true;
  for (let k = from; k < to; k++) if (isProper(doc, k) || canSpeak(doc, k)) return true;
  const type = doc.type(from);
  // A surname or a body by one word: «العطار», «والدفاع»
  return (
    type !== null &&
    to - from === 1 &&
    type.function === null &&
    (type.cues.length === 0 || type.article) &&
    doc.phrase(doc.lexicon.times, from) === null &&
    doc.phrase(doc.lexicon.openers, from) === null
  );
}

function isCountry(doc: Document, { from, to }: TokenRange): boolean {
  return to - from <= 2 && doc.isNoun(from, 'country') && !doc.isNoun(from, 'outlet');
}

/** «تركيا: مقتل خمسة»: news of a place, not its words. */
function reportsEvent(doc: Document, from: number): boolean {
  return NEWS.has(doc.bare(from)) || doc.kind(from) === Kind.Number;
}
