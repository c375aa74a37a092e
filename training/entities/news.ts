/**
 * The news as numbers: every token of every article as the number of its core, and in how many articles each core stands.
 *
 * Example: «وقال الوزير» and «قال للوزير» hold the same two numbers. Rare words, found in fewer than five articles, are one number.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import process from 'node:process';
import { createGunzip } from 'node:zlib';
import type { Document } from '../../src/reader/document.ts';
import { coreOf, isCut, restsOf } from '../../src/reader/entities/core.ts';
import { Kind } from '../../src/text/index.ts';
import { openDocuments } from './open.ts';

/** Numbers below this one stand for what is no kept word. */
export const Special = { Edge: 0, Rare: 1, Number: 2, Foreign: 3, Mark: 4, Words: 5 } as const;
const FEWEST_ARTICLES = 5;

export interface News {
  /** Cores by number; the first ones stand for {@link Special}. */
  readonly cores: readonly string[];
  readonly counts: Int32Array;
  /** In how many articles each stands. */
  readonly articles: Int32Array;
  /** All tokens; {@link Special.Edge} between articles and paragraphs. */
  readonly tokens: Int32Array;
  /** Index of each article's first token. */
  readonly begins: readonly number[];
}

/** Reads articles one by one. */
export async function* articlesOfNews(): AsyncGenerator<{ readonly title: string; readonly text: string }> {
  const path = join(process.env['MUSNAD_DATA'] ?? '../shared', 'data', 'news', 'articles.jsonl.gz');
  const lines = createInterface({ input: createReadStream(path).pipe(createGunzip()) });
  for await (const line of lines) {
    const { title, text }: { title: string; text: string } = JSON.parse(line);
    yield { title, text };
  }
}

export async function readNews(most = Number.POSITIVE_INFINITY): Promise<News> {
  const open = await openDocuments();
  const numbers = new Map<string, number>();
  const cores = ['', '*', '0', 'A', '.'];
  const uncut: boolean[] = [];
  const counts: number[] = [0, 0, 0, 0, 0];
  const articles: number[] = [0, 0, 0, 0, 0];
  const last: number[] = [0, 0, 0, 0, 0];
  const begins: number[] = [];
  let tokens = new Int32Array(1 << 24);
  let size = 0;
  const put = (value: number): void => {
    if (size === tokens.length) {
      const wider = new Int32Array(size * 2);
      wider.set(tokens);
      tokens = wider;
    }
    tokens[size++] = value;
  };
  const take = (doc: Document, article: number): void => {
    for (let i = 0; i < doc.count; i++) {
      const type = doc.type(i);
      if (type === null) {
        const kind = doc.kind(i);
        put(
          kind === Kind.Line
            ? Special.Edge
            : kind === Kind.Number
              ? Special.Number
              : kind === Kind.Foreign
                ? Special.Foreign
                : Special.Mark,
        );
        continue;
      }
      const core = coreOf(type);
      let number = numbers.get(core);
      if (number === undefined) {
        number = cores.length;
        numbers.set(core, number);
        cores.push(core);
        counts.push(0);
        articles.push(0);
        last.push(0);
        uncut[number] = false;
      }
      if (!isCut(type) && doc.parts(i) === 0 && type.nouns.length === 0 && !type.given && type.function === null)
        uncut[number] = true;
      counts[number] = (counts[number] ?? 0) + 1;
      if (last[number] !== article) {
        last[number] = article;
        articles[number] = (articles[number] ?? 0) + 1;
      }
      put(number);
    }
    put(Special.Edge);
  };
  let article = 0;
  for await (const { title, text } of articlesOfNews()) {
    article++;
    begins.push(size);
    take(open(text.startsWith(title) ? text : `${title}\n${text}`), article);
    if (article >= most) break;
  }
  // «وبرانكوف» where «برانكوف» is met far more often is the same word behind a clitic.
  const moved = cores.map((core, number) => {
    if (number < Special.Words || uncut[number] !== true) return number;
    for (const rest of restsOf(core)) {
      const other = numbers.get(rest);
      if (
        other !== undefined &&
        (counts[other] ?? 0) >= 2 * (counts[number] ?? 0) &&
        (articles[other] ?? 0) >= FEWEST_ARTICLES
      )
        return other;
    }
    return number;
  });
  moved.forEach((to, from) => {
    if (to === from) return;
    counts[to] = (counts[to] ?? 0) + (counts[from] ?? 0);
    counts[from] = 0;
    articles[from] = 0;
  });
  const order = cores
    .map((_, number) => number)
    .filter((n) => n >= Special.Words && (articles[n] ?? 0) >= FEWEST_ARTICLES);
  order.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  const renamed = new Int32Array(cores.length).fill(Special.Rare);
  for (let n = 0; n < Special.Words; n++) renamed[n] = n;
  order.forEach((n, k) => {
    renamed[n] = Special.Words + k;
  });
  const out = new Int32Array(size);
  for (let i = 0; i < size; i++) out[i] = renamed[moved[tokens[i] ?? 0] ?? 0] ?? 0;
  return {
    cores: [...cores.slice(0, Special.Words), ...order.map((n) => cores[n] ?? '')],
    counts: Int32Array.from([...new Array<number>(Special.Words).fill(0), ...order.map((n) => counts[n] ?? 0)]),
    articles: Int32Array.from([...new Array<number>(Special.Words).fill(0), ...order.map((n) => articles[n] ?? 0)]),
    tokens: out,
    begins,
  };
}
