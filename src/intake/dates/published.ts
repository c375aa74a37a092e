/**
 * Dates as sources write them, as ISO 8601: `Thu, 06 Feb 2025 09:30:00 +0300`, `2025-02-06T09:30`, `06/02/2025`,
 * «الخميس 6 شباط/فبراير 2025 - 9:30 م», «٦ فيفري ٢٠٢٥».
 *
 * What is not said is not made up: without a clock time only the day comes out, without a zone the time has no offset.
 * «منذ ساعتين» gives nothing: it needs a clock, and a page that was saved has none.
 */
import { fold } from '../../text/index.ts';
import { monthOf, monthWords } from './months.ts';

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The longest text that is searched: a date stands in a line, not in an article. */
const LONGEST = 300;
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  gmt: 'Z',
  utc: 'Z',
  ut: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  pst: '-08:00',
  pdt: '-07:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  ast: '+03:00',
};

/** The first date in a text, as an ISO date or date and time, or null. */
export function publishedDate(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  const folded = fold(text.slice(0, LONGEST).replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')).trim();
  const epoch = /^(\d{10})(\d{3})?$/.exec(folded);
  if (epoch !== null) return new Date(Number(epoch[1]) * 1000).toISOString().replace('.000Z', 'Z');
  const found = isoLike(folded) ?? named(folded) ?? numeric(folded);
  if (found === null) return null;
  const { day, rest, before } = found;
  if (!isDay(day)) return null;
  const iso = `${String(day.year).padStart(4, '0')}-${two(day.month)}-${two(day.day)}`;
  const time = clock(rest) ?? clock(before);
  return time === null ? iso : `${iso}T${time}`;
}

interface Found {
  readonly day: Day;
  readonly before: string;
  readonly rest: string;
}

function found(text: string, match: RegExpExecArray, year: string, month: string | number, day: string): Found {
  return {
    day: { year: Number(year), month: Number(month), day: Number(day) },
    before: text.slice(0, match.index),
    rest: text.slice(match.index + match[0].length),
  };
}

/** Year first: 2025-02-06, 2025/2/6, 20250206. */
function isoLike(text: string): Found | null {
  const match = /(?<!\d)([12]\d{3})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text);
  if (match !== null) return found(text, match, match[1] ?? '', match[3] ?? '', match[4] ?? '');
  const compact = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?=t\d|(?:\d{6})?(?!\d))/.exec(text);
  return compact === null ? null : found(text, compact, compact[1] ?? '', compact[2] ?? '', compact[3] ?? '');
}

/** Day first, as all Arab countries write; month first only where the second number can be no month: 02/16/2025. */
function numeric(text: string): Found | null {
  const match = /(?<!\d)(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?([12]\d{3})(?!\d)/.exec(text);
  if (match === null) return null;
  const [, first = '', , second = '', year = ''] = match;
  return Number(second) > 12 && Number(first) <= 12
    ? found(text, match, year, first, second)
    : found(text, match, year, second, first);
}

/** With the month's name: «6 شباط/فبراير 2025», «فبراير 6, 2025», `06 Feb 2025`, `Feb 6, 2025`. */
function named(text: string): Found | null {
  const words = [...text.matchAll(/[\p{L}]+|\d+/gu)].map((match) => ({ text: match[0], at: match.index }));
  for (let i = 0; i < words.length; i++) {
    const word = words[i]?.text ?? '';
    const month = monthOf(word, words[i + 1]?.text);
    if (month === 0) continue;
    let end = i + monthWords(word, words[i + 1]?.text ?? '');
    // A second name of the same month: «شباط/فبراير».
    if (monthOf(words[end]?.text ?? '', words[end + 1]?.text) === month)
      end += monthWords(words[end]?.text ?? '', words[end + 1]?.text ?? '');
    const before = words[i - 1]?.text === 'من' ? words[i - 2]?.text : words[i - 1]?.text;
    const after = words[end]?.text;
    const isYear = (word: string | undefined): boolean => /^[12]\d{3}$/.test(word ?? '');
    const isDayNumber = (word: string | undefined): boolean => /^\d{1,2}$/.test(word ?? '');
    const dayFirst = isDayNumber(before) && isYear(after);
    const monthFirst = !dayFirst && isDayNumber(after) && isYear(words[end + 1]?.text);
    if (!dayFirst && !monthFirst) continue;
    const last = words[dayFirst ? end : end + 1];
    if (last === undefined) continue;
    return {
      day: { year: Number(last.text), month, day: Number(dayFirst ? before : after) },
      before: text.slice(0, words[i]?.at ?? 0),
      rest: text.slice(last.at + last.text.length),
    };
  }
  return null;
}

/** A clock time with its zone: `09:30:00+03:00`, `09:30`, «9:30 م». Null where there is none. */
function clock(text: string): string | null {
  const match =
    /(?<!\d)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(?:(am|pm|ص|م|صباحا|مساء|ظهرا|مسا)(?![\p{L}]))?\s*\(?\s*(?:(z|gmt|utc|ut|[a-z]{3,4})(?![a-z]))?\s*([+-]\d{1,2}:?(?:\d{2})?)?/u.exec(
      text,
    ) ?? /^t(\d{2})(\d{2})(\d{2})?()(z)?([+-]\d{4})?/.exec(text);
  if (match === null) return null;
  const [, hours = '', minutes = '', seconds, half = '', zone, offset] = match;
  let hour = Number(hours);
  if (/^(?:pm|م|مسا|ظهرا)/.test(half) && hour < 12) hour += 12;
  if (/^(?:am|ص)/.test(half) && hour === 12) hour = 0;
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  const time = `${two(hour)}:${minutes}${seconds === undefined ? '' : `:${seconds}`}`;
  if (offset !== undefined) {
    const [, sign = '+', h = '0', m = '00'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset) ?? [];
    return `${time}${Number(h) === 0 && Number(m) === 0 ? 'Z' : `${sign}${two(Number(h))}:${m}`}`;
  }
  return zone === undefined ? time : `${time}${ZONES[zone] ?? ''}`;
}

function isDay({ year, month, day }: Day): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return year >= 1800 && year <= 2200 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const two = (n: number): string => String(n).padStart(2, '0');
