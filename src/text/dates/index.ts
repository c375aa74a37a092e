/** Dates in Arabic text: found, read and resolved against a day of publication. */
export { type CivilDay, civilDay, dateOf, isoDay, parseDay, weekdayOf, type YearMonthDay } from './civil-day.ts';
export { type DateTables, type DateWord, NUMBER_KINDS, ROLES } from './date-lexicon.ts';
export type { Calendar } from './expression.ts';
export { DateFinder, type FoundDate, type Surroundings } from './find-dates.ts';
export { HijriCalendar } from './hijri.ts';
export type { Lean } from './resolve-point.ts';
export { GRANULARITIES, type Granularity, UNRESOLVED, type Unresolved, WRITTEN, type Written } from './resolved.ts';
