/**
 * Subject gaps: words between a verb and what opens its content that can be nothing but who speaks.
 *
 * Examples: «وقال | أدوني | إن»: whatever the word is elsewhere; «أكد المتحدث سعيد خطيب | زاده | أن»: the rest of a name; «أكدت وكالة الأنباء |
 * (ونا) | أن»: what it is called in short; «واتهم كل من | النائب سليم العطار والنائبة هدى السالم | ...»; «وقالت | "أم منصور" | لـ"الشراع" إنها»; «أعلن | هذا
 * المدرب | استقالته».
 */
import { Kind } from '../text/index.ts';
import { prepositionOf } from './clause.ts';
import { isGlued } from './comparison.ts';
import type { Document } from './document.ts';
import type { TokenRange } from './draft.ts';
import type { CueForm } from './lexicon.ts';
import { isNameOfBody } from './model/openings.ts';
import { isParticle } from './names.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { Part } from './parts.ts';
import { That } from './vocabulary.ts';
import { hasTanwin, isFiniteVerb } from './word-class.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

/** A name between the verb and its content has at most so many words. */
const LONGEST = 4;
/** «لفت | الانتباه | إلى» */
const OBJECTS = WORD_LISTS['drawn'];
/** «كل من وزير النقل سليم العطار ووزيرة الصحة هدى السالم» */
const LONGEST_PAIR = 18;
/** «(ونا)», «(حلف الشمال)» */
const LONGEST_BRACKET = 3;
/** A name in marks has at most so many words. */
const LONGEST_MARKED = 8;
/** What opens a name in marks, and what is pointed at. */
const BODIES = ['organisation', 'group', 'state', 'carrier', 'kin', 'office'] as const;
const PERSONS = ['office', 'rank', 'honorific', 'profession', 'kin'] as const;

/**
 * The sources with what stands in the gap.
 *
 * @param sources those found behind the verb
 * @param from first token of the content
 */
export function fillGap(
  doc: Document,
  cue: number,
  form: CueForm,
  sources: readonly TokenRange[],
  from: number,
): readonly TokenRange[] {
  if (form.form !== 'perfect' && form.form !== 'imperfect') return sources;
  if (form.agreement?.person !== 3 || from <= cue + 1) return sources;
  const to = wordsOpenAt(doc, form, from);
  if (to === -1) return sources;
  const last = sources.at(-1);
  if (last === undefined) {
    if (doc.bare(cue + 1) === 'كل' && doc.bare(cue + 2) === 'من')
      return to > cue + 3 && to <= cue + LONGEST_PAIR ? [{ from: cue + 3, to }] : sources;
    const opening = doc.quotations.list[doc.quotations.opensAt[cue + 1] ?? -1];
    if (opening !== undefined && opening.close < to && isNameOfBody(doc, opening))
      return [{ from: opening.open + 1, to: opening.close }];
    if (form.verb.addressee.includes('NP') || form.agreement.number !== 'singular') return sources;
    const gap = inMarks(doc, { from: cue + 1, to });
    return gap !== null && areNames(doc, gap) ? [gap] : sources;
  }
  if (last.from < cue || last.to >= to) return sources;
  const whole = { from: last.from, to };
  if (isBracket(doc, last.to, to)) return [...sources.slice(0, -1), whole];
  // «ستة من السكان | التقتهم مراسلة الموقع | أن»: another clause.
  for (let k = last.to; k < to; k++) if ((doc.type(k)?.nouns.length ?? 0) > 0) return sources;
  if (form.verb.addressee.includes('NP') || !areNames(doc, { from: last.to, to })) return sources;
  return [...sources.slice(0, -1), whole];
}

/**
 * «وقالت | "أم منصور" | لـ"الشراع" إنها», «طالبت | "الجمعية الوطنية للصيادين" | الوزارة بـ»: who stands in marks right behind a verb whose words begin further on; null
 * where nobody does.
 *
 * @param told whom the verb addresses, its object only behind its subject
 * @param from first token of the content
 */
