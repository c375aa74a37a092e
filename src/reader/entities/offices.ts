/**
 * Offices: the title of a person with what it governs, up to the name.
 *
 * Example: «رئيس الوزراء | سليم العطار», «الأمين العام لاتحاد الموانئ | ماركو روسي», «سليم العطار، | وزير النقل»; a courtesy between is no part:
 * «وزير النقل | الدكتور | سليم العطار».
 */
import { Kind } from '../../text/index.ts';
import { nounsAt } from '../comparison.ts';
import type { Document } from '../document.ts';
import type { TokenRange } from '../draft.ts';
import type { Mention } from '../mentions.ts';
import { ANYBODY } from '../titles.ts';

const MOST_TOKENS = 12;

/** The tokens of the office in a mention of a person; null where it holds none. */
export function officeOf(doc: Document, mention: Mention): TokenRange | null {
  const title = mention.titles.find(({ head }) => head.class === 'office' && head.number !== 'plural');
  if (title === undefined || mention.type !== 'person' || ANYBODY.has(title.head.word)) return null;
  if (title.of.length === 0 && title.nations.length === 0 && !mention.definite) return null;
  const { range, nameRange } = mention;
  const parts: TokenRange[] =
    nameRange === null
      ? [range]
      : [
          { from: range.from, to: nameRange.from },
          { from: nameRange.to, to: range.to },
        ];
  for (const part of parts) {
    const found = trimmed(doc, part);
    if (found !== null) return found;
  }
  return null;
}

/** From the office's noun to the last word that is neither a mark nor a courtesy. */
function trimmed(doc: Document, { from, to }: TokenRange): TokenRange | null {
  let first = from;
  while (first < to && !nounsAt(doc, first).some((noun) => noun.class === 'office')) {
    // «الدكتور | وزير النقل», «، | وزير النقل»
    if (doc.kind(first) === Kind.Arabic && !doc.isNoun(first, 'honorific', 'rank', 'profession')) return null;
    first++;
  }
  let last = to;
  for (let i = first; i < last; i++) if (doc.isComma(i) || doc.kind(i) === Kind.Line) last = i;
  while (last > first && !closes(doc, first, last - 1) && isNoEnd(doc, last - 1)) last--;
  return last > first && last - first <= MOST_TOKENS ? { from: first, to: last } : null;
}

/** A courtesy, or what is neither word nor name. */
function isNoEnd(doc: Document, i: number): boolean {
  return (doc.kind(i) !== Kind.Arabic && doc.kind(i) !== Kind.Foreign) || doc.isNoun(i, 'honorific', 'rank');
}

/** «حلف شمال الأطلسي (الناتو)», «حزب "الوفاق"»: a mark whose other half stands inside. */
function closes(doc: Document, from: number, i: number): boolean {
  if (doc.isMark(i, ')]')) for (let k = i - 1; k >= from; k--) if (doc.isMark(k, '([')) return true;
  const quotation = doc.quotations.innermost[i] ?? -1;
  const one = doc.quotations.list[quotation];
  return one !== undefined && one.close === i && one.open >= from;
}
