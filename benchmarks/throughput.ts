/** How much is read in a second, on one core: articles one behind the other, the best of a few rounds. */
import process from 'node:process';
import type { BenchmarkArticle } from './texts.ts';

export interface Throughput {
  readonly articles: number;
  readonly bytes: number;
  readonly words: number;
  readonly statements: number;
  /** First round: nothing compiled, no spelling seen. */
  readonly coldMs: number;
  /** The fastest round. */
  readonly bestMs: number;
  /** Processor time of the cheapest round, helper threads included: what it is on a machine that does other things too. */
  readonly processorMs: number;
  /** The same of the first round. */
  readonly coldProcessorMs: number;
}

/** Reads all articles so many times. */
export function measureThroughput(
  articles: readonly BenchmarkArticle[],
  read: (article: BenchmarkArticle) => number,
  countWords: (text: string) => number,
  rounds: number,
): Throughput {
  let statements = 0;
  const times: number[] = [];
  const processor: number[] = [];
  for (let round = 0; round < rounds; round++) {
    statements = 0;
    const before = process.cpuUsage();
    const begin = performance.now();
    for (const article of articles) statements += read(article);
    times.push(performance.now() - begin);
    const { user, system } = process.cpuUsage(before);
    processor.push((user + system) / 1e3);
  }
  return {
    articles: articles.length,
    bytes: articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
    words: articles.reduce((sum, { text }) => sum + countWords(text), 0),
    statements,
    coldMs: times[0] ?? 0,
    bestMs: Math.min(...times),
    processorMs: Math.min(...processor),
    coldProcessorMs: processor[0] ?? 0,
  };
}
