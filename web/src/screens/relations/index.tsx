/** Two actors: what happened between them and what either said of the other, on one timeline and in one list. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from 'react-router';
import { ask, type Pair } from '../../api/index.ts';
import { Answer, Screen } from '../../parts/index.ts';
import { ActorPicker } from '../../quoted/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { relationsWords } from '../../words/relations.ts';
import { Between } from './between.tsx';
import { Sides } from './sides.tsx';
import './relations.css';

export function Component() {
  const { id = '', other = '' } = useParams();
  const say = useSay();
  const language = useLanguage();
  const navigate = useNavigate();
  const pair = useQuery({
    queryKey: ['pair', id, other, language],
    queryFn: ({ signal }) => ask<Pair>(`/actors/${id}/with/${other}`, { query: { limit: 60 }, signal }),
  });
  const [one, two] = [pair.data?.one.actor.name ?? '', pair.data?.other.actor.name ?? ''];
  const title = pair.data === undefined ? say(relationsWords.between) : say(relationsWords.title, { one, other: two });
  return (
    <Screen title={title} heading={pair.isError ? undefined : null} width="wide" className="relations">
      <Answer of={pair}>
        {(found) => (
          <>
            <Sides of={found} />
            <div className="row relations-ways">
              <ActorPicker
                label={say(relationsWords.change, { name: two })}
                without={id}
                onPick={(actor) => void navigate(`/actors/${id}/with/${actor.id}`)}
              />
              <Link className="button" to={`/actors/${other}/with/${id}`}>
                {say(relationsWords.swap)}
              </Link>
              <Link className="button" to={`/compare?one=${id}&other=${other}`}>
                {say(relationsWords.compare)}
              </Link>
            </div>
            <Between of={found} />
          </>
        )}
      </Answer>
    </Screen>
  );
}
