/**
 * The example world as it ships: its articles are what was meant, and the reader, with the world's own lexicon, reads the annotated ones as a
 * person does. It was trained on none of them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { exampleLexicon } from '../src/desk/index.ts';
import { loadReader, type Reader } from '../src/reader/index.ts';
import { compileArticle } from './articles/compile.ts';
import { flatten } from './flat.ts';
import { fallen } from './floor.ts';
import { judge } from './scoring/judgement.ts';
import { score } from './scoring/score.ts';

const WORLD = fileURLToPath(new URL('../examples/world/', import.meta.url));
const GOLD = join(WORLD, 'gold');

interface WorldArticle {
  readonly url: string;
  readonly outlet: string;
  readonly date: string;
  readonly title: string;
  readonly text: string;
}

const articles: readonly WorldArticle[] = readFileSync(join(WORLD, 'articles/news.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as WorldArticle);
const gold = readdirSync(GOLD).map((name) => compileArticle(readFileSync(join(GOLD, name), 'utf8'), name));

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader({ lexicon: await exampleLexicon() });
});

describe('the articles', () => {
  test('are many, of many outlets, over four months', () => {
    expect(articles.length).toBeGreaterThanOrEqual(44);
    expect(new Set(articles.map(({ outlet }) => outlet)).size).toBeGreaterThanOrEqual(6);
    const months = new Set(articles.map(({ date }) => date.slice(0, 7)));
    expect([...months].sort()).toEqual(['2026-04', '2026-05', '2026-06', '2026-07']);
  });

  test('have addresses that lead nowhere, and between 120 and 900 words', () => {
    for (const { url, title, text } of articles) {
      expect(new URL(url).hostname).toMatch(/\.example$/);
      const words = `${title} ${text}`.split(/\s+/u).length;
      expect([url, words >= 120 && words <= 900]).toEqual([url, true]);
    }
  });

  test('are revised in one case: two texts under one address', () => {
    const seen = articles.map(({ url }) => url);
    expect(seen.filter((url, i) => seen.indexOf(url) !== i)).toEqual(['https://almadiq.example/local/20260408-3']);
  });

  test('use no code of a real state', () => {
    const states = readFileSync(join(WORLD, 'lexicon/states.tsv'), 'utf8').split('\n').slice(2).filter(Boolean);
    expect(states.length).toBeGreaterThanOrEqual(5);
    // ISO 3166 leaves XAA to XZZ to its users.
    for (const row of states) expect(row).toMatch(/^X[A-Z]{2}\tX[A-Z]\t/);
  });
});

describe('the annotated ones', () => {
  test('say what the articles say', () => {
    expect(gold.length).toBeGreaterThanOrEqual(12);
    const texts = new Set(articles.map(({ title, text }) => `${title}\n\n${text}`));
    for (const { id, text } of gold) expect([id, texts.has(text)]).toEqual([id, true]);
  });

  test('are read as well as any', () => {
    const judged = gold.map((document) => {
      const { text, title, outlet, date } = document;
      const reading = reader.read({ text, title, outlet, ...(date === null ? {} : { date }) });
      return judge(document, { ...flatten(reading), id: document.id });
    });
    const result = score(judged);
    expect(fallen(result, { detection: 0.93, relation: 0.78, speakerAccuracy: 0.88, classAccuracy: 0.97 })).toEqual([]);
  });

  test('know their actors: an office of an invented state, held on the day', () => {
    const { clusters } = reader.read({
      text: 'قالت رئيسة الوزراء السرمدانية إن المضيق مفتوح.',
      outlet: 'صدى الغيم',
      date: '2026-05-01',
    });
    expect(JSON.stringify(clusters)).toContain('هالة الشهباني');
  });
});
