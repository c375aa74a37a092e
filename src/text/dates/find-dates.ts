/**
 * The finder: every expression of calendar time in a text, in order, none inside another.
 *
 * Example: «وصل الوفد مساء أمس الأربعاء، ويعود في 7 شباط»: «مساء أمس الأربعاء», «7 شباط». Words that open no date cost one look each.
 */
import { CLASS, Class } from '../letters.ts';
import { Kind, type Words } from '../words.ts';
import { Calendars } from './calendars.ts';
import { type CivilDay, dateOf } from './civil-day.ts';
import { clockTime, timeBehind } from './clock.ts';
import { DateLexicon, type DateTables, Opens } from './date-lexicon.ts';
import { dayPhrase } from './day-phrases.ts';
import { type Expression, type Meaning, NOTHING } from './expression.ts';
import { HijriCalendar } from './hijri.ts';
import { ordinal } from './number-words.ts';
import { digitsAt } from './numeric.ts';
import { period, yearsInDigits } from './periods.ts';
import { resolve } from './resolve.ts';
import type { Lean } from './resolve-point.ts';
import type { Resolved } from './resolved.ts';
import { Scan, type WordAt } from './scan.ts';
import { yearNumber } from './years.ts';

/** A date found: UTF-16 offsets, end exclusive, and what it says. */
export interface FoundDate extends Omit<Resolved, 'from' | 'to'> {
  readonly start: number;
  readonly end: number;
  /** Its tokens. */
  readonly from: number;
  readonly to: number;
  readonly rule: string;
}

export interface Surroundings {
  /** The day of publication; null where it is not known. */
  readonly published: CivilDay | null;
  /** What the words around tokens `[from, to)` lean to; asked only where it matters. */
  readonly lean?: (from: number, to: number) => Lean;
}

/** Years before this are not read from two digits as of this century. */
const NO_PIVOT = 50;
const LAST_DAY = 31;
/** Of years that an era alone makes known: «750هـ». */
const EARLIEST_YEAR = 600;
/** Units of «2003-2005». */
const YEARS_WIDTH = 9;
const EARLIEST_BARE_YEAR = 1900;
const LATEST_BARE_YEAR = 2100;

/** Finds dates. Holds the tables, built once. */
export class DateFinder {
  readonly lexicon: DateLexicon;
  private readonly calendars = new Calendars(new HijriCalendar());

  constructor(tables: DateTables) {
    this.lexicon = new DateLexicon(tables);
  }

  /**
   * The dates of a text.
   *
   * @param wordAt what `lexicon` knows of the word at a token; the caller keeps it per spelling
   */
  find(words: Words, wordAt: WordAt, { published, lean }: Surroundings): FoundDate[] {
    const scan = new Scan(words, wordAt);
    const pivot = published === null ? NO_PIVOT : dateOf(published).year % 100;
    const out: FoundDate[] = [];
    const { kind, count } = words;
    let spoken: CivilDay | null = null;
    let planned: CivilDay | null = null;
    for (let i = 0; i < count; ) {
      const found =
        kind[i] === Kind.Number
          ? expressionAt(scan, i, pivot)
          : kind[i] === Kind.Arabic && (wordAt(i)?.opens ?? 0) !== 0
            ? expressionAt(scan, i, pivot)
            : null;
      if (found === null) {
        i++;
        continue;
      }
      i = found.to;
      if (
        found.meaning === null ||
        isHabit(found.meaning) ||
        isNarrated(found.meaning, () => lean?.(found.from, found.to) ?? null)
      )
        continue;
      const now = {
        calendars: this.calendars,
        day: published,
        spoken: spoken ?? planned,
        lean: () => lean?.(found.from, found.to) ?? null,
      };
      const { from: first, to: _last, ...resolved } = resolve(found.meaning, now);
      // What is planned is not what the text goes on to tell: «ويعود السبت المقبل ... في اليوم نفسه».
      if (first !== null && (published === null || first <= published)) spoken = first;
      else planned = first ?? planned;
      out.push({
        start: scan.startBehindClitics(found.from),
        end: scan.end(found.to - 1),
        from: found.from,
        to: found.to,
        ...resolved,
        rule: found.rule,
      });
    }
    return out;
  }
}

/** «3 أيار من كل عام» */
function isHabit(meaning: Meaning): boolean {
  return (meaning.is === 'point' || meaning.is === 'part') && meaning.year?.by === 'every';
}

/** «عاد بعد ثلاثة أيام» counts from what was told before; only what lies ahead counts from publication: «يعود بعد ثلاثة أيام». */
function isNarrated(meaning: Meaning, lean: () => Lean): boolean {
  if (meaning.is !== 'ago' || meaning.count < 0) return false;
  const leaning = lean();
  return leaning !== 'future' && leaning !== 'present';
}

