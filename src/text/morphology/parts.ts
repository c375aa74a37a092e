/**
 * What a word can be, as bits, without making its candidates: the simplest cut that the lexicon knows.
 *
 * Example: «طلب» can be a noun or a perfect verb; «بمقتل» is a noun behind ب; «بيان» is a noun, and no ب with «يان», since
 * a cut without a preposition is simpler. Without a conjunction is simpler than with one, then without a preposition, then without
 * a pronoun; spelt as in the lexicon is simpler than any of these.
 *
 * So the cuts are tried from the simplest on and most words end with the first. News speaks of others: first and second
 * persons and imperatives are left out.
 */
import { letterCodes, LONGEST, startAfter } from './candidates.ts';
import { After, allowed, Before, endings, LETTER } from './clitics.ts';
import { findRespelt, findStem, formsOf, HASH_SEED, hashStep, type Lexicon, RESPELL } from './lexicon.ts';
import { POS, type Pos } from './tags.ts';

export const Part = {
  /** The morphology knows the word. */
  Known: 1,
  Noun: 2,
  Adjective: 4,
  Perfect: 8,
  Imperfect: 16,
  Proper: 32,
  /** A word of a closed class. */
  Closed: 64,
  /** The noun, adjective or name has the article. */
  Article: 128,
  /** ب, ل or ك is glued to it. */
  Preposition: 256,
  /** A pronoun hangs on it. */
  Pronoun: 512,
  /** و or ف is glued to it. */
  Conjunction: 1024,
  Masculine: 2048,
  Feminine: 4096,
  Singular: 8192,
  Plural: 16384,
  /** The morphology has it spelt otherwise: «فى» for «في», «اعلان» for «إعلان». */
  Respelt: 32768,
} as const;

/** Parts of a stem with a part of speech and a shape, its clitics aside. */
function stemParts(pos: Pos, shape: number): number {
  const aspect = shape & 3;
  switch (pos) {
    case 'NOUN':
    case 'NUM':
      return Part.Noun | agreement(shape);
    case 'ADJ':
      return Part.Adjective | agreement(shape);
    case 'PROPN':
      return Part.Proper | agreement(shape);
    case 'VERB':
    case 'AUX':
      return aspect === 1 ? Part.Perfect : aspect === 2 ? Part.Imperfect : Part.Closed;
    default:
      return Part.Closed;
  }
}

function agreement(shape: number): number {
  const gender = (shape >> 6) & 3;
  const number = (shape >> 8) & 3;
  return (
    (gender === 1 ? Part.Masculine : gender === 2 ? Part.Feminine : 0) |
    (number === 1 ? Part.Singular : number >= 2 ? Part.Plural : 0)
  );
}

/** A reading as the parts see it; see {@link wordParts}. */
export interface PartsReading {
  readonly conjunction: number;
  readonly before: number;
  readonly after: number;
  readonly pos: Pos;
  readonly shape: number;
}

/** Parts of one reading of a word. */
export function readingParts({ conjunction, before, after, pos, shape }: PartsReading): number {
  return stemParts(pos, shape) | cliticParts(conjunction, before, after);
}

function cliticParts(conjunction: number, before: number, after: number): number {
  return (
    (before === Before.Article || before === Before.PrepositionArticle ? Part.Article : 0) |
    (before === Before.Preposition || before === Before.PrepositionArticle ? Part.Preposition : 0) |
    (after === After.Nothing ? 0 : Part.Pronoun) |
    (conjunction === 0 ? 0 : Part.Conjunction)
  );
}

/** A third person or no verb at all. */
export function isThird(shape: number): boolean {
  const aspect = shape & 3;
  return aspect === 0 || (aspect !== 3 && ((shape >> 4) & 3) === 3);
}

const WAW = LETTER.waw;
const FA = LETTER.fa;
const BA = LETTER.ba;
const KAF = LETTER.kaf;
const LAM = LETTER.lam;
const SIN = LETTER.sin;
const ALEF = LETTER.alef;

/** One word while its parts are looked for. */
class Search {
  private respelt = false;
  private word: Uint8Array;

  constructor(
    private readonly lexicon: Lexicon,
    private readonly text: string,
    private readonly exact: Uint8Array,
    private readonly ends: readonly (readonly [end: number, after: number])[],
    private readonly hashes: Uint32Array,
  ) {
    this.word = exact;
  }

  find(): number {
    const long = this.exact.length > LONGEST;
    const found = this.inOrder(long);
    if (found !== 0 || long) return found;
    this.respelt = true;
    this.word = this.exact.map((unit) => RESPELL[unit] ?? 0);
    const bits = this.inOrder(false);
    return bits === 0 ? 0 : bits | Part.Respelt;
  }

