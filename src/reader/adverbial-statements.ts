/**
 * Adverbials as statements: «..., بحسب الوزارة» speaks for its clause where no other cue does, else it is a link of the chain.
 *
 * Example: «ستفتح المدارس الأحد، | بحسب | وزارة التعليم»; but «قال الوزير، بحسب البيان، إن ...» has a link to the document only.
 */
import type { Adverbial } from './adverbials.ts';
import { contentRange, trimRange } from './contents.ts';
import type { Document } from './document.ts';
import type { Draft, TokenRange } from './draft.ts';
import { Kind } from '../text/index.ts';
import { carrierRelation, newDraft } from './statements.ts';
import { That } from './vocabulary.ts';
import { isFiniteVerb } from './word-class.ts';

/** Makes the adverbial a link of the statement it stands with, or a statement of its own, added to the drafts. */
export function attribute(doc: Document, adverbial: Adverbial, out: Draft[]): void {
  if (adverbial.source === null && adverbial.verb === -1) return;
  const sentence = doc.sentenceOf(adverbial.cue);
  const from = doc.sentenceStart(adverbial.cue);
  const to = doc.sentenceEnd(adverbial.cue);
  const candidates = out.filter((draft) => draft.sentence === sentence);
  const boundaries = new Set(candidates.map((draft) => draft.cue));
  // Another cue speaks for this clause: then the adverbial is a link (or redundant).
  const fronted = isFronted(doc, adverbial, from);
  let start = from;
  for (const draft of candidates) {
    const content = draft.content[0];
    if (content === undefined) continue;
    if (draft.cue < adverbial.from && content.to >= adverbial.from - 3) {
      link(doc, adverbial, draft);
      return;
    }
    if (
      fronted &&
      draft.cue > adverbial.to &&
      draft.cue - adverbial.to < 30 &&
      sourceless(doc, adverbial.to, draft.cue)
    ) {
      link(doc, adverbial, draft);
      return;
    }
    if (draft.cue < adverbial.from && content.from > adverbial.to) {
      link(doc, adverbial, draft);
      return;
    }
    if (content.to < adverbial.from) start = Math.max(start, content.to);
  }
  const draft = newDraft(adverbial.cue, null, 'adverbial', sentence);
  const verb = adverbial.verb === -1 ? undefined : doc.type(adverbial.verb)?.cues[0];
  if (verb !== undefined) draft.class = verb.verb.class;
  const made: Draft = {
    ...draft,
    lemma: verb?.verb.lemma ?? doc.bare(adverbial.cue),
    cueForm: verb === undefined ? 'adverbial' : verb.form,
  };
  if (adverbial.source !== null) made.sources.push(adverbial.source);
  made.frame = 'adverbial';
  let range: TokenRange;
  if (fronted) {
    let at = adverbial.to;
    while (at < to && (doc.isComma(at) || doc.isMark(at, '-'))) at++;
    if ((doc.type(at)?.that ?? That.None) !== That.None) at++;
    range = contentRange(doc, at, to, (k) => k > at && boundaries.has(k), 'that');
  } else {
    while (start < adverbial.from && (doc.isComma(start) || doc.kind(start) === Kind.Line || doc.isMark(start, '.')))
      start++;
    range = { from: start, to: adverbial.from };
  }
  range = trimRange(doc, range);
  if (range.to - range.from < 2) return;
  const quotation = doc.quotations.opensAt[range.from] ?? -1;
  const whole = quotation === -1 ? undefined : doc.quotations.list[quotation];
  if (whole !== undefined && whole.close === range.to - 1) range = { from: range.from + 1, to: range.to - 1 };
  made.content.push(range);
  made.rules.push('cue/adverbial', fronted ? 'content/behind' : 'content/before');
  out.push(made);
}

function isFronted(doc: Document, adverbial: Adverbial, from: number): boolean {
  let k = adverbial.from - 1;
  while (k >= from && (doc.kind(k) === Kind.Mark || doc.isFunction(k, 'conjunction'))) k--;
  return k < from || doc.kind(k) === Kind.Line;
}

function sourceless(doc: Document, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (isFiniteVerb(doc, k)) return false;
  return true;
}

/** A marker beside another cue: «بحسب البيان» is a link, «وفق قوله» nothing. */
function link(doc: Document, adverbial: Adverbial, draft: Draft): void {
  const range = adverbial.source;
  if (range === null) return;
  const relation = carrierRelation(doc, range.from, range.to);
  if (relation === 'person') return;
  draft.chain.push({ from: range.from, to: range.to, relation, inherited: false });
}
