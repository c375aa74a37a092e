/** Who can be meant by an office on a day: the attested, those near, rivals, the former; and why nobody. */
import { describe, expect, it, test } from 'vitest';
import type { Row } from '../tsv.ts';
import { Holders, holderOf } from './holders.ts';

const row = (name: string, first: string, last: string, standing = 'holder', articles = 9): Row => ({
  office: 'transport-minister',
  of: 'IRQ',
  body: '',
  name,
  articles: String(articles),
  first,
  last,
  standing,
});
const HOLDERS = new Holders([
  row('سليم العطار', '2031-02-03', '2033-06-20'),
  row('منير سعد', '2033-07-10', '2035-01-01'),
  row('هادي البدري', '2033-06-22', '2033-07-01', 'acting', 5),
  row('كريم العلي', '2028-01-01', '2030-01-01', 'former'),
]);
const who = (date: string | null, holders = HOLDERS, standing: Parameters<typeof holderOf>[5] = 'holder') => {
  const { candidates, reason } = holderOf(holders, 'transport-minister', 'IRQ', '', date, standing);
  return [candidates.map(({ name, reason: why }) => `${name} ${why}`), reason];
};

describe('on a day', () => {
  test.each([
    ['2032-01-01', ['سليم العطار attested'], null],
    ['2033-06-25', ['هادي البدري attested'], null],
    ['2034-01-01', ['منير سعد attested'], null],
    ['2030-12-24', ['سليم العطار near'], null],
    ['2035-02-01', ['منير سعد near'], null],
    ['2029-06-01', [], 'out-of-range'],
    ['2036-01-01', [], 'out-of-range'],
  ])('%s', (date, names, reason) => {
    expect(who(date)).toEqual([names, reason]);
  });

  it('a range reaches no farther than another’s', () => {
    expect(who('2033-07-05')[0]).not.toContain('سليم العطار near');
  });

  it('rivals are both told', () => {
    const holders = new Holders([
      row('سليم العطار', '2031-01-01', '2032-01-01'),
      row('منير سعد', '2031-03-01', '2032-06-01'),
    ]);
    expect(who('2031-06-01', holders)).toEqual([['سليم العطار attested', 'منير سعد attested'], 'rivals']);
  });

  it('the former are those whose days are over', () => {
    expect(who('2034-01-01', HOLDERS, 'former')[0]).toContain('سليم العطار attested');
    expect(who('2034-01-01', HOLDERS, 'former')[0]).not.toContain('منير سعد attested');
  });
});

describe('nobody is told', () => {
  it('without a day, a state or evidence', () => {
    expect(who(null)).toEqual([[], 'no-date']);
    expect(holderOf(HOLDERS, 'transport-minister', null, '', '2032-01-01').reason).toBe('no-country');
    expect(holderOf(HOLDERS, 'health-minister', 'IRQ', '', '2032-01-01').reason).toBe('no-evidence');
  });
});

it('a row of the user’s own overrides what was mined, on its days', () => {
  const holders = new Holders([row('سليم العطار', '2031-02-03', '2033-06-20')], [row('نبيل شاهين', '2032-01-01', '')]);
  expect(who('2032-06-01', holders)).toEqual([['نبيل شاهين own'], null]);
  expect(who('2031-06-01', holders)).toEqual([['سليم العطار attested'], null]);
});
