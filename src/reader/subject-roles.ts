/**
 * What a mention is to a verb, as far as the words around it tell: subject, topic, object, what a preposition governs; beside the verb or not.
 *
 * Examples: «زار | العطار | المدينة» a subject, «لكن | العطار | أشار» a topic beside its verb, «إلى | العطار» oblique.
 */
import { Kind } from '../text/index.ts';
import type { Document } from './document.ts';
import type { Draft } from './draft.ts';
import type { Mention } from './mentions.ts';
import { NOMINAL, Part, VERBAL } from './parts.ts';
import { isFiniteVerb } from './word-class.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

const WHO_IS = WORD_LISTS['who-is'];

/** Whether another finite verb stands between a mention and the cue. */
export function barred(doc: Document, from: number, at: number): boolean {
  for (let i = from; i < at && i < from + 30; i++) if (isFiniteVerb(doc, i)) return true;
  return false;
}

/** What a mention is in its clause, as far as the word before it tells. */
export function roleOf(doc: Document, mention: Mention, previous: Mention | undefined): string {
  const { from } = mention.range;
  const type = doc.type(from);
  if (type !== null && type.preposition !== '') return 'oblique';
  let i = from - 1;
  while (i >= 0 && doc.kind(i) === Kind.Mark && !doc.isComma(i)) i--;
  const start = doc.sentenceStart(from);
  if (i < start || doc.kind(i) === Kind.Line) return 'opening';
  if (doc.isComma(i)) return 'comma';
  if (doc.isFunction(i, 'preposition')) return 'oblique';
  const before = doc.type(i);
  if (before === null) return 'other';
  if (before.that !== 0 || before.bare === 'أما' || doc.isFunction(i, 'auxiliary', 'subordinator', 'conjunction'))
    return 'topic';
  // «الصحيفة تنقل | الواقع»: the verb has its subject before it.
  if (isVerb(doc, i, start))
    return previous !== undefined && previous.range.to === i && previous.range.from >= start ? 'object' : 'subject';
  if (type !== null && type.conjunction !== '') return 'joined';
  if (!before.article && before.possessive === '' && (doc.parts(i) & NOMINAL) !== 0) return 'genitive';
  return 'object';
}

function isVerb(doc: Document, i: number, start: number): boolean {
  if (isFiniteVerb(doc, i)) return true;
  if ((doc.parts(i) & VERBAL) === 0 || doc.type(i)?.article === true) return false;
  // «طلب الوزير», «بدوره، عرض المدير»: a noun too, but a verb where a clause opens.
  const opens = i <= start + 1 || doc.kind(i - 1) === Kind.Mark || doc.type(i)?.conjunction === 'و';
  return opens && (doc.parts(i) & Part.Perfect) !== 0;
}

/** «لكن العطار | قد | أشار إلى», «العطار، الذي زار المدينة، | قال»: nothing but what belongs to the verb, or a clause between commas. */
export function besideVerb(doc: Document, { range }: Mention, at: number, { cueForm }: Draft): boolean {
  if ((cueForm !== 'perfect' && cueForm !== 'imperfect') || doc.type(at)?.conjunction === 'و') return false;
  let i = at;
  while (i > range.to && doc.isFunction(i - 1, 'auxiliary', 'negation', 'particle')) i--;
  if (i === range.to) return true;
  if (!doc.isMark(i - 1, '،,-–') || !doc.isMark(range.to, '،,-–') || i - range.to < 3) return false;
  for (let k = range.to + 1; k < i - 1; k++) if (doc.isComma(k)) return false;
  const first = doc.type(range.to + 1);
  if (first === null) return false;
  return (
    doc.isFunction(range.to + 1, 'relative') ||
    (isFiniteVerb(doc, range.to + 1) && first.conjunction === '') ||
    WHO_IS.has(first.plain)
  );
}

/** Whether no noun stands right before a verb, which could be its subject: «فيما طلب», «ولم تعلق», «، وقال». */
export function opensClause(doc: Document, at: number): boolean {
  const before = doc.type(at - 1);
  return doc.type(at)?.conjunction !== '' || before === null || before.that !== 0 || before.function !== null;
}

/** «المسلحين»: a plural that is no subject. */
export function isOblique(doc: Document, i: number): boolean {
  const type = doc.type(i);
  return type?.article === true && type.bare.endsWith('ين') && type.nouns.some(({ number }) => number === 'plural');
}
