/** The address of a search holds all that was asked, and nothing that goes without saying. */
import { expect, test } from 'vitest';
import { parseQuery } from '../../../../src/query/index.ts';
import { apiQueryOf, askedOf, asOneQuery, filterParts, parametersOf } from './asked.ts';

test('what was asked comes back from its address', () => {
  const asked = {
    who: 'وزير النقل',
    what: 'هدنة أو «وقف النار»',
    q: 'date:2025',
    unit: 'article',
    sort: 'oldest',
    filter: ['class:deny', '-outlet:مرسى الغد'],
  } as const;
  expect(askedOf(new URLSearchParams(parametersOf(asked).toString()))).toEqual(asked);
});

test('without words the newest comes first, with words the nearest', () => {
  expect(askedOf(new URLSearchParams()).sort).toBe('newest');
  expect(askedOf(new URLSearchParams({ what: 'ميناء' })).sort).toBe('relevance');
  expect(parametersOf(askedOf(new URLSearchParams({ what: 'ميناء', sort: 'relevance' }))).has('sort')).toBe(false);
  expect(parametersOf(askedOf(new URLSearchParams({ sort: 'sideways' }))).toString()).toBe('');
});

test('a value may hold a colon', () => {
  expect(filterParts('-topic:water/a:b')).toEqual({ not: true, facet: 'topic', value: 'water/a:b' });
});

test('all of it is one question, filters too', () => {
  const asked = askedOf(
    new URLSearchParams([
      ['what', 'ميناء'],
      ['filter', 'class:deny'],
      ['filter', 'class:warn'],
      ['filter', '-outlet:مرسى الغد'],
      ['filter', 'speaker:01J9Z3Q8W4TBX2M6K7N5E0R1YC'],
    ]),
  );
  const query = asOneQuery(asked, 'en', () => 'سالم الحداد');
  expect(query).toBe('what:ميناء (class:deny OR class:warn) -outlet:"مرسى الغد" speaker:"سالم الحداد"');
  expect(parseQuery(query).ok).toBe(true);
});

test('in articles both boxes are words of the text', () => {
  const asked = askedOf(new URLSearchParams({ who: 'سالم', what: 'ميناء أو مرفأ', unit: 'article' }));
  expect(apiQueryOf(asked)).toMatchObject({ q: '(سالم) (ميناء أو مرفأ)' });
  expect(apiQueryOf(asked)).not.toHaveProperty('what');
});
