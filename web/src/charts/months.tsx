/**
 * Statements by month, each column made of the tones of what was said. Columns are links to what they count; the arrows go from one to the next
 * in the direction of the page.
 */
import { scaleBand, scaleLinear } from 'd3-scale';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Link } from 'react-router';
import { CLASS_LABELS } from '../../../src/messages/index.ts';
import { Count, type Tone, TONES, When, writtenDate } from '../parts/index.ts';
import { localeOf, usePreferences } from '../preferences/index.ts';
import { chartWords } from '../words/charts.ts';
import { useLanguage, useSay, type Word } from '../words/index.ts';
import { ChartFrame } from './frame.tsx';
import { type Column, columnsOf, labelEvery, type Month, TONE_ORDER } from './months-layout.ts';
import { TonePatterns, ToneSwatch } from './patterns.tsx';
import { stepOf, useMirrored, useWidth } from './space.ts';

const HEIGHT = 190;
const AXIS = 34;
const FOOT = 24;
const TOP = 8;

const TONE_WORDS: Readonly<Record<Tone, Word>> = {
  told: chartWords.told,
  weighed: chartWords.weighed,
  felt: chartWords.felt,
  asked: chartWords.asked,
  pledged: chartWords.pledged,
  warned: chartWords.warned,
  denied: chartWords.denied,
};

interface MonthsProps {
  readonly id: string;
  readonly title: string;
  readonly months: readonly Month[];
  /** Where the statements of a month or a year are found. */
  readonly to: (time: string) => string;
}

export function MonthsChart({ id, title, months, to }: MonthsProps) {
  const prefix = useId().replaceAll(':', '');
  const columns = columnsOf(months);
  const [box, width] = useWidth<HTMLDivElement>();
  const mirrored = useMirrored();
  const say = useSay();
  const [at, setAt] = useState<number | null>(null);
  const met = TONE_ORDER.filter((tone) => columns.some(({ tones }) => tones.some((one) => one.tone === tone)));
  const shown = columns[at ?? -1];
  return (
    <ChartFrame
      id={id}
      title={title}
      legend={
        <ul className="chart-legend small">
          {met.map((tone) => (
            <li key={tone}>
              <ToneSwatch tone={tone} prefix={prefix} />
              {say(TONE_WORDS[tone])}
            </li>
          ))}
        </ul>
      }
      table={<MonthsTable columns={columns} to={to} />}
    >
      <div ref={box} className="chart-box" onPointerLeave={() => setAt(null)}>
        {width > 0 && <Columns {...{ prefix, columns, width, mirrored, to, title }} at={at} onAt={setAt} />}
      </div>
      <p className="chart-readout small" aria-hidden="true">
        {shown === undefined ? say(chartWords.pointAt) : <Reading of={shown} />}
      </p>
    </ChartFrame>
  );
}

interface ColumnsProps {
  readonly prefix: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly width: number;
  readonly mirrored: boolean;
  readonly to: (time: string) => string;
  readonly at: number | null;
  readonly onAt: (at: number | null) => void;
}

