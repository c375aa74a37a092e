/** Agreement of two reviewers: the figures by hand. */
import { expect, test } from 'vitest';
import { agreementOf, type JudgedTwice, type Judgement } from './agreement.ts';
import type { ArticleId, StatementId } from './ids.ts';

const pair = (one: Judgement, other: Judgement, more: Partial<JudgedTwice> = {}): JudgedTwice => ({
  statement: 's' as StatementId,
  article: 'a' as ArticleId,
  class: 'say',
  one,
  other,
  same: true,
  ...more,
});
const times = (count: number, ...args: Parameters<typeof pair>): readonly JudgedTwice[] =>
  Array.from({ length: count }, () => pair(...args));

test('per cent and kappa: 35 of 50 agreed, chance would give half, kappa is 0.4', () => {
  const judged = [
    ...times(20, 'accept', 'accept'),
    ...times(5, 'accept', 'reject'),
    ...times(10, 'reject', 'accept'),
    ...times(15, 'reject', 'reject'),
  ];
  const { both, agreed, share, kappa, disagreements } = agreementOf(judged);
  expect({ both, agreed, share }).toEqual({ both: 50, agreed: 35, share: 0.7 });
  expect(kappa).toBeCloseTo(0.4, 10);
  expect(disagreements).toHaveLength(15);
});

test('two who accept everything agree wholly, and kappa has nothing to say', () => {
  expect(agreementOf(times(3, 'accept', 'accept'))).toMatchObject({ share: 1, kappa: null });
  expect(agreementOf([])).toMatchObject({ both: 0, share: null, kappa: null });
});

test('classes stand apart, the largest first; other versions are told, not counted', () => {
  const { both, apart, classes } = agreementOf([
    pair('accept', 'accept'),
    pair('accept', 'reject'),
    pair('reject', 'reject', { class: 'deny' }),
    pair('accept', 'correct', { same: false }),
  ]);
  expect([both, apart]).toEqual([3, 1]);
  expect(classes.map((one) => [one.class, one.both, one.share])).toEqual([
    ['say', 2, 0.5],
    ['deny', 1, 1],
  ]);
});