interface Found extends Omit<Expression, 'meaning'> {
  /** Null for what only looks like a date: «صلاة الجمعة». */
  readonly meaning: Meaning | null;
}

function expressionAt(scan: Scan, i: number, pivot: number): Found | null {
  const none = opens(scan, i, Opens.None) ? scan.find(i, 'none', '*') : null;
  // «المصري اليوم» is a newspaper, «المجلس المصري اليوم الثلاثاء» a day.
  if (none !== null && !isDatedName(scan, i + 1 + none.rest.length))
    return { from: i, to: i + 1 + none.rest.length, meaning: null, rule: 'date/none' };
  const read = single(scan, i, pivot, '*');
  if (read === null) return null;
  if (isNamesake(scan, read)) return { ...read, meaning: null };
  const first = timeBehind(scan, read);
  if (isQuotedName(scan, first)) return { ...first, meaning: null };
  return joined(scan, first, pivot) ?? first;
}

/** «صلاة الجمعة الماضية» is a day after all. */
function isDatedName(scan: Scan, i: number): boolean {
  return scan.find(i, 'weekday') !== null || (scan.find(i - 1, 'weekday') !== null && scan.find(i, 'shift') !== null);
}

/** «شارع 26 يوليو», «قوى 14 آذار»: places and movements named after a day. */
function isNamesake(scan: Scan, { from, meaning }: Expression): boolean {
  return (
    meaning.is === 'point' &&
    meaning.day !== null &&
    meaning.year === null &&
    scan.find(from - 1, 'namesake', '*') !== null
  );
}

/** «"اليوم"», «صحيفة «الأحد»»: one word in quotation marks is a name. */
function isQuotedName(scan: Scan, { from, to }: Expression): boolean {
  return to - from === 1 && scan.isMark(from - 1, '«"“”„') && scan.isMark(to, '»"“”');
}

function single(scan: Scan, i: number, pivot: number, clitics: string): Expression | null {
  if (scan.kind(i) === Kind.Number) return numberAt(scan, i, pivot);
  const from = i;
  const context = { pivot, loose: false };
  const clock = opens(scan, i, Opens.Clock) ? clockTime(scan, i, clitics, context) : null;
  if (clock !== null) return { from, ...clock };
  const day = opens(scan, i, Opens.Day) ? dayPhrase(scan, i, clitics, context) : null;
  if (day !== null) return { from, ...day };
  if (!opens(scan, i, Opens.Period)) return null;
  const found = period(scan, i, clitics, isTimely(scan, i));
  return found === null ? null : { from, ...found };
}

function opens(scan: Scan, i: number, what: number): boolean {
  return ((scan.word(i)?.opens ?? 0) & what) !== 0;
}

/** Whether a token has a preposition of time before it, or glued to it, so that a name of many meanings is a month's. */
function isTimely(scan: Scan, i: number): boolean {
  return scan.find(i - 1, 'preposition', 'و')?.tag === 'time' || scan.find(i - 1, 'edge', '*') !== null;
}

function numberAt(scan: Scan, i: number, pivot: number): Expression | null {
  // Most numbers are neither a day nor a year.
  const value = scan.number(i);
  if (value > LAST_DAY && value < EARLIEST_YEAR && scan.kind(i + 1) !== Kind.Mark) return null;
  const loose = scan.find(i - 1, 'agreeing', '*') !== null || scan.isWord(i - 1, 'بتاريخ') || opensDigitRange(scan, i);
  const day = dayPhrase(scan, i, '', { pivot, loose });
  if (day !== null) return { from: i, ...day };
  const years = yearsInDigits(scan, i);
  if (years !== null && (scan.end(i) - scan.start(i) === YEARS_WIDTH || isWithin(scan, i - 1)))
    return { from: i, ...years };
  if (isWithin(scan, i - 1)) {
    if (isBareYear(scan, i)) {
      const year = yearNumber(scan, i, EARLIEST_BARE_YEAR);
      if (year !== null) return { from: i, to: year.to, meaning: { ...NOTHING, year: year.year }, rule: 'date/year' };
    }
  }
  // «1446هـ» says by itself what it is.
  const year = yearNumber(scan, i);
  if (year !== null && year.to > i + 1 && year.year.by === 'number' && year.year.year >= EARLIEST_YEAR)
    return {
      from: i,
      to: year.to,
      meaning: { ...NOTHING, calendar: year.year.calendar, year: year.year },
      rule: 'date/year',
    };
  return null;
}

