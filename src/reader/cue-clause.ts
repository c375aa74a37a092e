/**
 * Whose clause a cue stands in: the subject before its verb, the antecedent of a relative clause, where the reporter's clause begins.
 *
 * Examples: «العطار | يحذر البرلمان»; «المنظمة التي | طالبت بـ»; «كما | أكد»: the clause begins at «كما».
 */
import { Kind } from '../text/index.ts';
import type { Document } from './document.ts';
import type { Draft, TokenRange } from './draft.ts';
import type { CueForm } from './lexicon.ts';
import { type Participants, readPreceding } from './participants.ts';
import { canSpeak } from './speaking-nouns.ts';
import { isProper } from './word-class.ts';

/** Whether a phrase names people, bodies, states, documents or media: somebody who can speak. */
export function namesSomebody(doc: Document, range: TokenRange): boolean {
  if (doc.phrase(doc.lexicon.times, range.from) !== null || doc.type(range.from)?.preposition === 'ب') return false;
  if (doc.quotations.opensAt[range.from] !== -1) return true;
  for (let k = range.from; k < range.to; k++) if (isProper(doc, k) || canSpeak(doc, k)) return true;
  return range.to - range.from === 1 && !(doc.type(range.from)?.article ?? true);
}

/** A participle as a clause of its own and no adjective: «، مشددة على ...», not «حراسة مشددة على ...». */
export function circumstantial(doc: Document, i: number): boolean {
  const type = doc.type(i);
  if (type === null) return false;
  if (type.conjunction !== '' || doc.kind(i - 1) !== Kind.Arabic) return true;
  return !type.bare.endsWith('ة') && !type.bare.endsWith('ين') && !type.bare.endsWith('ات');
}

/**
 * The subject that stands before its verb: «العطار | يحذر البرلمان», «وكان الوزير | قد أعلن», «المنظمة التي | طالبت».
 * Behind a relative pronoun only where no pronoun takes the antecedent up again: «الخطة التي أعلنتها», «الذي تطالب به».
 */
export function subjectBefore(doc: Document, i: number, form: CueForm, floor: number): TokenRange | null {
  const type = doc.type(i);
  if (type === null || form.form === 'participle' || type.conjunction !== '' || i === floor) return null;
  if (afterRelative(doc, i)) {
    if (type.cuePronoun !== '' || doc.isFunction(i + 1, 'pronoun')) return null;
    return readPreceding(doc, i, floor);
  }
  if (isIntroduced(doc, i, floor)) return null;
  const preceding = readPreceding(doc, i, floor);
  return preceding !== null && namesSomebody(doc, preceding) ? preceding : null;
}

function afterRelative(doc: Document, i: number): boolean {
  return doc.isFunction(i - 1, 'relative') || (doc.isFunction(i - 1, 'auxiliary') && doc.isFunction(i - 2, 'relative'));
}

/** Whose clause the cue stands in: takes the sources over and tells the cue's level. */
export function place(
  doc: Document,
  i: number,
  form: CueForm,
  participants: Participants,
  draft: Draft,
  floor: number,
  before: TokenRange | null,
): { outer: boolean; start: number } {
  const conjunction = doc.type(i)?.conjunction ?? '';
  draft.sources.push(...participants.sources);
  if (participants.sources.length > 0) draft.rules.push('source/behind');
  if (form.form === 'participle') return { outer: true, start: clauseStart(doc, i, floor) };
  if (before !== null) {
    draft.sources.splice(0, draft.sources.length, before);
    draft.rules.push(afterRelative(doc, i) ? 'source/antecedent' : 'source/before');
    if (afterRelative(doc, i)) return { outer: false, start: i };
    return { outer: opensClause(doc, before.from, floor), start: before.from };
  }
  if (afterRelative(doc, i)) return { outer: false, start: i };
  const start = clauseStart(doc, i, floor);
  if (participants.sources.length === 0 && conjunction === '' && !isIntroduced(doc, i, floor)) {
    const preceding = readPreceding(doc, i, floor);
    if (preceding !== null) {
      draft.sources.push(preceding);
      draft.rules.push('source/before');
      return { outer: opensClause(doc, preceding.from, floor), start: preceding.from };
    }
  }
  const outer =
    conjunction !== ''
      ? form.form === 'perfect' || doc.isComma(i - 1) || i === floor
      : start < i || doc.isComma(i - 1) || doc.kind(i - 1) !== Kind.Arabic;
  return { outer, start };
}

function opensClause(doc: Document, from: number, floor: number): boolean {
  return from === floor || doc.kind(from - 1) === Kind.Line || doc.isFunction(from - 1, 'auxiliary', 'subordinator');
}

/** «الطرق مغلقة، إلى ذلك | أشار العطار»: nobody stands before a verb behind such words. */
function isIntroduced(doc: Document, i: number, floor: number): boolean {
  const start = clauseStart(doc, i, floor);
  return start < i && doc.phrase(doc.lexicon.openers, start) !== null && doc.kind(start - 1) !== Kind.Arabic;
}

/** How far back a clause may be introduced, in tokens. */
const INTRODUCTION = 10;

/** Back over what introduces the reporter's clause: «كما», «فيما», «من جانبه»، «وفي هذا السياق،». */
export function clauseStart(doc: Document, i: number, floor: number): number {
  let start = i;
  for (let k = i - 1; k >= Math.max(floor, i - INTRODUCTION); k--) {
    const words = introducing(doc, k);
    if (words > 0 && joins(doc, k + words, start)) start = k;
    else if (start - k > LONGEST_OPENER) break;
  }
  return start;
}

/** Words of the longest phrases that open a clause: «من جهة أخرى، وفي». */
const LONGEST_OPENER = 6;

/** How many words from token `k` on can introduce a clause; 0 for none. */
function introducing(doc: Document, k: number): number {
  const opener = doc.phrase(doc.lexicon.openers, k);
  if (opener !== null) return opener.words;
  if (doc.isFunction(k, 'subordinator', 'auxiliary', 'negation')) return 1;
  const bare = doc.bare(k);
  return bare === 'كذلك' || bare === 'لكنه' || bare === 'لكنها' ? 1 : 0;
}

/** Whether nothing or a comma stands between. */
function joins(doc: Document, end: number, start: number): boolean {
  return end >= start || (end === start - 1 && doc.isComma(end));
}
