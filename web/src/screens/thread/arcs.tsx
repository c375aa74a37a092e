/** The arcs beside the list, drawn where the records came to lie, and drawn anew when that changes. */
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { Story } from '../../api/index.ts';
import { useLanguage } from '../../words/index.ts';
import { arcsOf } from './layout.ts';

const LANE = 14;

export function Arcs({ story: { records, ties }, children }: { readonly story: Story; readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [heights, setHeights] = useState<readonly number[]>([]);
  const mirrored = useLanguage() === 'ar';
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = (): void => {
      const top = element.getBoundingClientRect().top;
      setHeights(
        [...element.querySelectorAll('.story > li')].map((item) => item.getBoundingClientRect().top - top + 26),
      );
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  const places = new Map(records.map(({ id }, at) => [id, at]));
  const arcs = arcsOf(ties.map(({ earlier, later }) => [places.get(earlier) ?? 0, places.get(later) ?? 0] as const));
  const width = LANE * Math.max(1, ...arcs.map(({ lane }) => lane)) + 12;
  const edge = mirrored ? 0 : width;
  const out = mirrored ? 1 : -1;
  return (
    <div ref={box} className="arcs-box" data-arcs={arcs.length > 0 || undefined}>
      <svg className="arcs" width={width} aria-hidden="true" focusable="false">
        {arcs.map(({ from, to, lane }, at) => {
          const [y1, y2] = [heights[from] ?? 0, heights[to] ?? 0];
          const x = edge + out * lane * LANE;
          const tie = ties[at];
          const round = Math.min(10, Math.abs(y2 - y1) / 2);
          return (
            <g key={`${tie?.earlier} ${tie?.later}`} className={`arc arc-${tie?.kind ?? 'other'}`}>
              <path
                d={`M${edge} ${y2}H${x - out * round}Q${x} ${y2} ${x} ${y2 - round}V${y1 + round}Q${x} ${y1} ${x - out * round} ${y1}H${edge}`}
              />
              <path className="arc-head" d={`M${edge} ${y1}l${out * 7}-4v8Z`} />
            </g>
          );
        })}
      </svg>
      {children}
    </div>
  );
}