/** «13 / 8 إلى 18 / 9 / 1436» */
function opensDigitRange(scan: Scan, i: number): boolean {
  const first = digitsAt(scan, i);
  if (first === null || first.parts.length !== 2 || scan.find(first.to, 'to') === null) return false;
  return digitsAt(scan, first.to + 1)?.parts.length === 3;
}

/** «في 2024», «(2003)», «مطلع 2024»: what may stand before a year without its word. */
function isWithin(scan: Scan, i: number): boolean {
  return (
    scan.isMark(i, '(') ||
    scan.find(i, 'preposition', '*') !== null ||
    scan.find(i, 'edge', '*') !== null ||
    scan.find(i, 'year-noun', '*') !== null
  );
}

/** Whether a number is a year by its size, and counts nothing behind it: not «في 2000 موقع», «(1950 مترا)», «2000%». */
function isBareYear(scan: Scan, i: number): boolean {
  const value = scan.number(i);
  if (value < EARLIEST_BARE_YEAR || value > LATEST_BARE_YEAR || scan.end(i) - scan.start(i) !== 4) return false;
  const next = i + 1;
  if (scan.kind(next) === Kind.Mark) return !scan.isMark(next, '%٪$€£+°/');
  if (scan.kind(next) !== Kind.Arabic) return scan.kind(next) !== Kind.Number && scan.kind(next) !== Kind.Foreign;
  if (
    scan.find(next, 'counted', '*') !== null ||
    scan.find(next, 'plural') !== null ||
    scan.find(next, 'unit') !== null
  )
    return false;
  // «1950 شخصا»: what is counted stands in the accusative.
  return value % 50 !== 0 && (value > EARLIEST_SURE || !endsInAlef(scan, next));
}

/** Numbers from here on are seldom counts. */
const EARLIEST_SURE = 1990;
const ALEF = 0x627;

function endsInAlef(scan: Scan, i: number): boolean {
  let at = scan.end(i) - 1;
  while (at > scan.start(i) && CLASS[scan.words.text.charCodeAt(at)] === Class.Silent) at--;
  if (scan.words.text.charCodeAt(at) !== ALEF || at - scan.start(i) < 3) return false;
  // «عاصمتها», «قالوا»
  return !'هو'.includes(scan.words.text.charAt(at - 1));
}

/** Two dates with «إلى», a dash, or «بين ... و» between. */
function joined(scan: Scan, first: Expression, pivot: number): Expression | null {
  const kind = sort(first.meaning);
  if (kind === '') return null;
  let at = first.to;
  const between = scan.find(first.from - 1, 'between', '*') !== null || scan.hasClitic(first.from, 'بين');
  let clitics = '';
  if (scan.find(at, 'to', 'و') !== null || scan.isMark(at, '-–')) at++;
  else if (between && scan.isWord(at, 'و')) at++;
  else if (between && scan.hasClitic(at, 'و')) clitics = 'و';
  else return null;
  const same = first.meaning.is === 'point' && kind === 'day' ? dayOfIt(scan, at) : null;
  if (same !== null && first.meaning.is === 'point') {
    const last: Meaning = { ...first.meaning, day: same.day, weekday: null };
    return { from: first.from, to: same.to, meaning: { is: 'range', first: first.meaning, last }, rule: 'date/range' };
  }
  const bareYear = kind === 'year' && scan.kind(at) === Kind.Number ? yearNumber(scan, at, EARLIEST_BARE_YEAR) : null;
  const last: Expression | null =
    bareYear === null
      ? single(scan, at, pivot, clitics)
      : { from: at, to: bareYear.to, meaning: { ...NOTHING, year: bareYear.year }, rule: 'date/year' };
  if (last === null || sort(last.meaning) !== kind) return null;
  return {
    from: first.from,
    to: last.to,
    meaning: { is: 'range', first: first.meaning, last: last.meaning },
    rule: 'date/range',
  };
}

/** «13 منه», «الخامس عشر منه»: a day of the month named before. */
function dayOfIt(scan: Scan, i: number): { readonly day: number; readonly to: number } | null {
  const digits = scan.number(i);
  const found = digits > 0 ? { value: digits, to: i + 1 } : ordinal(scan, i);
  if (found === null || found.value > LAST_DAY || scan.find(found.to, 'of-it') === null) return null;
  return { day: found.value, to: found.to + 1 };
}

/** What a date can be the end of a range with. */
function sort(meaning: Meaning): string {
  if (meaning.is === 'weekday') return 'weekday';
  if (meaning.is !== 'point') return '';
  return meaning.day !== null ? 'day' : meaning.month !== null ? 'month' : 'year';
}
