/** Every unit in the list of letters is one to the engine too; a newer engine may know more. */
import { expect, it } from 'vitest';
import { eachLetterRange } from './letter-ranges.ts';

it('holds letters and marks only, in order, those of Arabic, Latin, Greek and Han among them', () => {
  const units = new Set<number>();
  let last = -1;
  eachLetterRange((from, to) => {
    expect(from).toBeGreaterThan(last);
    expect(to).toBeGreaterThan(from);
    last = to;
    for (let unit = from; unit < to; unit++) units.add(unit);
  });
  for (const letter of 'أبجدAzéΣцא漢한') expect(units.has(letter.charCodeAt(0)), letter).toBe(true);
  for (const other of '0٣ ،؟«.-') expect(units.has(other.charCodeAt(0)), other).toBe(false);
  expect([...units].filter((unit) => !/^[\p{L}\p{M}]$/u.test(String.fromCharCode(unit)))).toEqual([]);
});
