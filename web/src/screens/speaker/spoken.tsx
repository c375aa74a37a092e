/** What somebody said: month by month, counted, and quoted. */
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Dossier, FacetValue, StatementClass } from '../../api/index.ts';
import { Bars, type BarRow, MonthsChart } from '../../charts/index.ts';
import { ClassSign, Empty, Name, TONES } from '../../parts/index.ts';
import { Quoted } from '../../quoted/index.ts';
import { useSay } from '../../words/index.ts';
import { speakerWords } from '../../words/speaker.ts';
import { statementsIn, statementsOf } from './addresses.ts';

const ROWS = 8;

export function Spoken({ of: dossier }: { readonly of: Dossier }) {
  const say = useSay();
  const { actor, months, counts, latest, earliest, carried, statements } = dossier;
  if (statements === 0)
    return (
      <Empty title={say(speakerWords.silent)}>
        <p>{say(speakerWords.silentHow)}</p>
        <p>
          <Link to={`/?${new URLSearchParams({ what: `"${actor.name}"` }).toString()}`}>
            {say(speakerWords.saidAbout, { name: actor.name })}
          </Link>
        </p>
      </Empty>
    );
  const rows = (facet: string, label: (value: FacetValue) => ReactNode, tone?: (value: string) => string): BarRow[] =>
    (counts[facet] ?? []).slice(0, ROWS).map((value) => ({
      id: value.value,
      label: label(value),
      count: value.count,
      to: statementsOf(actor.id, `${facet}:${value.value}`),
      ...(tone === undefined ? {} : { tone: tone(value.value) }),
    }));
  const name = ({ label }: FacetValue): ReactNode => <Name>{label}</Name>;
  const first = earliest[0]?.statement ?? null;
  const groups = [
    [speakerWords.classes, rows('class', classLabel, (value) => TONES[value as StatementClass] ?? 'told')],
    [speakerWords.topics, rows('topic', name)],
    [speakerWords.addressees, rows('addressee', name)],
    [speakerWords.outlets, rows('outlet', name)],
    [speakerWords.chains, rows('chain', name)],
    [speakerWords.through, rows('via', name)],
  ] as const;
  return (
    <>
      {months.length > 0 && (
        <MonthsChart
          id="months"
          title={say(speakerWords.byMonth)}
          months={months}
          to={(time) => statementsIn(actor.id, time)}
        />
      )}
      <div className="spoken-counts">
        {groups.map(([title, values]) => values.length > 0 && <Bars key={title} title={say(title)} rows={values} />)}
      </div>
      <div className="spoken-words">
        <section>
          <h2>{say(speakerWords.latest)}</h2>
          {latest.map(({ id, statement }) => statement !== null && <Quoted key={id} record={statement} anonymous />)}
          <p className="spoken-all">
            <Link to={statementsOf(actor.id)}>{say(speakerWords.all)}</Link>
          </p>
        </section>
        <section>
          <h2>{say(speakerWords.carried)}</h2>
          <p className="small soft">{say(carried.length === 0 ? speakerWords.noneCarried : speakerWords.carriedHow)}</p>
          {carried.map(({ family, outlets, roots, statement }) => (
            <Quoted
              key={family}
              record={statement}
              anonymous
              aside={
                <Link to={`/families/${family}`} className="small">
                  {say(speakerWords.outletCount, { count: outlets })} · {say(speakerWords.rootCount, { count: roots })}
                </Link>
              }
            />
          ))}
          {first !== null && (
            <>
              <h2>{say(speakerWords.earliest)}</h2>
              <Quoted record={first} anonymous />
            </>
          )}
        </section>
      </div>
    </>
  );
}

function classLabel({ value, label }: FacetValue): ReactNode {
  return (
    <>
      <ClassSign of={value as StatementClass} /> {label}
    </>
  );
}
