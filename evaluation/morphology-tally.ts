/**
 * Counting what the morphology got right: cuts, parts of speech, lemmas, and forms brought together.
 *
 * Example: «وب|المدينة» for gold «و|ب|المدينة» is one word wrong, one cut found, one missed.
 */
import type { Analysis } from '../src/text/index.ts';
import { plain } from '../src/text/index.ts';
import type { GoldWord } from './morphology-gold.ts';

interface Piece {
  readonly text: string;
  readonly pos: string;
}

/** The segments as treebanks cut, the article with its stem. */
export function pieces(word: GoldWord, one: Analysis): Piece[] {
  const out: Piece[] = [];
  let article = '';
  for (const { start, end, role, pos } of one.segments) {
    const text = word.text.slice(start, end);
    if (role === 'article') article = text;
    else {
      out.push({ text: article + text, pos });
      article = '';
    }
  }
  return out;
}

function cuts(parts: readonly string[]): Set<number> {
  const out = new Set<number>();
  let at = 0;
  for (const part of parts.slice(0, -1)) {
    at += part.length;
    out.add(at);
  }
  return out;
}

/** Offsets inside the word at which gold and system both, or only one of them, cut. */
export function compareCuts(
  gold: readonly string[],
  found: readonly string[],
): { readonly both: number; readonly missed: number; readonly wrong: number } {
  const [want, have] = [cuts(gold), cuts(found)];
  const both = [...have].filter((at) => want.has(at)).length;
  return { both, missed: want.size - both, wrong: have.size - both };
}

/** A treebank's lemma or ours with the letters that spellings disagree on made one. */
export function sameLetters(lemma: string): string {
  return plain(lemma.replace(/_\d+$/, '').replace(/-[\u064b-\u0652]*$/, ''))
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي');
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : ((100 * part) / whole).toFixed(2);
}

/** Shares from 0 to 1. */
export interface PrecisionRecall {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

function precisionRecall(both: number, found: number, wanted: number): PrecisionRecall {
  const [precision, recall] = [both / (found || 1), both / (wanted || 1)];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

function written({ precision, recall, f1 }: PrecisionRecall): string {
  return `P ${(100 * precision).toFixed(2)}  R ${(100 * recall).toFixed(2)}  F ${(100 * f1).toFixed(2)}`;
}

/** What a tally comes to; shares from 0 to 1. */
export interface WordFigures {
  readonly words: number;
  /** Words with every cut right. */
  readonly exact: number;
  readonly cuts: PrecisionRecall;
  /** Null where the text has no parts of speech. */
  readonly partOfSpeech: number | null;
  readonly lemma: number | null;
}

const count = <Key>(map: Map<Key, number>, key: Key): void => void map.set(key, (map.get(key) ?? 0) + 1);

function commonest<Key>(map: ReadonlyMap<Key, number>, most: number): [Key, number][] {
  return [...map].sort((a, b) => b[1] - a[1]).slice(0, most);
}

const SHOWN = 80;

/** Words counted one by one. */
export class Tally {
  private words = 0;
  private exact = 0;
  private both = 0;
  private missed = 0;
  private wrong = 0;
  private segments = 0;
  private tagged = 0;
  private lemmas = 0;
  private lemmasRight = 0;
  private readonly mistakes = new Map<string, number>();
  private readonly confusions = new Map<string, number>();

  add(word: GoldWord, one: Analysis): void {
    const found = pieces(word, one);
    const parts = found.map((piece) => piece.text);
    const { both, missed, wrong } = compareCuts(word.segments, parts);
    const exact = missed === 0 && wrong === 0;
    this.words++;
    this.both += both;
    this.missed += missed;
    this.wrong += wrong;
    if (exact) this.exact++;
    else count(this.mistakes, `${word.segments.join('|')} ← ${parts.join('|')}`);
    if (word.pos.length === 0) return;
    word.pos.forEach((pos, i) => {
      const own = found[i]?.pos;
      this.segments++;
      if (exact && own === pos) this.tagged++;
      else if (exact) count(this.confusions, `${pos} ← ${own} ${word.segments[i]}`);
      if (!CONTENT.has(pos) || word.lemmas[i] === '') return;
      this.lemmas++;
      if (exact && sameLetters(word.lemmas[i] ?? '') === sameLetters(one.lemma)) this.lemmasRight++;
    });
  }

  figures(): WordFigures {
    return {
      words: this.words,
      exact: this.exact / (this.words || 1),
      cuts: precisionRecall(this.both, this.both + this.wrong, this.both + this.missed),
      partOfSpeech: this.segments === 0 ? null : this.tagged / this.segments,
      lemma: this.lemmas === 0 ? null : this.lemmasRight / this.lemmas,
    };
  }

  report(): string[] {
    const lines = [
      `  segmentation  exact ${percent(this.exact, this.words)}  cuts ${written(this.figures().cuts)}  (${this.words} words)`,
    ];
    if (this.segments > 0)
      lines.push(
        `  UPOS          ${percent(this.tagged, this.segments)}  (${this.segments} segments, gold cuts)`,
        `  lemma         ${percent(this.lemmasRight, this.lemmas)}  (${this.lemmas} content words, letters normalised)`,
      );
    return lines;
  }

  /** The commonest mistakes. */
  errors(): string[] {
    return [...commonest(this.mistakes, SHOWN), ...commonest(this.confusions, SHOWN)].map(
      ([mistake, times]) => `  ${times}  ${mistake}`,
    );
  }
}

/** Parts of speech of content words. */
const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'VERB']);

