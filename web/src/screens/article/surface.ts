/**
 * The printed text as a surface: from spans to ranges and boxes, from a point on the screen to the letter under it. It looks only at the
 * elements that hold `data-at`, the offset at which their one text node begins.
 */
import type { Span } from '../../api/index.ts';
import { type Piece, pieceAt, piecesOf } from './pieces.ts';

export type Part = 'text' | 'headline';

/** A span of the text, or of the headline where it is kept apart. */
export interface Place extends Span {
  readonly part: Part;
}

export class Surface {
  private readonly pieces: readonly Piece[];

  constructor(
    private readonly root: HTMLElement,
    private readonly headline: HTMLElement | null,
    text: string,
  ) {
    this.pieces = piecesOf(text);
  }

  /** The span as a range of the document; null where it is not on the page. */
  range({ part, start, end }: Place): StaticRange | null {
    const from = this.point(part, start);
    const to = this.point(part, end);
    if (from === null || to === null) return null;
    return new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    });
  }

  /** The boxes of a span's lines, in the coordinates of the window. */
  boxes(place: Place): readonly DOMRect[] {
    const range = this.liveRange(place);
    return range === null ? [] : [...range.getClientRects()].filter(({ width }) => width > 0);
  }

  liveRange({ part, start, end }: Place): Range | null {
    const from = this.point(part, start);
    const to = this.point(part, end);
    if (from === null || to === null) return null;
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  /** Where a caret at an offset would stand; `before` takes the line of the letter before it. */
  caret(
    part: Part,
    at: number,
    before: boolean,
  ): { readonly x: number; readonly top: number; readonly height: number } | null {
    const box = before
      ? this.boxes({ part, start: at - 1, end: at }).at(-1)
      : this.boxes({ part, start: at, end: at + 1 })[0];
    if (box === undefined) return null;
    const right = this.isRightToLeft(part, at);
    return { x: before === right ? box.left : box.right, top: box.top, height: box.height };
  }

  /** Whether the paragraph at a place runs from right to left. */
  isRightToLeft(part: Part, at: number): boolean {
    const element = this.point(part, at)?.node.parentElement;
    return element != null && getComputedStyle(element).direction === 'rtl';
  }

  /** The letter under a point of the window; null beside the text. */
  at(x: number, y: number): { readonly part: Part; readonly at: number } | null {
    const caret = caretAt(x, y);
    const home = caret?.node.parentElement?.closest<HTMLElement>('[data-at]');
    if (caret === null || home == null || !(this.root.contains(home) || this.headline === home)) return null;
    return {
      part: home.dataset['part'] === 'headline' ? 'headline' : 'text',
      at: Number(home.dataset['at']) + caret.offset,
    };
  }

  /** What is selected; null where nothing of the text is. */
  selection(): Place | null {
    const selected = getSelection();
    if (selected === null || selected.rangeCount === 0 || selected.isCollapsed) return null;
    const range = selected.getRangeAt(0);
    const start = this.placeOf(range.startContainer, range.startOffset);
    const end = this.placeOf(range.endContainer, range.endOffset);
    if (start === null || end === null || start.part !== end.part || start.at >= end.at) return null;
    return { part: start.part, start: start.at, end: end.at };
  }

  private placeOf(node: Node, offset: number): { readonly part: Part; readonly at: number } | null {
    const element = node instanceof Element ? node : node.parentElement;
    const home = element?.closest<HTMLElement>('[data-at]');
    if (home == null || !(this.root.contains(home) || this.headline === home)) return null;
    const part = home.dataset['part'] === 'headline' ? 'headline' : 'text';
    return { part, at: Number(home.dataset['at']) + (node instanceof Text ? offset : 0) };
  }

  private point(part: Part, at: number): { readonly node: Text; readonly offset: number } | null {
    if (part === 'headline') {
      const node = this.headline?.firstChild;
      return node instanceof Text ? { node, offset: Math.min(at, node.length) } : null;
    }
    const number = pieceAt(this.pieces, at);
    const node = this.root.children[number]?.firstChild;
    const piece = this.pieces[number];
    if (!(node instanceof Text) || piece === undefined) return null;
    return { node, offset: Math.min(at - piece.start, node.length) };
  }
}

/** Browsers have two names for it. */
function caretAt(x: number, y: number): { readonly node: Text; readonly offset: number } | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const position = document.caretPositionFromPoint(x, y);
    return position?.offsetNode instanceof Text ? { node: position.offsetNode, offset: position.offset } : null;
  }
  const range = document.caretRangeFromPoint(x, y);
  return range?.startContainer instanceof Text ? { node: range.startContainer, offset: range.startOffset } : null;
}
