/** Forests choose where the rules leave it open; without any the rules alone do. */
import { describe, expect, test } from 'vitest';
import { DEPTH, type Forest, forestOf } from '../model/forest.ts';
import { NO_EVENT_FORESTS } from '../model/models.ts';
import type { Candidate } from './candidates.ts';
import { choosing } from './choosing.ts';
import type { EventRole } from './event.ts';
import type { Part } from './part-features.ts';
import type { Doubt, Telling } from './tellings.ts';

/** One tree that asks one feature: with it a thing weighs `there`, without it `not`, in steps of 0.004. */
const asking = (feature: string, there: number, not: number): Forest =>
  forestOf({
    features: [feature],
    questions: Array.from({ length: DEPTH }, () => 0),
    leaves: Array.from({ length: 1 << DEPTH }, (_, leaf) => (leaf === (1 << DEPTH) - 1 ? there : leaf === 0 ? not : 0)),
  });
const telling = (...doubts: Doubt[]): Telling => ({ doubts }) as unknown as Telling;
const someone = (role?: EventRole): Candidate =>
  ({
    players: role === undefined ? [] : [{ role, cluster: 0, range: null, delegation: false }],
  }) as unknown as Candidate;
const part = (candidate: Candidate, role: EventRole, ...features: string[]): Part => ({ candidate, role, features });

test('nothing chooses where nothing has been learnt', () => {
  expect(choosing(NO_EVENT_FORESTS)).toBeNull();
});

describe('a word tells of an event', () => {
  const chooses = choosing({ ...NO_EVENT_FORESTS, tellings: asking('opens', 200, 0) });

  test('where the rules take it for one, unless much tells against it', () => {
    expect(chooses?.telling(['opens'], telling())).toBe(true);
    expect(chooses?.telling([], telling())).toBe(true);
    const strict = choosing({ ...NO_EVENT_FORESTS, tellings: asking('opens', 200, 0) });
    expect(strict?.parts).toBeNull();
  });

  test('where they have doubts, if it weighs more than none', () => {
    expect(chooses?.telling([], telling('alone'))).toBe(false);
    expect(chooses?.telling(['opens'], telling('alone'))).toBe(true);
  });

  test('never where much tells against it', () => {
    const against = choosing({ ...NO_EVENT_FORESTS, tellings: asking('plural', -500, 0) });
    expect(against?.telling(['plural'], telling())).toBe(false);
  });
});

describe('of those around an event', () => {
  const forests = { ...NO_EVENT_FORESTS, tellings: asking('any', 0, 0), parts: asking('subject', 300, -200) };

  test('each takes part in one role at most, that in which he weighs most', () => {
    const [minister, city] = [someone(), someone()];
    const offered = [
      part(minister, 'agent', 'subject'),
      part(minister, 'target'),
      part(city, 'agent'),
      part(city, 'target', 'subject'),
    ];
    expect(choosing(forests)?.parts?.(offered)).toEqual([true, false, false, true]);
  });

  test('whom the rules name weighs a little more in his role', () => {
    const doubtful = { ...forests, parts: asking('subject', -175, 0) };
    expect(choosing(doubtful)?.parts?.([part(someone(), 'agent', 'subject')])).toEqual([false]);
    expect(choosing(doubtful)?.parts?.([part(someone('agent'), 'agent', 'subject')])).toEqual([true]);
  });

  test('nobody is asked, nobody is kept', () => {
    expect(choosing(forests)?.parts?.([])).toEqual([]);
  });
});

test('of places those that weigh enough are kept, the likeliest first', () => {
  const learnt = { ...NO_EVENT_FORESTS, tellings: asking('any', 0, 0) };
  const offered = [{ features: ['far'] }, { features: [] }];
  const where = offered.map((one) => ({ ...one, ruled: false, range: { from: 0, to: 1 } }));
  expect(choosing({ ...learnt, places: asking('far', -300, 0) })?.places?.(where)).toEqual([1]);
  expect(choosing({ ...learnt, places: asking('far', 100, 0) })?.places?.(where)).toEqual([0, 1]);
});
