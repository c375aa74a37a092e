/** The portrait of one who speaks. Prints as a dossier. */
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ask, type Dossier } from '../../api/index.ts';
import { Answer, Screen } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { speakerWords } from '../../words/speaker.ts';
import { Portrait } from './portrait.tsx';
import { Spoken } from './spoken.tsx';
import './speaker.css';

export function Component() {
  const { id = '' } = useParams();
  const say = useSay();
  const language = useLanguage();
  const dossier = useQuery({
    queryKey: ['dossier', id, language],
    queryFn: ({ signal }) => ask<Dossier>(`/actors/${id}/dossier`, { query: { latest: 8 }, signal }),
  });
  return (
    <Screen
      title={dossier.data?.actor.name ?? say(speakerWords.speaker)}
      heading={dossier.isError ? undefined : null}
      width="wide"
      className="speaker"
    >
      <Answer of={dossier}>
        {(found) => (
          <>
            <Portrait of={found} />
            <Spoken of={found} />
          </>
        )}
      </Answer>
    </Screen>
  );
}
