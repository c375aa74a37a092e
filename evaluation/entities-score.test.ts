import { describe, expect, it } from 'vitest';
import { beginOf } from '../src/reader/entities/labels.ts';
import { EntityTally, f1, namesIn } from './entities-score.ts';

const P = beginOf('person');
const L = beginOf('location');

describe('names in labels', () => {
  it('begin where a label begins one, and go on with its inside', () => {
    expect(namesIn([0, P, P + 1, P, 0, L])).toEqual([
      { from: 1, to: 3, name: 'person' },
      { from: 3, to: 4, name: 'person' },
      { from: 5, to: 6, name: 'location' },
    ]);
  });

  it('begin with an inside that goes on from nothing', () => {
    expect(namesIn([L + 1, P + 1])).toEqual([
      { from: 0, to: 1, name: 'location' },
      { from: 1, to: 2, name: 'person' },
    ]);
  });
});

describe('the score', () => {
  it('takes a name for right only where both ends and the class are', () => {
    const tally = new EntityTally();
    tally.add([P, P + 1, 0, L], [P, P + 1, 0, L]);
    tally.add([P, P + 1, 0, L], [P, 0, 0, P]);
    expect(tally.of.person).toEqual({ right: 1, found: 3, gold: 2 });
    expect(tally.of.location).toEqual({ right: 1, found: 1, gold: 2 });
    expect(tally.all).toEqual({ right: 2, found: 4, gold: 4 });
    expect(f1(tally.all)).toBe(50);
  });

  it('is nought where there is nothing', () => {
    expect(f1(new EntityTally().all)).toBe(0);
  });
});
