/**
 * Word classes at a place in the text: can this word be a finite verb, an adjective, a bare noun, a name?
 *
 * Example: «يزور» is a finite verb, «بارزة» an adjective, «رئيس» a bare noun, «كيبارو» most likely a name. Nearly all of it is told
 * by the word alone, so it is found once for each spelling.
 */
import { Kind } from '../text/index.ts';
import type { Document } from './document.ts';
import { NOMINAL, Part, VERBAL } from './parts.ts';
import { UNASKED, type WordType } from './vocabulary.ts';

/** What a word is by itself, as bits. */
const Trait = {
  /** A finite verb where no negation stands before it. */
  Finite: 1,
  Adjective: 2,
  Proper: 4,
  /** May be part of a personal name. */
  Name: 8,
  /** Written with an accusative or a tanwin of kasra: «رسميا» with its marks. */
  Tanwin: 16,
  Accusative: 32,
} as const;

/** A finite verb and nothing else: «يزور», «أعلنت»; what may be a noun too («طلب», «سحب») is none by itself. */
export function isFiniteVerb(doc: Document, i: number): boolean {
  const type = doc.type(i);
  if (type === null || type.that !== 0) return false;
  if (type.nouns.length === 0 && !type.article && doc.isFunction(i - 1, 'negation'))
    return type.bare.startsWith('ي') || type.bare.startsWith('ت');
  return (traits(doc, type) & Trait.Finite) !== 0;
}

/** An adjective beside its noun: relational (نسبة) endings, «بارزة», or with the article behind a word with its own. */
export function isAdjective(doc: Document, i: number): boolean {
  const type = doc.type(i);
  return type !== null && (traits(doc, type) & Trait.Adjective) !== 0;
}

/** A noun without article, pronoun or preposition: «رئيس», «أهمية». */
export function isBareNoun(doc: Document, i: number): boolean {
  const type = doc.type(i);
  return type !== null && !type.article && type.possessive === '' && type.function === null;
}

/** A proper name, as far as the word alone tells: listed, in no lexicon, or nothing but a name there. */
export function isProper(doc: Document, i: number): boolean {
  const type = doc.type(i);
  return type === null ? doc.kind(i) === Kind.Foreign : (traits(doc, type) & Trait.Proper) !== 0;
}

/** A word that may be part of a personal name where names are expected: «نبيل», «سعيدة», «عطاري», «صالح». */
export function canBeName(doc: Document, i: number): boolean {
  const type = doc.type(i);
  return type === null ? doc.kind(i) === Kind.Foreign : (traits(doc, type) & Trait.Name) !== 0;
}

/** Written with the alef and tanwin of an accusative: «رسميًا». */
export function isAccusative(doc: Document, i: number): boolean {
  const type = doc.type(i);
  return type !== null && (traits(doc, type) & Trait.Accusative) !== 0;
}

/** Written as an accusative, or with the tanwin of kasra. */
export function hasTanwin(doc: Document, i: number): boolean {
  const type = doc.type(i);
  return type !== null && (traits(doc, type) & Trait.Tanwin) !== 0;
}

function traits(doc: Document, type: WordType): number {
  if (type.traits === UNASKED) type.traits = traitsOf(type, doc.partsOf(type));
  return type.traits;
}

function traitsOf(type: WordType, parts: number): number {
  const accusative = /(?:ًا|اً)$/u.test(type.surface);
  let bits = accusative ? Trait.Accusative | Trait.Tanwin : type.surface.endsWith('ٍ') ? Trait.Tanwin : 0;
  if (type.that === 0 && finite(type, parts)) bits |= Trait.Finite;
  if (adjective(type, parts)) bits |= Trait.Adjective;
  if (proper(type, parts)) bits |= Trait.Proper | Trait.Name;
  else if (name(type, parts)) bits |= Trait.Name;
  return bits;
}

function finite(type: WordType, parts: number): boolean {
  if (type.nouns.length > 0 || type.given || type.article || type.function !== null) return false;
  if (type.preposition === '' && type.cues.some((form) => form.form === 'perfect' || form.form === 'imperfect'))
    return true;
  return type.future || ((parts & VERBAL) !== 0 && (parts & NOMINAL) === 0);
}

function adjective(type: WordType, parts: number): boolean {
  if (type.preposition !== '' || type.function !== null) return false;
  if (type.nouns.length > 0) return type.nouns.some((entry) => entry.class === 'demonym');
  if ((parts & Part.Adjective) !== 0) return type.article || (parts & Part.Noun) === 0 || isRelational(type.bare);
  return parts === 0 && type.article && isRelational(type.bare);
}

function isRelational(word: string): boolean {
  return word.length >= 4 && /(?:ي|ية|يين|يون|يان|يتين)$/.test(word);
}

function proper(type: WordType, parts: number): boolean {
  if (type.that !== 0 || type.function !== null) return false;
  if (type.given || type.nouns.some((entry) => entry.class === 'outlet' || entry.class === 'country')) return true;
  if (type.nouns.length > 0 || type.cues.length > 0) return false;
  if (parts === 0) return type.bare.length > 2 && !/(?:ًا|اً|ٍ|ا)$/u.test(type.surface);
  return (parts & Part.Proper) !== 0 && (parts & (Part.Noun | Part.Adjective | VERBAL)) === 0;
}

function name(type: WordType, parts: number): boolean {
  if (type.preposition !== '' || type.function !== null || type.conjunction !== '') return false;
  if (type.nouns.some((entry) => entry.class !== 'kin' && entry.class !== 'demonym')) return false;
  return parts === 0 || (parts & Part.Proper) !== 0;
}
