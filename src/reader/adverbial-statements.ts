/**
 * Adverbials as statements: «..., بحسب الوزارة» speaks for its clause where no other cue does, else it is a link of the chain.
 *
 * Examples: «ستفتح المدارس الأحد، | بحسب | وزارة التعليم»: what stands before it from the clause's start; «وبحسب الصحيفة، فإن | ... |»:
 * what stands behind فإن; «قال الوزير، بحسب البيان، إن ...» has a link to the document only; «أوردت الصحيفة | نقلا | عن ضابط أن»:
 * the officer speaks, the paper is a link.
 */
import { Kind } from '../text/index.ts';
import type { Adverbial } from './adverbial-verbs.ts';
import { relationOf } from './carriers.ts';
import { trimRange } from './contents.ts';
import type { Document } from './document.ts';
import type { Draft, TokenRange } from './draft.ts';
import { newDraft } from './hypothesis.ts';
import { That } from './vocabulary.ts';
import { isFiniteVerb, isProper } from './word-class.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

/** Statements of the same sentence that are looked at on each side. */
const NEIGHBOURS = 8;
/** From a fronted adverbial to the cue it goes with: «وبحسب البيان، | أكد». */
const TO_CUE = 3;
/** From a fronted adverbial to its فإن, relative clauses included. */
const TO_THAT = 25;
const CONTRAST = WORD_LISTS['contrast'];

/**
 * Makes each adverbial a link of the statement it stands with, or a statement of its own, added to the drafts.
 *
 * @param drafts in the order of the text; what is made is put behind them
 */
export function attribute(doc: Document, adverbials: readonly Adverbial[], drafts: Draft[]): void {
  // The same places in both: what is made is put behind, so that what is known stays in order.
  const known = [...drafts];
  let next = 0;
  let last: Draft | null = null;
  for (const adverbial of adverbials) {
    while (next < known.length && (known[next]?.cue ?? 0) < adverbial.from) next++;
    // «حسب قوله» is redundant; «وبحسبه فإن» opens what the one just named says.
    if (adverbial.source === null && !isFronted(doc, adverbial)) continue;
    const sentence = doc.sentenceOf(adverbial.cue);
    const near = known
      .slice(Math.max(0, next - NEIGHBOURS), next + NEIGHBOURS)
      .filter((draft) => draft.sentence === sentence);
    const beside = companion(doc, adverbial, near);
    if (beside !== null) {
      // «وأكد الوزير أن ...، يضيف المصدر»: said already.
      if (adverbial.relation === 'told') continue;
      const relayed = link(doc, adverbial, beside, near);
      if (relayed !== null) {
        const at = known.indexOf(beside, Math.max(0, next - NEIGHBOURS));
        known[at] = relayed;
        drafts[at] = relayed;
      }
      continue;
    }
    const made = statement(doc, adverbial, near, last);
    if (made === null) continue;
    drafts.push(made);
    last = made;
  }
}

/** The statement that the adverbial stands with, or null where it speaks for itself. */
function companion(doc: Document, adverbial: Adverbial, near: readonly Draft[]): Draft | null {
  const fronted = isFronted(doc, adverbial);
  const that = fronted ? thatBehind(doc, adverbial) : -1;
  if (fronted) {
    for (const draft of near) {
      if (draft.cue < adverbial.to) continue;
      if (that === -1) return followsAt(doc, adverbial, draft.cue) ? draft : null;
      // «وبحسب البيان، فإن المتهمة أنكرت», «وبحسب مراسل الشراع، فإن الوزير قال»: it reports whose words they are.
      const source = draft.sources[0];
      return source !== undefined && source.from >= that && source.from - that <= 2 ? draft : null;
    }
    return null;
  }
  for (const draft of near) {
    const content = draft.content[0];
    if (content === undefined || draft.cue >= adverbial.from) continue;
    if (content.from > adverbial.to || content.to >= adverbial.from - TO_CUE) return draft;
  }
  // «بحسب ما نقلت عنه الوكالة» takes up the speaker before it.
  return adverbial.about ? (near.filter((draft) => draft.cue < adverbial.from).at(-1) ?? null) : null;
}

