/** Of a path from the root only its end is told, whatever system it is of. */
import { expect, test } from 'vitest';
import { placeOf, withPlaces } from './place.ts';

test.each([
  ['/srv/desk/2031/march/marsa.jsonl:12', 'march/marsa.jsonl:12'],
  ['/marsa.jsonl', 'marsa.jsonl'],
  ['C:\\Users\\huda\\news\\march.zip', 'news/march.zip'],
  ['\\\\files\\desk\\march\\a.html', 'march/a.html'],
  ['march/marsa.jsonl:12', 'march/marsa.jsonl:12'],
  ['../march/marsa.jsonl', '../march/marsa.jsonl'],
  ['https://marsa.example/2031/03/05/harbour', 'https://marsa.example/2031/03/05/harbour'],
  ['file:///srv/desk/a.html', 'file:///srv/desk/a.html'],
  ['-', '-'],
])('%s → %s', (where, told) => {
  expect(placeOf(where)).toBe(told);
});

test('in a sentence too', () => {
  expect(withPlaces("ENOENT: no such file or directory, open '/srv/desk/march/a.pdf'")).toBe(
    "ENOENT: no such file or directory, open 'march/a.pdf'",
  );
  const about = 'https://marsa.example/2031/a.html: 404; 12/03/2031, text/html and/or';
  expect(withPlaces(about)).toBe(about);
});
