/** Word classes at a place in the text: can this word be a finite verb, an adjective, a bare noun, a name? */
import { Kind } from '../text/index.ts';
import type { Document } from './document.ts';
import { NOMINAL, Part, VERBAL } from './parts.ts';

/** A finite verb and nothing else: «يزور», «أعلنت»; what may be a noun too («طلب», «سحب») is none by itself. */
export function isFiniteVerb(doc: Document, i: number): boolean {
  const type = doc.type(i);
  if (type === null || type.that !== 0) return false;
  if (doc.isFunction(i - 1, 'negation') && type.nouns.length === 0 && !type.article)
    return type.bare.startsWith('ي') || type.bare.startsWith('ت');
  if (type.nouns.length > 0 || type.given || type.article || type.function !== null) return false;
  if (type.cues.some((form) => form.form === 'perfect' || form.form === 'imperfect') && type.preposition === '')
    return true;
  if (type.future) return true;
  const parts = doc.parts(i);
  return (parts & VERBAL) !== 0 && (parts & NOMINAL) === 0;
}

/** An adjective beside its noun: relational (نسبة) endings, «بارزة», or with the article behind a word with its own. */
export function isAdjective(doc: Document, i: number): boolean {
  const type = doc.type(i);
  if (type === null || type.preposition !== '' || type.function !== null) return false;
  if (doc.isNoun(i, 'demonym')) return true;
  if (type.nouns.length > 0) return false;
  const parts = doc.parts(i);
  if ((parts & Part.Adjective) !== 0) return type.article || (parts & Part.Noun) === 0 || isRelational(type.bare);
  return parts === 0 && isRelational(type.bare) && type.article;
}

function isRelational(word: string): boolean {
  return word.length >= 4 && /(?:ي|ية|يين|يون|يان|يتين)$/.test(word);
}

/** A noun without article, pronoun or preposition: «رئيس», «أهمية». */
export function isBareNoun(doc: Document, i: number): boolean {
  const type = doc.type(i);
  return type !== null && !type.article && type.possessive === '' && type.function === null;
}

/** A proper name, as far as the word alone tells: listed, in no lexicon, or nothing but a name there. */
export function isProper(doc: Document, i: number): boolean {
  if (doc.kind(i) === Kind.Foreign) return true;
  const type = doc.type(i);
  if (type === null || type.that !== 0 || type.function !== null) return false;
  if (type.given || doc.isNoun(i, 'outlet', 'country')) return true;
  if (type.nouns.length > 0 || type.cues.length > 0) return false;
  const parts = doc.parts(i);
  if (parts === 0) return type.bare.length > 2 && !/(?:ًا|اً|ٍ|ا)$/u.test(doc.written(i));
  return (parts & Part.Proper) !== 0 && (parts & (Part.Noun | Part.Adjective | VERBAL)) === 0;
}

/** A word that may be part of a personal name where names are expected: «نبيل», «حميدة», «كنعاني», «صالح». */
export function canBeName(doc: Document, i: number): boolean {
  if (isProper(doc, i)) return true;
  const type = doc.type(i);
  if (type === null || type.preposition !== '' || type.function !== null || type.conjunction !== '') return false;
  if (type.nouns.some((entry) => entry.class !== 'kin' && entry.class !== 'demonym')) return false;
  const parts = doc.parts(i);
  return parts === 0 || (parts & Part.Proper) !== 0;
}
