/**
 * Checks the value of a date against its words and against the calendar: «الأربعاء 5 شباط 2025» must be 2025-02-05, a Wednesday; «أمس» the
 * day before publication; «6 شعبان 1446» the day that the calendar of Umm al-Qura gives. What the words do not say stays the annotator's.
 */
import type { Granularity } from './scheme.ts';

const DAY = String.raw`\d{4}-\d\d-\d\d`;
const range = (one: string): string => `${one}(?:/${one})?`;

const SHAPES: Readonly<Record<Granularity, RegExp>> = {
  day: new RegExp(`^(?:${range(DAY)}|--\\d\\d-\\d\\d)$`, 'u'),
  week: new RegExp(`^(?:${range(String.raw`\d{4}-W\d\d`)}|${DAY}/${DAY})$`, 'u'),
  month: new RegExp(`^(?:${range(String.raw`\d{4}-\d\d`)}|--\\d\\d|${DAY}/${DAY})$`, 'u'),
  quarter: /^\d{4}-\d\d\/\d{4}-\d\d$/u,
  season: /^\d{4}-\d\d\/\d{4}-\d\d$/u,
  year: new RegExp(`^(?:${range(String.raw`\d{4}`)}|${DAY}/${DAY})$`, 'u'),
  decade: /^\d{4}\/\d{4}$/u,
  century: /^\d{4}\/\d{4}$/u,
  time: new RegExp(`^${range(`${DAY}T\\d\\d:\\d\\d`)}$`, 'u'),
};

const WEEKDAYS: readonly RegExp[] = [/أحد/u, /[إا]ثنين/u, /ثلاثاء/u, /[أا]ربعاء/u, /خميس/u, /جمعة/u, /سبت/u].map(
  (name) => new RegExp(`(?<!\\p{L})[وفبكل]?(?:ال)?(?:${name.source})(?!\\p{L})`, 'gu'),
);

/** The months in all their Arabic names, the two Tishreens and Kanoons with their numbers. */
const MONTHS: readonly string[] = [
  'كانون الثاني|يناير|جانفي',
  'شباط|فبراير|فيفري',
  'آذار|مارس',
  'نيسان|أبريل|إبريل|أفريل',
  'أيار|مايو|ماي',
  'حزيران|يونيو|يونيه|جوان',
  'تموز|يوليو|يوليوز|جويلية',
  'آب|أغسطس|غشت|أوت',
  'أيلول|سبتمبر|شتنبر',
  'تشرين الأول|أكتوبر',
  'تشرين الثاني|نوفمبر|نونبر',
  'كانون الأول|ديسمبر|دجنبر',
];
const MONTH_NAMES = MONTHS.map((names) => new RegExp(`(?<!\\p{L})[وفبكل]?(?:${names})(?!\\p{L})`, 'u'));

/** Days counted from publication by a word alone. */
const SHIFTS: readonly (readonly [RegExp, number])[] = [
  [/أول (?:من )?أمس|أمس الأول/u, -2],
  [/(?<!أول (?:من )?)(?<!\p{L})ب?(?:ال)?أمس(?!\p{L})/u, -1],
  [/(?<!\p{L})اليوم(?! (?:التالي|نفسه|ذاته|السابق|الأول|الثاني|الثالث|الأخير))(?!\p{L})/u, 0],
  [/بعد (?:ال)?غدا?ً?(?!\p{L})/u, 2],
  [/(?<!بعد )(?<!\p{L})(?:ال)?غد(?:ا|اً|ًا)?(?!\p{L})/u, 1],
];

/** Amounts of time, not parts of a date. */
const COUNTED = /(?:أيام|يوم[اً]|أسابيع|أسبوع[اً]|أشهر|شهر[اً]|سنوات|عام[اً]|ساعات|ساعة)(?!\p{L})/u;

const MILLISECONDS_A_DAY = 86_400_000;
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);
const isDay = (day: string): boolean => {
  const date = noon(day);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};
export const shifted = (day: string, days: number): string =>
  new Date(noon(day).getTime() + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10);

const HIJRI = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
  timeZone: 'UTC',
});
const hijriNumbers = (day: string): readonly number[] => (HIJRI.format(noon(day)).match(/\d+/gu) ?? []).map(Number);

const westernDigits = (text: string): string => text.replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660));
const numbers = (text: string): readonly number[] => (westernDigits(text).match(/\d+/gu) ?? []).map(Number);

export interface DatedWords {
  readonly words: string;
  readonly value: string;
  readonly granularity: Granularity;
  readonly hijri: boolean;
  readonly conflict: boolean;
}

/** What is wrong with a value, or null. `published`: the article's date. */
export function dateFault(date: DatedWords, published: string | null): string | null {
  const { value, granularity } = date;
  if (!SHAPES[granularity].test(value)) return `not a value of this granularity: ${value}`;
  const days = value.match(new RegExp(DAY, 'gu')) ?? [];
  const wrong = days.find((day) => !isDay(day));
  if (wrong !== undefined) return `no such day: ${wrong}`;
  const [from, to] = value.split('/');
  if (from !== undefined && to !== undefined && from > to) return `ends before it begins: ${value}`;
  return weekdayFault(date, days) ?? shiftFault(date, days, published) ?? numberFault(date, days) ?? monthFault(date);
}

function weekdayFault({ words, conflict }: DatedWords, days: readonly string[]): string | null {
  const found = WEEKDAYS.flatMap((name, day) => [...words.matchAll(name)].map((match) => ({ day, at: match.index })))
    .sort((a, b) => a.at - b.at)
    .map(({ day }) => day);
  if (found.length === 0 || days.length === 0) return conflict ? 'a conflict without a weekday' : null;
  if (found.length > 2) return 'more than two weekdays';
  const [first = '', last = first] = days;
  const agrees =
    noon(first).getUTCDay() === found[0] && (found.length === 1 || noon(last).getUTCDay() === found.at(-1));
  if (agrees === conflict) return conflict ? 'the weekday agrees' : `the weekday contradicts ${days.join('/')}`;
  return null;
}

function shiftFault({ words, value }: DatedWords, days: readonly string[], published: string | null): string | null {
  const shift = SHIFTS.find(([word]) => word.test(words))?.[1];
  if (shift === undefined || published === null || days.length === 0) return null;
  return days.includes(shifted(published, shift)) ? null : `${words} is ${shifted(published, shift)}, not ${value}`;
}

/** Every figure in the words stands in the value; hours may be those of the afternoon. */
function numberFault({ words, value, hijri }: DatedWords, days: readonly string[]): string | null {
  if (COUNTED.test(words) && !/الساعة/u.test(words)) return null;
  const known = hijri ? days.flatMap(hijriNumbers) : [...numbers(value), ...numbers(value).map((n) => n - 12)];
  const strange = numbers(words).find((n) => !known.includes(n));
  return strange === undefined ? null : `${strange} does not stand in ${hijri ? known.join(' ') : value}`;
}

function monthFault({ words, value, hijri }: DatedWords): string | null {
  if (hijri) return null;
  const named = MONTH_NAMES.findIndex((name) => name.test(words));
  const months = [...value.matchAll(/(?:\d{4}|-)-(?<month>\d\d)/gu)].map((match) => Number(match.groups?.['month']));
  if (named < 0 || months.length === 0 || months.includes(named + 1)) return null;
  return `the month is ${named + 1}, not ${months.join(', ')}`;
}
