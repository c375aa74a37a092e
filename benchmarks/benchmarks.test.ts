/** What the measurements are made of; no time is asserted. */
import type { Profiler } from 'node:inspector';
import { describe, expect, it } from 'vitest';
import { growthRatio, measureGrowth } from './growth.ts';
import { measureHostile } from './hostile.ts';
import { sharesOf } from './passes.ts';
import { type Measurements, speedPage } from './report.ts';
import { inventedArticles, textOfSize } from './texts.ts';
import { measureThroughput } from './throughput.ts';

describe('texts', () => {
  it('are the same articles every time, each its own', () => {
    const articles = inventedArticles(20);
    expect(inventedArticles(20)).toEqual(articles);
    expect(new Set(articles.map(({ text }) => text)).size).toBe(20);
    expect(articles.every(({ text }) => /^[^\n]+\n\n[^\n]/.test(text))).toBe(true);
  });

  it('join to a size', () => {
    const size = Buffer.byteLength(textOfSize(inventedArticles(3), 50_000));
    expect(Math.abs(size - 50_000)).toBeLessThan(500);
  });
});

describe('throughput and growth', () => {
  it('count what was read', () => {
    const articles = inventedArticles(4);
    const result = measureThroughput(
      articles,
      () => 2,
      (text) => text.length,
      2,
    );
    expect(result).toMatchObject({ articles: 4, statements: 8 });
    expect(result.bytes).toBe(articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0));
  });

  it('go up to the largest size asked for', () => {
    const points = measureGrowth(inventedArticles(2), (text) => text.length, 1e4);
    expect(points).toHaveLength(2);
  });

  it('tell linear from quadratic growth', () => {
    const point = (bytes: number, perByte: number) => ({ bytes, perByte, ms: 0 });
    expect(growthRatio([point(1e3, 9), point(1e4, 2), point(1e6, 2)])).toBe(1);
    expect(growthRatio([point(1e3, 1), point(1e4, 1), point(1e6, 100)])).toBe(100);
  });

  it('name every hostile text once', () => {
    const names = measureHostile((text) => text.length).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a profile', () => {
  const node = (id: number, functionName: string, url: string, children: readonly number[]) => ({
    id,
    callFrame: { functionName, scriptId: '1', url, lineNumber: 6, columnNumber: 0 },
    children: [...children],
  });
  const profile: Profiler.Profile = {
    nodes: [
      node(1, '(root)', '', [2, 5]),
      node(2, 'readArticle', 'file:///x/dist/reader/read.js', [3]),
      node(3, 'draftStatements', 'file:///x/dist/reader/statements.js', [4]),
      node(4, 'nounPhraseEnd', 'file:///x/dist/reader/noun-phrase.js', []),
      node(5, '(idle)', '', []),
    ],
    startTime: 0,
    endTime: 100,
    samples: [2, 3, 4, 4, 5],
    timeDeltas: [10, 20, 30, 40, 1000],
  };

  it('gives a sample to the innermost pass on its stack, and none to idling', () => {
    const { passes, hot } = sharesOf(profile);
    expect(passes).toEqual([
      { name: 'statements', share: 0.9 },
      { name: 'rest', share: 0.1 },
    ]);
    expect(hot[0]).toEqual({ name: 'nounPhraseEnd (reader/noun-phrase:7)', share: 0.7 });
  });
});

describe('the page', () => {
  it('has a column for each material', () => {
    const measured: Measurements = {
      material: 'invented',
      throughput: {
        articles: 10,
        bytes: 1e4,
        words: 900,
        statements: 50,
        coldMs: 20,
        bestMs: 10,
        processorMs: 12,
        coldProcessorMs: 20,
      },
      loadMs: 50,
      startMs: 200,
      streaming: { ms: 100, peak: null, quarters: [] },
      streamedArticles: 10,
      streamedBytes: 1e4,
      growth: [{ bytes: 1e4, ms: 1, perByte: 100 }],
      profile: { passes: [{ name: 'words', share: 1 }], hot: [] },
    };
    const page = speedPage(
      [measured, { ...measured, material: 'news' }],
      [{ name: 'stops', small: 1, large: 1, ratio: 1 }],
    );
    expect(page).toContain('| articles a second by the clock | 1,000 | 1,000 |');
    expect(page).not.toMatch(/undefined|NaN/);
  });
});