  /** Tries the cuts from the simplest on. */
  private inOrder(long: boolean): number {
    const first = this.exact[0];
    const most = first === WAW || first === FA ? 1 : 0;
    for (let conjunction = 0; conjunction <= most; conjunction++) {
      let bits = this.fixed(conjunction);
      if (!long) {
        bits |= this.without(conjunction, false);
        if (bits === 0) bits = this.without(conjunction, true);
        if (bits === 0) bits = this.behindPreposition(conjunction, false);
        if (bits === 0) bits = this.behindPreposition(conjunction, true);
      }
      if (bits !== 0) return bits | Part.Known;
    }
    return 0;
  }

  private fixed(conjunction: number): number {
    if (this.respelt) return 0;
    const { text } = this;
    const fixed = this.lexicon.fixed.get(conjunction === 0 ? text : text.slice(conjunction));
    return fixed === undefined ? 0 : stemParts(fixed.pos, 0) | cliticParts(conjunction, Before.Nothing, After.Nothing);
  }

  private without(at: number, bound: boolean): number {
    const { exact } = this;
    let bits = this.stems(at, Before.Nothing, 0, at, bound);
    if (!bound && exact[at] === ALEF && exact[at + 1] === LAM) bits |= this.stems(at, Before.Article, 0, at + 2, false);
    if (exact[at] === SIN) bits |= this.stems(at, Before.Future, SIN, at + 1, bound);
    return bits;
  }

  private behindPreposition(at: number, bound: boolean): number {
    const { exact } = this;
    const first = exact[at] ?? 0;
    if (first !== BA && first !== KAF && first !== LAM) return 0;
    let bits = this.stems(at, Before.Preposition, first, at + 1, bound);
    if (bound) return bits;
    const second = exact[at + 1];
    if (first === LAM && second === LAM) bits |= this.stems(at, Before.PrepositionArticle, first, at + 2, false);
    if (first !== LAM && second === ALEF && exact[at + 2] === LAM)
      bits |= this.stems(at, Before.PrepositionArticle, first, at + 3, false);
    return bits;
  }

  /** Parts of all stems that stand from `core` on behind such a beginning; `bound`: with a pronoun. */
  private stems(conjunction: number, before: number, particle: number, core: number, bound: boolean): number {
    const { lexicon, word, respelt } = this;
    let bits = 0;
    for (const prefix of lexicon.prefixesAt[word[core] ?? 0] ?? lexicon.prefixesAt[0] ?? []) {
      const from = startAfter(lexicon.prefixes[prefix] ?? '', word, core, respelt);
      if (from >= 0) bits |= this.from(conjunction, before, particle, prefix, from, bound);
    }
    return bits;
  }

  private from(
    conjunction: number,
    before: number,
    particle: number,
    prefix: number,
    from: number,
    bound: boolean,
  ): number {
    const { lexicon, word, respelt, hashes, ends } = this;
    const trie = respelt ? lexicon.suffixTrieRespelt : lexicon.suffixTrie;
    let hash = HASH_SEED;
    for (let i = from; i < word.length; i++) hashes[i + 1] = hash = hashStep(hash, word[i] ?? 0);
    let bits = 0;
    for (let e = bound ? 1 : 0; e < (bound ? ends.length : 1); e++) {
      const [end, after] = ends[e] ?? [0, 0];
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
                bits |= this.readings(conjunction, before, particle, prefix, stem, kin, after);
            else bits |= this.readings(conjunction, before, particle, prefix, stem, suffix, after);
            stem = respelt ? (lexicon.respeltNext[stem] ?? -1) : -1;
          }
        }
        node = trie.next[node * 128 + (word[to - 1] ?? 0)] ?? 0;
        if (node === 0) break;
      }
    }
    return bits;
  }

  private readings(
    conjunction: number,
    before: number,
    particle: number,
    prefix: number,
    stem: number,
    suffix: number,
    after: number,
  ): number {
    const { lexicon } = this;
    let bits = 0;
    const last = lexicon.reading[stem + 1] ?? 0;
    for (let reading = lexicon.reading[stem] ?? 0; reading < last; reading++) {
      const paradigm = lexicon.readingParadigm[reading] ?? 0;
      const packed = formsOf(lexicon, paradigm, prefix, suffix);
      if (packed === 0) continue;
      const first = packed >> 4;
      for (let form = first; form < first + (packed & 15); form++) {
        const shape = lexicon.formShape[form] ?? 0;
        if (!isThird(shape)) continue;
        if (!allowed(lexicon.formAttach[form] ?? 0, conjunction, before, particle, after, (shape & 3) !== 0)) continue;
        const pos = POS[lexicon.paradigmPos[paradigm] ?? 0] ?? 'X';
        bits |= stemParts(pos, shape) | cliticParts(conjunction, before, after);
      }
    }
    return bits;
  }
}

const HASHES = new Uint32Array(LONGEST + 2);

/**
 * What a plain word can be by its simplest cut: bits of {@link Part}; 0 for a word that the morphology does not know.
 *
 * @param text the word without tashkeel and tatweel
 */
export function wordParts(lexicon: Lexicon, text: string): number {
  const word = letterCodes(text);
  return new Search(lexicon, text, word, endings(word), HASHES).find();
}
