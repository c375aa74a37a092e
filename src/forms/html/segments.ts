/**
 * A text cut where highlights begin and end, without cutting a word.
 *
 * An element that begins inside an Arabic word can break the joining of its letters, so «وأكد», whose cue is «أكد»,
 * is marked whole here; the page's script paints the exact letters where the browser can do so without elements.
 */
import type { Statement } from '../../reader/index.ts';

/** What a span is: in a statement, or as a name, a date, or what an event is told by. */
export const STATEMENT_ROLES = ['cue', 'source', 'chain', 'addressee', 'said', 'content'] as const;
export const NAME_ROLES = ['person', 'organisation', 'state', 'office', 'document', 'date'] as const;
export type Role = (typeof STATEMENT_ROLES)[number] | (typeof NAME_ROLES)[number] | 'told';

export interface RoleSpan {
  readonly role: Role;
  readonly start: number;
  readonly end: number;
}

/** A span with the record that it belongs to: s1 a statement, c0 somebody, d2 a date; '' where it leads to none. */
export interface OwnedSpan extends RoleSpan {
  readonly owner: string;
}

/** A stretch of text with what covers it, the narrowest first. */
export interface Segment {
  readonly text: string;
  readonly covers: readonly { readonly owner: string; readonly role: Role }[];
}

/** All spans of a statement with what they are. */
export function spansOf(statement: Statement): RoleSpan[] {
  const spans = (role: Role, list: readonly ({ start: number; end: number } | null)[]): RoleSpan[] =>
    list.flatMap((span) =>
      span === null || span.end <= span.start ? [] : [{ role, start: span.start, end: span.end }],
    );
  return [
    ...spans('cue', [statement.cue]),
    ...spans('source', statement.sources),
    ...spans('chain', statement.chain),
    ...spans('addressee', [statement.addressee]),
    ...spans('said', [statement.said]),
    ...spans('content', statement.content),
  ];
}

interface Mark extends OwnedSpan {
  readonly size: number;
}

/** Cuts a text for the spans whose offsets count in it. */
export function segmentsOf(text: string, spans: readonly OwnedSpan[]): Segment[] {
  const marks = spans.map((span) => snapped(text, span));
  marks.sort((a, b) => a.start - b.start);
  const edges = [...new Set([0, ...marks.flatMap((mark) => [mark.start, mark.end]), text.length])].sort(
    (a, b) => a - b,
  );
  const segments: Segment[] = [];
  let open: Mark[] = [];
  let next = 0;
  edges.slice(0, -1).forEach((from, i) => {
    const to = edges[i + 1] ?? text.length;
    open = open.filter((mark) => mark.end > from);
    for (let mark = marks[next]; mark !== undefined && mark.start <= from; mark = marks[++next]) open.push(mark);
    const covers = [...open].sort((a, b) => a.size - b.size).map(({ owner, role }) => ({ owner, role }));
    segments.push({ text: text.slice(from, to), covers });
  });
  return segments;
}

function snapped(text: string, span: OwnedSpan): Mark {
  let { start, end } = span;
  while (start > 0 && joins(text, start)) start--;
  while (end < text.length && joins(text, end)) end++;
  return { ...span, start, end, size: end - start };
}

/** Whether a cut at `at` would part letters that may join, a letter from its mark, or the halves of a character. */
function joins(text: string, at: number): boolean {
  return isWordUnit(text.charCodeAt(at - 1)) && isWordUnit(text.charCodeAt(at));
}

function isWordUnit(unit: number): boolean {
  return (
    (unit >= 0x0610 && unit <= 0x061a) ||
    (unit >= 0x0620 && unit <= 0x065f) ||
    (unit >= 0x066e && unit <= 0x06d3) ||
    (unit >= 0x06d5 && unit <= 0x06ff) ||
    (unit >= 0x0750 && unit <= 0x08ff) ||
    (unit >= 0xfb50 && unit <= 0xfdff) ||
    (unit >= 0xfe70 && unit <= 0xfefc) ||
    (unit >= 0xd800 && unit <= 0xdfff) ||
    unit === 0x200c ||
    unit === 0x200d
  );
}
