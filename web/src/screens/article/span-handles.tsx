/**
 * Handles at the ends of the spans that are being corrected: dragged with a mouse or a finger, or moved with the arrow keys, which go the way the
 * text runs: in Arabic, left is onward. By letters (with their marks), with Ctrl by words. The text itself is not touched.
 */
import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Span } from '../../api/index.ts';
import { useSay } from '../../words/index.ts';
import { articleWords } from '../../words/article.ts';
import { FIELD_WORDS } from './correcting.ts';
import type { Moving } from './correct.tsx';
import { paint } from './painting.ts';
import { letterStep, wordStep } from './pieces.ts';
import type { Part, Surface } from './surface.ts';

interface SpanHandlesProps {
  readonly surface: Surface;
  readonly frame: RefObject<HTMLElement | null>;
  readonly part: Part;
  readonly text: string;
  readonly moving: Moving;
  readonly onMoving: (moving: Moving) => void;
}

type Edge = 'start' | 'end';

export function SpanHandles({ surface, frame, part, text, moving, onMoving }: SpanHandlesProps) {
  const say = useSay();
  const { field, spans } = moving;
  const [, redraw] = useState(0);
  const layer = useRef<HTMLDivElement>(null);
  useEffect(
    () => paint(surface, { moving: spans.map((span) => ({ part, start: span.start, end: span.end })) }),
    [surface, spans, part],
  );
  useEffect(() => {
    const box = frame.current;
    if (box === null) return;
    const watcher = new ResizeObserver(() => redraw((count) => count + 1));
    watcher.observe(box);
    return () => watcher.disconnect();
  }, [frame]);

  function move(number: number, edge: Edge, to: number): void {
    const span = spans[number];
    if (span === undefined) return;
    const before = spans[number - 1]?.end ?? 0;
    const after = spans[number + 1]?.start ?? text.length;
    const moved: Span =
      edge === 'start'
        ? { start: Math.min(Math.max(to, before), span.end - 1), end: span.end }
        : { start: span.start, end: Math.max(Math.min(to, after), span.start + 1) };
    if (moved.start === span.start && moved.end === span.end) return;
    onMoving({ field, spans: spans.map((one, at) => (at === number ? moved : one)) });
  }

  return (
    <div className="handles" ref={layer}>
      {spans.flatMap((span, number) =>
        (['start', 'end'] as const).map((edge) => (
          <Handle
            // Spans keep their order while their ends move.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={`${number}${edge}`}
            surface={surface}
            frame={frame}
            layer={layer}
            part={part}
            text={text}
            edge={edge}
            at={span[edge]}
            label={say(edge === 'start' ? articleWords.edgeStart : articleWords.edgeEnd, {
              field: say(FIELD_WORDS[field]),
            })}
            onMove={(to) => move(number, edge, to)}
          />
        )),
      )}
    </div>
  );
}

interface HandleProps {
  readonly surface: Surface;
  readonly frame: RefObject<HTMLElement | null>;
  readonly layer: RefObject<HTMLElement | null>;
  readonly part: Part;
  readonly text: string;
  readonly edge: Edge;
  readonly at: number;
  readonly label: string;
  readonly onMove: (to: number) => void;
}

function Handle({ surface, frame, layer, part, text, edge, at, label, onMove }: HandleProps) {
  const handle = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = frame.current?.getBoundingClientRect();
    const caret = surface.caret(part, at, edge === 'end');
    const element = handle.current;
    if (box === undefined || caret === null || element === null) return;
    // Measured places are places on the screen, whatever the direction.
    element.style.transform = `translate(${caret.x - box.left}px, ${caret.top - box.top}px)`;
    element.style.blockSize = `${caret.height}px`;
  });

  function drag(event: PointerEvent<HTMLDivElement>): void {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const place = surface.at(event.clientX, event.clientY);
    if (place !== null && place.part === part) onMove(place.at);
  }
  function grab(event: PointerEvent<HTMLDivElement>): void {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus({ preventScroll: true });
    // What lies under the finger is the text, not the handle.
    layer.current?.setAttribute('data-dragging', '');
  }
  function letGo(event: PointerEvent<HTMLDivElement>): void {
    event.currentTarget.releasePointerCapture(event.pointerId);
    layer.current?.removeAttribute('data-dragging');
  }
  function press(event: KeyboardEvent): void {
    const onward = surface.isRightToLeft(part, at) ? 'ArrowLeft' : 'ArrowRight';
    const back = onward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const step =
      event.key === onward || event.key === 'ArrowDown' ? 1 : event.key === back || event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(event.ctrlKey || event.metaKey || event.altKey ? wordStep(text, at, step) : letterStep(text, at, step));
  }

  return (
    <div
      ref={handle}
      className="handle"
      data-edge={edge}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={text.length}
      aria-valuenow={at}
      aria-valuetext={edge === 'start' ? `${text.slice(at, at + 24)}…` : `…${text.slice(Math.max(0, at - 24), at)}`}
      onPointerDown={grab}
      onPointerMove={drag}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onKeyDown={press}
    />
  );
}
