/**
 * Signs: what a token is, as one small number, the alphabet in which the models read a text.
 *
 * Example: «وقال | الوزير | سليم | ، | في | بيان» are: perfect of a reporting verb behind و, office with article, given name,
 * comma, preposition, document.
 */
import { Kind } from '../../text/index.ts';
import type { Document } from '../document.ts';
import { FUNCTION_CLASSES, NOUN_CLASSES } from '../lexicon.ts';
import { Part } from '../parts.ts';
import { That, UNASKED, type WordType } from '../vocabulary.ts';
import { wordId } from './features.ts';
import type { Sourcehood } from './sourcehood.ts';

/** Marks by their first character; the same number for what does the same. */
const MARKS: ReadonlyMap<string, number> = new Map([
  ['،', 1],
  [',', 1],
  ['.', 2],
  [':', 3],
  ['؛', 4],
  [';', 4],
  ['-', 5],
  ['–', 5],
  ['—', 5],
  ['(', 6],
  ['[', 6],
  [')', 7],
  [']', 7],
  ['؟', 10],
  ['?', 10],
  ['!', 10],
  ['…', 11],
]);

export const Sign = { Edge: 0, Opening: 8, Closing: 9, Other: 12, Line: 13, Number: 14, Foreign: 15 } as const;

/** What stands at each token, found once per text. */
export class Signs {
  readonly sign: Int32Array;
  readonly word: Int32Array;
  /** What phrase of the lexicon a token opens or stands in: 0 none, 1-3 time, 4 opener, 5 adverbial, 6 false cue, + 8 inside. */
  readonly phrase: Uint8Array;
  /** Endings: the last two letters, and whether an accusative is written. */
  readonly ending: Int32Array;

  /** Whether a word is part of a person's name: 1 a given name, 2 a word that stands behind one somewhere in the text. */
  readonly name: Uint8Array;

  /** How far a word belongs to the names of sources: see `sourcehood.ts`; and whether it begins them. */
  readonly source: Uint8Array;
  readonly first: Uint8Array;

  constructor(
    readonly doc: Document,
    private readonly sourcehood: Sourcehood,
  ) {
    const { count } = doc;
    // One room for all: the engine pays for each room apart.
    const room = new ArrayBuffer(count * (3 * 4 + 4));
    this.sign = new Int32Array(room, 0, count);
    this.word = new Int32Array(room, count * 4, count);
    this.ending = new Int32Array(room, count * 8, count);
    this.phrase = new Uint8Array(room, count * 12, count);
    this.name = new Uint8Array(room, count * 13, count);
    this.source = new Uint8Array(room, count * 14, count);
    this.first = new Uint8Array(room, count * 15, count);
    for (let i = 0; i < count; i++) this.fill(i);
    this.findNames();
  }

  /** «قرامي» is a name since «حسين قرامي» stands elsewhere in the text. */
  private findNames(): void {
    const { doc, name, word } = this;
    const family = new Set<number>();
    for (let i = 0; i < doc.count; i++) {
      const type = doc.type(i);
      if (type === null) continue;
      if (type.given && type.preposition === '') name[i] = 1;
      else if (i > 0 && (name[i - 1] ?? 0) !== 0 && canFollowName(type, doc.parts(i))) {
        name[i] = 2;
        family.add(word[i] ?? 0);
      }
    }
    if (family.size === 0) return;
    for (let i = 0; i < doc.count; i++) if (name[i] === 0 && family.has(word[i] ?? 0)) name[i] = 3;
  }

  private fill(i: number): void {
    const { doc } = this;
    const type = doc.type(i);
    if (type === null) {
      const sign = signOfMark(doc, i);
      this.sign[i] = sign;
      this.word[i] = -sign;
      return;
    }
    if (type.sign === UNASKED) ask(type, doc.parts(i));
    this.sign[i] = type.sign;
    this.word[i] = type.spelling;
    this.ending[i] = type.ending;
    const source = this.sourcehood.of(type.spelling);
    this.source[i] = source & 15;
    this.first[i] = source >> 4;
    if (type.opens !== 0 && this.phrase[i] === 0) this.markPhrase(i);
  }

  private markPhrase(i: number): void {
    const { doc } = this;
    const { lexicon } = doc;
    let kind = 0;
    let words = 0;
    const time = doc.phrase(lexicon.times, i);
    if (time !== null) {
      kind = time.value === 'governs' ? 2 : 1;
      words = time.words;
    }
    const adverbial = doc.phrase(lexicon.adverbials, i);
    if (adverbial !== null && adverbial.words >= words) {
      kind = 5;
      words = adverbial.words;
    }
    const opener = doc.phrase(lexicon.openers, i);
    if (opener !== null && opener.words > words) {
      kind = 4;
      words = opener.words;
    }
    const falseCue = doc.phrase(lexicon.falseCues, i);
    if (falseCue !== null && falseCue.words > words) {
      kind = 6;
      words = falseCue.words;
    }
    if (kind === 0) return;
    this.phrase[i] = kind;
    for (let k = 1; k < words && i + k < doc.count; k++) this.phrase[i + k] = kind + 8;
  }
}

