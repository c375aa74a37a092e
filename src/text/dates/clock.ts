/**
 * Times of the clock, where their day stands with them.
 *
 * Examples: «الساعة الثالثة من مساء الثلاثاء» 15:00, «الساعة 10:30 صباح اليوم», «الساعة العاشرة والنصف من صباح الأربعاء 5 شباط».
 */
import { dayPhrase, type DayContext } from './day-phrases.ts';
import type { Expression, Phrase } from './expression.ts';
import { ordinal } from './number-words.ts';
import type { Scan } from './scan.ts';
import { Kind } from '../words.ts';

export function clockTime(scan: Scan, i: number, clitics: string, context: DayContext): Phrase | null {
  const clock = scan.find(i, 'clock', clitics);
  if (clock === null) return null;
  const read = hourAt(scan, i + 1 + clock.rest.length);
  if (read === null) return null;
  let at = read.to;
  let add = -1;
  const said = scan.find(at, 'time-of-day');
  // «الساعة الثالثة مساء الثلاثاء»: there the word belongs to the day.
  if (said !== null && dayPhrase(scan, at, '', context) === null) {
    add = said.number;
    at += 1 + said.rest.length;
  }
  if (scan.find(at, 'of') !== null) at++;
  const day = dayPhrase(scan, at, '', context);
  if (day === null || day.meaning.is === 'range') return null;
  const part = scan.find(at, 'time-of-day');
  if (add === -1 && part !== null) add = part.number;
  const hour = add === 12 && read.hour < 12 ? read.hour + 12 : read.hour;
  return { meaning: { is: 'time', hour, minute: read.minute, day: day.meaning }, to: day.to, rule: 'date/time' };
}

interface Hour {
  readonly hour: number;
  readonly minute: number;
  readonly to: number;
}

function hourAt(scan: Scan, i: number): Hour | null {
  if (scan.kind(i) === Kind.Number) {
    const found = /^(\d{1,2})[:.](\d{2})$/.exec(digits(scan, i));
    const hour = found === null ? scan.number(i) : Number(found[1]);
    const minute = found === null ? 0 : Number(found[2]);
    return hour < 0 || hour > 24 || minute > 59 ? null : { hour, minute, to: i + 1 };
  }
  const named = ordinal(scan, i);
  if (named === null || named.value > 12) return null;
  if (scan.isWord(named.to, 'والنصف')) return { hour: named.value, minute: 30, to: named.to + 1 };
  if (scan.isWord(named.to, 'والربع')) return { hour: named.value, minute: 15, to: named.to + 1 };
  return { hour: named.value, minute: 0, to: named.to };
}

function digits(scan: Scan, i: number): string {
  let out = '';
  for (let k = scan.start(i); k < scan.end(i); k++) {
    const digit = scan.digit(k);
    out += digit < 0 ? scan.words.text.charAt(k) : String(digit);
  }
  return out;
}

/** A time of the clock behind its day: «غدا الأحد عند الثانية بعد الظهر», «اليوم الثلاثاء على الساعة 04:37». */
export function timeBehind(scan: Scan, day: Expression): Expression {
  const { meaning, to } = day;
  if (meaning.is !== 'day' && meaning.is !== 'weekday' && (meaning.is !== 'point' || meaning.day === null)) return day;
  const at = scan.isMark(to, '،,') ? to + 1 : to;
  const preposition = PREPOSITIONS.some((word) => scan.isWord(at, word)) ? 1 : 0;
  const clock = scan.find(at + preposition, 'clock');
  if (clock === null && preposition === 0) return day;
  const read = hourAt(scan, at + preposition + (clock === null ? 0 : 1 + clock.rest.length));
  if (read === null) return day;
  const said = scan.find(read.to, 'time-of-day');
  // «عند الثانية» alone may be a second of anything.
  if (clock === null && said === null) return day;
  const hour = said?.number === 12 && read.hour < 12 ? read.hour + 12 : read.hour;
  const end = said === null ? read.to : read.to + 1 + said.rest.length;
  return {
    from: day.from,
    meaning: { is: 'time', hour, minute: read.minute, day: meaning },
    to: end,
    rule: 'date/time',
  };
}

const PREPOSITIONS: readonly string[] = ['عند', 'على', 'في', 'حوالي'];
