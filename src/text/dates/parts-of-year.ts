/**
 * Parts of a year: quarters, halves, seasons.
 *
 * Examples: «الربع الثاني من 2024», «الربع الأخير من العام الماضي», «النصف الأول من العام», «صيف 2006», «الصيف المقبل», «فصل الشتاء».
 */
import type { Part, Phrase } from './expression.ts';
import { monthAt, monthFromNow, ofMonth } from './months.ts';
import { ordinal } from './number-words.ts';
import type { Scan } from './scan.ts';
import { yearNumber, yearPhrase, yearTail } from './years.ts';

/** «الربع الثاني من 2024», «النصف الأول من العام الماضي», «صيف 2006», «الصيف المقبل», «فصل الشتاء». */
export function partOfYear(scan: Scan, i: number, clitics: string): Phrase | null {
  const season = seasonAt(scan, i, clitics);
  if (season !== null) return season;
  const the = scan.find(i, 'unit-the', clitics);
  if (the?.tag !== 'quarter' && the?.tag !== 'half') return null;
  const kind: Part = the.tag;
  const shift = scan.find(i + 1, 'shift');
  if (shift !== null)
    return {
      meaning: { is: 'part', part: kind, index: 0, year: null, shift: shift.number },
      to: i + 2,
      rule: 'date/part-of-year',
    };
  const last = scan.find(i + 1, 'last') !== null;
  const index = last ? { value: kind === 'half' ? 2 : 4, to: i + 2 } : ordinal(scan, i + 1);
  if (index === null || index.value > (kind === 'half' ? 2 : 4)) return null;
  const tail = yearTail(scan, index.to);
  if (tail !== null)
    return {
      meaning: { is: 'part', part: kind, index: index.value, year: tail.year, shift: null },
      to: tail.to,
      rule: 'date/part-of-year',
    };
  if (scan.find(index.to, 'of') === null) return null;
  const counted = scan.find(index.to + 1, 'unit-the');
  // «النصف الأول من العام», «النصف الثاني من الشهر الجاري», «النصف الثاني من شباط»
  const month_ = monthAt(scan, index.to + 1, '') ?? monthFromNow(scan, index.to + 1, '');
  if (month_ !== null && kind === 'half')
    return {
      meaning:
        month_.month === null
          ? { is: 'unit', unit: 'month', shift: month_.shift ?? 0, from: month_.spoken ? 'spoken' : 'now' }
          : ofMonth(month_),
      to: month_.to,
      rule: 'date/edge',
    };
  if (counted?.tag !== 'year') return null;
  return {
    meaning: { is: 'part', part: kind, index: index.value, year: { by: 'shift', shift: 0 }, shift: null },
    to: index.to + 2,
    rule: 'date/part-of-year',
  };
}

function seasonAt(scan: Scan, i: number, clitics: string): Phrase | null {
  const named = scan.find(i, 'unit', clitics)?.tag === 'quarter' ? 1 : 0;
  const demonstrative = named === 0 && scan.find(i, 'this', clitics) !== null ? 1 : 0;
  const at = i + named + demonstrative;
  const season = scan.find(at, 'season', named + demonstrative > 0 ? '' : clitics);
  if (season === null) return null;
  const found = (year: Phrase['meaning'] & { is: 'part' }, to: number): Phrase => ({
    meaning: year,
    to,
    rule: 'date/season',
  });
  const meaning = { is: 'part', part: 'season', index: season.number, year: null, shift: null } as const;
  const shift = scan.find(at + 1, 'shift');
  if (shift !== null) return found({ ...meaning, shift: shift.number }, at + 2);
  if (demonstrative === 1) return found({ ...meaning, shift: 0 }, at + 1);
  // «ربيع 2011», «صيف عام 2006», «صيف العام الماضي»
  const year =
    yearNumber(scan, at + 1, 1500) ??
    yearPhrase(scan, at + 1, '') ??
    (scan.find(at + 1, 'of') === null ? null : yearTail(scan, at + 1));
  return year === null ? null : found({ ...meaning, year: year.year }, year.to);
}
