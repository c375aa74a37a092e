/** A family: the same words in several outlets. Against whose wording the others are held, and which is looked at, stands in the address. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { ask, type Family } from '../../api/index.ts';
import { useKey } from '../../keys/index.ts';
import { Answer, Name, Screen, When } from '../../parts/index.ts';
import { useSay, Words } from '../../words/index.ts';
import { relatingWords } from '../../words/relating.ts';
import { Carriers } from './carriers.tsx';
import { Member } from './member.tsx';
import './family.css';

export function Component() {
  const { id = '' } = useParams();
  const [parameters] = useSearchParams();
  const say = useSay();
  const against = parameters.get('against');
  const family = useQuery({
    queryKey: ['family', id, against],
    queryFn: ({ signal }) => ask<Family>(`/families/${id}`, { query: { against }, signal }),
    placeholderData: (before) => before,
  });
  const speaker = speakerOf(family.data);
  const title = speaker === null ? say(relatingWords.family) : say(relatingWords.familyOf, { name: speaker.name });
  return (
    <Screen title={title} heading={<Heading speaker={speaker} />} width="wide" className="family">
      <Answer of={family}>{(found) => <Wordings of={found} />}</Answer>
    </Screen>
  );
}

interface Speaking {
  readonly name: string;
  readonly actor: string | null;
}

function speakerOf(family: Family | undefined): Speaking | null {
  for (const { statement } of family?.members ?? []) {
    const name = statement.statement?.speakers[0]?.name;
    if (name !== undefined) return { name, actor: statement.actors[0] ?? null };
  }
  return null;
}

function Heading({ speaker }: { readonly speaker: Speaking | null }) {
  const say = useSay();
  if (speaker === null) return say(relatingWords.family);
  const name = <Name>{speaker.name}</Name>;
  return (
    <Words
      of={relatingWords.familyOf}
      with={{ name: speaker.actor === null ? name : <Link to={`/actors/${speaker.actor}`}>{name}</Link> }}
    />
  );
}

function Wordings({ of: family }: { readonly of: Family }) {
  const say = useSay();
  const [parameters, setParameters] = useSearchParams();
  const differences = parameters.get('differences') !== 'off';
  const at = parameters.get('at');
  const { members, roots, base } = family;
  const set = (name: string, value: string | null): void =>
    setParameters(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === null) after.delete(name);
        else after.set(name, value);
        return after;
      },
      { replace: true, preventScrollReset: true },
    );
  const go = (step: 1 | -1): void => {
    const now = members.findIndex(({ statement }) => statement.id === at);
    const next = members[Math.max(0, Math.min(members.length - 1, now + step))];
    if (next === undefined) return;
    set('at', next.statement.id);
    document.getElementById(next.statement.id)?.scrollIntoView({ block: 'center' });
  };
  useKey({ code: 'KeyN', does: relatingWords.nextWording, run: () => go(1) });
  useKey({ code: 'KeyP', does: relatingWords.previousWording, run: () => go(-1) });
  const outlets = new Set(members.map(({ statement }) => statement.article.outlet)).size;
  const firsts = members.filter((member) => member.first);
  const [first] = firsts;
  const held = members.find(({ statement }) => statement.id === base);
  return (
    <>
      <p className="family-sum">
        {say(relatingWords.outlets, { count: outlets })} · {say(relatingWords.roots, { count: roots.length })}
        {first !== undefined && members.length > 1 && (
          <span className="soft">
            {' · '}
            {say(firsts.length > 1 ? relatingWords.amongFirst : relatingWords.first)}:{' '}
            <Name>{first.statement.article.outlet ?? say(relatingWords.noOutlet)}</Name>
            {' · '}
            <When>{first.statement.article.date}</When>
          </span>
        )}
      </p>
      {members.length === 1 && (
        <p className="soft">
          {say(relatingWords.alone)} {say(relatingWords.aloneHow)}
        </p>
      )}
      {members.length > 1 && <Carriers of={family} />}
      <section className="wordings">
        <div className="wordings-head">
          <h2>{say(relatingWords.wordings)}</h2>
          {members.length > 1 && (
            <>
              <button
                type="button"
                className="button"
                aria-pressed={differences}
                onClick={() => set('differences', differences ? 'off' : null)}
              >
                {say(relatingWords.showDifferences)}
              </button>
              {differences && (
                <p className="small wordings-legend">
                  <Words
                    of={relatingWords.against}
                    with={{ name: <Name>{held?.statement.article.outlet ?? say(relatingWords.noOutlet)}</Name> }}
                  />
                  <ins>{say(relatingWords.added)}</ins>
                  <del>{say(relatingWords.removed)}</del>
                  <span className="inflected">{say(relatingWords.inflected)}</span>
                </p>
              )}
            </>
          )}
        </div>
        <ol className="wordings-list">
          {members.map((member) => (
            <Member
              key={member.statement.id}
              of={member}
              root={roots[member.root] ?? null}
              alone={firsts.length === 1}
              isBase={member.statement.id === base}
              chosen={member.statement.id === at}
              differences={differences && members.length > 1}
              onBase={members.length > 1 ? () => set('against', member.statement.id) : null}
            />
          ))}
        </ol>
      </section>
    </>
  );
}
