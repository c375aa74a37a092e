/**
 * Checks a statement's kind against the quotation marks around its content.
 * "قال إن «الجسر آمن»" is direct, "قال إن الجسر «آمن»" mixed, "زار «الجسر الكبير»" no quotation but a name in marks.
 */
import type { StatementKind } from '../../src/reader/index.ts';
import type { Span, Window } from './locate.ts';

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['«', '»'],
  ['“', '”'],
  ['"', '"'],
]);

/** Marked stretches of a paragraph, marks excluded; an unclosed one runs to the paragraph's end. Names are not told apart. */
export function quotations(text: string, { start, end }: Window): readonly Span[] {
  const spans: Span[] = [];
  let from = -1;
  let closer = '';
  for (let at = start; at < end; at++) {
    const mark = text[at] ?? '';
    if (closer === '') {
      closer = CLOSERS.get(mark) ?? '';
      from = at + 1;
    } else if (mark === closer) {
      spans.push([from, at]);
      closer = '';
    }
  }
  if (closer !== '') spans.push([from, end]);
  return spans;
}

const within = (inner: Span, outer: Span): boolean => inner[0] >= outer[0] && inner[1] <= outer[1];
const wordCount = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

/** Longest name in marks that an indirect content may hold. */
const LONGEST_NAME = 4;

/** What is wrong with the kind, or null. `anchor` is the cue: an embedded statement inside marks is indirect. */
export function kindFault(
  text: string,
  kind: StatementKind,
  content: readonly Span[],
  anchor: Span | null,
  marked: readonly Span[],
): string | null {
  const embedded =
    anchor !== null && marked.some((quote) => within(anchor, quote) && content.some((span) => within(span, quote)));
  const quoted = content.every((span) => marked.some((quote) => within(span, quote)));
  // Marks of another shape inside the outer ones («…"…"…») are the embedded statement's own: left to the reader's eye.
  if (embedded) return null;
  if (kind === 'direct') return quoted ? null : 'direct, but not all of it stands in quotation marks';
  if (quoted) return `${kind}, but all of it stands in quotation marks`;
  const touched = marked.filter((quote) => content.some((span) => quote[0] < span[1] && quote[1] > span[0]));
  if (kind === 'mixed') return touched.length > 0 ? null : 'mixed, but no part of it stands in quotation marks';
  const long = touched.find((quote) => wordCount(text.slice(...quote)) > LONGEST_NAME);
  return long === undefined ? null : `indirect, but these words are quoted: ${text.slice(...long)}`;
}
