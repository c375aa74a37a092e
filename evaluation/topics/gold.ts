/** Labelled topics, from `own.tsv`: of an article (`statement` 0) and of its annotated statements. */
import { readFileSync } from 'node:fs';

export interface TopicGold {
  readonly article: string;
  /** 0 for the article, else the number of the annotated statement, from 1. */
  readonly statement: number;
  readonly topics: readonly string[];
}

/** Articles with an odd number: the lexicon was mended on them. */
export function isTuned(article: string): boolean {
  return Number(article.slice(1)) % 2 === 1;
}

/** @throws where a row is none */
export function loadTopicGold(): readonly TopicGold[] {
  const lines = readFileSync(new URL('./own.tsv', import.meta.url), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => {
      const [article, statement, topics] = line.split('\t');
      if (article === undefined || topics === undefined || !/^\d+$/.test(statement ?? ''))
        throw new Error(`evaluation/topics/own.tsv: not to be read: ${line}`);
      return { article, statement: Number(statement), topics: topics === '-' ? [] : topics.split('|') };
    });
}
