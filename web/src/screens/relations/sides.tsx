/** Both sides, and who is counted in with them. */
import { Link } from 'react-router';
import { ACTOR_LABELS } from '../../../../src/messages/index.ts';
import type { Pair } from '../../api/index.ts';
import { Name } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { relationsWords } from '../../words/relations.ts';

const MET = 12;

export function Sides({ of: { one, other } }: { readonly of: Pair }) {
  const say = useSay();
  const counted = one.others + other.others > 0;
  return (
    <header className="sides">
      <h1 tabIndex={-1}>
        <Name>{one.actor.name}</Name>
        <span className="sides-and" aria-hidden="true">
          ⁓
        </span>
        <Name>{other.actor.name}</Name>
      </h1>
      <div className="sides-two">
        <Side of={one} side="one" />
        <Side of={other} side="other" />
      </div>
      {counted && <p className="small soft">{say(relationsWords.countedHow)}</p>}
    </header>
  );
}

function Side({ of: { actor, others, met }, side }: { readonly of: Pair['one']; readonly side: 'one' | 'other' }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <section className="side" data-side={side}>
      <p>
        <Link to={`/actors/${actor.id}`}>
          <Name>{actor.name}</Name>
        </Link>{' '}
        <span className="small soft">
          {ACTOR_LABELS[actor.kind][language]}
          {others > 0 && ` · ${say(relationsWords.counted, { count: others })}`}
        </span>
      </p>
      {met.length > 0 && (
        <ul className="side-met small" aria-label={say(relationsWords.met)}>
          {met.slice(0, MET).map(({ id, name }) => (
            <li key={id} className="chip">
              <Link to={`/actors/${id}`}>
                <Name>{name}</Name>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
