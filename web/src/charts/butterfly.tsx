/**
 * Two counts of each value, bars to both sides of its name, by share: who says more is not therefore denying more. A table with bars in its
 * cells.
 */
import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { Count } from '../parts/index.ts';
import './charts.css';

export interface ButterflyRow {
  readonly id: string;
  readonly label: ReactNode;
  readonly one: number;
  readonly other: number;
}

interface ButterflyProps {
  readonly title: string;
  readonly label: string;
  readonly one: ReactNode;
  readonly other: ReactNode;
  /** What counts as the whole of either. */
  readonly totals: readonly [one: number, other: number];
  readonly rows: readonly ButterflyRow[];
}

export function Butterfly({ title, label, one, other, totals, rows }: ButterflyProps) {
  const share = (count: number, side: 0 | 1): number => (totals[side] === 0 ? 0 : count / totals[side]);
  const most = Math.max(0.01, ...rows.flatMap((row) => [share(row.one, 0), share(row.other, 1)]));
  const width = scaleLinear().domain([0, most]).range([0, 100]);
  return (
    <table className="butterfly">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col" className="butterfly-one">
            {one}
          </th>
          <th scope="col" className="butterfly-label">
            <span className="unseen">{label}</span>
          </th>
          <th scope="col" className="butterfly-other">
            {other}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="butterfly-one">
              <Half count={row.one} share={share(row.one, 0)} width={width(share(row.one, 0))} />
            </td>
            <th scope="row" className="butterfly-label">
              {row.label}
            </th>
            <td className="butterfly-other">
              <Half count={row.other} share={share(row.other, 1)} width={width(share(row.other, 1))} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Half({ count, share, width }: { readonly count: number; readonly share: number; readonly width: number }) {
  return (
    <span className="half" data-none={count === 0 || undefined}>
      <span className="half-count">
        <Count>{count}</Count>
        {count > 0 && (
          <span className="small soft">
            {' '}
            <Count style="percent">{share}</Count>
          </span>
        )}
      </span>
      <svg className="half-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect width={count === 0 ? 0 : Math.max(1, width)} height="8" />
      </svg>
    </span>
  );
}
