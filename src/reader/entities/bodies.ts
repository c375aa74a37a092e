/**
 * Bodies that the clusters know by their noun and the tagger has not found.
 *
 * Example: «وزارة النقل», «بلدية النور»; not «جانب من المشاركين» nor «الأمن» alone. The noun must be one that the tagger, too, holds for the
 * beginning of a body's name; the name ends before a preposition, a relative clause or another phrase.
 */
import { Kind } from '../../text/index.ts';
import type { Document } from '../document.ts';
import type { TokenRange } from '../draft.ts';
import type { Mention } from '../mentions.ts';

const MOST_TOKENS = 6;

/** The tokens of a body's name; null where the mention is none. */
export function bodyOf(doc: Document, { type, head, range, words, definite }: Mention): TokenRange | null {
  if (head === null || head.number === 'plural' || head.class === 'country') return null;
  if (type === 'media') return head.class === 'outlet' ? trimmed(doc, range) : null;
  if ((type !== 'organisation' && type !== 'state') || !definite || words.length < 2) return null;
  if (doc.type(range.from)?.opensBody !== true) return null;
  const name = trimmed(doc, range);
  return name !== null && name.to - name.from > 1 && name.to - name.from <= MOST_TOKENS ? name : null;
}

/** Up to where another phrase begins, without marks at the edges. */
function trimmed(doc: Document, { from, to }: TokenRange): TokenRange | null {
  let first = from;
  while (first < to && doc.kind(first) === Kind.Mark) first++;
  let last = first;
  while (last < to && !(last > first && opensAnother(doc, last))) last++;
  while (last > first && doc.kind(last - 1) === Kind.Mark && !doc.isMark(last - 1, ')]')) last--;
  return last > first ? { from: first, to: last } : null;
}

function opensAnother(doc: Document, i: number): boolean {
  const type = doc.type(i);
  if (doc.isComma(i) || doc.kind(i) === Kind.Line) return true;
  return (
    type !== null &&
    (type.preposition !== '' || doc.isFunction(i, 'preposition', 'relative', 'pronoun', 'demonstrative'))
  );
}