/** Whether a cue comes right behind the adverbial, set off by a comma or فقد: «وبحسب بيان نشرته على موقعها، قالت». */
function followsAt(doc: Document, adverbial: Adverbial, cue: number): boolean {
  // «وبحسب الصحيفة | قال سكان»
  if (cue === adverbial.to) return true;
  let from = adverbial.to;
  if (!doc.isComma(from) && runsOn(doc, from)) while (from < cue && !doc.isComma(from)) from++;
  let words = 0;
  let setOff = false;
  for (let k = from; k < cue; k++) {
    if (doc.kind(k) === Kind.Mark || doc.plain(k) === 'فقد' || doc.bare(k) === 'قد') setOff = true;
    else words++;
  }
  return setOff && words <= TO_CUE;
}

/** Where the adverbial opens its clause: behind nothing but marks and a conjunction, or with و behind a comma and فإن ahead. */
function isFronted(doc: Document, adverbial: Adverbial): boolean {
  const start = doc.sentenceStart(adverbial.from);
  let k = adverbial.from - 1;
  while (k >= start && (doc.kind(k) === Kind.Mark || doc.isFunction(k, 'conjunction') || CONTRAST.has(doc.bare(k))))
    k--;
  if (k < start || doc.kind(k) === Kind.Line) return true;
  return (
    doc.type(adverbial.from)?.conjunction === 'و' &&
    doc.isComma(adverbial.from - 1) &&
    thatBehind(doc, adverbial) !== -1
  );
}

/** The token behind the complementiser that opens the content of a fronted adverbial: «وبحسب X، الذي ...، فإن | ...»; -1 for none. */
function thatBehind(doc: Document, adverbial: Adverbial): number {
  const end = Math.min(doc.sentenceEnd(adverbial.from), adverbial.to + TO_THAT);
  for (let k = adverbial.to; k < end; k++) {
    const type = doc.type(k);
    if (type === null || type.that === That.None) continue;
    if (type.conjunction === 'ف' || k - adverbial.to <= 1) return k + 1;
  }
  return -1;
}

function statement(doc: Document, adverbial: Adverbial, near: readonly Draft[], last: Draft | null): Draft | null {
  const fronted = isFronted(doc, adverbial);
  const content = fronted ? contentBehind(doc, adverbial, near) : contentAround(doc, adverbial, near, last);
  const ranges = content.map((range) => inMarks(doc, trimRange(doc, range))).filter((range) => range.to > range.from);
  const first = ranges[0];
  // «والسبب، بحسب الصحيفة، | أن المدير غائب |»: one word and what it waits for.
  if (first === undefined || ranges.reduce((sum, { from, to }) => sum + to - from, 0) < 2) return null;
  const cues = adverbial.verb === -1 ? [] : (doc.type(adverbial.verb)?.cues ?? []);
  const verb = cues.find((form) => form.form !== 'masdar') ?? null;
  const draft = newDraft(adverbial.cue, null, 'adverbial', doc.sentenceOf(adverbial.cue));
  const made: Draft = {
    ...draft,
    class: verb?.verb.class ?? 'say',
    lemma: verb?.verb.lemma ?? doc.bare(adverbial.cue),
    cueForm: verb?.form ?? 'adverbial',
    frame: 'adverbial',
    content: ranges,
  };
  if (adverbial.source !== null) made.sources.push(adverbial.source);
  made.rules.push('cue/adverbial', fronted ? 'content/behind' : 'content/before');
  return made;
}

/** «وبحسب الصحيفة، فإن | ... |»; where فإن is missing, behind the comma. */
function contentBehind(doc: Document, adverbial: Adverbial, near: readonly Draft[]): TokenRange[] {
  const end = doc.sentenceEnd(adverbial.from);
  let at = thatBehind(doc, adverbial);
  if (at === -1) {
    at = adverbial.to;
    if (!doc.isComma(at)) {
      let comma = at;
      while (comma < end && comma < at + TO_THAT && !doc.isComma(comma)) comma++;
      if (doc.isComma(comma) && runsOn(doc, at)) at = comma;
    }
    while (at < end && (doc.isComma(at) || doc.isMark(at, '-–:'))) at++;
    if (doc.plain(at) === 'فقد') at++;
  }
  return [{ from: at, to: clauseEnd(doc, at, end, near) }];
}

/** Whether what stands behind the source still belongs to it: «شهود عيان | تحدثوا من السوق», «القوائم | المنشورة على الموقع». */
function runsOn(doc: Document, i: number): boolean {
  const type = doc.type(i);
  if (type === null) return false;
  return (
    doc.isFunction(i, 'relative', 'preposition') ||
    type.article ||
    type.cues.length > 0 ||
    doc.lexicon.transmission.has(type.bare)
  );
}

