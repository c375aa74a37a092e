import { describe, expect, it } from 'vitest';
import { readLine, sheetOf, wordsOf } from './sheets.ts';

const TEXT = 'الوزير يحذر من الجفاف\n\nقال وزير الزراعة سالم الربيعي أمس إن "الموسم صعب"، داعيا الفلاحين إلى الترشيد.';

const read = (line: string): unknown => {
  const found = readLine(line, TEXT);
  return found.ok ? wordsOf(found.statement, TEXT) : found.problem;
};

describe('a sheet', () => {
  it('numbers the tokens, a line a paragraph', () => {
    expect(sheetOf('n7', TEXT)).toBe(
      '## n7\n0:الوزير 1:يحذر 2:من 3:الجفاف\n4:قال 5:وزير 6:الزراعة 7:سالم 8:الربيعي 9:أمس 10:إن 11:الموسم 12:صعب"، 13:داعيا 14:الفلاحين 15:إلى 16:الترشيد.\n',
    );
  });
});

describe('a line of a sheet', () => {
  it('is a statement by the numbers of its tokens, marks at the edges off', () => {
    expect(read('4 | 5-8 | سالم الربيعي | 11-12 | -')).toBe(
      '[قال] وزير الزراعة سالم الربيعي = سالم الربيعي :: الموسم صعب',
    );
    expect(read('13 | - | سالم الربيعي | 16 | 14')).toBe('[داعيا] - = سالم الربيعي :: الترشيد -> الفلاحين');
    expect(read('- | 0 | سالم الربيعي | 1;3 | -')).toBe('[-] الوزير = سالم الربيعي :: يحذر // الجفاف');
  });

  it.each([
    ['4 | 5-8 | سالم الربيعي | 11-12', '4 fields'],
    ['99 | - | سالم الربيعي | 11 | -', '99 is no number'],
    ['4 | 8-5 | سالم الربيعي | 11 | -', '8-5 is no number'],
    ['4 | 5-8 | سليم العطار | 11 | -', '«سليم العطار»'],
    ['4 | 5-8 | - ; سالم | 11 | -', '1 sources and 2 names'],
    ['4 | - | | 11 | -', 'no name'],
    ['4 | - | سالم الربيعي | - | -', 'no content'],
    ['4 | - | سالم الربيعي | 3-11 | -', 'inside the content'],
  ])('is refused with what is wrong: %s', (line, problem) => expect(read(line)).toContain(problem));
});
