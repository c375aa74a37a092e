/**
 * Stretches of time longer than a day: weeks, months, quarters, seasons, years, decades, centuries, and days counted back from now.
 *
 * Examples: «الأسبوع المقبل», «مطلع آذار», «منتصف الشهر», «الربع الثاني من 2024», «صيف 2006», «عامي 2022 و2023», «تسعينيات القرن الماضي»,
 * «القرن التاسع عشر», «قبل ثلاثة أيام».
 */
import { NOTHING, type Phrase, type Unit } from './expression.ts';
import { isArticle } from './day-dates.ts';
import { monthAt, monthFromNow, ofMonth } from './months.ts';
import { ordinal } from './number-words.ts';
import { digitsAt } from './numeric.ts';
import { partOfYear } from './parts-of-year.ts';
import { ago } from './counted-back.ts';
import type { Scan } from './scan.ts';
import { stretch, weekOfMonth } from './stretches.ts';
import { eraAt, yearNumber, yearPhrase } from './years.ts';

/** A period that begins at a token; `before` tells whether a preposition of time or an edge stands before it. */
export function period(scan: Scan, i: number, clitics: string, before: boolean): Phrase | null {
  const edge = scan.find(i, 'edge', clitics);
  if (edge !== null) {
    const at = i + 1 + edge.rest.length;
    return edged(scan, at);
  }
  return (
    weekOfMonth(scan, i, clitics) ??
    stretch(scan, i, clitics) ??
    month(scan, i, clitics, before) ??
    years(scan, i, clitics) ??
    partOfYear(scan, i, clitics) ??
    century(scan, i, clitics) ??
    decade(scan, i, clitics) ??
    unit(scan, i, clitics) ??
    ago(scan, i, clitics)
  );
}

/** «مطلع آذار», «أواخر الشهر», «نهاية العام», «نهاية الأسبوع المقبل», «مطلع 2024». */
function edged(scan: Scan, i: number): Phrase | null {
  const within = period(scan, i, '', true);
  if (within !== null) return within.meaning.is === 'ago' ? null : { ...within, rule: 'date/edge' };
  const the = scan.find(i, 'unit-the');
  if (the !== null && (the.tag === 'week' || the.tag === 'month' || the.tag === 'year')) {
    return { meaning: { is: 'unit', unit: the.tag as Unit, shift: 0, from: 'now' }, to: i + 1, rule: 'date/edge' };
  }
  const quarter = quarterAlone(scan, i);
  if (quarter !== null) return quarter;
  const season = scan.find(i, 'season');
  if (season !== null)
    return {
      meaning: { is: 'part', part: 'season', index: season.number, year: null, shift: 0 },
      to: i + 1,
      rule: 'date/edge',
    };
  const year = yearNumber(scan, i, 1900);
  return year === null ? null : { meaning: { ...NOTHING, year: year.year }, to: year.to, rule: 'date/edge' };
}

/** «نهاية الربع الثالث»: of this year. */
function quarterAlone(scan: Scan, i: number): Phrase | null {
  const the = scan.find(i, 'unit-the');
  if (the?.tag !== 'quarter' && the?.tag !== 'half') return null;
  const index = ordinal(scan, i + 1);
  if (index === null || index.value > (the.tag === 'half' ? 2 : 4)) return null;
  const year = { by: 'shift', shift: 0 } as const;
  return {
    meaning: { is: 'part', part: the.tag, index: index.value, year, shift: null },
    to: index.to,
    rule: 'date/edge',
  };
}

const UNITS: ReadonlySet<string> = new Set(['week', 'month', 'year', 'decade', 'century']);

function month(scan: Scan, i: number, clitics: string, before: boolean): Phrase | null {
  const found = monthAt(scan, i, clitics);
  const pair = found === null ? null : nextMonth(scan, i, found.month ?? 0, clitics);
  if (pair !== null) return pair;
  if (found !== null)
    return found.bare && !found.alone && (!before || isGlued(scan, i))
      ? null
      : { meaning: ofMonth(found), to: found.to, rule: 'date/month' };
  const counted = monthFromNow(scan, i, clitics);
  if (counted === null) return null;
  // «الشهر نفسه من 2024»
  if (counted.year !== null)
    return {
      meaning: { ...NOTHING, year: counted.year, monthShift: counted.shift, monthFrom: 'spoken' },
      to: counted.to,
      rule: 'date/month',
    };
  return {
    meaning: { is: 'unit', unit: 'month', shift: counted.shift ?? 0, from: counted.spoken ? 'spoken' : 'now' },
    to: counted.to,
    rule: 'date/unit',
  };
}

