/**
 * The article as printed, its statements marked. Pointing at a mark points at its record; a click chooses it. Paragraphs far from sight are
 * laid out only when they come near (`content-visibility`), so that a long text opens at once.
 */
import {
  memo,
  type PointerEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Article } from '../../api/index.ts';
import { directionOf, letterLanguage } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { articleWords } from '../../words/article.ts';
import { extentOf, type Kept, marksOfAll, paint, placeIn, statementsAt } from './painting.ts';
import { piecesOf } from './pieces.ts';
import { type Place, Surface } from './surface.ts';

interface PrintedProps {
  readonly article: Article;
  readonly kept: readonly Kept[];
  readonly chosen: Kept | null;
  readonly hovered: string | null;
  /** Whether the chosen one's spans are being moved: those are marked by the handles. */
  readonly moving: boolean;
  /** A span that somebody points at in the record. */
  readonly pointed: Place | null;
  readonly onHover: (id: string | null) => void;
  readonly onChoose: (id: string) => void;
  readonly onSurface: (surface: Surface | null) => void;
  /** Handles and the like, laid over the text. */
  readonly children?: ReactNode;
}

export function Printed({
  article,
  kept,
  chosen,
  hovered,
  moving,
  pointed,
  onHover,
  onChoose,
  onSurface,
  children,
}: PrintedProps) {
  const say = useSay();
  const body = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const headline = useRef<HTMLHeadingElement>(null);
  const [surface, setSurface] = useState<Surface | null>(null);
  useEffect(() => {
    if (body.current === null) return;
    const made = new Surface(body.current, headline.current, article.text);
    setSurface(made);
    onSurface(made);
    return () => onSurface(null);
  }, [article, onSurface]);

  const all = useMemo(() => marksOfAll(kept), [kept]);
  useEffect(() => (surface === null ? undefined : paint(surface, all)), [surface, all]);
  useEffect(() => {
    if (surface === null || chosen === null || moving) return;
    const { statement } = chosen;
    return paint(surface, {
      chosen: statement.content.map((span) => placeIn(statement, span)),
      addressee: statement.addressee === null ? [] : [placeIn(statement, statement.addressee)],
    });
  }, [surface, chosen, moving]);
  const under = kept.find(({ record }) => record.id === hovered)?.statement;
  useEffect(() => {
    if (surface === null || under === undefined) return;
    return paint(surface, { hover: under.content.map((span) => placeIn(under, span)) });
  }, [surface, under]);
  useEffect(() => {
    if (surface === null || pointed === null) return;
    return paint(surface, { flash: [pointed] });
  }, [surface, pointed]);

  const wanted = useRef(0);
  function point({ clientX, clientY, pointerType }: PointerEvent): void {
    if (pointerType !== 'mouse') return;
    cancelAnimationFrame(wanted.current);
    wanted.current = requestAnimationFrame(() => {
      const place = surface?.at(clientX, clientY);
      onHover(place == null ? null : (statementsAt(kept, place.part, place.at)[0]?.record.id ?? null));
    });
  }
  function choose({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): void {
    // A click that ends a selection chooses nothing.
    if (getSelection()?.isCollapsed === false) return;
    const place = surface?.at(clientX, clientY);
    if (place == null) return;
    const there = statementsAt(kept, place.part, place.at);
    // A second click goes on to the statement around it.
    const at = there.findIndex(({ record }) => record.id === chosen?.record.id);
    const next = there[(at + 1) % there.length];
    if (next !== undefined) onChoose(next.record.id);
  }

  return (
    // The records beside the text are the way for the keyboard; the text is for the pointer.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className="printed"
      ref={frame}
      data-hovering={hovered !== null || undefined}
      onPointerMove={point}
      onPointerLeave={() => {
        cancelAnimationFrame(wanted.current);
        onHover(null);
      }}
      onClick={choose}
    >
      {article.title === null ? (
        <h1 className="unseen" tabIndex={-1}>
          {say(articleWords.article)}
        </h1>
      ) : (
        <h1
          ref={headline}
          className="printed-title"
          data-part="headline"
          data-at={0}
          dir={directionOf(article.title)}
          lang={letterLanguage(article.title)}
          tabIndex={-1}
        >
          {article.title}
        </h1>
      )}
      <Paragraphs ref={body} text={article.text} />
      <Extent surface={surface} chosen={chosen} frame={frame} />
      {children}
    </div>
  );
}

/** The paragraphs; made once for an article, whatever is marked in them. */
const Paragraphs = memo(function Paragraphs({
  text,
  ref,
}: {
  readonly text: string;
  readonly ref: Ref<HTMLDivElement>;
}) {
  const say = useSay();
  return (
    <section
      className="printed-text read"
      ref={ref}
      aria-label={say(articleWords.text)}
      dir={directionOf(text)}
      lang={letterLanguage(text)}
    >
      {piecesOf(text).map(({ start, end }) => {
        const line = text.slice(start, end);
        return (
          <p key={start} data-at={start} dir={directionOf(line)} data-empty={line.trim() === '' || undefined}>
            {line}
          </p>
        );
      })}
    </section>
  );
});

/** A bar beside the lines of the chosen statement. */
function Extent({
  surface,
  chosen,
  frame,
}: {
  readonly surface: Surface | null;
  readonly chosen: Kept | null;
  readonly frame: RefObject<HTMLDivElement | null>;
}) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = frame.current;
    const element = bar.current;
    if (box === null || element === null) return;
    const lay = (): void => {
      const boxes = surface === null || chosen === null ? [] : surface.boxes(extentOf(chosen.statement));
      const top = Math.min(...boxes.map((one) => one.top));
      const bottom = Math.max(...boxes.map((one) => one.bottom));
      element.hidden = boxes.length === 0;
      if (boxes.length === 0) return;
      const origin = box.getBoundingClientRect().top;
      element.style.insetBlockStart = `${top - origin}px`;
      element.style.blockSize = `${bottom - top}px`;
    };
    lay();
    const watcher = new ResizeObserver(lay);
    watcher.observe(box);
    return () => watcher.disconnect();
  }, [surface, chosen, frame]);
  return <div className="printed-extent" ref={bar} hidden aria-hidden="true" />;
}
