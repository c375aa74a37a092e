/** Days and times of the clock in a time zone: a digest is of a day as people there have it. */

const DAY_MS = 86_400_000;

/** The zone of this machine. */
export function systemZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** `2031-03-05` and `07:00` of a moment in a zone. */
export function clockIn(zone: string, at: number): { readonly day: string; readonly time: string } {
  const parts = new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (name: Intl.DateTimeFormatPartTypes): string => parts.find(({ type }) => type === name)?.value ?? '';
  return {
    day: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}

/** The day before; `2031-03-01` gives `2031-02-28`. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
}

/** A stretch of time that holds the whole day, wherever on earth it is. */
export function around(day: string): { readonly from: string; readonly to: string } {
  const start = Date.parse(`${day}T00:00:00Z`);
  return { from: new Date(start - DAY_MS).toISOString(), to: new Date(start + 2 * DAY_MS).toISOString() };
}

/** «الأربعاء 5 مارس 2031». */
export function longDay(day: string, language: 'ar' | 'en'): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(language === 'ar' ? 'ar-EG-u-nu-latn' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/u.test(text);
}
