/**
 * What a word is to the tagger of names, found once for each spelling: its core, its letters, what the lexicon and the table of
 * known words say of it.
 *
 * Example: «وبواشنطن» has the core «واشنطن», opens with conjunction and preposition, is a capital, ends in «طن».
 */
import { partId, wordId } from '../model/features.ts';
import { classOfWord } from '../model/signs.ts';
import { NOUN_CLASSES } from '../lexicon.ts';
import { That, type WordType } from '../vocabulary.ts';
import { coreOf, isCut, restsOf } from './core.ts';
import type { KnownWords } from './known-words.ts';

const BIT: ReadonlyMap<string, number> = new Map(NOUN_CLASSES.map((name, k) => [name, 1 << k]));
/** Bits of the lexicon's other tables. */
export const Fact = {
  Given: 1 << 18,
  Function: 1 << 19,
  Cue: 1 << 20,
  That: 1 << 21,
  Future: 1 << 22,
  Opens: 1 << 23,
} as const;

const PREPOSITIONS = ['', 'ب', 'ل', 'ك'];

/** Facts of a token, as numbers; the same number for the same fact. */
export interface WordFacts {
  /** The core, as `wordId` has it. */
  readonly core: number;
  /** The core without its article. */
  readonly stem: number;
  readonly written: number;
  readonly length: number;
  /** The stem's letters, of which its beginnings, its endings and every three in a row tell something. */
  readonly letters: string;
  /** Its last two and last three letters, 0 for a shorter one. */
  readonly lastTwo: number;
  readonly lastThree: number;
  /** What stands before the core: bits of conjunction and article, and the preposition. */
  readonly clitics: number;
  /** What the lexicon says, by one number. */
  readonly sign: number;
  /** Classes of nouns in the lexicon, as bits. */
  readonly classes: number;
  readonly parts: number;
  readonly kind: number;
  readonly coarse: number;
  readonly lists: number;
  readonly mostly: number;
  /** How many letters of a proclitic that no lexicon knows the word opens with. */
  readonly cut: number;
}

/** Facts of a word of the text. */
export function factsOf(type: WordType, parts: number, known: KnownWords): WordFacts {
  let core = coreOf(type);
  let row = known.find(wordId(core));
  let extra = 0;
  if (row < 0 && parts === 0 && !isCut(type) && type.nouns.length === 0 && !type.given && type.function === null)
    for (const rest of restsOf(core)) {
      const found = known.find(wordId(rest));
      if (found < 0) continue;
      extra = core.length - rest.length + (core.startsWith('لل') && rest.startsWith('ال') ? 1 : 0);
      core = rest;
      row = found;
      break;
    }
  const article = core.length > 4 && core.startsWith('ال');
  const stem = article ? core.slice(2) : core;
  if (row < 0 && article) row = known.find(wordId(stem));
  const kind = known.kind(row);
  let classes = (type.given ? Fact.Given : 0) | (type.function === null ? 0 : Fact.Function);
  if (type.cues.length > 0) classes |= Fact.Cue;
  if (type.that !== That.None) classes |= Fact.That;
  if (type.future) classes |= Fact.Future;
  for (const noun of type.nouns) classes |= BIT.get(noun.class) ?? 0;
  const prepositions = Math.max(0, PREPOSITIONS.indexOf(type.preposition));
  return {
    core: wordId(core),
    stem: wordId(stem),
    written: wordId(type.plain),
    length: Math.min(8, stem.length),
    letters: stem,
    lastTwo: lastOf(stem, 2),
    lastThree: lastOf(stem, 3),
    clitics: (type.conjunction === '' ? 0 : 1) | (prepositions << 1) | (article ? 8 : 0) | (extra > 0 ? 16 : 0),
    sign: classOfWord(type, parts),
    classes,
    parts,
    kind,
    coarse: known.coarse[kind] ?? 0,
    lists: known.listed(row),
    mostly: known.usually(row),
    cut: extra,
  };
}

function lastOf(stem: string, letters: number): number {
  return stem.length > letters ? partId(stem, stem.length - letters, stem.length) : 0;
}

/** Facts of what is no Arabic word: a mark, a number, a line's end. */
export function factsOfMark(sign: number): WordFacts {
  return {
    core: -sign,
    stem: -sign,
    written: -sign,
    length: 0,
    letters: '',
    lastTwo: 0,
    lastThree: 0,
    clitics: 0,
    sign: -sign,
    classes: 0,
    parts: 0,
    kind: 0,
    coarse: 0,
    lists: 0,
    mostly: 0,
    cut: 0,
  };
}
