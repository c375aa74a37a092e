/** Who is an actor: by what the reader finds in small articles. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadReader, type Reader } from '../reader/index.ts';
import { actorJudge } from './judge.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

const judge = actorJudge();
const actorsOf = (text: string): string[] => {
  const reading = reader.read({ text, date: '2031-02-03' });
  return reading.clusters
    .map((_, c) => judge.traits(reading, c))
    .flatMap((one) => (one === null ? [] : [`${one.kind} ${one.name}`]));
};

describe('the judge of actors', () => {
  it.each([
    ['قال وزير النقل سليم العطار إن الطريق مفتوح.', ['person سليم العطار']],
    ['قال وزير النقل العراقي إن الطريق مفتوح.', ['office وزير النقل العراقي']],
    ['قالت حركة الوفاق الوطني إنها ترفض الشرط.', ['organisation حركة الوفاق الوطني']],
    ['قالت الرياض إنها ترفض الشرط.', ['state السعودية']],
    ['قال مصدر أمني إن الطريق مفتوح.', []],
    ['قال خبراء إن الطريق مفتوح.', []],
  ])('%s', (text, actors) => {
    expect(actorsOf(text)).toEqual(actors);
  });

  it('one person in two articles shares a key and is one', () => {
    const [a, b] = ['قال وزير النقل سليم العطار إن الطريق مفتوح.', 'أعلن سليم العطار فتح الطريق.'].map((text) => {
      const reading = reader.read({ text });
      const traits = judge.traits(reading, 0);
      if (traits === null) throw new Error(text);
      return traits;
    });
    if (a === undefined || b === undefined) throw new Error('nobody');
    expect(judge.keys(a).some((key) => judge.keys(b).includes(key))).toBe(true);
    expect(judge.same(a, b).same).toBe(true);
  });
});
