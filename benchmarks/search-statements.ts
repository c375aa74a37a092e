/**
 * Statements to measure the search with, the same on every machine: some 30 words each, drawn by Zipf's law from real Arabic
 * words (those of the lexicon, with and without the words that Arabic writes onto the next one), with speakers, outlets, topics
 * and days drawn unevenly too.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { IndexedUnit } from '../src/ledger/index/index.ts';
import { fold } from '../src/text/index.ts';

const LEXICON = new URL('../lexicon/', import.meta.url);
/** What is written onto a word. */
const PROCLITICS = ['', 'ال', 'و', 'ب', 'ل', 'وال', 'بال', 'لل', 'ف'];
const WORDS = 100_000;
const SPEAKERS = 20_000;
const OUTLETS = 150;
const CLASSES = 16;
const KINDS = ['direct', 'indirect', 'mixed'];
const TOPICS = 40;
const CHAINS = ['document', 'media', 'person', 'received'];
const FIRST_DAY = 19_000;
const DAYS = 1100;
const STATEMENTS_AN_ARTICLE = 12;

interface Word {
  readonly exact: string;
  readonly keys: readonly string[];
}

export interface StatementSource {
  /** Statement `i`. */
  statement(i: number): IndexedUnit;
  /** UTF-8 bytes of the words of the statement made last, as a text. */
  bytes(): number;
  /** The word of a rank, 0 the most frequent. */
  word(rank: number): Word;
  readonly words: number;
  /** The speaker of a rank. */
  speaker(rank: number): string;
}

/** Real Arabic words: every one in the lexicon, and each with proclitics. A form's key is the word without them. */
function vocabulary(): Word[] {
  const bare = new Set<string>();
  for (const name of readdirSync(LEXICON)) {
    if (!name.endsWith('.tsv')) continue;
    const text = readFileSync(new URL(name, LEXICON), 'utf8');
    for (const [word] of text.matchAll(/[\u0620-\u064a]{2,}/gu)) bare.add(fold(word));
  }
  const random = randomNumbers(7);
  const roots = [...bare];
  const forms = new Map<string, Word>();
  for (const proclitic of PROCLITICS)
    for (const root of roots) {
      if (forms.size >= WORDS) break;
      // A good third of the words of a text can be a form of two.
      const keys = random() < 0.35 ? [root, roots[Math.floor(random() * roots.length)] ?? root] : [root];
      if (!forms.has(proclitic + root)) forms.set(proclitic + root, { exact: proclitic + root, keys });
    }
  const all = [...forms.values()];
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const word = all[i];
    const other = all[j];
    if (word === undefined || other === undefined) continue;
    all[i] = other;
    all[j] = word;
  }
  return all;
}

export function statementSource(): StatementSource {
  const words = vocabulary();
  const wordAt = zipf(words.length);
  const speakerAt = zipf(SPEAKERS);
  const outletAt = zipf(OUTLETS);
  const topicAt = zipf(TOPICS);
  const speakers = Array.from(
    { length: SPEAKERS },
    (_, i) => `actor-${((i * 7919) % 100_003).toString(36).padStart(6, '0')}`,
  );
  const encoder = new TextEncoder();
  let bytes = 0;
  const field = (count: number, random: () => number): { exact: string[]; keys: (readonly string[])[] } => {
    const exact: string[] = [];
    const keys: (readonly string[])[] = [];
    for (let i = 0; i < count; i++) {
      const word = words[wordAt(random())];
      if (word === undefined) continue;
      exact.push(word.exact);
      keys.push(word.keys);
    }
    bytes += encoder.encode(exact.join(' ')).length + 1;
    return { exact, keys };
  };
  return {
    words: words.length,
    word: (rank) => words[rank] ?? { exact: '', keys: [] },
    speaker: (rank) => speakers[rank] ?? '',
    bytes: () => bytes,
    statement: (i) => {
      const article = Math.floor(i / STATEMENTS_AN_ARTICLE);
      const ofArticle = randomNumbers(article * 2 + 1);
      const random = randomNumbers(i * 2 + 2);
      const topics = [`topic-${topicAt(random())}`];
      if (random() < 0.4) topics.push(`topic-${topicAt(random())}`);
      bytes = 0;
      return {
        id: `01JD${(i + 1_000_000_000).toString(32).toUpperCase().padStart(22, '0')}`,
        unit: 'statement',
        article: `01JC${(article + 1_000_000_000).toString(32).toUpperCase().padStart(22, '0')}`,
        text: { what: field(18 + Math.floor(random() * 14), random), who: field(3 + Math.floor(random() * 6), random) },
        facets: {
          speaker: [speakers[speakerAt(random())] ?? ''],
          outlet: [`outlet-${outletAt(ofArticle())}`],
          class: [`class-${Math.floor(random() * random() * CLASSES)}`],
          kind: [KINDS[Math.floor(random() * KINDS.length)] ?? ''],
          topic: topics,
          chain: random() < 0.4 ? [CHAINS[Math.floor(random() * CHAINS.length)] ?? ''] : [],
        },
        day: FIRST_DAY + Math.floor(ofArticle() * DAYS),
      };
    },
  };
}

/** What statements are made of: an index that was kept from another lexicon, or of another size, is not of these. */
export function recipeOf(source: StatementSource, statements: number): string {
  const words = Array.from({ length: source.words }, (_, rank) => source.word(rank).exact);
  return `${statements} statements of words ${crc32(words.join(' '))}`;
}

/** Ranks that come up by Zipf's law, for numbers from 0 to 1. */
function zipf(ranks: number): (random: number) => number {
  const sums = new Float64Array(ranks);
  let sum = 0;
  for (let rank = 0; rank < ranks; rank++) {
    sum += 1 / (rank + 2.7);
    sums[rank] = sum;
  }
  return (random) => {
    const wanted = random * sum;
    let low = 0;
    let high = ranks - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
