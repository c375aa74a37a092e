/** Sheets of events: what is written below an article comes back as offsets, and what is wrong is told with its line. */
import { describe, expect, test } from 'vitest';
import { bodyOf } from './rows.ts';
import { readSheet, sheetOf } from './sheets.ts';

const ARTICLE = {
  outlet: 'مرسى الغد',
  date: '2031-03-05T08:00',
  title: 'عنوان',
  text: 'أضرب معلمو المدينة أمس.\n\n وقال  الوزير سالم الحداد إن الإضراب انتهى.',
};
const TEXT = bodyOf(ARTICLE);
const read = (events: string): ReturnType<typeof readSheet> => readSheet(sheetOf(7, ARTICLE) + events, 'v7.md', TEXT);
const words = (spans: readonly (readonly [number, number])[]): string[] => spans.map((span) => TEXT.slice(...span));

test('a sheet is the article with its number, outlet and day, and room for events', () => {
  expect(sheetOf(7, ARTICLE)).toContain(
    'id: v7\noutlet: مرسى الغد\ndate: 2031-03-05\n\nأضرب معلمو المدينة أمس.\n\nوقال الوزير',
  );
  expect(read('')).toEqual([]);
});

test('an event has its words, its people and its day', () => {
  const [event] = read('strike | held\n  trigger: أضرب ; الإضراب@1\n  agent: معلمو المدينة\n  time: 2031-03-04\n');
  expect(event?.[0]).toBe('strike');
  expect(words(event?.[2] ?? [])).toEqual(['أضرب', 'الإضراب']);
  expect(event?.[3].map(([role, spans]) => [role, words(spans)])).toEqual([['agent', ['معلمو المدينة']]]);
  expect(event?.[5]).toBe('2031-03-04');
});

describe('what is wrong is told', () => {
  test.each([
    ['strke | held\n  trigger: أضرب\n', 'no such kind: strke'],
    ['strike | done\n  trigger: أضرب\n', 'no such status: done'],
    ['strike | held\n  agent: معلمو المدينة\n', 'no trigger'],
    ['strike | held\n  trigger: أضرب\n  host: معلمو المدينة\n', 'a strike has no host'],
    ['strike | held\n  trigger: احتج\n', 'not there: احتج'],
    ['strike | held\n  trigger: أضرب\n  time: أمس\n', 'a time is ISO 8601'],
    ['strike | held\n  trigger: أضرب\nprotest | held\n  trigger: أضرب\n', 'tells of two events'],
  ])('%j: %s', (events, message) => {
    expect(() => read(events)).toThrow(message);
  });

  test('a word of two events is shared', () => {
    expect(read('strike | held\n  trigger: أضرب\nprotest | held\n  shared: أضرب\n')).toHaveLength(2);
  });

  test('another text than the article is none', () => {
    expect(() => readSheet(sheetOf(7, { ...ARTICLE, text: 'غيره' }), 'v7.md', TEXT)).toThrow('not that of the article');
  });
});
