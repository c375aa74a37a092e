/** Counts as a list with bars: it is its own table, so nothing lies behind it. A bar grows from where the line begins. */
import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Count } from '../parts/index.ts';
import './charts.css';

export interface BarRow {
  readonly id: string;
  readonly label: ReactNode;
  readonly count: number;
  /** Where what it counts is found. */
  readonly to?: string;
  /** The class of its colour. */
  readonly tone?: string;
}

export function Bars({ title, rows }: { readonly title: string; readonly rows: readonly BarRow[] }) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const share = scaleLinear().domain([0, most]).range([0, 100]);
  return (
    <section className="bars" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {rows.map(({ id, label, count, to, tone }) => (
          <li key={id} className={tone === undefined ? 'bar-row' : `bar-row tone-${tone}`}>
            <span className="bar-label">{to === undefined ? label : <Link to={to}>{label}</Link>}</span>
            <span className="bar-count">
              <Count>{count}</Count>
            </span>
            <svg
              className="bar-drawing"
              viewBox="0 0 100 4"
              preserveAspectRatio="none"
              aria-hidden="true"
              focusable="false"
            >
              <rect width={Math.max(0.8, share(count))} height="4" />
            </svg>
          </li>
        ))}
      </ul>
    </section>
  );
}
