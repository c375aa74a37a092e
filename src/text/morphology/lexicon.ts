/**
 * The compiled lexicon in memory: stems behind a hash table, paradigms behind another, affixes in small tries.
 *
 * Example: «يكتبون» is the prefix ي, the stem كتب and the suffix ون, and the paradigm of كتب has (ي, ون).
 * Words are arrays of letter codes (the UTF-16 unit less 0x600); nothing here makes a string before it is asked to.
 */
import { ByteReader, unpackSections } from './packed.ts';
import { POS, type Pos } from './tags.ts';

/** A word whose cuts are written out in the lexicon. */
export interface Fixed {
  readonly pos: Pos;
  readonly lemma: string;
  readonly lengths: readonly number[];
}

/** How two spellings may differ and still be one: أ إ آ ا, ى ي, ة ه, ئ ؤ ء. */
export const RESPELL: Uint8Array = buildRespell();

function buildRespell(): Uint8Array {
  const table = Uint8Array.from({ length: 256 }, (_, code) => code);
  const same = (letters: string, to: string): void => {
    for (const letter of letters) table[letter.charCodeAt(0) - 0x600] = to.charCodeAt(0) - 0x600;
  };
  same('أإآ', 'ا');
  same('ى', 'ي');
  same('ة', 'ه');
  same('ئؤ', 'ء');
  return table;
}

/** A set of affixes as a trie over letter codes; value -1 where no affix ends. */
export interface AffixTrie {
  readonly next: Int16Array;
  readonly value: Int16Array;
}

const LETTERS = 128;

function trie(affixes: readonly string[], backwards: boolean, respell: boolean): AffixTrie {
  const size = affixes.reduce((sum, text) => sum + text.length, 1);
  const next = new Int16Array(size * LETTERS);
  const value = new Int16Array(size).fill(-1);
  let nodes = 1;
  affixes.forEach((text, id) => {
    let node = 0;
    for (let i = 0; i < text.length; i++) {
      const plain = text.charCodeAt(backwards ? text.length - 1 - i : i) - 0x600;
      const code = (respell ? RESPELL[plain] : plain) ?? 0;
      let to = next[node * LETTERS + code] ?? 0;
      if (to === 0) next[node * LETTERS + code] = to = nodes++;
      node = to;
    }
    // Affixes that fold together share a node; the first (most used) keeps it, the rest are reached through `same`.
    if (value[node] === -1) value[node] = id;
  });
  return { next, value };
}

/** The lexicon; made by {@link unpackLexicon}. */
export interface Lexicon {
  readonly prefixes: readonly string[];
  /** Those that can stand before a letter code, however its hamza is spelt; the empty one always can. */
  readonly prefixesAt: readonly (readonly number[])[];
  readonly suffixes: readonly string[];
  readonly suffixTrie: AffixTrie;
  readonly suffixTrieRespelt: AffixTrie;
  /** For each suffix the others that fold to the same letters, itself included. */
  readonly suffixKin: readonly (readonly number[])[];
  /** Letters of stem `i`: `letters[offset[i] .. offset[i + 1])`. */
  readonly letters: Uint8Array;
  readonly offset: Int32Array;
  /** Readings of stem `i`: `reading[i] .. reading[i + 1]`. */
  readonly reading: Int32Array;
  readonly readingParadigm: Uint16Array;
  readonly readingEdit: Uint16Array;
  readonly paradigmPos: Uint8Array;
  /** 1 active participle, 2 passive participle, 4 masdar, 0 none of them. */
  readonly paradigmDerivation: Uint8Array;
  /** Forms of one paradigm with one prefix and suffix lie together. */
  readonly formShape: Uint16Array;
  readonly formAttach: Uint16Array;
  readonly editCut: Uint8Array;
  readonly editAdd: readonly string[];
  readonly fixed: ReadonlyMap<string, Fixed>;
  /** Open-addressed: stem index plus one, 0 where empty. */
  readonly table: Int32Array;
  /** As `table`, over respelt letters; several stems may share letters, so a chain follows. */
  readonly respeltTable: Int32Array;
  readonly respeltNext: Int32Array;
  /** First form index and count, packed `first * 16 + count`, by paradigm, prefix and suffix; 0 where there is none. */
  readonly forms: Int32Array;
}

/** The packed forms of a paradigm with this prefix and suffix; 0 where there is none. */
export function formsOf(lexicon: Lexicon, paradigm: number, prefix: number, suffix: number): number {
  return lexicon.forms[(paradigm * lexicon.prefixes.length + prefix) * lexicon.suffixes.length + suffix] ?? 0;
}

/** The next step of the stem hash. */
export function hashStep(hash: number, code: number): number {
  return (Math.imul(hash, 0x01000193) ^ code) >>> 0;
}

