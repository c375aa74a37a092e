/** Which talks what was discussed belongs to: one small example for each way a word of discussion speaks of talks told before. */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadReader, type Reader } from '../index.ts';
import type { EventRecord } from './index.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

const discussed = (text: string): readonly (readonly [EventRecord['kind'], readonly string[]])[] =>
  reader
    .read({ text })
    .events.map(({ kind, discussed }) => [kind, discussed.map(({ start, end }) => text.slice(start, end))] as const);

describe('«بحثنا»', () => {
  test('is of talks in which the speaker took part, not of talks that he hopes for', () => {
    expect(
      discussed(
        'التقى وزير النقل سليم العطار وزير المياه فادي النجار. وعبّر العطار عن أمله في التوصل إلى حل في مفاوضات القاهرة. وقال العطار: «بحثنا تدريب المرشدين البحريين».',
      ),
    ).toEqual([
      ['meeting', ['تدريب المرشدين البحريين']],
      ['negotiation', []],
    ]);
  });

  test('is of his own talks, however much stands between', () => {
    expect(
      discussed(
        'التقى وزير النقل سليم العطار وزير المياه فادي النجار. وتمتد الموانئ على الساحل. وتصل إليها سفن كثيرة. وهي من أقدمها. وقال العطار: «بحثنا تدريب المرشدين البحريين».',
      ),
    ).toEqual([['meeting', ['تدريب المرشدين البحريين']]]);
  });
});

test('«بحثا» is of talks that took place, not of those that are to come', () => {
  expect(
    discussed(
      'التقى وزير النقل سليم العطار وزير المياه فادي النجار. وسيعقد الوزير سامي الحداد اجتماعا مع المدير غدا. وبحثا تدريب المرشدين البحريين.',
    ).filter(([, topics]) => topics.length > 0),
  ).toEqual([['meeting', ['تدريب المرشدين البحريين']]]);
});