export function subjectInMarks(
  doc: Document,
  cue: number,
  form: CueForm,
  told: TokenRange | null,
  from: number,
): TokenRange | null {
  if (form.form !== 'perfect' && form.form !== 'imperfect') return null;
  if (form.agreement?.person !== 3 || form.agreement.number !== 'singular' || doc.type(cue)?.cuePronoun !== '')
    return null;
  const marked = doc.quotations.list[doc.quotations.opensAt[cue + 1] ?? -1];
  if (marked === undefined || !marked.closed || marked.words > LONGEST_MARKED || from <= marked.close) return null;
  if (form.verb.addressee.includes('NP') && (told === null || told.from <= marked.close)) return null;
  const inside = { from: marked.open + 1, to: marked.close };
  for (let k = inside.from; k < inside.to; k++)
    if (isFiniteVerb(doc, k) || (doc.type(k)?.that ?? That.None) !== That.None) return null;
  return isNameOfBody(doc, marked) || areNames(doc, inside) || doc.isNoun(inside.from, ...BODIES) ? inside : null;
}

/** «أعلن | ذلك القائد | استقالته»: one pointed at right behind a verb, where more is said behind him; null where nobody is. */
export function subjectPointedAt(doc: Document, cue: number, form: CueForm, from: number): TokenRange | null {
  if (form.agreement?.person !== 3 || from !== cue + 1 || !doc.isFunction(from, 'demonstrative')) return null;
  if (doc.type(from + 1)?.article !== true || !doc.isNoun(from + 1, ...PERSONS)) return null;
  const limit = doc.sentenceEnd(cue);
  const to = nounPhraseEnd(doc, from + 1, limit, { single: true });
  return to < limit && doc.kind(to) === Kind.Arabic ? { from, to } : null;
}

/** The complementiser, colon or mark that the content stands behind; -1 where it opens otherwise. */
function wordsOpenAt(doc: Document, { verb }: CueForm, from: number): number {
  let k = from - 1;
  if (doc.quotations.opensAt[from] !== -1) k = from;
  else if (doc.quotations.opensAt[k] === -1 && !doc.isMark(k, ':') && (doc.type(k)?.that ?? That.None) === That.None)
    return -1;
  // «أن "..."», «: "..."»
  if (
    doc.quotations.opensAt[k] !== -1 &&
    (doc.isMark(k - 1, ':') || (doc.type(k - 1)?.that ?? That.None) !== That.None)
  )
    k--;
  // «إلى أن», but not «بعد أن»
  if (!doc.isFunction(k - 1, 'preposition')) return k;
  return verb.prepositions.has(prepositionOf(doc, k - 1)) ? k - 1 : -1;
}

/** A gap that is one name in marks, «وذكر | "العطار" | أن», without them; null where marks stand otherwise. */
function inMarks(doc: Document, { from, to }: TokenRange): TokenRange | null {
  if (doc.quotations.opensAt[from] === -1) return { from, to };
  const found = doc.quotations.list[doc.quotations.opensAt[from] ?? -1];
  return found?.closed && found.close === to - 1 ? { from: from + 1, to: to - 1 } : null;
}

function isBracket(doc: Document, from: number, to: number): boolean {
  if (!doc.isMark(from, '([') || !doc.isMark(to - 1, ')]') || to - from - 2 > LONGEST_BRACKET) return false;
  for (let k = from + 1; k < to - 1; k++) {
    if (doc.kind(k) === Kind.Number || doc.kind(k) === Kind.Mark) return false;
    if (to - from > 3 && (doc.type(k)?.function != null || isFiniteVerb(doc, k))) return false;
  }
  return true;
}

/** Words that can be of a name, one by one. */
function areNames(doc: Document, { from, to }: TokenRange): boolean {
  if (to <= from || to - from > LONGEST) return false;
  for (let k = from; k < to; k++) {
    if (doc.kind(k) === Kind.Foreign) continue;
    const type = doc.type(k);
    if (type === null || type.that !== That.None || type.conjunction !== '' || isGlued(doc, k)) return false;
    if (isParticle(doc, k)) continue;
    if (type.bare.length <= 2 || OBJECTS.has(type.bare)) return false;
    if ((type.function !== null && !type.given) || hasTanwin(doc, k) || type.cues.some(({ form }) => form !== 'masdar'))
      return false;
    if (
      doc.phrase(doc.lexicon.times, k) !== null ||
      doc.phrase(doc.lexicon.openers, k) !== null ||
      doc.phrase(doc.lexicon.adverbials, k) !== null
    )
      return false;
    const parts = doc.parts(k);
    const name = type.given || (parts & Part.Proper) !== 0 || type.article || type.nouns.length > 0;
    // «قال صراحة», «وأضاف ضاحكا»: a word of the lexicon that names nobody tells how.
    if (!name && (parts !== 0 || /ا$/.test(type.bare))) return false;
  }
  return true;
}
