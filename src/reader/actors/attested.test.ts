/** From titles with names in dated articles to rows: spellings joined, history told left out, rivals kept. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadReader, type Reader } from '../index.ts';
import { attestedHolders } from './attested.ts';
import { type OfficeEvidence, officeEvidence } from './evidence.ts';

let article = 0;
const times = (count: number, name: string, month: string, more: Partial<OfficeEvidence> = {}): OfficeEvidence[] =>
  Array.from({ length: count }, (_, k) => ({
    office: 'transport-minister',
    of: 'IRQ',
    body: '',
    standing: 'holder',
    name,
    date: `${month}-${String(10 + (k % 10)).padStart(2, '0')}`,
    article: String(++article),
    rule: 'office/named-state',
    ...more,
  }));
const shown = (evidence: readonly OfficeEvidence[]): string[] =>
  attestedHolders(evidence).map(({ name, articles, first, last, standing }) =>
    [name, articles, first, last, standing].join(' '),
  );

describe('rows', () => {
  it('join the spellings of one name, and show the fullest that is borne out', () => {
    const evidence = [
      ...times(4, 'سليم العطار', '2031-02'),
      ...times(3, 'سليم بن هادي العطار', '2031-03'),
      ...times(1, 'سليم بن هادي العطار الآثم', '2031-03'),
    ];
    expect(shown(evidence)).toEqual(['سليم بن هادي العطار 8 2031-02-10 2031-03-12 holder']);
  });

  it('need five articles', () => {
    expect(shown(times(4, 'سليم العطار', '2031-02'))).toEqual([]);
    const twice = times(6, 'سليم العطار', '2031-02', { article: 'one and the same' });
    expect(shown(twice)).toEqual([]);
  });

  it('leave out those whom others outnumber in every season: history told', () => {
    const evidence = [
      ...times(20, 'سليم العطار', '2031-02'),
      ...times(3, 'منير سعد', '2031-02'),
      ...times(20, 'سليم العطار', '2032-02'),
      ...times(3, 'منير سعد', '2032-02'),
    ];
    expect(shown(evidence)).toEqual(['سليم العطار 40 2031-02-10 2032-02-19 holder']);
  });

  it('keep rivals, and who followed whom', () => {
    const evidence = [...times(6, 'سليم العطار', '2031-02'), ...times(5, 'منير سعد', '2031-02')];
    expect(shown(evidence)).toHaveLength(2);
  });

  it('part what two years part', () => {
    const evidence = [...times(5, 'سليم العطار', '2031-02'), ...times(6, 'سليم العطار', '2036-02')];
    expect(shown(evidence)).toEqual([
      'سليم العطار 5 2031-02-10 2031-02-14 holder',
      'سليم العطار 6 2036-02-10 2036-02-15 holder',
    ]);
  });

  it('do not rest on states that were only inferred', () => {
    expect(shown(times(9, 'سليم العطار', '2031-02', { rule: 'office/only-state-named' }))).toEqual([]);
  });
});

describe('evidence', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await loadReader();
  });
  const found = (text: string, date?: string): OfficeEvidence[] => {
    const one = { text, date };
    return officeEvidence(reader.read(one), one, 'a1');
  };

  it('is a title beside a name, on a day', () => {
    expect(found('قال وزير النقل العراقي سليم العطار إن الجسر مفتوح.', '2031-02-03')).toEqual([
      {
        office: 'transport-minister',
        of: 'IRQ',
        body: '',
        standing: 'holder',
        name: 'سليم العطار',
        date: '2031-02-03',
        article: 'a1',
        rule: 'office/named-state',
      },
    ]);
  });

  it('is none without a day, a state or a name', () => {
    expect(found('قال وزير النقل العراقي سليم العطار إن الجسر مفتوح.')).toEqual([]);
    expect(found('قال وزير النقل سليم العطار إن الجسر مفتوح.', '2031-02-03')).toEqual([]);
    expect(found('قال وزير النقل العراقي إن الجسر مفتوح.', '2031-02-03')).toEqual([]);
  });
});
