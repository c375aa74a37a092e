/**
 * A small invented article, what a reader might have made of it, and figures worked out by hand.
 *
 * Gold has four statements: the headline, «قال», «وأضاف» without a source, «وأكدت» in quotation marks. Read are three of
 * them, «وأضاف» with the wrong speaker, and one that is none.
 */
import { describe, expect, it } from 'vitest';
import type { GoldDocument } from '../articles/compile.ts';
import type { FlatStatement, Pair } from '../flat.ts';
import type { Figure } from './figures.ts';
import { judge } from './judgement.ts';
import { find, score } from './score.ts';

const text =
  'الوزير: الطريق مفتوح\n\nقال سليم العطار، بحسب البيان، إن الجسر آمن. وأضاف أن العمل مستمر.\nوأكدت هدى القيسي لقناة المرفأ «لن نتأخر».';
const at = (words: string): Pair => {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(words);
  return [start, start + words.length];
};

const plain: FlatStatement = {
  cue: null,
  source: [],
  speaker: [],
  content: [],
  kind: 'indirect',
  chain: [],
  class: 'say',
  addressee: null,
  negated: false,
};
const document = { relation: 'document', span: at('البيان') } as const;
const said: FlatStatement = {
  ...plain,
  cue: at('قال'),
  source: [at('سليم العطار')],
  speaker: ['سليم العطار'],
  content: [at('الجسر آمن')],
  chain: [document],
};
const added: FlatStatement = {
  ...plain,
  cue: at('وأضاف'),
  speaker: ['سليم العطار'],
  content: [at('العمل مستمر')],
  chain: [{ ...document, inherited: true }],
};
const stressed: FlatStatement = {
  ...plain,
  cue: at('وأكدت'),
  source: [at('هدى القيسي')],
  speaker: ['هدى القيسي'],
  content: [at('لن نتأخر')],
  kind: 'direct',
  class: 'stress',
  chain: [{ relation: 'media', span: at('لقناة المرفأ') }],
};
const headline: FlatStatement = {
  ...plain,
  source: [at('الوزير')],
  speaker: ['سليم العطار'],
  content: [at('الطريق مفتوح')],
};

const gold: GoldDocument = {
  id: 'x1',
  outlet: 'جريدة المرفأ',
  country: 'IQ',
  date: null,
  title: 'الوزير: الطريق مفتوح',
  text,
  statements: [headline, said, added, stressed],
};
const read: readonly FlatStatement[] = [
  { ...said, speaker: ['العطار'], source: [at('العطار')] },
  { ...added, speaker: ['هدى القيسي'], cue: at('أضاف') },
  { ...stressed, chain: [{ relation: 'document', span: at('لقناة المرفأ') }] },
  { ...plain, cue: at('مفتوح'), speaker: ['هدى القيسي'], content: [at('بحسب البيان')] },
];

const result = score([judge(gold, { id: 'x1', statements: read })]);
const figure = (id: string): Figure => {
  const found = find(result, id);
  if (found === undefined) throw new Error(id);
  return found.figure;
};
const sides = (id: string): readonly number[] => {
  const found = figure(id);
  if (found.kind === 'share') throw new Error(id);
  return [found.precision, found.recall];
};

describe('the score of a small article', () => {
  it('counts statements found, and those found with speaker and content', () => {
    expect(sides('detection')).toEqual([3 / 4, 3 / 4]);
    expect(sides('relation')).toEqual([2 / 4, 2 / 4]);
    expect(figure('relation').value).toBe(0.5);
  });

  it('names speakers right or wrong among the found, explicit and implicit apart', () => {
    expect(figure('speakerAccuracy').value).toBeCloseTo(2 / 3);
    expect(figure('explicitSpeakerAccuracy').value).toBe(1);
    expect(figure('implicitSpeakerAccuracy').value).toBe(0);
  });

  it('compares spans exactly and by overlap', () => {
    expect(sides('cueExact')).toEqual([3 / 4, 1]);
    expect(sides('sourceExactWithCue')).toEqual([1 / 2, 1 / 2]);
    expect(sides('source')).toEqual([1, 2 / 3]);
    expect(sides('contentExactWithCue')).toEqual([3 / 4, 1]);
    expect(sides('relationExact')).toEqual([2 / 4, 2 / 4]);
    expect(sides('contentTokens')).toEqual([6 / 8, 6 / 8]);
  });

  it('keeps links of the sentence and inherited ones apart', () => {
    expect(sides('chain')).toEqual([1 / 2, 1 / 2]);
    expect(sides('chainExact')).toEqual([1 / 2, 1 / 2]);
    expect(sides('inherited')).toEqual([1, 1]);
  });

  it('finds direct quotations, and that they begin inside their marks', () => {
    expect(sides('directQuotes')).toEqual([1, 1]);
    expect(figure('directInsideMarks').value).toBe(1);
  });

  it('averages classes so that a rare one counts as much', () => {
    expect(figure('classAccuracy').value).toBe(1);
    expect(figure('classMacro').value).toBe(1);
  });

  it('breaks down by shape, recall over gold and precision over what was read', () => {
    const rows = result.breakdowns.find(({ title }) => title === 'By shape')?.rows ?? [];
    expect(rows.map(({ name, gold: count }) => [name, count])).toEqual([
      ['verb-before', 3],
      ['headline', 1],
    ]);
    const detection = rows[0]?.scores.find(({ metric }) => metric.id === 'detection')?.figure;
    expect(detection).toMatchObject({ precision: 3 / 4, recall: 1 });
  });

  it('gives an interval of one point where there is one document', () => {
    expect(find(result, 'relation')?.interval).toEqual({ low: 0.5, high: 0.5 });
  });

  it('is whole where everything was read as gold has it', () => {
    const perfect = score([judge(gold, { id: 'x1', statements: gold.statements })]);
    for (const { scores } of perfect.groups)
      for (const scored of scores)
        if (scored.figure.kind === 'found' ? scored.figure.gold > 0 : scored.figure.of > 0)
          expect(scored.figure.value, scored.metric.id).toBe(1);
  });
});