/** Where the hash of no letters begins. */
export const HASH_SEED = 0x811c9dc5;

/** Spreads a hash over a table of `mask + 1` places. */
export function slot(hash: number, mask: number): number {
  return (Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 7) & mask;
}

/** The index of the stem that stands in `word[start, end)`, or -1. `hash` is that of its letters. */
export function findStem(lexicon: Lexicon, word: Uint8Array, start: number, end: number, hash: number): number {
  const { table, letters, offset } = lexicon;
  const mask = table.length - 1;
  let at = slot(hash, mask);
  for (;;) {
    const stem = (table[at] ?? 0) - 1;
    if (stem < 0) return -1;
    const from = offset[stem] ?? 0;
    if ((offset[stem + 1] ?? 0) - from === end - start) {
      let i = start;
      while (i < end && letters[from + i - start] === word[i]) i++;
      if (i === end) return stem;
    }
    at = (at + 1) & mask;
  }
}

/** As {@link findStem} over respelt letters; more stems follow in {@link Lexicon.respeltNext}. */
export function findRespelt(lexicon: Lexicon, word: Uint8Array, start: number, end: number, hash: number): number {
  const { respeltTable, letters, offset } = lexicon;
  const mask = respeltTable.length - 1;
  let at = slot(hash, mask);
  for (;;) {
    const stem = (respeltTable[at] ?? 0) - 1;
    if (stem < 0) return -1;
    const from = offset[stem] ?? 0;
    if ((offset[stem + 1] ?? 0) - from === end - start) {
      let i = start;
      while (i < end && RESPELL[letters[from + i - start] ?? 0] === word[i]) i++;
      if (i === end) return stem;
    }
    at = (at + 1) & mask;
  }
}

/** The citation form of a reading of a stem. */
export function lemmaOf(lexicon: Lexicon, stem: number, reading: number): string {
  const edit = lexicon.readingEdit[reading] ?? 0;
  const from = lexicon.offset[stem] ?? 0;
  const to = (lexicon.offset[stem + 1] ?? 0) - (lexicon.editCut[edit] ?? 0);
  let out = '';
  for (let i = from; i < to; i++) out += String.fromCharCode((lexicon.letters[i] ?? 0) + 0x600);
  return out + (lexicon.editAdd[edit] ?? '');
}

function section(sections: ReadonlyMap<string, Uint8Array>, name: string): ByteReader {
  const bytes = sections.get(name);
  if (bytes === undefined) throw new Error(`the compiled lexicon has no section «${name}»`);
  return new ByteReader(bytes);
}

/**
 * Unpacks a compiled lexicon.
 *
 * @throws Error where a section is missing
 */
export function unpackLexicon(bytes: Uint8Array): Lexicon {
  const sections = unpackSections(bytes);
  const affixes = section(sections, 'affixes');
  const texts = (reader: ByteReader): string[] => Array.from({ length: reader.number() }, () => reader.text());
  const prefixes = texts(affixes);
  const suffixes = texts(affixes);

  const paradigms = section(sections, 'paradigms');
  const paradigmCount = paradigms.number();
  const paradigmPos = new Uint8Array(paradigmCount);
  const paradigmDerivation = new Uint8Array(paradigmCount);
  const forms = new Int32Array(paradigmCount * prefixes.length * suffixes.length);
  const shapes: number[] = [];
  const attaches: number[] = [];
  for (let paradigm = 0; paradigm < paradigmCount; paradigm++) {
    const head = paradigms.number();
    paradigmPos[paradigm] = head & 15;
    paradigmDerivation[paradigm] = head >> 4;
    const count = paradigms.number();
    for (let i = 0; i < count; i++) {
      const prefix = paradigms.number();
      const place = (paradigm * prefixes.length + prefix) * suffixes.length + paradigms.number();
      forms[place] = forms[place] === 0 ? shapes.length * 16 + 1 : (forms[place] ?? 0) + 1;
      shapes.push(paradigms.number());
      attaches.push(paradigms.number());
    }
  }

  const edits = section(sections, 'edits');
  const editCount = edits.number();
  const editCut = new Uint8Array(editCount);
  const editAdd: string[] = [];
  for (let i = 0; i < editCount; i++) {
    editCut[i] = edits.number();
    editAdd.push(edits.text());
  }

  const fixedReader = section(sections, 'fixed');
  const fixed = new Map<string, Fixed>();
  for (let i = fixedReader.number(); i > 0; i--) {
    const word = fixedReader.text();
    const lemma = fixedReader.text();
    const pos = POS[fixedReader.number()] ?? 'X';
    fixed.set(word, { pos, lemma, lengths: Array.from({ length: fixedReader.number() }, () => fixedReader.number()) });
  }

  const stems = unpackStems(sections);
  return {
    prefixes,
    prefixesAt: byFirstLetter(prefixes),
    suffixes,
    suffixTrie: trie(suffixes, true, false),
    suffixTrieRespelt: trie(suffixes, true, true),
    suffixKin: kin(suffixes),
    paradigmPos,
    paradigmDerivation,
    formShape: Uint16Array.from(shapes),
    formAttach: Uint16Array.from(attaches),
    editCut,
    editAdd,
    fixed,
    forms,
    ...stems,
  };
}