/** A word behind a given name that can be the rest of it: unknown, a name or a plain noun, nothing with a use of its own. */
function canFollowName(type: WordType, parts: number): boolean {
  if (type.conjunction !== '' || type.preposition !== '' || type.function !== null || type.that !== That.None)
    return false;
  if (type.nouns.length > 0 || type.cues.length > 0) return false;
  return parts === 0 || (parts & (Part.Proper | Part.Adjective | Part.Noun)) !== 0;
}

function endingOf({ bare: word, surface }: WordType): number {
  const last = word.charCodeAt(word.length - 1) & 255;
  const before = word.length > 1 ? word.charCodeAt(word.length - 2) & 255 : 0;
  const end = surface.charAt(surface.length - 1);
  const accusative = end === 'ً' || end === 'ٍ' || (end === 'ا' && surface.charAt(surface.length - 2) === 'ً') ? 1 : 0;
  return (accusative << 16) | (before << 8) | last;
}

function signOfMark(doc: Document, i: number): number {
  const kind = doc.kind(i);
  if (kind === Kind.Line) return Sign.Line;
  if (kind === Kind.Number) return Sign.Number;
  if (kind === Kind.Foreign) return Sign.Foreign;
  if (doc.quotations.opensAt[i] !== -1) return Sign.Opening;
  const quotation = doc.quotations.innermost[i] ?? -1;
  if (quotation !== -1 && doc.quotations.list[quotation]?.close === i) return Sign.Closing;
  const found = MARKS.get(doc.text.charAt(doc.start(i)));
  if (found === 2 && doc.end(i) - doc.start(i) > 1) return 11;
  return found ?? Sign.Other;
}

/** Fills in how the models see a word. */
function ask(type: WordType, parts: number): void {
  type.sign = signOfWord(type, parts);
  type.spelling = wordId(type.bare);
  type.ending = endingOf(type);
}

/** A word's class by one number: noun class, form of the cue or function word, else its parts of speech; whatever is glued to it. */
export function classOfWord(type: WordType, parts: number): number {
  if (type.sign === UNASKED) ask(type, parts);
  return type.sign & (GLUED - 1);
}

const PREPOSITIONS = ['', 'ب', 'ل', 'ك'];
/** Classes of words are below this; above them stands what is glued to the word. */
const GLUED = 512;

function signOfWord(type: WordType, parts: number): number {
  const glued = Math.max(0, PREPOSITIONS.indexOf(type.preposition));
  const joined = type.conjunction === '' ? 0 : type.conjunction === 'ف' ? 2 : 1;
  return baseOf(type, parts) + GLUED * glued + 4 * GLUED * joined;
}

function baseOf(type: WordType, parts: number): number {
  if (type.that !== That.None) return 16 + (type.that === That.BiAn ? 2 : 0) + (type.thatPronoun ? 1 : 0);
  const shape = type.article ? 1 : type.possessive !== '' ? 2 : 0;
  const noun = type.nouns[0];
  const cue = type.cues[0];
  if (type.function !== null && noun === undefined)
    return 24 + FUNCTION_CLASSES.indexOf(type.function.class) + (cue === undefined ? 0 : 12);
  if (noun !== undefined) {
    const number = noun.number === 'plural' ? 1 : 0;
    return 64 + NOUN_CLASSES.indexOf(noun.class) * 6 + shape * 2 + number;
  }
  if (type.given) return 48;
  if (cue !== undefined) {
    const form = cue.form === 'perfect' ? 0 : cue.form === 'imperfect' ? 1 : cue.form === 'participle' ? 2 : 3;
    const weak = cue.verb.strength === 'strong' ? 0 : 1;
    return 180 + form * 8 + weak * 4 + shape + (type.cuePronoun === '' ? 0 : 3 - shape);
  }
  if (parts === 0) return 220 + shape;
  const kinds =
    ((parts & Part.Noun) !== 0 ? 1 : 0) |
    ((parts & Part.Adjective) !== 0 ? 2 : 0) |
    ((parts & Part.Proper) !== 0 ? 4 : 0) |
    ((parts & Part.Perfect) !== 0 ? 8 : 0) |
    ((parts & Part.Imperfect) !== 0 ? 16 : 0) |
    ((parts & Part.Closed) !== 0 ? 32 : 0);
  return 224 + kinds * 4 + (shape !== 0 ? shape : (parts & Part.Pronoun) !== 0 ? 3 : 0);
}
