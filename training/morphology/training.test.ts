/** What the training scripts make of roots, vowels and weights: «سَبَب» proposes «أسباب», what is packed unpacks. */
import { describe, expect, test } from 'vitest';
import { unpackModel, WEIGHTS } from '../../src/text/morphology/model.ts';
import { ByteReader, ByteWriter, packSections, unpackSections } from '../../src/text/morphology/packed.ts';
import { arabic, buckwalter } from './buckwalter.ts';
import { condition } from './camel.ts';
import { nounClass } from './nouns.ts';
import { derivation } from './pack.ts';
import { packWeights } from './pack-weights.ts';
import { quantise } from './perceptron.ts';
import { proposals, spell } from './plurals.ts';

describe('letters', () => {
  test('go from Buckwalter and back', () => {
    expect(arabic('{iqotiSaAd')).toBe('اقتصاد');
    expect(buckwalter('مُدِير')).toBe('mudiyr');
  });

  test('join hamza with alef', () => {
    expect(spell('أأثار')).toBe('آثار');
  });
});

describe('broken plurals', () => {
  test.each([
    ['sabab', 'سبب', 'أسباب'],
    ['maSonaE', 'صنع', 'مصانع'],
    ['qalob', 'قلب', 'قلوب'],
    ['waziyr', 'وزر', 'وزراء'],
    ['madiynap', 'مدن', 'مدائن'],
    ['Sunoduwq', 'صندق', 'صناديق'],
  ])('of %s (%s) may be %s', (lemma, root, plural) => {
    expect(proposals({ lemma, arabic: '', root })).toContain(plural);
  });
});

describe('noun classes', () => {
  test('are told by the ending', () => {
    const of = (lemma: string): string => nounClass({ lemma, arabic: '', root: 'سوي' }, false).condS;
    expect(of('musotawaY')).toBe('#aY-Ap-y');
    expect(of('qADiy')).toBe('#iy');
    expect(of('madiynap')).toBe('');
  });

  test('know participles and masdars by their vowels', () => {
    expect(derivation('mudiyr', 'NOUN')).toBe(0);
    expect(derivation('muEal~im', 'NOUN')).toBe(1);
    expect(derivation('makotuwb', 'NOUN')).toBe(2);
    expect(derivation('taEoliym', 'NOUN')).toBe(4);
    expect(derivation('muEal~im', 'VERB')).toBe(0);
  });
});

test('conditions hold for any of their alternatives, and else for what no rival asks', () => {
  expect(condition('#iy||#aY', [])(new Set(['#aY']))).toBe(true);
  expect(condition('!#iy', [])(new Set(['#iy']))).toBe(false);
  const other = condition('else', ['#iy', 'else']);
  expect(other(new Set(['#iy']))).toBe(false);
  expect(other(new Set(['#aY']))).toBe(true);
});

describe('what is packed', () => {
  test('unpacks: numbers, text, sections', () => {
    const writer = new ByteWriter();
    for (const value of [0, 127, 128, 300, 2 ** 31]) writer.number(value);
    writer.text('بلد');
    const sections = unpackSections(packSections(new Map([['a', writer.finish()]])));
    const reader = new ByteReader(sections.get('a') ?? new Uint8Array());
    expect([0, 1, 2, 3, 4].map(() => reader.number())).toEqual([0, 127, 128, 300, 2 ** 31]);
    expect(reader.text()).toBe('بلد');
    expect(reader.done).toBe(true);
  });

  test('unpacks: weights', () => {
    const weights = new Float64Array(WEIGHTS);
    weights[3] = 2.5;
    weights[4] = -1;
    weights[WEIGHTS - 1] = -1000;
    const whole = quantise(weights);
    expect(unpackModel(packWeights(whole))).toEqual(whole);
  });
});
