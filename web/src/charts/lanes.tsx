/**
 * A timeline of some lanes. Its points lead to where they are told in full on the page; the arrows go from one to the next in time, in the
 * direction of the page. The list beneath it is its table.
 */
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { localeOf, usePreferences } from '../preferences/index.ts';
import { type Lane, type LaneShape, placed } from './lanes-layout.ts';
import { stepOf, useMirrored, useWidth } from './space.ts';
import './charts.css';

const STEP = 13;
const MOST = 7;
const HEAD = 22;
const FOOT = 26;
const SIDE = 8;
/** A label nearer to the edge would be cut off. */
const EDGE = 24;

/** Shapes around 0, 0, five units wide to each side. */
const SHAPES: Readonly<Record<LaneShape, string>> = {
  round: 'M-5 0a5 5 0 1 1 10 0a5 5 0 1 1-10 0',
  square: 'M-4.500-4.500h9v9h-9Z',
  point: 'M0-5.500 5.500 0 0 5.500-5.500 0Z',
  ring: 'M-5 0a5 5 0 1 1 10 0a5 5 0 1 1-10 0M-2.200 0a2.200 2.200 0 1 0 4.400 0a2.200 2.200 0 1 0-4.400 0',
  cross: 'M-5-3 -3-5 0-2 3-5 5-3 2 0 5 3 3 5 0 2-3 5-5 3-2 0Z',
  bar: 'M-2-5.500h4v11h-4Z',
};

interface SignProps {
  readonly shape: LaneShape;
  readonly tone: string;
  readonly hollow?: boolean;
}

export function LaneSign({ shape, tone, hollow = false }: SignProps) {
  return (
    <svg
      className={`lane-sign tone-${tone}`}
      data-hollow={hollow || undefined}
      viewBox="-7 -7 14 14"
      aria-hidden="true"
      focusable="false"
    >
      <path d={SHAPES[shape]} fillRule="evenodd" />
    </svg>
  );
}

interface LanesProps {
  readonly label: string;
  readonly lanes: readonly Lane[];
  readonly chosen: string | null;
  readonly onChoose: (target: string) => void;
  readonly hint: ReactNode;
}

export function Lanes({ label, lanes, chosen, onChoose, hint }: LanesProps) {
  const [box, width] = useWidth<HTMLDivElement>();
  const mirrored = useMirrored();
  const locale = localeOf(usePreferences());
  const buttons = useRef<(SVGGElement | null)[]>([]);
  const [entry, setEntry] = useState(0);
  const [at, setAt] = useState<number | null>(null);
  const room = Math.max(width - 2 * SIDE, 1);
  const range = mirrored ? ([SIDE + room, SIDE] as const) : ([SIDE, SIDE + room] as const);
  const { points, levels, scale } = placed(lanes, range, STEP, MOST);
  const tops: number[] = [];
  let height = 0;
  for (const level of levels) {
    tops.push(height);
    height += HEAD + level * STEP + 8;
  }
  const axis = height + 4;
  const go = (event: KeyboardEvent): void => {
    const next = stepOf(event.code, entry, points.length, mirrored);
    if (next === null) return;
    event.preventDefault();
    setEntry(next);
    buttons.current[next]?.focus();
  };
  const ticks = scale.ticks(Math.max(2, Math.floor(width / 110)));
  const format = tickFormat(locale, ticks);
  return (
    <div className="lanes">
      <div ref={box} className="chart-box">
        {width > 0 && points.length > 0 && (
          <>
            <svg width={width} height={axis + FOOT} className="chart-ground" aria-hidden="true" focusable="false">
              {lanes.map((lane, i) => {
                const base = (tops[i] ?? 0) + HEAD + (levels[i] ?? 1) * STEP + 2;
                return (
                  <g key={lane.id}>
                    <text x={mirrored ? width - SIDE : SIDE} y={(tops[i] ?? 0) + 15} className="lane-label">
                      {lane.label}
                    </text>
                    <line x1={SIDE} x2={width - SIDE} y1={base} y2={base} className="chart-rule" />
                  </g>
                );
              })}
              {ticks.map((tick) => (
                <g key={tick.getTime()}>
                  <line x1={scale(tick)} x2={scale(tick)} y1={0} y2={axis} className="chart-rule" data-faint />
                  {scale(tick) > EDGE && scale(tick) < width - EDGE && (
                    <text x={scale(tick)} y={axis + 16} className="chart-tick" textAnchor="middle">
                      {format(tick)}
                    </text>
                  )}
                </g>
              ))}
            </svg>
            {/* biome-ignore lint/a11y/useSemanticElements: there is no fieldset in SVG */}
            <svg
              width={width}
              height={axis + FOOT}
              className="chart-drawing"
              role="group"
              aria-label={label}
              onKeyDown={go}
            >
              {points.map(({ point, lane, x, level }, i) => {
                const base = (tops[lane] ?? 0) + HEAD + (levels[lane] ?? 1) * STEP + 2;
                const choose = (): void => onChoose(point.target);
                return (
                  // A point of a drawing that acts as a button.
                  // biome-ignore lint/a11y/useSemanticElements: there are no buttons in SVG
                  <g
                    key={point.id}
                    ref={(element) => {
                      buttons.current[i] = element;
                    }}
                    role="button"
                    tabIndex={i === entry ? 0 : -1}
                    aria-label={point.label}
                    aria-pressed={point.target === chosen}
                    className={`lane-point tone-${point.tone}`}
                    data-hollow={point.hollow || undefined}
                    transform={`translate(${x} ${base - 7 - level * STEP})`}
                    onClick={choose}
                    onKeyDown={(event) => {
                      if (event.code !== 'Enter' && event.code !== 'Space') return;
                      event.preventDefault();
                      choose();
                    }}
                    onFocus={() => {
                      setEntry(i);
                      setAt(i);
                    }}
                    onBlur={() => setAt(null)}
                    onPointerEnter={() => setAt(i)}
                    onPointerLeave={() => setAt(null)}
                  >
                    <rect x={-STEP / 2} y={-STEP / 2} width={STEP} height={STEP} className="chart-hit" />
                    <path d={SHAPES[point.shape]} fillRule="evenodd" />
                  </g>
                );
              })}
            </svg>
          </>
        )}
      </div>
      <p className="chart-readout small" aria-hidden="true">
        {at === null ? hint : (points[at]?.point.label ?? '')}
      </p>
    </div>
  );
}

/** Years where years are all that differs, else months, else days. */
function tickFormat(locale: string, ticks: readonly Date[]): (tick: Date) => string {
  const whole = (part: 'getUTCMonth' | 'getUTCDate', zero: number): boolean =>
    ticks.every((tick) => tick[part]() === zero);
  const days = !whole('getUTCDate', 1);
  const months = days || !whole('getUTCMonth', 0);
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    ...(days ? { day: 'numeric', month: 'short' } : months ? { month: 'short', year: '2-digit' } : { year: 'numeric' }),
  });
  return (tick) => format.format(tick);
}
