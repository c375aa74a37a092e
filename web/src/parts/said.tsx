/**
 * Strings of the data on a page whose language is another's business. Each is isolated and has a direction of its own, so that a Latin name in
 * an Arabic sentence, «3-1» or a hashtag stands where it belongs, whatever the interface speaks.
 *
 * `<Said>` for what was written or said, `<Name>` for names of people, outlets, places; `<When>` for days; `<Count>` for numbers.
 */
import type { ElementType, ReactNode } from 'react';
import { localeOf, usePreferences } from '../preferences/index.ts';
import { partWords, useSay } from '../words/index.ts';

const ARABIC = /[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufeff]/gu;
const LATIN = /[A-Za-z\u00c0-\u024f]/gu;

/**
 * The direction of a stretch of text. `auto` goes by the first letter; Arabic news likes to begin with a Latin name («NATO ينفي ...»), and then
 * what there is more of decides.
 */
export function directionOf(text: string): 'auto' | 'rtl' {
  const first = /[A-Za-z\u00c0-\u024f\u0600-\u06ff]/u.exec(text)?.[0];
  if (first === undefined || /[\u0600-\u06ff]/u.test(first)) return 'auto';
  const sample = text.slice(0, 400);
  return (sample.match(ARABIC)?.length ?? 0) > (sample.match(LATIN)?.length ?? 0) ? 'rtl' : 'auto';
}

/** The language of the letters, for the face and for screen readers. */
export function letterLanguage(text: string): 'ar' | undefined {
  return /[\u0600-\u06ff]/u.test(text) ? 'ar' : undefined;
}

interface SaidProps {
  readonly children: string;
  /** `bdi` inside a line; `p`, `blockquote`, `h2` ... for a block. */
  readonly as?: ElementType;
  readonly className?: string;
}

/** What was said or written, as it stands in the data. */
export function Said({ children, as: Element = 'bdi', className }: SaidProps) {
  return (
    <Element
      dir={directionOf(children)}
      lang={letterLanguage(children)}
      className={className ? `said ${className}` : 'said'}
    >
      {children}
    </Element>
  );
}

/** The name of somebody or something. */
export function Name({ children, className }: { readonly children: string; readonly className?: string }) {
  return (
    <bdi dir="auto" lang={letterLanguage(children)} className={className ? `name ${className}` : 'name'}>
      {children}
    </bdi>
  );
}

/** A day, a month, a year, or a moment, written out in the language of the interface; `short` for narrow columns. */
export function When({
  children,
  short = false,
}: {
  readonly children: string | null | undefined;
  readonly short?: boolean;
}) {
  const preferences = usePreferences();
  const say = useSay();
  if (children === null || children === undefined || children === '')
    return <span className="soft">{say(partWords.noDate)}</span>;
  return <time dateTime={children}>{writtenDate(children, localeOf(preferences), short)}</time>;
}

const DAY = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d):(\d\d))?/u;

/** «5 فبراير 2025» for 2025-02-05; the text itself where it is no such date. */
export function writtenDate(iso: string, locale: string, short = false): string {
  const found = DAY.exec(iso);
  if (found === null) return iso;
  const [, year, month, day, hour] = found;
  // A day is a day wherever it is read: no time zone moves it. A moment with a zone is told in the reader's own.
  const zoned = hour !== undefined && /(?:Z|[+-]\d\d:?\d\d)$/u.test(iso);
  const moment = zoned
    ? new Date(iso)
    : new Date(`${year}-${month ?? '01'}-${day ?? '01'}T${hour === undefined ? '00:00' : iso.slice(11, 16)}:00Z`);
  if (Number.isNaN(moment.getTime())) return iso;
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    ...(month === undefined ? {} : { month: short ? 'numeric' : 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
    ...(hour === undefined ? {} : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    ...(zoned ? {} : { timeZone: 'UTC' }),
  }).format(moment);
}

/** A number in the digits that are preferred. */
export function Count({ children, ...format }: { readonly children: number } & Intl.NumberFormatOptions) {
  const preferences = usePreferences();
  return <span className="number">{new Intl.NumberFormat(localeOf(preferences), format).format(children)}</span>;
}

/** Text for the eyes of a screen reader alone. */
export function Unseen({ children }: { readonly children: ReactNode }) {
  return <span className="unseen">{children}</span>;
}
