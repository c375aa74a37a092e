/** A name in other letters finds its Arabic spellings, and not the words that only share its consonants. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TermAnalyser } from './analyser.ts';
import { loadTermAnalyser } from './load.ts';

let analyser: TermAnalyser;
beforeAll(async () => {
  analyser = await loadTermAnalyser();
});

function finds(name: string, arabic: string): boolean {
  const pattern = analyser.queryKeys(name).name;
  const terms = analyser.analyse(arabic);
  return pattern !== null && [terms.exact(0), ...terms.keys(0)].some((key) => pattern.accepts(key));
}

describe('a name in Latin letters', () => {
  test.each([
    ['Mohammed', 'محمد'],
    ['Muhammad', 'ولمحمد'],
    ['Gotarres', 'غوتاريش'],
    ['Gotarres', 'جوتاريس'],
    ['Gotarres', 'كوتاريس'],
    ['Pavlov', 'بافلوف'],
    ['Haddad', 'الحداد'],
    ['al-Haddad', 'الحداد'],
    ['Mansouri', 'المنصوري'],
    ['Mansuri', 'والمنصوري'],
    ['Abdullah', 'عبدالله'],
    ['Qasim', 'قاسم'],
    ['Kassem', 'قاسم'],
    ['Jaafar', 'جعفر'],
    ['Ibrahim', 'إبراهيم'],
    ['Chérif', 'شريف'],
    ['Baghdad', 'ببغداد'],
  ])('%s finds «%s»', (name, arabic) => {
    expect(finds(name, arabic)).toBe(true);
  });

  test.each([
    ['Baden', 'بدن'],
    ['Mansouri', 'منصور'],
    ['Haddad', 'حدود'],
    ['Pavlov', 'بافل'],
    ['Muhammad', 'حامد'],
  ])('%s does not find «%s»', (name, arabic) => {
    expect(finds(name, arabic)).toBe(false);
  });
});

describe('a foreign name in Arabic letters', () => {
  test.each([
    ['غوتاريش', 'جوتاريش'],
    ['تارلوفسكي', 'طارلوفسكي'],
    ['غوتاريش', 'Gotarres'],
    ['تارلوفسكي', 'TARLOVSKY'],
  ])('%s finds «%s»', (name, other) => {
    expect(finds(name, other)).toBe(true);
  });

  test.each([
    ['غوتاريش', 'Tarlovsky'],
    ['تارلوفسكي', 'تارلوف'],
  ])('%s does not find «%s»', (name, other) => {
    expect(finds(name, other)).toBe(false);
  });

  test('a word of the language has no other spellings', () => {
    expect(analyser.queryKeys('مدرسة').name).toBeNull();
  });
});

test('what a pattern accepts begins with one of its openings', () => {
  const latin = fc.string({ unit: fc.constantFrom(...'abdeghiklmnorstu'), minLength: 2, maxLength: 6 });
  const arabic = fc.string({ unit: fc.constantFrom(...'ابتدرسغكلمنهويع'), minLength: 1, maxLength: 6 });
  const names = fc.oneof(latin, arabic);
  const keys = fc.oneof(latin, arabic);
  fc.assert(
    fc.property(names, keys, (name, key) => {
      const pattern = analyser.queryKeys(name).name;
      if (pattern?.accepts(key)) expect(pattern.openings.some((opening) => key.startsWith(opening))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