/** «كانون الثاني وشباط الماضيين», «فبراير ومارس»: a month and the next, with one year behind both. */
function nextMonth(scan: Scan, i: number, month: number, clitics: string): Phrase | null {
  const found = monthAt(scan, i, clitics);
  if (found === null || found.year !== null || found.shift !== null) return null;
  const and = scan.isWord(found.to, 'و') ? 1 : 0;
  if (and === 0 && !scan.hasClitic(found.to, 'و')) return null;
  const last = monthAt(scan, found.to + and, and === 1 ? '' : 'و');
  if (last === null || last.calendar !== found.calendar || last.month !== (month % 12) + 1) return null;
  return { meaning: { is: 'range', first: ofMonth(found), last: ofMonth(last) }, to: last.to, rule: 'date/months' };
}

/** «باب» is no ب + آب. */
function isGlued(scan: Scan, i: number): boolean {
  return scan.hasClitic(i, 'ب') || scan.hasClitic(i, 'ل') || scan.hasClitic(i, 'ك');
}

/** «شهري كانون الثاني/ يناير وشباط/ فبراير من العام الماضي» */
function twoMonths(scan: Scan, i: number): Phrase | null {
  const first = monthAt(scan, i, '');
  if (first === null) return null;
  const and = scan.isWord(first.to, 'و') ? 1 : 0;
  if (and === 0 && !scan.hasClitic(first.to, 'و')) return null;
  const last = monthAt(scan, first.to + and, and === 1 ? '' : 'و');
  return last === null
    ? null
    : { meaning: { is: 'range', first: ofMonth(first), last: ofMonth(last) }, to: last.to, rule: 'date/months' };
}

function years(scan: Scan, i: number, clitics: string): Phrase | null {
  const pair = scan.find(i, 'pair', clitics);
  if (pair?.tag === 'month') return twoMonths(scan, i + 1);
  if (pair?.tag === 'year' || scan.find(i, 'years', clitics) !== null) {
    const digits = yearsInDigits(scan, i + 1);
    if (digits !== null) return digits;
    const first = yearNumber(scan, i + 1);
    if (first === null) return null;
    const last = lastYear(scan, first.to);
    return last === null ? null : range(first.year, last.year, last.to, 'date/years');
  }
  const two = twoYears(scan, i, clitics);
  if (two !== null) return two;
  const found = yearPhrase(scan, i, clitics);
  if (found === null) return null;
  if (found.year.by === 'every') return null;
  if (found.year.by !== 'number') {
    const from = found.year.by === 'spoken' ? 'spoken' : 'now';
    return { meaning: { is: 'unit', unit: 'year', shift: found.year.shift, from }, to: found.to, rule: 'date/unit' };
  }
  const calendar = found.year.calendar;
  return { meaning: { ...NOTHING, calendar, year: found.year }, to: found.to, rule: 'date/year' };
}

/** «2003 و2005», «2003 إلى 2005»: the year behind the first. */
function lastYear(scan: Scan, i: number): ReturnType<typeof yearNumber> {
  let found = null;
  for (let at = i; scan.isWord(at, 'و') || scan.isMark(at, '-–،') || scan.find(at, 'to') !== null; ) {
    const next = yearNumber(scan, at + 1 + (scan.isMark(at, '،') && scan.isWord(at + 1, 'و') ? 1 : 0));
    if (next === null) break;
    found = next;
    at = next.to;
  }
  return found;
}

function range(
  first: NonNullable<ReturnType<typeof yearNumber>>['year'],
  last: typeof first,
  to: number,
  rule: string,
): Phrase {
  return { meaning: { is: 'range', first: { ...NOTHING, year: first }, last: { ...NOTHING, year: last } }, to, rule };
}

/** «عام 2023/2024», «العام الدراسي 2023-2024», «2003-2005» behind a preposition. */
function twoYears(scan: Scan, i: number, clitics: string): Phrase | null {
  let at = i;
  const year = scan.find(at, 'unit-the', clitics) ?? scan.find(at, 'unit', clitics);
  if (year?.tag !== 'year') return null;
  at++;
  if (scan.find(at, 'fiscal') !== null) at++;
  if (scan.find(at, 'shift') !== null) at++;
  return yearsInDigits(scan, at);
}

