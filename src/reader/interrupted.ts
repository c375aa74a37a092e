/**
 * Interrupted words: the reporter's stand between two parts of what was said, of a quotation or of a clause.
 *
 * Examples: «"لن نبيع الأرض"، قال سليم العطار، "وسنبقى فيها"» is one statement whose content has two parts;
 * «"العمل مستمر"، يقول العطار ثم يضيف: "ولن يتوقف"» are two, the first of which has the words before its cue;
 * «وفي حال ارتفاع الأسعار، يردف العطار، فإن الطلب يتراجع» is one again.
 */
import { Kind } from '../text/index.ts';
import { trimRange } from './contents.ts';
import type { Document } from './document.ts';
import type { Draft, TokenRange } from './draft.ts';

/** A quotation of fewer words is a name or a term. */
const SHORTEST = 3;

/** Adds the words before the cue to a draft whose own words go on behind it, or puts them in the place of another verb's. */
export function withWordsBefore(doc: Document, draft: Draft, covered: Draft | null): void {
  const { cue, form } = draft;
  const [content] = draft.content;
  if (content === undefined || content.from < cue || draft.content.length > 1) return;
  if (form === null || (form.form !== 'perfect' && form.form !== 'imperfect')) return;
  if (doc.type(cue)?.conjunction !== '' || doc.quotations.innermost[cue] !== -1) return;
  const before = firstPart(doc, cue);
  if (before === null) {
    const clause = clauseBefore(doc, draft, covered);
    if (clause === null) return;
    draft.content.unshift(clause);
    draft.rules.push('content/interrupted');
    return;
  }
  if (covers(covered, before)) return;
  if (goesOn(doc, draft, content.from)) {
    draft.content.unshift(before);
    draft.rules.push('content/interrupted');
  } else if (isAnothers(doc, cue, content.from)) {
    draft.content.splice(0, 1, before);
    draft.frame = 'before';
    draft.rules.push('content/before-cue');
  }
}

/** The quotation that closes right before the cue, a comma or a dash between. */
function firstPart(doc: Document, cue: number): TokenRange | null {
  let j = cue - 1;
  if (doc.isComma(j) || doc.isMark(j, '-–—')) j--;
  const found = doc.quotationClosing(j);
  if (found === undefined || !found.closed || found.words < SHORTEST) return null;
  // Words that a sentence of the reporter's own leads up to belong to that.
  const opening = found.open - 1;
  if (opening >= 0 && doc.kind(opening) === Kind.Arabic) return null;
  return { from: found.open + 1, to: found.close };
}

/** «ورغم ارتفاع الأسعار، | يضيف | العطار، فإن الطلب لم يتراجع»: the clause that the verb and its source interrupt between two commas. */
function clauseBefore(doc: Document, draft: Draft, covered: Draft | null): TokenRange | null {
  const { cue, form, sources, content } = draft;
  const [source] = sources;
  if (form?.form !== 'imperfect' || sources.length !== 1 || source === undefined || source.from !== cue + 1)
    return null;
  const behind = content[0]?.from ?? doc.sentenceEnd(cue);
  if (!doc.isComma(cue - 1) || behind <= source.to) return null;
  let comma = source.to;
  while (comma < behind && !doc.isComma(comma)) comma++;
  if (comma >= behind) return null;
  const from = doc.sentenceStart(cue);
  const to = cue - 1;
  if (to - from < SHORTEST || (covered !== null && (covered.content.at(-1)?.to ?? 0) > from)) return null;
  return { from, to };
}

/** The same where nothing was found to be said behind it: what stands before, and what the clause goes on with. */
export function interruptedClause(doc: Document, draft: Draft, covered: Draft | null): readonly TokenRange[] {
  const before = clauseBefore(doc, draft, covered);
  const [source] = draft.sources;
  if (before === null || source === undefined) return [];
  const from = source.to + 1;
  const type = doc.type(from);
  const goesOn =
    doc.isComma(source.to) &&
    type !== null &&
    type.conjunction === '' &&
    type.cues.length === 0 &&
    !doc.isFunction(from, 'preposition', 'relative', 'subordinator');
  if (!goesOn) return [before];
  return [before, trimRange(doc, { from, to: doc.sentenceEnd(draft.cue) })];
}

function covers(draft: Draft | null, { from, to }: TokenRange): boolean {
  return draft?.content.some((range) => range.from <= from && range.to >= to) === true;
}

/** Whether nothing but the source and a comma stands between the cue and a quotation with the content. */
function goesOn(doc: Document, draft: Draft, from: number): boolean {
  const opening = doc.quotations.opensAt[from] === -1 ? from - 1 : from;
  if (doc.quotations.opensAt[opening] === -1 || opening <= draft.cue) return false;
  const end = draft.sources.at(-1)?.to ?? draft.cue + 1;
  return opening === end || (opening === end + 1 && doc.isComma(end));
}

/** Whether another reporting verb with ثم or و stands between the cue and the content. */
function isAnothers(doc: Document, cue: number, from: number): boolean {
  for (let k = cue + 1; k < from; k++) {
    const type = doc.type(k);
    if (type === null || (type.conjunction !== 'و' && doc.bare(k - 1) !== 'ثم')) continue;
    if (type.cues.some(({ form }) => form === 'perfect' || form === 'imperfect')) return true;
  }
  return false;
}
