/**
 * Signs of names: what tells of a word that could be another one whether it belongs to the name of a person.
 *
 * Examples: «رائد | النجار | في القصر» where the tagger of names has it; «أمين | الحسني», an office too; but «الرفاعي | المثال التالي» and «المعهد
 * الوطني | لتعارف الناس».
 */
import { hasNoun, isGlued } from './comparison.ts';
import { personNoun } from './designation-words.ts';
import type { Document } from './document.ts';
import { beginOf, OUTSIDE } from './entities/labels.ts';
import type { NounClass } from './lexicon.ts';
import { Part, VERBAL } from './parts.ts';

const PERSON = beginOf('person');

/** «المركز الوطني | لتخازن الماء»: no lexicon has it, but what opens with ل and governs a noun is what something is for. */
export function isForSomething(doc: Document, i: number): boolean {
  const parts = doc.parts(i + 1);
  // «الدم» may be an adjective to the morphology: where the tagger has read the text, what it has in no name is none.
  const outside = doc.names.length > 0 && doc.names[i] === OUTSIDE && doc.names[i + 1] === OUTSIDE;
  return (
    doc.parts(i) === 0 &&
    /^[لب]/.test(doc.bare(i)) &&
    doc.bare(i + 1).startsWith('ال') &&
    (parts & Part.Noun) !== 0 &&
    (parts & (outside ? Part.Proper : Part.Adjective | Part.Proper)) === 0
  );
}

/**
 * «الرفاعي | المثال التالي»: a noun with its article that the tagger, where it has read the text, has in no name; but behind a given name it is the
 * family's, «عوض المرجان».
 */
export function endsName(doc: Document, i: number): boolean {
  if (doc.names.length === 0 || doc.type(i)?.article !== true || doc.type(i - 1)?.given === true) return false;
  return isPlainNoun(doc, i) && !isTagged(doc, i);
}

/** «رائد | النجار | في القصر»: a family's name that is another word too, where the tagger has it for a part of a person's. */
export function isTagged(doc: Document, i: number): boolean {
  return doc.names[i] === PERSON + 1;
}

/** «أمين | الحسني»: a given name that is an office too, before a family's. */
export function isNameOfTwo(doc: Document, i: number): boolean {
  const type = doc.type(i);
  const next = doc.type(i + 1);
  if (type === null || next === null || !type.given || type.article || !next.article || next.nouns.length > 0)
    return false;
  if (isGlued(doc, i + 1) || next.conjunction !== '' || (doc.parts(i + 1) & Part.Feminine) !== 0) return false;
  return (
    next.given || doc.lexicon.givenNames.has(next.bare.slice(2)) || (next.bare.length > 5 && next.bare.endsWith('ي'))
  );
}

/** A noun that is no name and no adjective. */
export function isPlainNoun(doc: Document, i: number): boolean {
  const type = doc.type(i);
  const parts = doc.parts(i);
  return (
    type !== null && !type.given && (parts & Part.Noun) !== 0 && (parts & (Part.Adjective | Part.Proper | VERBAL)) === 0
  );
}

/** «المتحدث باسم مركز الملك | سالم», «مدير مستشفى | سالم», of a phrase that begins at `from`: the name is a body's. */
export function isNameOfBody(doc: Document, from: number, i: number): boolean {
  const at = i - 1 > from && personNoun(doc, i - 1) !== null ? i - 2 : i - 1;
  return at > from && hasNoun(doc, at, BODIES);
}

const BODIES: ReadonlySet<NounClass> = new Set<NounClass>(['organisation', 'state']);
