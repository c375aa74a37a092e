/** Two who speak, side by side; who they are stands in the address. */
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { ask, type Comparison, type Dossier, type Hit, type StatementClass } from '../../api/index.ts';
import { Butterfly, type ButterflyRow } from '../../charts/index.ts';
import { Answer, ClassMark, Empty, Name, Screen, When } from '../../parts/index.ts';
import { ActorPicker, Quoted } from '../../quoted/index.ts';
import { useLanguage, useSay, type Word, Words } from '../../words/index.ts';
import { speakerWords } from '../../words/speaker.ts';
import './compare.css';

const ROWS = 12;

export function Component() {
  const say = useSay();
  const language = useLanguage();
  const [parameters, setParameters] = useSearchParams();
  const [one, other] = [parameters.get('one') ?? '', parameters.get('other') ?? ''];
  const both = one !== '' && other !== '';
  const found = useQuery({
    queryKey: ['compare', one, other, language],
    queryFn: ({ signal }) => ask<Comparison>('/compare', { query: { one, other }, signal }),
    enabled: both,
  });
  const pick = (side: 'one' | 'other', id: string): void => {
    const next = new URLSearchParams(parameters);
    next.set(side, id);
    setParameters(next);
  };
  const names = found.data === undefined ? null : [found.data.one.actor.name, found.data.other.actor.name];
  const title =
    names === null
      ? say(speakerWords.compare)
      : say(speakerWords.comparing, { one: names[0] ?? '', other: names[1] ?? '' });
  return (
    <Screen title={title} heading={say(speakerWords.compare)} width="wide" className="compare">
      <div className="row compare-pick">
        <ActorPicker label={say(speakerWords.first)} without={other} onPick={({ id }) => pick('one', id)} />
        <ActorPicker label={say(speakerWords.second)} without={one} onPick={({ id }) => pick('other', id)} />
        {both && (
          <button
            type="button"
            className="button"
            onClick={() => setParameters(new URLSearchParams({ one: other, other: one }))}
          >
            {say(speakerWords.swap)}
          </button>
        )}
        {both && <Link to={`/actors/${one}/with/${other}`}>{say(speakerWords.relations)}</Link>}
      </div>
      {both ? (
        <Answer of={found}>{(comparison) => <Compared of={comparison} />}</Answer>
      ) : (
        <Empty title={say(speakerWords.pickTwo)}>{say(speakerWords.pickTwoHow)}</Empty>
      )}
    </Screen>
  );
}

function Compared({ of: { one, other, counts, ofOther, ofOne } }: { readonly of: Comparison }) {
  const say = useSay();
  const charts = [
    ['class', speakerWords.classes],
    ['topic', speakerWords.topics],
    ['outlet', speakerWords.outlets],
    ['chain', speakerWords.chains],
    ['addressee', speakerWords.addressees],
  ] as const;
  const head = (dossier: Dossier) => (
    <Link to={`/actors/${dossier.actor.id}`}>
      <Name>{dossier.actor.name}</Name>
    </Link>
  );
  return (
    <>
      <div className="compare-two">
        <Head of={one} side="one" />
        <Head of={other} side="other" />
      </div>
      <p className="small soft">{say(speakerWords.shares)}</p>
      <div className="compare-charts">
        {charts.map(([facet, word]) => {
          const rows = (counts[facet] ?? []).slice(0, ROWS).map(
            ({ value, label, ...each }): ButterflyRow => ({
              ...each,
              id: value,
              label: facet === 'class' ? <ClassMark of={value as StatementClass} /> : <Name>{label}</Name>,
            }),
          );
          return (
            rows.length > 0 && (
              <Butterfly
                key={facet}
                title={say(word)}
                label={say(speakerWords.value)}
                one={head(one)}
                other={head(other)}
                totals={[one.statements, other.statements]}
                rows={rows}
              />
            )
          );
        })}
      </div>
      <div className="compare-two">
        <SaidOf word={speakerWords.saidOf} one={one} other={other} found={ofOther} />
        <SaidOf word={speakerWords.saidOf} one={other} other={one} found={ofOne} />
      </div>
      <div className="compare-two">
        {[one, other].map((dossier) => (
          <section key={dossier.actor.id}>
            <h2>
              {say(speakerWords.latest)}: <Name>{dossier.actor.name}</Name>
            </h2>
            <Quotes of={dossier.latest} />
          </section>
        ))}
      </div>
    </>
  );
}

function Head({
  of: { actor, countryName, offices, statements, first, last },
  side,
}: {
  readonly of: Dossier;
  readonly side: 'one' | 'other';
}) {
  const say = useSay();
  const [held] = offices;
  return (
    <section className="compare-head" data-side={side}>
      <h2>
        <Link to={`/actors/${actor.id}`}>
          <Name>{actor.name}</Name>
        </Link>
      </h2>
      <p className="small soft">
        {held !== undefined && <Name>{held.name}</Name>}
        {countryName !== null && (
          <>
            {held !== undefined && ' · '}
            <Name>{countryName}</Name>
          </>
        )}
      </p>
      <p>
        {say(speakerWords.statements, { count: statements })}
        {first !== null && (
          <span className="small soft">
            {' · '}
            <When>{first}</When> – <When>{last}</When>
          </span>
        )}
      </p>
    </section>
  );
}

function SaidOf({
  word,
  one,
  other,
  found,
}: {
  readonly word: Word;
  readonly one: Dossier;
  readonly other: Dossier;
  readonly found: Comparison['ofOne'];
}) {
  const say = useSay();
  return (
    <section>
      <h2>
        <Words of={word} with={{ one: <Name>{one.actor.name}</Name>, other: <Name>{other.actor.name}</Name> }} />
      </h2>
      <p className="small soft">
        {found.total === 0 ? say(speakerWords.nothingSaid) : say(speakerWords.statements, { count: found.total })}
      </p>
      <Quotes of={found.items} />
    </section>
  );
}

function Quotes({ of: hits }: { readonly of: readonly Hit[] }) {
  return hits.map(
    ({ id, statement, snippets }) =>
      statement !== null && <Quoted key={id} record={statement} snippets={snippets} anonymous />,
  );
}