function Columns({ prefix, title, columns, width, mirrored, to, at, onAt }: ColumnsProps) {
  const links = useRef<(SVGGElement | HTMLAnchorElement | null)[]>([]);
  const [entry, setEntry] = useState(columns.length - 1);
  const preferences = usePreferences();
  const locale = localeOf(preferences);
  const start = mirrored ? width - AXIS : AXIS;
  const x = scaleBand<string>()
    .domain(columns.map(({ time }) => time))
    .range(mirrored ? [start, 0] : [start, width])
    .paddingInner(0.22)
    .paddingOuter(0.1);
  const most = Math.max(1, ...columns.map(({ total }) => total));
  const y = scaleLinear()
    .domain([0, most])
    .nice(4)
    .range([HEIGHT - FOOT, TOP]);
  const every = labelEvery(columns.length, width - AXIS, 64);
  const bar = Math.min(x.bandwidth(), 46);
  const go = (event: KeyboardEvent): void => {
    const next = stepOf(event.code, entry, columns.length, mirrored);
    if (next === null) return;
    event.preventDefault();
    setEntry(next);
    links.current[next]?.focus();
  };
  return (
    <>
      <svg width={width} height={HEIGHT} className="chart-ground" aria-hidden="true" focusable="false">
        {y
          .ticks(4)
          .filter(Number.isInteger)
          .map((tick) => (
            <g key={tick}>
              <line x1={start} x2={mirrored ? 0 : width} y1={y(tick)} y2={y(tick)} className="chart-rule" />
              <text
                x={mirrored ? start + 6 : start - 6}
                y={y(tick)}
                className="chart-tick"
                textAnchor={mirrored ? 'start' : 'end'}
                direction="ltr"
                dominantBaseline="middle"
              >
                {new Intl.NumberFormat(locale).format(tick)}
              </text>
            </g>
          ))}
        {columns.map(
          ({ time }, i) =>
            i % every === 0 && (
              <text
                key={time}
                x={(x(time) ?? 0) + x.bandwidth() / 2}
                y={HEIGHT - 6}
                className="chart-tick"
                textAnchor="middle"
              >
                {time.length === 4 ? writtenDate(time, locale) : shortMonth(time, locale)}
              </text>
            ),
        )}
      </svg>
      {/* biome-ignore lint/a11y/useSemanticElements: there is no fieldset in SVG */}
      <svg width={width} height={HEIGHT} className="chart-drawing" role="group" aria-label={title} onKeyDown={go}>
        <TonePatterns prefix={prefix} />
        {columns.map((column, i) => {
          const left = (x(column.time) ?? 0) + (x.bandwidth() - bar) / 2;
          return (
            <Link
              key={column.time}
              ref={(link: HTMLAnchorElement | null) => {
                links.current[i] = link;
              }}
              to={to(column.time)}
              tabIndex={i === entry ? 0 : -1}
              aria-label={readingOf(column, locale, preferences.language)}
              className="chart-point"
              data-at={i === at || undefined}
              onFocus={() => {
                onAt(i);
                setEntry(i);
              }}
              onBlur={() => onAt(null)}
              onPointerEnter={() => onAt(i)}
            >
              <rect
                x={x(column.time) ?? 0}
                width={x.bandwidth()}
                y={TOP}
                height={HEIGHT - FOOT - TOP}
                className="chart-hit"
              />
              {column.tones.map(({ tone, from, to: end }) => (
                <rect
                  key={tone}
                  x={left}
                  width={bar}
                  y={y(end)}
                  height={Math.max(0, y(from) - y(end) - (from > 0 ? 1 : 0))}
                  fill={`url(#${prefix}-${tone})`}
                />
              ))}
            </Link>
          );
        })}
      </svg>
    </>
  );
}

function shortMonth(month: string, locale: string): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  return new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(date);
}

function readingOf({ time, total, classes }: Column, locale: string, language: 'ar' | 'en'): string {
  const number = new Intl.NumberFormat(locale);
  const kinds = [...classes].map(([kind, count]) => `${CLASS_LABELS[kind][language]} ${number.format(count)}`);
  return `${writtenDate(time, locale)}: ${number.format(total)}${kinds.length === 0 ? '' : ` (${kinds.join(language === 'ar' ? '، ' : ', ')})`}`;
}

function Reading({ of: { time, total, classes } }: { readonly of: Column }) {
  const language = useLanguage();
  return (
    <>
      <strong>
        <When>{time}</When>: <Count>{total}</Count>
      </strong>
      {[...classes]
        .sort(([, a], [, b]) => b - a)
        .map(([kind, count]) => (
          <span key={kind} className={`tone-${TONES[kind]}`}>
            {' · '}
            {CLASS_LABELS[kind][language]} <Count>{count}</Count>
          </span>
        ))}
    </>
  );
}

function MonthsTable({ columns, to }: { readonly columns: readonly Column[]; readonly to: (time: string) => string }) {
  const say = useSay();
  const language = useLanguage();
  const kinds = [...new Set(columns.flatMap(({ classes }) => [...classes.keys()]))];
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say(chartWords.month)}</th>
          <th scope="col">{say(chartWords.statements)}</th>
          {kinds.map((kind) => (
            <th key={kind} scope="col">
              {CLASS_LABELS[kind][language]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {columns.map(({ time, total, classes }) => (
          <tr key={time}>
            <th scope="row">
              <Link to={to(time)}>
                <When>{time}</When>
              </Link>
            </th>
            <td>
              <Count>{total}</Count>
            </td>
            {kinds.map((kind) => (
              <td key={kind}>
                <Count>{classes.get(kind) ?? 0}</Count>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
