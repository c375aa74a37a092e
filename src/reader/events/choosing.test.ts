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
  const tells = (there: number, ...doubts: Doubt[]): boolean | undefined =>
    choosing({ ...NO_EVENT_FORESTS, tellings: asking('opens', there, 0) })?.telling(['opens'], telling(...doubts));

  test('where the rules take it for one, unless much tells against it', () => {
    expect([tells(200), tells(-100), tells(-200)]).toEqual([true, true, false]);
  });

  test('where they have doubts, if it weighs more than none', () => {
    expect([tells(200, 'plural'), tells(0, 'plural'), tells(-100, 'plural')]).toEqual([true, false, false]);
  });
});

test('who takes part and where, the rules say where that has not been learnt', () => {
  const chooses = choosing({ ...NO_EVENT_FORESTS, tellings: asking('opens', 200, 0) });
  expect([chooses?.parts, chooses?.places]).toEqual([null, null]);
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
  const where = offered.map((one) => ({ ...one, ruled: false, range: { from: 0, to: 1 }, telling: telling() }));
  expect(choosing({ ...learnt, places: asking('far', -300, 0) })?.places?.(where)).toEqual([1]);
  expect(choosing({ ...learnt, places: asking('far', 100, 0) })?.places?.(where)).toEqual([0, 1]);
});