/** The end of the clause: before the next clause of the reporter that a comma or «لكن» sets off. */
function clauseEnd(doc: Document, from: number, end: number, near: readonly Draft[]): number {
  for (const draft of near) {
    if (draft.cue <= from) continue;
    for (let k = draft.cue; k > Math.max(from, draft.cue - 4); k--) {
      if (doc.isComma(k - 1)) return k - 1;
      if (CONTRAST.has(doc.bare(k - 1))) return k - 1;
    }
  }
  return end;
}

/** «| ستفتح المدارس |، بحسب الوزارة، | بعد عطلة طويلة |»: from the clause's start, and what goes on behind. */
function contentAround(doc: Document, adverbial: Adverbial, near: readonly Draft[], last: Draft | null): TokenRange[] {
  let start = doc.sentenceStart(adverbial.from);
  for (const draft of near)
    for (const range of draft.content) if (range.to < adverbial.from) start = Math.max(start, range.to);
  for (const range of last?.content ?? []) if (range.to < adverbial.from) start = Math.max(start, range.to);
  while (
    start < adverbial.from &&
    doc.kind(start) !== Kind.Arabic &&
    doc.quotations.opensAt[start] === -1 &&
    doc.kind(start) !== Kind.Number
  )
    start++;
  start = behindDateline(doc, start, adverbial.from);
  for (let k = start; k < adverbial.from - 2; k++) {
    if (doc.quotations.innermost[k] !== doc.quotations.innermost[start]) continue;
    const setOff = doc.isComma(k - 1) || doc.isMark(k - 1, '؛.');
    if (CONTRAST.has(doc.bare(k)) && (setOff || doc.bare(k) === 'لكن')) start = k + 1;
    else if (
      (doc.bare(k) === 'غير' || doc.bare(k) === 'إلا' || doc.bare(k) === 'بيد') &&
      doc.type(k + 1)?.that === That.An
    )
      start = k + 2;
  }
  const ranges: TokenRange[] = [{ from: start, to: adverbial.from }];
  const behind = goesOn(doc, adverbial, near, start);
  if (behind !== null) ranges.push(behind);
  return ranges;
}

/** «سبق - متابعة: | ...»: a dateline is the outlet's. */
function behindDateline(doc: Document, from: number, limit: number): number {
  for (let k = from; k < Math.min(limit, from + 6); k++)
    if (doc.isMark(k, ':') && doc.kind(k + 1) === Kind.Arabic) return k + 1;
  return from;
}

/** Behind the adverbial the same clause may go on: «، بحسب الوزارة، | بعد صيانة المدارج |», «وتدور القصة، بحسب المخرج، | حول أسرة |». */
function goesOn(doc: Document, adverbial: Adverbial, near: readonly Draft[], start: number): TokenRange | null {
  const end = doc.sentenceEnd(adverbial.from);
  let k = adverbial.to;
  // «كان مخطئا - كما يقول العطار - | في حق الناس |»
  const dashes = doc.isMark(adverbial.from - 1, '-–—') && doc.isMark(k, '-–—');
  if (dashes && k + 1 < end) return { from: k + 1, to: clauseEnd(doc, k + 1, end, near) };
  if (doc.isComma(k)) k++;
  if (isCutShort(doc, adverbial, start) || waits(doc, adverbial)) return { from: k, to: clauseEnd(doc, k, end, near) };
  if (k >= end || !doc.isFunction(k, 'preposition') || doc.type(k)?.conjunction !== '') return null;
  if (k === adverbial.to && doc.bare(k) !== 'إلى') return null;
  if (doc.isNoun(k + 1, 'speech', 'document', 'post', 'carrier', 'outlet')) return null;
  const to = clauseEnd(doc, k, end, near);
  return to - k >= 3 ? { from: k, to } : null;
}

/** «، بحسب الوزير، | أن الجسر سيفتح |», «، وفق العطار، | بتأخر الأشغال |»: between two commas, before what no clause begins with. */
function waits(doc: Document, { from, to }: Adverbial): boolean {
  if (!doc.isComma(from - 1) || !doc.isComma(to)) return false;
  const k = to + 1;
  const type = doc.type(k);
  if (type === null) return doc.quotations.opensAt[k] !== -1 || doc.kind(k) === Kind.Number;
  if (type.conjunction !== '') return false;
  return type.that === That.An || (type.preposition !== '' && type.preposition !== 'ك') || isFiniteVerb(doc, k);
}

