/**
 * Every way to read one word: conjunction, preposition or future mark, article, prefix, stem, suffix, pronoun.
 *
 * Example: «وبلدهم» may be و+بلد+هم («and their country») or و+ب+لد+هم; «فقد» may be the verb or ف+قد.
 */
import { findRespelt, findStem, formsOf, type Fixed, HASH_SEED, hashStep, type Lexicon, RESPELL } from './lexicon.ts';
import { After, allowed, Before, type Begin, beginnings, endings } from './clitics.ts';
import { Attach } from './shape.ts';
import { POS, type Pos } from './tags.ts';

/** How a candidate came about. */
export const Origin = { Lexicon: 0, Respelt: 1, Fixed: 2, Guess: 3 } as const;

/** One reading of a word. Offsets are letters of the plain word. */
export interface Candidate {
  /** 1 where the word begins with و or ف as a conjunction. */
  readonly conjunction: number;
  readonly before: number;
  /** The letter code of ب ك ل س where there is one. */
  readonly particle: number;
  /** Where the stem segment (article included) begins. */
  readonly start: number;
  /** Where the core (article excluded) begins. */
  readonly core: number;
  /** Where the core ends. */
  readonly end: number;
  readonly after: number;
  readonly pos: Pos;
  readonly shape: number;
  readonly stem: number;
  readonly reading: number;
  readonly closed: boolean;
  readonly origin: number;
  /** Segment lengths where the lexicon cuts the word itself. */
  readonly lengths: readonly number[] | undefined;
  readonly lemma: string | undefined;
}

/** The longest word that is taken apart. */
export const LONGEST = 30;

/** Letter codes of a plain word; letters outside the Arabic block become 0. */
export function letterCodes(word: string): Uint8Array {
  const out = new Uint8Array(word.length);
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i) - 0x600;
    out[i] = unit > 0 && unit < 128 ? unit : 0;
  }
  return out;
}

/**
 * All candidates of a plain word, those of the lexicon first; never empty.
 *
 * @param text the word without tashkeel and tatweel
 */
export function candidates(lexicon: Lexicon, text: string): Candidate[] {
  const word = letterCodes(text);
  const out: Candidate[] = [];
  const begins = beginnings(word);
  fixedWords(lexicon, text, begins, out);
  if (word.length <= LONGEST) {
    const ends = endings(word);
    search(lexicon, word, begins, ends, false, out);
    const respelt = word.map((unit) => RESPELL[unit] ?? 0);
    search(lexicon, respelt, begins, ends, true, out);
  }
  guess(word, begins, out);
  return out;
}

function fixedWords(lexicon: Lexicon, text: string, begins: readonly Begin[], out: Candidate[]): void {
  for (const begin of begins) {
    if (begin.before !== Before.Nothing) continue;
    const fixed = lexicon.fixed.get(begin.start === 0 ? text : text.slice(begin.start));
    if (fixed === undefined) continue;
    out.push(candidate(begin, text.length, After.Nothing, fixed.pos, 0, -1, -1, true, Origin.Fixed, fixed));
  }
}

function search(
  lexicon: Lexicon,
  word: Uint8Array,
  begins: readonly Begin[],
  ends: readonly [number, number][],
  respelt: boolean,
  out: Candidate[],
): void {
  const exact = respelt ? out.length : -1;
  const trie = respelt ? lexicon.suffixTrieRespelt : lexicon.suffixTrie;
  const hashes = new Uint32Array(word.length + 1);
  for (const begin of begins) {
    for (let prefix = 0; prefix < lexicon.prefixes.length; prefix++) {
      const from = startAfter(lexicon.prefixes[prefix] ?? '', word, begin.core, respelt);
      if (from < 0) continue;
      let hash = HASH_SEED;
      for (let i = from; i < word.length; i++) hashes[i + 1] = hash = hashStep(hash, word[i] ?? 0);
      for (const [end, after] of ends) {
        let node = 0;
        for (let to = end; to > from; to--) {
          const suffix = trie.value[node] ?? -1;
          if (suffix >= 0) {
            let stem = respelt
              ? findRespelt(lexicon, word, from, to, hashes[to] ?? 0)
              : findStem(lexicon, word, from, to, hashes[to] ?? 0);
            while (stem >= 0) {
              if (respelt)
                for (const kin of lexicon.suffixKin[suffix] ?? [])
                  take(lexicon, begin, prefix, stem, kin, end, after, exact, out);
              else take(lexicon, begin, prefix, stem, suffix, end, after, exact, out);
              stem = respelt ? (lexicon.respeltNext[stem] ?? -1) : -1;
            }
          }
          node = trie.next[node * 128 + (word[to - 1] ?? 0)] ?? 0;
          if (node === 0) break;
        }
      }
    }
  }
}

