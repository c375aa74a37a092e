/**
 * What the grammar of dates reads, before anybody asks which day it is.
 *
 * Examples: «الأربعاء 5 شباط» is a point (weekday 3, month 2, day 5, no year); «أمس» is a day, one back; «الأسبوع المقبل» is a unit, one on;
 * «5 و7 أيار» is a range of two points.
 */

export type Calendar = 'gregorian' | 'hijri';
export type Unit = 'day' | 'week' | 'month' | 'year' | 'decade' | 'century';
export type Part = 'quarter' | 'half' | 'season';

/**
 * A year by number, or counted from this one («العام الماضي» is -1), or from the one spoken of («العام نفسه» is 0), or every one («من كل عام»).
 */
export type YearRef =
  | { readonly by: 'number'; readonly year: number; readonly calendar: Calendar }
  | { readonly by: 'shift'; readonly shift: number }
  | { readonly by: 'spoken'; readonly shift: number }
  | { readonly by: 'every' };

/** A date with what is written of it: the day, or the month, or the year alone. */
export interface Point {
  readonly is: 'point';
  readonly calendar: Calendar;
  readonly year: YearRef | null;
  readonly month: number | null;
  /** «شباط الماضي» -1, «المقبل» 1, «الجاري» 0. */
  readonly monthShift: number | null;
  /** Where the month is counted from publication, «5 من الشهر الجاري», or from the date spoken of, «14 من الشهر نفسه». */
  readonly monthFrom: 'now' | 'spoken' | null;
  readonly day: number | null;
  /** ISO weekday said with it. */
  readonly weekday: number | null;
}

export type Meaning =
  | Point
  /** Days from publication, with the weekday and the date said with it. */
  | { readonly is: 'day'; readonly shift: number; readonly weekday: number | null; readonly point: Point | null }
  /** Bare, «الماضي», or «من الأسبوع المقبل»: in the week so many from this one. */
  | { readonly is: 'weekday'; readonly weekday: number; readonly shift: number | null; readonly inWeek: number | null }
  /** «الأسبوع المقبل»: counted in units from publication; «الأسبوع نفسه», «اليوم التالي»: from the date spoken of before. */
  | { readonly is: 'unit'; readonly unit: Unit; readonly shift: number; readonly from: 'now' | 'spoken' }
  /** «قبل ثلاثة أيام» */
  | { readonly is: 'ago'; readonly unit: Unit; readonly count: number }
  | {
      readonly is: 'part';
      readonly part: Part;
      readonly index: number;
      readonly year: YearRef | null;
      readonly shift: number | null;
    }
  | { readonly is: 'decade'; readonly from: number; readonly century: number | null }
  | { readonly is: 'century'; readonly century: number; readonly calendar: Calendar }
  /** «الأيام الثلاثة المقبلة», «العامين الماضيين»; null where nobody counts: «الأشهر المقبلة». */
  | { readonly is: 'stretch'; readonly unit: Unit; readonly count: number | null; readonly ahead: boolean }
  /** «الأسبوع الثاني من شباط»; null for the last. */
  | { readonly is: 'week-of-month'; readonly index: number | null; readonly month: Meaning }
  | { readonly is: 'range'; readonly first: Meaning; readonly last: Meaning }
  /** A clock time with its day. */
  | { readonly is: 'time'; readonly hour: number; readonly minute: number; readonly day: Meaning }
  /** Numbers that no calendar has: «35/2/2025». */
  | { readonly is: 'impossible' };

/** A phrase read from some token on: one past its last token, and what it means. */
export interface Phrase {
  readonly meaning: Meaning;
  readonly to: number;
  readonly rule: string;
}

/** An expression found: tokens `[from, to)` and what they mean. */
export interface Expression extends Phrase {
  readonly from: number;
}

export const NOTHING: Point = {
  is: 'point',
  calendar: 'gregorian',
  year: null,
  month: null,
  monthShift: null,
  monthFrom: null,
  day: null,
  weekday: null,
};
