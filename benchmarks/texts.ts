/**
 * What is read in the measurements: articles shuffled together from paragraphs of our own annotated ones, or those of a
 * file. Shuffled ones have few different words, so a reader that remembers spellings is faster on them than on the
 * news; they are for comparing one state of the project with another.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { loadOwnGold } from '../evaluation/articles/compile.ts';

export interface BenchmarkArticle {
  readonly id: string;
  readonly text: string;
}

/** Paragraphs behind the headline of a shuffled article. */
const PARAGRAPHS = 13;

/** So many articles of our own paragraphs; the same ones on every machine. */
export function inventedArticles(count: number): readonly BenchmarkArticle[] {
  const paragraphs = loadOwnGold().map(({ text }) => text.split('\n').filter((line) => line !== ''));
  const headlines = paragraphs.map((lines) => lines[0] ?? '');
  const bodies = paragraphs.flatMap((lines) => lines.slice(1));
  const pick = picker();
  return Array.from({ length: count }, (_, i) => {
    const body = Array.from({ length: PARAGRAPHS }, () => bodies[pick(bodies.length)] ?? '');
    return { id: `invented-${i + 1}`, text: `${headlines[pick(headlines.length)] ?? ''}\n\n${body.join('\n')}` };
  });
}

/** Whole numbers below a bound, in an order that is the same every time (a linear congruence). */
function picker(): (bound: number) => number {
  let state = 1;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

/** Articles of a JSONL file, plain or compressed, spread evenly over it; all of them if there are no more than `most`. */
export function articlesOf(path: string, most: number): readonly BenchmarkArticle[] {
  const bytes = readFileSync(path);
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
  const step = Math.max(1, lines.length / most);
  const articles: BenchmarkArticle[] = [];
  for (let at = 0; at < lines.length && articles.length < most; at += step) {
    const { text } = JSON.parse(lines[Math.floor(at)] ?? '{}') as { readonly text?: unknown };
    if (typeof text === 'string') articles.push({ id: `news-${articles.length + 1}`, text });
  }
  return articles;
}

/** One text of so many bytes (nearly), of the articles one behind the other. */
export function textOfSize(articles: readonly BenchmarkArticle[], bytes: number): string {
  const parts: string[] = [];
  let size = 0;
  for (let i = 0; size < bytes; i++) {
    const text = articles[i % articles.length]?.text ?? '';
    parts.push(text);
    size += Buffer.byteLength(text) + 1;
  }
  const whole = parts.join('\n');
  return whole.slice(0, Math.round((whole.length * bytes) / size));
}