/** Spellings with one content word each, and which of them share a lemma. */
export class Conflation {
  private readonly gold = new Map<string, Map<string, number>>();
  private readonly found = new Map<string, Map<string, number>>();

  add(word: GoldWord, one: Analysis): void {
    const content = word.pos.flatMap((pos, i) => (CONTENT.has(pos) ? [i] : []));
    const [at] = content;
    const lemma = at === undefined ? '' : (word.lemmas[at] ?? '');
    if (content.length !== 1 || lemma === '') return;
    this.note(this.gold, word.text, sameLetters(lemma));
    this.note(this.found, word.text, one.lemmaId);
  }

  private note(into: Map<string, Map<string, number>>, text: string, lemma: string): void {
    const known = into.get(text) ?? new Map<string, number>();
    into.set(text, known);
    count(known, lemma);
  }

  /** Each spelling with its commonest lemma. */
  private static settle(from: ReadonlyMap<string, ReadonlyMap<string, number>>): Map<string, string> {
    return new Map([...from].map(([text, lemmas]) => [text, commonest(lemmas, 1)[0]?.[0] ?? '']));
  }

  figures(): PrecisionRecall & { readonly spellings: number; readonly pairs: number } {
    const gold = Conflation.settle(this.gold);
    const found = Conflation.settle(this.found);
    const both = pairs([...gold].map(([text, lemma]) => `${lemma} ${found.get(text)}`));
    const wanted = pairs(gold.values());
    return { ...precisionRecall(both, pairs(found.values()), wanted), spellings: gold.size, pairs: wanted };
  }

  report(): string[] {
    const figures = this.figures();
    return [`  conflation    ${written(figures)}  (${figures.spellings} spellings, ${figures.pairs} pairs)`];
  }

  /** Spellings that lose most pairs. */
  errors(): string[] {
    const gold = Conflation.settle(this.gold);
    const found = Conflation.settle(this.found);
    const family = new Map<string, number>();
    for (const lemma of gold.values()) count(family, lemma);
    return [...gold]
      .filter(([text, lemma]) => sameLetters(found.get(text) ?? '') !== lemma.replace(/[ء]/g, '').replace(/ة/g, 'ه'))
      .sort((a, b) => (family.get(b[1]) ?? 0) - (family.get(a[1]) ?? 0))
      .slice(0, SHOWN)
      .map(([text, lemma]) => `  ${family.get(lemma)}  ${text}: ${lemma} ← ${found.get(text)}`);
  }
}

/** How many pairs of the items are equal. */
export function pairs(items: Iterable<string>): number {
  const counts = new Map<string, number>();
  for (const item of items) count(counts, item);
  let sum = 0;
  for (const times of counts.values()) sum += (times * (times - 1)) / 2;
  return sum;
}
