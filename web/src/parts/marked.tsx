/**
 * Text with stretches marked, its letters joined as without: the CSS Custom Highlight API paints ranges of the text as it is. Where a
 * browser has none, the marked stretches are wrapped without border or padding, between words only as far as the marks are.
 */
import { type ElementType, type ReactNode, useLayoutEffect, useRef } from 'react';
import { directionOf, letterLanguage } from './said.tsx';
import './marked.css';

export type HighlightName = 'found' | 'fault' | 'added' | 'removed';
export type Mark = readonly [start: number, end: number];

/** The highlight of a name, made when first asked for; null where the browser has none. */
export function highlightNamed(name: string, priority = 0): Highlight | null {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return null;
  const known = CSS.highlights.get(name);
  if (known !== undefined) return known;
  const made = new Highlight();
  made.priority = priority;
  CSS.highlights.set(name, made);
  return made;
}

interface MarkedProps {
  readonly children: string;
  /** Offsets into the text. */
  readonly marks: readonly Mark[];
  readonly highlight?: HighlightName;
  readonly as?: ElementType;
  readonly className?: string;
}

export function Marked({ children, marks, highlight = 'found', as: Element = 'bdi', className }: MarkedProps) {
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const text = box.current?.firstChild;
    const painted = highlightNamed(highlight);
    if (!(text instanceof Text) || painted === null) return;
    const ranges = marks
      .filter(([start, end]) => start < end && end <= text.length)
      .map(([start, end]) => {
        const range = new StaticRange({ startContainer: text, startOffset: start, endContainer: text, endOffset: end });
        painted.add(range);
        return range;
      });
    return () => {
      for (const range of ranges) painted.delete(range);
    };
  });
  const plain = highlightNamed(highlight) !== null || marks.length === 0;
  return (
    <Element ref={box} dir={directionOf(children)} lang={letterLanguage(children)} className={className}>
      {plain ? children : wrapped(children, marks, highlight)}
    </Element>
  );
}

function wrapped(text: string, marks: readonly Mark[], highlight: HighlightName) {
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const [start, end] of [...marks].sort((a, b) => a[0] - b[0])) {
    if (start < from) continue;
    pieces.push(
      text.slice(from, start),
      <mark key={start} className={highlight}>
        {text.slice(start, end)}
      </mark>,
    );
    from = end;
  }
  return [...pieces, text.slice(from)];
}
