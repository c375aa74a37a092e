/**
 * A stretch of an article as it was printed, with parts of it marked. Marks are painted by the browser over one undivided text (CSS Custom
 * Highlight API): no element stands between two letters, so they stay joined, and what is selected is selected as it is written.
 *
 * Screen readers are told of the parts by the fields that stand beside the text.
 */
import { type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { directionOf, letterLanguage } from '../parts/index.ts';
import './passage.css';

/** `said` is all that statements say, `found` what is looked at now; the others are the parts of one statement. */
export const MARKED = ['said', 'found', 'content', 'source', 'cue', 'chain', 'addressee'] as const;
export type Marked = (typeof MARKED)[number];

export interface Mark {
  readonly part: Marked;
  /** UTF-16 units of the passage, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface PassageHandle {
  /** What is selected in the passage; null where nothing is. */
  selected(): { readonly start: number; readonly end: number } | null;
  /** Brings a place into view. */
  show(start: number): void;
  /** The place under a point of the window; -1 for none. */
  at(x: number, y: number): number;
}

interface PassageProps {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly className?: string;
  readonly handle?: Ref<PassageHandle>;
  readonly onClick?: (at: number) => void;
}

export function Passage({ text, marks, className, handle, onClick }: PassageProps) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const node = element.current?.firstChild;
    if (!(node instanceof Text) || !('highlights' in CSS)) return;
    const painted: (readonly [Highlight, Range])[] = [];
    for (const { part, start, end } of marks) {
      const [from, to] = [Math.max(0, start), Math.min(text.length, end)];
      if (from >= to) continue;
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      const highlight = highlightOf(part);
      highlight.add(range);
      painted.push([highlight, range]);
    }
    return () => {
      for (const [highlight, range] of painted) highlight.delete(range);
    };
  }, [text, marks]);
  useImperativeHandle(handle, () => ({
    selected: () => (element.current === null ? null : selectedIn(element.current)),
    show: (start) => {
      const rectangle = element.current === null ? null : rectangleOf(element.current, start);
      if (rectangle === null || (rectangle.top > 96 && rectangle.bottom < innerHeight - 48)) return;
      scrollBy({ top: rectangle.top - innerHeight / 3, behavior: 'smooth' });
    },
    at: (x, y) => placeAt(x, y),
  }));
  return (
    // The same is reached by keys from the list beside it.
    <div
      ref={element}
      dir={directionOf(text)}
      lang={letterLanguage(text)}
      className={className ? `passage read ${className}` : 'passage read'}
      {...(onClick === undefined ? {} : { onClick: (event) => onClick(placeAt(event.clientX, event.clientY)) })}
    >
      {text}
    </div>
  );
}

/** One for each part, whatever passages are on the page; later ones are painted over earlier ones. */
function highlightOf(part: Marked): Highlight {
  const known = CSS.highlights.get(`passage-${part}`);
  if (known !== undefined) return known;
  const made = new Highlight();
  made.priority = MARKED.indexOf(part);
  CSS.highlights.set(`passage-${part}`, made);
  return made;
}

const EDGE = /[\s"'«»“”„،,؛;:.]/u;

function selectedIn(element: HTMLElement): { readonly start: number; readonly end: number } | null {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  if (startContainer !== element.firstChild || endContainer !== element.firstChild) return null;
  const text = element.textContent ?? '';
  // A selection by double click takes the space behind the word along, one by hand often a mark: words lie strictly inside their marks.
  let [start, end] = [startOffset, endOffset];
  while (start < end && EDGE.test(text.charAt(start))) start++;
  while (end > start && EDGE.test(text.charAt(end - 1))) end--;
  return start < end ? { start, end } : null;
}

function rectangleOf(element: HTMLElement, start: number): DOMRect | null {
  const node = element.firstChild;
  if (!(node instanceof Text) || start >= node.length) return null;
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, Math.min(node.length, start + 1));
  return range.getBoundingClientRect();
}

function placeAt(x: number, y: number): number {
  const position = document.caretPositionFromPoint?.(x, y);
  return position?.offsetNode instanceof Text ? position.offset : -1;
}
