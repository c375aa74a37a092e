import { describe, expect, it } from 'vitest';
import { Progress, type ProgressState, progressLine } from './output/progress.ts';
import { clean, terminalFor, width, wrap } from './terminal.ts';

const STATE = { articles: 12_345, statements: 1, bytes: 52_000_000, consumed: 25, total: 100 };

describe('text for a terminal', () => {
  it('measures marks as nothing and wide letters as two', () => {
    expect(width('مُحَمَّد')).toBe(4);
    expect(width('\u2068قال\u2069')).toBe(3);
    expect(width('中文😀')).toBe(6);
  });

  it('wraps at spaces, and leaves a long word whole', () => {
    expect(wrap('aa bb  cc ddddddddd e', 5)).toEqual(['aa bb', 'cc', 'ddddddddd', 'e']);
  });

  it('defuses controls and embeddings', () => {
    expect(clean('a\u001b[2J\u202Eb\r\nc\u2067d')).toBe('a\uFFFD[2Jb cd');
  });

  it('isolates and colours only for a terminal that wants it', () => {
    const terminal = terminalFor({ isTTY: true, columns: 80 }, true, {});
    expect(terminal.isolate('قال')).toBe('\u2068قال\u2069');
    expect(terminal.paint('bold', 'x')).toBe('\u001b[1mx\u001b[22m');
    expect(terminalFor({ isTTY: true }, true, { NO_COLOR: '1' }).paint('bold', 'x')).toBe('x');
    expect(terminalFor({ isTTY: true }, false, {}).paint('bold', 'x')).toBe('x');
    expect(terminalFor({}, true, {}).isolate('قال')).toBe('قال');
  });
});

describe('progress', () => {
  const line = (state: ProgressState): string => progressLine('en', terminalFor({}, false, {}), state);

  it('tells articles, rates, share and the time left', () => {
    expect(line({ ...STATE, ms: 10_000 })).toBe('articles 12,345 · 1,235/s · 5.2 MB/s · 25% · left 0:30');
    expect(line({ ...STATE, total: null, ms: 10_000 })).toBe('articles 12,345 · 1,235/s · 5.2 MB/s');
  });

  it('is silent in the first second, redraws at most five times a second, and clears itself', () => {
    const written: string[] = [];
    const progress = new Progress((text) => void written.push(text), line, 0);
    for (const now of [10, 900, 1100, 1150, 1250, 1350]) progress.update(now, STATE);
    expect(written).toHaveLength(2);
    progress.clear();
    progress.clear();
    expect(written.at(-1)).toBe('\r\u001b[K');
    expect(written).toHaveLength(3);
  });
});
