/** The kinds of the words of the news: vectors from neighbours, gathered; then again with the kinds of neighbours beside them. */
import { gather } from './kinds.ts';
import type { NewsWords } from './known.ts';
import { beside, countNeighbours, weigh } from './neighbours.ts';
import { type News, Special } from './news.ts';
import { vectorsOf } from './vectors.ts';

const FINE = 512;
const COARSE = 64;
const DIMENSIONS = 64;
/** So many words, the most frequent ones, are kept. */
export const MOST_WORDS = 45_000;

export function kindsOfNews(news: News): NewsWords {
  const byWord = countNeighbours(news);
  weigh(byWord);
  const first = gather(vectorsOf(byWord, DIMENSIONS), DIMENSIONS, FINE, news.counts).kind;
  // Rare words have few frequent neighbours, but neighbours of a few kinds.
  const byKind = countNeighbours(
    news,
    Int32Array.from(first, (kind, word) => (word < Special.Words ? word : kind < 0 ? -1 : kind + Special.Words)),
  );
  weigh(byKind);
  const { kind, centres } = gather(vectorsOf(beside(byWord, byKind), DIMENSIONS), DIMENSIONS, FINE, news.counts);
  const coarse = gather(centres, DIMENSIONS, COARSE, new Float32Array(FINE).fill(1), 30).kind;
  return {
    cores: news.cores.slice(Special.Words, Special.Words + MOST_WORDS),
    kinds: Array.from(kind.subarray(Special.Words), (one) => one + 1),
    coarse: [0, ...Array.from(coarse, (one) => one + 1)],
  };
}
