/** What there is between two, in order. */
import { expect, test } from 'vitest';
import type { Hit, Pair } from '../../api/index.ts';
import { entriesOf, lanesOf } from './entries.ts';

const happening = (event: string, date: string | null, status = 'held'): Pair['happenings'][number] =>
  ({
    kind: 'meeting',
    status,
    date,
    dated: 'told',
    place: null,
    one: [{ name: 'سليم العطار', role: 'host', actor: null }],
    other: [{ name: 'فادي السعدي', role: 'guest', actor: null }],
    tellings: [{ event }],
  }) as unknown as Pair['happenings'][number];
const hit = (id: string, date: string): Hit => ({ id, article: { date }, statement: null }) as unknown as Hit;
const pair = {
  one: { statements: [hit('s1', '2025-04-10T08:00')] },
  other: { statements: [hit('s2', '2025-05-01')] },
  happenings: [happening('e1', '2025-04-10'), happening('e2', null, 'planned')],
} as unknown as Pair;

test('the latest is first, what happened before what was said of a day, what has no day last', () => {
  expect(entriesOf(pair, 'all').map(({ id }) => id)).toEqual(['s2', 'e1', 's1', 'e2']);
  expect(entriesOf(pair, 'events').map(({ id }) => id)).toEqual(['e1', 'e2']);
  expect(entriesOf(pair, 'statements').map(({ id }) => id)).toEqual(['s2', 's1']);
});

test('each side has its lane, and a lane without points is none', () => {
  const names = { events: 'ما وقع', one: 'هذا', other: 'ذاك' };
  const lanes = lanesOf(entriesOf(pair, 'all'), names, 'ar', (date) => date);
  expect(lanes.map(({ id, points }) => [id, points.map((point) => point.id)])).toEqual([
    ['events', ['e1']],
    ['one', ['s1']],
    ['other', ['s2']],
  ]);
  expect(lanes[0]?.points[0]?.label).toContain('فادي السعدي');
  expect(lanesOf(entriesOf(pair, 'events'), names, 'ar', (date) => date)).toHaveLength(1);
});
