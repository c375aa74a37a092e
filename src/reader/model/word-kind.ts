/**
 * The kind of a word as a feature: by what it does in the sentence, never by how it is spelt.
 *
 * Example: «، | وذلك | في | بيان | أمس» are `mark`, `demonstrative`, `preposition`, `noun:document`, `time`.
 */
import { Kind } from '../../text/index.ts';
import type { Document } from '../document.ts';
import { Part } from '../parts.ts';
import { That } from '../vocabulary.ts';
import { isFiniteVerb } from '../word-class.ts';
import { WORD_LISTS } from '../word-lists.generated.ts';
import { family } from './feature-names.ts';

/** The kind of the word at a token, `edge` outside of the text. */
export function wordKind(doc: Document, i: number): string {
  if (i < 0 || i >= doc.count) return 'edge';
  const type = doc.type(i);
  if (type === null) return doc.kind(i) === Kind.Line ? 'line' : doc.kind(i) === Kind.Mark ? 'mark' : 'figure';
  if (type.function !== null) return type.function.class;
  if (type.that !== That.None) return 'that';
  const form = type.article || type.preposition !== '' ? undefined : type.cues[0];
  if (form !== undefined) return CUES[form.form](form.verb.strength);
  if (doc.phrase(doc.lexicon.times, i) !== null) return 'time';
  if (doc.phrase(doc.lexicon.openers, i) !== null) return 'opener';
  if (type.given) return 'name';
  const noun = type.nouns[0];
  if (noun !== undefined) return NOUN(noun.class);
  if (isFiniteVerb(doc, i)) return 'verb';
  const parts = doc.parts(i);
  if ((parts & Part.Proper) !== 0) return 'proper';
  const known = (parts & Part.Adjective) !== 0 ? 'adjective' : (parts & Part.Noun) !== 0 ? 'noun' : 'unknown';
  return type.article ? THE[known] : known;
}

const NOUN = family('noun');
const CUES = {
  perfect: family('cue:perfect'),
  imperfect: family('cue:imperfect'),
  participle: family('cue:participle'),
  masdar: family('cue:masdar'),
} as const;
const THE = { adjective: 'the-adjective', noun: 'the-noun', unknown: 'the-unknown' } as const;

/** «ذلك» of «وذلك», «حيث»: a function word is named by itself; '' for any other. */
export function functionWord(doc: Document, i: number): string {
  const type = doc.type(i);
  return type !== null && type.function !== null ? type.bare : '';
}

/** «نرحب», «نحن»: words in which the speaker speaks of himself. */
export function isFirstPerson(doc: Document, i: number): boolean {
  const type = doc.type(i);
  if (type === null) return false;
  return type.cues.some(({ agreement }) => agreement?.person === 1) || FIRST_PERSON.has(type.bare);
}

const FIRST_PERSON = WORD_LISTS['first-person'];
