import { describe, expect, it } from 'vitest';
import { bandsOf } from './bands.ts';
import { fingerprint } from './fingerprint.ts';

const WORDS =
  'ميناء الرمال جسر الوزير سفينة بيان المحافظ طريق مدينة عمال صيانة رياح موج قرية سوق مدرسة نهر سد قطار محطة'.split(
    ' ',
  );
const text = (seed: number, length: number): string =>
  Array.from({ length }, (_, i) => WORDS[(i * 7 + seed * i * i + (i >> 2)) % WORDS.length]).join(' ');

describe('bands', () => {
  it('are shared by a text and the same text with a sentence more', () => {
    const report = text(1, 200);
    const longer = `${report} وأضاف أن العمل مستمر حتى الغد`;
    const other = new Set(bandsOf(fingerprint(longer)));
    expect(bandsOf(fingerprint(report)).some((band) => other.has(band))).toBe(true);
  });

  it('are not shared by strangers, and are whole numbers that every store can hold', () => {
    const one = bandsOf(fingerprint('قال الوزير إن الجسر سيفتح غدا أمام السيارات والشاحنات'));
    const two = new Set(bandsOf(fingerprint('أعلنت المدرسة بدء التسجيل للعام الجديد في القرية')));
    expect(one).toHaveLength(20);
    expect(one.every(Number.isSafeInteger)).toBe(true);
    expect(one.some((band) => two.has(band))).toBe(false);
  });

  it('a text without words has none', () => {
    expect(bandsOf(fingerprint(' … '))).toEqual([]);
  });
});