function byFirstLetter(prefixes: readonly string[]): (readonly number[])[] {
  return Array.from({ length: LETTERS }, (_, code) =>
    prefixes.flatMap((text, id) => {
      const first = text.charCodeAt(0) - 0x600;
      return text === '' || first === code || RESPELL[first] === code ? [id] : [];
    }),
  );
}

function kin(suffixes: readonly string[]): (readonly number[])[] {
  const folded = suffixes.map((text) => [...text].map((letter) => RESPELL[letter.charCodeAt(0) - 0x600]).join(' '));
  return folded.map((own) => folded.flatMap((other, id) => (other === own ? [id] : [])));
}

type Stems = Pick<
  Lexicon,
  'letters' | 'offset' | 'reading' | 'readingParadigm' | 'readingEdit' | 'table' | 'respeltTable' | 'respeltNext'
>;

function unpackStems(sections: ReadonlyMap<string, Uint8Array>): Stems {
  const shape = section(sections, 'shape');
  const spelling = section(sections, 'letters');
  const numbers = section(sections, 'numbers');
  const edits = section(sections, 'lemmas');
  const count = shape.number();
  let total = 0;
  for (let i = 0; i < count; i++)
    total += (shape.bytes[shape.at + 3 * i] ?? 0) + (shape.bytes[shape.at + 3 * i + 1] ?? 0);
  const letters = new Uint8Array(total);
  const offset = new Int32Array(count + 1);
  const reading = new Int32Array(count + 1);
  const paradigm = new Uint16Array(numbers.bytes.length);
  const edit = new Uint16Array(numbers.bytes.length);
  let size = 1;
  while (size < count * 2) size *= 2;
  const mask = size - 1;
  const table = new Int32Array(size);
  const respeltTable = new Int32Array(size);
  const respeltNext = new Int32Array(count).fill(-1);
  let end = 0;
  let readings = 0;
  for (let stem = 0; stem < count; stem++) {
    const shared = shape.byte();
    const added = shape.byte();
    const own = shape.byte();
    const start = end;
    const before = offset[stem - 1] ?? 0;
    for (let i = 0; i < shared; i++) letters[end++] = letters[before + i] ?? 0;
    for (let i = 0; i < added; i++) letters[end++] = spelling.byte();
    offset[stem] = start;
    reading[stem] = readings;
    for (let i = 0; i < own; i++) {
      paradigm[readings] = numbers.number();
      edit[readings++] = edits.number();
    }
    let hash = HASH_SEED;
    let respelt = HASH_SEED;
    for (let i = start; i < end; i++) {
      const code = letters[i] ?? 0;
      hash = hashStep(hash, code);
      respelt = hashStep(respelt, RESPELL[code] ?? 0);
    }
    let at = slot(hash, mask);
    while (table[at] !== 0) at = (at + 1) & mask;
    table[at] = stem + 1;
    placeRespelt(respeltTable, respeltNext, letters, offset, stem, start, end, slot(respelt, mask));
  }
  offset[count] = end;
  reading[count] = readings;
  return {
    letters,
    offset,
    reading,
    readingParadigm: paradigm.slice(0, readings),
    readingEdit: edit.slice(0, readings),
    table,
    respeltTable,
    respeltNext,
  };
}

function placeRespelt(
  table: Int32Array,
  next: Int32Array,
  letters: Uint8Array,
  offset: Int32Array,
  stem: number,
  start: number,
  end: number,
  home: number,
): void {
  const mask = table.length - 1;
  let at = home;
  for (;;) {
    const other = (table[at] ?? 0) - 1;
    if (other < 0) {
      table[at] = stem + 1;
      return;
    }
    const from = offset[other] ?? 0;
    // A stem's end is the next one's start, and `other` came before `stem`.
    if ((offset[other + 1] ?? 0) - from === end - start) {
      let i = start;
      while (i < end && RESPELL[letters[from + i - start] ?? 0] === RESPELL[letters[i] ?? 0]) i++;
      if (i === end) {
        next[stem] = next[other] ?? -1;
        next[other] = stem;
        return;
      }
    }
    at = (at + 1) & mask;
  }
}
