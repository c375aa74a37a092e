/**
 * The text blocks beside structured answers: for people and models that read text. Arabic and Latin stand side by side in them, and what an
 * article holds is not trusted: each value is set apart by isolates, marks that would turn the rest around are dropped.
 *
 * Example: `1. [01J…] ⁨سالم الحداد⁩ · deny · «⁨الجسر آمن⁩»`.
 */

const FSI = '\u2068';
const PDI = '\u2069';

/** A value from outside, set apart so that its direction ends with it. */
export function isolate(value: string): string {
  const cleaned = value
    .replace(/[\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a reader
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu, '\uFFFD');
  return cleaned === '' ? '' : `${FSI}${cleaned}${PDI}`;
}

/** The same on one line. */
export function isolateLine(value: string): string {
  return isolate(value.replace(/\s+/gu, ' ').trim());
}

/** JSON in which marks of direction are written as escapes: it says the same and turns nothing around. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
