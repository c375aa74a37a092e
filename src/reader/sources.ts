/**
 * Sources as they are recorded: one for each speaker.
 *
 * Examples: «رئيس الجمهورية فلان، ورئيس الوزراء فلان» are two, «الاتحاد الأوروبي وبريطانيا» too; but «سامي النجار، رئيس البلدية
 * والمتحدث باسمها» is one man with two offices.
 */
import type { Document } from './document.ts';
import type { TokenRange } from './draft.ts';
import { isProper } from './word-class.ts';

const TITLES = ['office', 'rank', 'honorific', 'profession', 'kin'] as const;
const BODIES = ['organisation', 'state', 'country'] as const;

/** Parts what names several speakers, and leaves out what is not joined to the first of them. */
export function refineSources(doc: Document, ranges: readonly TokenRange[]): TokenRange[] {
  const out: TokenRange[] = [];
  let end = -1;
  for (const range of ranges) {
    if (end !== -1 && !(doc.type(range.from)?.conjunction === 'و' && range.from - end <= 1)) break;
    split(doc, range, out);
    end = range.to;
  }
  return out;
}

function split(doc: Document, range: TokenRange, out: TokenRange[]): void {
  let { from } = range;
  for (let k = from + 1; k < range.to; k++) {
    if (doc.type(k)?.conjunction !== 'و' || !joinsSpeaker(doc, from, k)) continue;
    let to = k;
    while (to > from && doc.isComma(to - 1)) to--;
    out.push({ from, to });
    from = k;
  }
  out.push({ from, to: range.to });
}

/** Whether the word at `k`, behind و, begins the name of another speaker than the one that begins at `from`. */
function joinsSpeaker(doc: Document, from: number, k: number): boolean {
  if (doc.isNoun(from, ...BODIES)) {
    if (doc.isNoun(k, 'country')) return k - from <= 2;
    return doc.isNoun(k, 'organisation', 'state') && doc.type(k)?.article !== false;
  }
  let named = false;
  for (let j = from; j < k; j++) {
    // A title behind the name: what follows is another title of the same person.
    if (named && doc.isNoun(j, ...TITLES) && !(doc.type(j)?.given ?? false)) return false;
    named ||= isProper(doc, j) && !doc.isNoun(j, 'country', 'outlet');
  }
  return named && doc.isNoun(k, 'office', 'rank', 'honorific');
}