/** Where the stem begins behind a prefix, or -1 where the prefix does not stand there. */
export function startAfter(prefix: string, word: Uint8Array, at: number, respelt: boolean): number {
  for (let i = 0; i < prefix.length; i++) {
    const unit = prefix.charCodeAt(i) - 0x600;
    if (word[at + i] !== (respelt ? RESPELL[unit] : unit)) return -1;
  }
  return at + prefix.length < word.length ? at + prefix.length : -1;
}

function take(
  lexicon: Lexicon,
  begin: Begin,
  prefix: number,
  stem: number,
  suffix: number,
  end: number,
  after: number,
  /** How many exact candidates there are, which a respelt one must not repeat; -1 in the search for those. */
  exact: number,
  out: Candidate[],
): void {
  const last = lexicon.reading[stem + 1] ?? 0;
  for (let reading = lexicon.reading[stem] ?? 0; reading < last; reading++) {
    const paradigm = lexicon.readingParadigm[reading] ?? 0;
    const packed = formsOf(lexicon, paradigm, prefix, suffix);
    if (packed === 0) continue;
    const first = packed >> 4;
    const pos = POS[lexicon.paradigmPos[paradigm] ?? 0] ?? 'X';
    for (let form = first; form < first + (packed & 15); form++) {
      const shape = lexicon.formShape[form] ?? 0;
      const attach = lexicon.formAttach[form] ?? 0;
      if (!allowed(attach, begin.conjunction, begin.before, begin.particle, after, (shape & 3) !== 0)) continue;
      if (exact > 0 && repeats(out, exact, reading, begin, end, shape)) continue;
      const closed = (attach & Attach.Closed) !== 0;
      const origin = exact < 0 ? Origin.Lexicon : Origin.Respelt;
      out.push(candidate(begin, end, after, pos, shape, stem, reading, closed, origin, undefined));
    }
  }
}

/** Whether one of the first `exact` candidates is this one. */
function repeats(
  out: readonly Candidate[],
  exact: number,
  reading: number,
  begin: Begin,
  end: number,
  shape: number,
): boolean {
  for (let i = 0; i < exact; i++) {
    const one = out[i];
    if (one === undefined) break;
    if (one.reading !== reading || one.end !== end || one.shape !== shape) continue;
    if (one.core === begin.core && one.before === begin.before) return true;
  }
  return false;
}

/** All candidates are made here, so that they are alike to the engine. */
function candidate(
  begin: Begin,
  end: number,
  after: number,
  pos: Pos,
  shape: number,
  stem: number,
  reading: number,
  closed: boolean,
  origin: number,
  fixed: Fixed | undefined,
): Candidate {
  return {
    conjunction: begin.conjunction,
    before: begin.before,
    particle: begin.particle,
    start: begin.start,
    core: begin.core,
    end,
    after,
    pos,
    shape,
    stem,
    reading,
    closed,
    origin,
    lengths: fixed?.lengths,
    lemma: fixed?.lemma,
  };
}

/** Words no lexicon has: names with or without a proclitic. */
function guess(word: Uint8Array, begins: readonly Begin[], out: Candidate[]): void {
  for (const begin of begins) {
    if (begin.before === Before.Future || (begin.core > 0 && word.length - begin.core < 3)) continue;
    const pos: Pos = begin.before === Before.Article || begin.before === Before.PrepositionArticle ? 'NOUN' : 'PROPN';
    out.push(candidate(begin, word.length, After.Nothing, pos, 0, -1, -1, false, Origin.Guess, undefined));
  }
}