/** Most words of a clause that waits for its object or its subject: «واستهدف القصف، بحسب البيان، | 16 مدرسة |». */
const CUT_SHORT = 5;

/** Whether the adverbial stands right behind a verb and its subject, between commas or without any, and the sentence goes on with a noun or a number. */
function isCutShort(doc: Document, adverbial: Adverbial, start: number): boolean {
  const setOff = doc.isComma(adverbial.to);
  const k = setOff ? adverbial.to + 1 : adverbial.to;
  let from = adverbial.from - 1;
  while (from > start && !doc.isComma(from - 1)) from--;
  const words = adverbial.from - from;
  if (words < (setOff ? 1 : 2) || words > CUT_SHORT || (setOff && !doc.isComma(adverbial.from - 1))) return false;
  if (!setOff && isFiniteVerb(doc, k)) return false;
  if (doc.kind(k) === Kind.Number || doc.quotations.opensAt[k] !== -1) return true;
  const type = doc.type(k);
  if (type === null || type.conjunction !== '' || type.function !== null || isProper(doc, k)) return false;
  if (type.cues.some(({ form }) => form === 'participle')) return false;
  return !doc.isNoun(k, 'office', 'rank', 'honorific', 'profession');
}

/** A content that is one quotation stands inside its marks. */
function inMarks(doc: Document, range: TokenRange): TokenRange {
  const quotation = doc.quotations.opensAt[range.from] ?? -1;
  const whole = quotation === -1 ? undefined : doc.quotations.list[quotation];
  return whole !== undefined && whole.close === range.to - 1 ? { from: range.from + 1, to: range.to - 1 } : range;
}

/**
 * A marker beside another cue: «بحسب البيان» is a link, «وفق قوله» nothing, «وفق ما أفاد دبلوماسي» a person's link where somebody
 * else speaks. Behind an outlet's verb «نقلا عن X» names the speaker: then the statement that takes the place of the draft.
 */
function link(doc: Document, adverbial: Adverbial, draft: Draft, near: readonly Draft[]): Draft | null {
  const range = adverbial.source;
  if (range === null) return null;
  const relation = relationOf(doc, range);
  const own = draft.sources[0];
  if (adverbial.relation === 'relay' && own !== undefined && relationOf(doc, own) === 'media') {
    const between = (draft.content[0]?.from ?? 0) > adverbial.to;
    return {
      ...draft,
      cue: between ? adverbial.cue : draft.cue,
      ...(between ? { cueForm: 'adverbial' as const, lemma: doc.bare(adverbial.cue) } : {}),
      sources: [range],
      chain: [{ ...own, relation: 'media', inherited: false }],
      rules: [...draft.rules, 'source/relayed'],
    };
  }
  if (relation === 'person' && !isAnother(doc, adverbial, range, draft, near)) return null;
  draft.chain.push({ from: range.from, to: range.to, relation, inherited: false });
  return null;
}

/** Whether somebody else than the speaker is named, who passes the words on: behind them, and neither a thing nor «المصدر». */
function isAnother(
  doc: Document,
  adverbial: Adverbial,
  range: TokenRange,
  draft: Draft,
  near: readonly Draft[],
): boolean {
  const behind = (draft.content.at(-1)?.to ?? 0) <= adverbial.from;
  if (!behind && adverbial.verb === -1 && adverbial.relation !== 'mouth') return false;
  if (doc.quotations.innermost[adverbial.from] !== doc.quotations.innermost[draft.cue]) return false;
  if (
    !doc.isNoun(range.from, 'office', 'rank', 'honorific', 'profession', 'unnamed', 'organisation', 'group') &&
    !isProper(doc, range.from)
  )
    return doc.isFunction(range.from, 'quantifier') || /^(?:أحد|إحدى|احد|احدى)$/.test(doc.bare(range.from));
  let at = near.indexOf(draft);
  while (at > 0 && near[at]?.cueForm === 'participle') at--;
  const speaker = near[at]?.sources[0];
  if (speaker === undefined) return false;
  const words = new Set<string>();
  for (let k = speaker.from; k < speaker.to; k++) words.add(doc.bare(k).replace(/^ال/, ''));
  for (let k = range.from; k < range.to; k++) if (words.has(doc.bare(k).replace(/^ال/, ''))) return false;
  return true;
}
