/**
 * Numbers in words: ordinals, cardinals, and the long ones of years.
 *
 * Examples: «الحادي والعشرين» 21, «الخامس عشر» 15, «خمسة وعشرين» 25, «ألفين وثلاثة» 2003.
 */
import type { Scan } from './scan.ts';

export interface NumberFound {
  readonly value: number;
  /** One past its last token. */
  readonly to: number;
}

/** «الخامس», «الخامس عشر», «الحادي والعشرين», «الثلاثين». */
export function ordinal(scan: Scan, i: number): NumberFound | null {
  const tens = scan.find(i, 'tens-ordinal', '*');
  if (tens !== null) return { value: tens.number, to: i + 1 };
  const plain = scan.find(i, 'ordinal', '*');
  const before = plain ?? scan.find(i, 'before-ten-ordinal', '*');
  if (before === null) return null;
  if (scan.find(i + 1, 'ten') !== null) return { value: before.number + 10, to: i + 2 };
  const joined = scan.find(i + 1, 'tens-ordinal', 'و');
  if (joined !== null && scan.hasClitic(i + 1, 'و')) return { value: before.number + joined.number, to: i + 2 };
  return plain === null ? null : { value: plain.number, to: i + 1 };
}

/** «ثلاثة», «خمسة عشر», «أحد عشر», «خمسة وعشرين», «ثلاثين»; the first word may have a و. */
export function cardinal(scan: Scan, i: number): NumberFound | null {
  const tens = scan.find(i, 'tens', '*');
  if (tens !== null) return { value: tens.number, to: i + 1 };
  const plain = scan.find(i, 'cardinal', '*');
  const before = plain ?? scan.find(i, 'before-ten', '*');
  const ten = scan.find(i, 'ten', '*');
  if (before !== null) {
    if (scan.find(i + 1, 'ten') !== null) return { value: before.number + 10, to: i + 2 };
    const joined = scan.find(i + 1, 'tens', 'و');
    if (joined !== null && scan.hasClitic(i + 1, 'و')) return { value: before.number + joined.number, to: i + 2 };
    if (plain !== null) return { value: plain.number, to: i + 1 };
  }
  return ten === null ? null : { value: 10, to: i + 1 };
}

/** A year in words: «ألف وتسعمائة وثمانية وأربعين», «ألفين وثلاثة». */
export function yearInWords(scan: Scan, i: number): NumberFound | null {
  const thousand = scan.find(i, 'thousand');
  if (thousand === null) return null;
  let value = thousand.number;
  let to = i + 1;
  const hundred = scan.find(to, 'hundred', 'و');
  if (hundred !== null && scan.hasClitic(to, 'و')) {
    value += hundred.number;
    to++;
  }
  if (scan.hasClitic(to, 'و')) {
    const rest = cardinal(scan, to);
    if (rest !== null) {
      value += rest.value;
      ({ to } = rest);
    }
  }
  return to === i + 1 && value !== 2000 ? null : { value, to };
}
