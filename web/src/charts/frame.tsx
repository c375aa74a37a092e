/** A chart with its heading, what its signs mean, and a table of the same numbers that opens by a button; that it is open stands in the address. */
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { chartWords } from '../words/charts.ts';
import { useSay } from '../words/index.ts';
import './charts.css';

interface FrameProps {
  /** Short, unique on the page: it stands in the address. */
  readonly id: string;
  readonly title: string;
  readonly note?: ReactNode;
  readonly legend?: ReactNode;
  readonly table: ReactNode;
  readonly children: ReactNode;
}

export function ChartFrame({ id, title, note, legend, table, children }: FrameProps) {
  const say = useSay();
  const [parameters, setParameters] = useSearchParams();
  const open = parameters.getAll('table').includes(id);
  const turn = (): void =>
    setParameters(
      (before) => {
        const after = new URLSearchParams(before);
        const others = after.getAll('table').filter((one) => one !== id);
        after.delete('table');
        for (const one of open ? others : [...others, id]) after.append('table', one);
        return after;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <figure className="chart" aria-labelledby={`chart-${id}`}>
      <figcaption className="chart-head">
        <h2 id={`chart-${id}`}>{title}</h2>
        <button type="button" className="chart-turn" aria-expanded={open} aria-controls={`table-${id}`} onClick={turn}>
          {say(open ? chartWords.hideTable : chartWords.showTable)}
        </button>
      </figcaption>
      {note !== undefined && <p className="small soft">{note}</p>}
      {legend}
      {children}
      <div id={`table-${id}`} className="chart-table" hidden={!open}>
        {open && table}
      </div>
    </figure>
  );
}
