/**
 * Captions: the lines under pictures, in which nobody speaks.
 *
 * Examples: «صورة من الأرشيف لميناء رأس النورس، 12 آذار 2020», «(أرشيف)», «صورة تعبيرية». A line is one that opens with a picture and says of which kind it is or
 * when it was taken, or that holds nothing but such words; «صورة الوضع في الميناء قاتمة» is prose.
 */
import { type FoundDate, Kind } from '../text/index.ts';
import type { Document } from './document.ts';
import type { TokenRange } from './draft.ts';
import { isLineWord, type LineFound, within } from './line-found.ts';

const LONGEST = 30;

export function caption(doc: Document, line: TokenRange, dates: readonly FoundDate[], first: number): LineFound | null {
  if (line.to - line.from > LONGEST || doc.isMark(line.to - 1, '.')) return null;
  let opening = line.from;
  while (opening < line.to && doc.kind(opening) === Kind.Mark) opening++;
  const pictured = isLineWord(doc, opening, 'picture');
  const date = within(line, dates[first]);
  let kinds = 0;
  let others = 0;
  for (let i = opening; i < line.to; i++) {
    if (isLineWord(doc, i, 'caption')) kinds++;
    else if (doc.kind(i) === Kind.Arabic && !isLineWord(doc, i, 'picture')) others++;
  }
  const only = others === 0 && kinds > 0;
  // «صورة ... 12 آذار 2020» with its date at its end.
  const dated = date !== undefined && date.to === line.to;
  if (!only && !(pictured && (kinds > 0 || dated))) return null;
  return { ...line, kind: 'caption', ...(date === undefined ? {} : { date: first }) };
}
