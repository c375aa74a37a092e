/** Word classes at a place in the text: can this word be a finite verb, an adjective, a bare noun, a name? */
import { Kind } from '../text/index.ts';
import type { Document } from './document.ts';

/** A finite verb: «طلب عدم الكشف», «يزور». */
export function isFiniteVerb(doc: Document, i: number): boolean {
  const type = doc.type(i);
  if (type === null) return false;
  if (doc.isFunction(i - 1, 'negation') && type.nouns.length === 0 && !type.article)
    return type.bare.startsWith('ي') || type.bare.startsWith('ت');
  if (type.nouns.length > 0 || type.given || type.article) return false;
  if (type.cues.some((form) => form.form === 'perfect' || form.form === 'imperfect') && type.preposition === '')
    return true;
  return type.bare.length >= 4 && type.bare.startsWith('ي') && !type.bare.endsWith('ية') && !type.bare.endsWith('ي');
}

/** An adjective: relational (نسبة) endings, or with its article behind a word with its own. */
export function isAdjective(doc: Document, i: number): boolean {
  const type = doc.type(i);
  if (type === null || type.preposition !== '') return false;
  const word = type.bare;
  if (doc.isNoun(i, 'demonym')) return true;
  return (
    /(?:ي|ية|يين|يون|يان|يتين)$/.test(word) &&
    word.length >= 4 &&
    (type.article || word.startsWith('ال') || type.nouns.length === 0)
  );
}

/** A noun without article, pronoun or preposition: «رئيس», «أهمية». */
export function isBareNoun(doc: Document, i: number): boolean {
  const type = doc.type(i);
  return (
    type !== null && !type.article && !type.bare.startsWith('ال') && type.possessive === '' && type.function === null
  );
}

/** A proper name, as far as the word alone tells. */
export function isProper(doc: Document, i: number): boolean {
  if (doc.kind(i) === Kind.Foreign) return true;
  const type = doc.type(i);
  return type !== null && (type.given || doc.isNoun(i, 'outlet', 'country'));
}
