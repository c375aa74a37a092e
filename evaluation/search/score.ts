/**
 * Search for single words: what of the running words with the lemma of a query is found, and what else is.
 *
 * Example: query «مدرسة»; «والمدارس» of the text counts as wanted, «مدرسون» («teachers») as wrong.
 *
 * Query words are lemmas with at least three spellings in the text, put in the order of a hash, so that nobody chose them. Each is
 * asked in its citation form, and again in one of its forms in the text. Precision and recall count running words of one query
 * and are averaged over queries.
 */
import type { Conflation } from './conflation.ts';
import type { LemmaWord } from './gold.ts';

export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly queries: number;
}

/** How queries are typed. */
export type Typing = 'citation' | 'inflected';

/** What is asked, and the lemma that is meant. */
export interface Query {
  readonly typed: string;
  readonly lemma: string;
}

const FEWEST_SPELLINGS = 3;

/** FNV-1a, mixed: an order that has nothing to do with the words. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0;
}

const byHash = (a: string, b: string): number => hashOf(a) - hashOf(b);

/** The query words of a text, numbers `from` to `to` in the order of the hash. */
export function queriesOf(words: readonly LemmaWord[], typing: Typing, from: number, to: number): readonly Query[] {
  const spellings = new Map<string, Set<string>>();
  const typed = new Map<string, string>();
  for (const word of words) {
    const set = spellings.get(word.lemma) ?? new Set();
    spellings.set(word.lemma, set.add(word.text));
    if (!typed.has(word.lemma)) typed.set(word.lemma, word.typed);
  }
  const meant = commonestLemmas(words);
  return [...spellings]
    .filter(([, set]) => set.size >= FEWEST_SPELLINGS)
    .map(([lemma]) => lemma)
    .sort(byHash)
    .slice(from, to)
    .map((lemma) => {
      if (typing === 'citation') return { typed: typed.get(lemma) ?? lemma, lemma };
      const form = [...(spellings.get(lemma) ?? [])].sort(byHash)[0] ?? lemma;
      return { typed: form, lemma: meant.get(form) ?? lemma };
    });
}

/** The lemma that each spelling has most often. */
function commonestLemmas(words: readonly LemmaWord[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { text, lemma } of words) {
    const own = counts.get(text) ?? new Map<string, number>();
    counts.set(text, own.set(lemma, (own.get(lemma) ?? 0) + 1));
  }
  return new Map([...counts].map(([text, own]) => [text, [...own].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '']));
}

/** What one way to conflate finds of a text's queries. */
export class Search {
  private readonly postings = new Map<string, number[]>();

  constructor(
    private readonly words: readonly LemmaWord[],
    private readonly conflation: Conflation,
  ) {
    for (const [at, { text }] of words.entries())
      for (const key of new Set(conflation.text(text))) {
        const list = this.postings.get(key);
        if (list === undefined) this.postings.set(key, [at]);
        else list.push(at);
      }
  }

  /** Precision and recall of one query. */
  ask({ typed, lemma }: Query): { readonly precision: number; readonly recall: number } {
    const found = new Set(this.conflation.query(typed).flatMap((key) => this.postings.get(key) ?? []));
    const right = [...found].filter((at) => this.words[at]?.lemma === lemma).length;
    const wanted = this.words.filter((word) => word.lemma === lemma).length;
    return { precision: found.size === 0 ? 1 : right / found.size, recall: wanted === 0 ? 1 : right / wanted };
  }
}

/** Averages over queries. */
export function average(scores: readonly { readonly precision: number; readonly recall: number }[]): Figures {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
  return {
    precision: mean(scores.map(({ precision }) => precision)),
    recall: mean(scores.map(({ recall }) => recall)),
    queries: scores.length,
  };
}

/**
 * Pairs of spellings that meet, against pairs that share a lemma: spellings with one lemma each. A word with several keys meets
 * another through any of them.
 */
export function pairFigures(words: readonly LemmaWord[], { text: keysOf }: Conflation): Figures {
  const lemmas = commonestLemmas(words);
  const byKey = new Map<string, string[]>();
  for (const spelling of lemmas.keys()) {
    for (const key of new Set(keysOf(spelling))) {
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [spelling]);
      else list.push(spelling);
    }
  }
  const found = new Set<string>();
  for (const list of byKey.values())
    for (const [i, one] of list.entries())
      for (const other of list.slice(i + 1)) found.add(one < other ? `${one} ${other}` : `${other} ${one}`);
  const right = [...found].filter((pair) => {
    const [one = '', other = ''] = pair.split(' ');
    return lemmas.get(one) === lemmas.get(other);
  }).length;
  const sizes = new Map<string, number>();
  for (const lemma of lemmas.values()) sizes.set(lemma, (sizes.get(lemma) ?? 0) + 1);
  const wanted = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  return { precision: right / Math.max(1, found.size), recall: right / Math.max(1, wanted), queries: wanted };
}