/** «2023/2024», «2003 - 2005», «2024-25». */
export function yearsInDigits(scan: Scan, i: number): Phrase | null {
  const digits = digitsAt(scan, i);
  if (digits === null || digits.parts.length !== 2 || digits.widths[0] !== 4 || digits.separator === '.') return null;
  const [first = 0, written = 0] = digits.parts;
  const last = digits.widths[1] === 2 ? Math.floor(first / 100) * 100 + written : written;
  if (first < 1000 || last <= first || last > 2200 || (digits.widths[1] !== 4 && digits.widths[1] !== 2)) return null;
  const of = (year: number) =>
    ({ by: 'number', year, calendar: first >= 1300 && last <= 1500 ? 'hijri' : 'gregorian' }) as const;
  return range(of(first), of(last), eraAt(scan, digits.to)?.to ?? digits.to, 'date/years');
}

/** «القرن الماضي», «القرن التاسع عشر», «القرن الـ19». */
function century(scan: Scan, i: number, clitics: string): Phrase | null {
  if (scan.find(i, 'unit-the', clitics)?.tag !== 'century') return null;
  const shift = scan.find(i + 1, 'shift');
  if (shift !== null)
    return {
      meaning: { is: 'unit', unit: 'century', shift: shift.number, from: 'now' },
      to: i + 2,
      rule: 'date/century',
    };
  const number = isArticle(scan, i + 1, '') ? scan.number(i + 2) : scan.number(i + 1);
  const found =
    number > 0 && number < 23 ? { value: number, to: i + (isArticle(scan, i + 1, '') ? 3 : 2) } : ordinal(scan, i + 1);
  if (found === null) return null;
  const era = scan.find(found.to, 'era', 'ل');
  if (era?.tag === 'before') return null;
  const to = era === null ? found.to : found.to + 1 + era.rest.length;
  return {
    meaning: { is: 'century', century: found.value, calendar: era?.tag === 'hijri' ? 'hijri' : 'gregorian' },
    to,
    rule: 'date/century',
  };
}

/** «التسعينيات», «تسعينيات القرن الماضي», «عقد الثمانينيات». */
function decade(scan: Scan, i: number, clitics: string): Phrase | null {
  const named = scan.find(i, 'unit', clitics)?.tag === 'decade' ? 1 : 0;
  const allowed = named === 1 ? '' : clitics;
  const alone = scan.find(i + named, 'decade', allowed);
  const of = alone ?? scan.find(i + named, 'decade-of', allowed);
  if (of === null) return null;
  let to = i + named + 1;
  const from = scan.find(to, 'of') === null ? 0 : 1;
  const within = century(scan, to + from, '');
  // «السبعينات من العمر» is an age.
  if (within === null)
    return alone === null || from === 1
      ? null
      : { meaning: { is: 'decade', from: of.number, century: null }, to, rule: 'date/decade' };
  ({ to } = within);
  const number =
    within.meaning.is === 'century'
      ? within.meaning.century
      : within.meaning.is === 'unit'
        ? 21 + within.meaning.shift
        : null;
  return { meaning: { is: 'decade', from: of.number, century: number }, to, rule: 'date/decade' };
}

/** «الأسبوع المقبل», «هذا الأسبوع», «العقد الماضي», «الأسبوع نفسه». */
function unit(scan: Scan, i: number, clitics: string): Phrase | null {
  const demonstrative = scan.find(i, 'this', clitics) !== null ? 1 : 0;
  const the = scan.find(i + demonstrative, 'unit-the', demonstrative === 1 ? '' : clitics);
  if (the === null || !UNITS.has(the.tag)) return null;
  const at = i + demonstrative + 1;
  const shift = scan.find(at, 'shift');
  const same = shift === null && the.tag !== 'century' ? scan.find(at, 'same') : null;
  if (shift === null && demonstrative === 0 && same === null) return null;
  const meaning = {
    is: 'unit',
    unit: the.tag as Unit,
    shift: (shift ?? same)?.number ?? 0,
    from: same === null ? 'now' : 'spoken',
  } as const;
  return { meaning, to: shift !== null ? at + 1 + shift.rest.length : same !== null ? at + 1 : at, rule: 'date/unit' };
}
