/** One record of a story: what was said or happened, what became of it, and what it does to others. */
import { Link } from 'react-router';
import { EVENT_LABELS, ROLE_LABELS, STATUS_LABELS, THREAD_STATE_LABELS } from '../../../../src/messages/index.ts';
import type { Story } from '../../api/index.ts';
import { Marked, Name, When } from '../../parts/index.ts';
import { Quoted } from '../../quoted/index.ts';
import { useLanguage, useSay, type Word } from '../../words/index.ts';
import { relatingWords } from '../../words/relating.ts';

type StoryRecordOf = Story['records'][number];
type Tie = Story['ties'][number];

const DOES: Readonly<Record<NonNullable<Tie['kind']>, Word>> = {
  denial: relatingWords.denies,
  correction: relatingWords.corrects,
  repetition: relatingWords.repeats,
  'invitation-visit': relatingWords.answers,
  'pledge-outcome': relatingWords.fulfils,
};
const OUTCOMES: Readonly<Record<NonNullable<Tie['outcome']>, Word>> = {
  held: relatingWords.held,
  cancelled: relatingWords.cancelled,
  denied: relatingWords.deniedOutcome,
  planned: relatingWords.planned,
};
/** Words of a reason that are shown. */
const WORDS = 8;

interface RecordProps {
  readonly of: StoryRecordOf;
  readonly story: Story;
  readonly chosen: boolean;
  readonly opened: boolean;
}

export function StoryRecord({ of: record, story, chosen, opened }: RecordProps) {
  const say = useSay();
  const language = useLanguage();
  const { id, article, statement, state, elsewhere } = record;
  const acts = story.ties.filter(({ later }) => later === id);
  return (
    <li id={id} className="story-record" data-chosen={chosen || undefined}>
      <p className="story-day small">
        <When>{article?.date?.slice(0, 10)}</When>
        {opened && <span className="chip">{say(relatingWords.you)}</span>}
        {state !== 'stands' && (
          <span className="chip story-state" data-state={state}>
            {THREAD_STATE_LABELS[state][language]}
          </span>
        )}
        {elsewhere.length > 0 && (
          <Link to={`/families/${id}`}>{say(relatingWords.elsewhere, { count: elsewhere.length })}</Link>
        )}
      </p>
      {acts.map((tie) => (
        <Does key={`${tie.earlier} ${tie.kind}`} of={tie} story={story} />
      ))}
      {statement === null ? <Happened of={record} /> : <Quoted record={statement} className="story-quoted" />}
    </li>
  );
}

function Does({ of: tie, story }: { readonly of: Tie; readonly story: Story }) {
  const say = useSay();
  const earlier = story.records.find(({ id }) => id === tie.earlier);
  const name =
    earlier?.statement?.statement?.speakers[0]?.name ?? earlier?.article?.outlet ?? say(relatingWords.noOutlet);
  const shared = [...new Set(tie.reasons.flatMap(({ words }) => words))].slice(0, WORDS);
  const denying = tie.kind === 'denial' || tie.kind === 'correction';
  return (
    <p className={`story-tie tie-${tie.kind ?? 'other'}`}>
      <strong>{say(tie.kind === null ? relatingWords.other : DOES[tie.kind])}</strong>{' '}
      <a href={`#${tie.earlier}`}>
        <Name>{name}</Name>
        {earlier?.article?.date != null && (
          <>
            {' · '}
            <When>{earlier.article.date.slice(0, 10)}</When>
          </>
        )}
      </a>
      {denying && (
        <span className="small soft"> · {say(tie.bySpeaker ? relatingWords.bySpeaker : relatingWords.byOthers)}</span>
      )}
      {tie.outcome !== null && <span className="small soft"> · {say(OUTCOMES[tie.outcome])}</span>}
      {shared.length > 0 && (
        <span className="small soft story-because">{say(relatingWords.because, { words: shared.join(' ') })}</span>
      )}
    </p>
  );
}

function Happened({ of: { article, event, passage } }: { readonly of: StoryRecordOf }) {
  const say = useSay();
  const language = useLanguage();
  if (event === null || article === null) return <p className="soft">{say(relatingWords.goneEvent)}</p>;
  return (
    <article className="quoted story-quoted">
      <header className="quoted-head">
        <strong>{EVENT_LABELS[event.kind][language]}</strong>
        <span className="chip">{STATUS_LABELS[event.status][language]}</span>
        {event.participants.map(({ role, name }) => (
          <span key={`${role} ${name}`}>
            <Name>{name}</Name> <span className="small soft">{ROLE_LABELS[role][language]}</span>
          </span>
        ))}
      </header>
      {passage !== null && (
        <Marked as="blockquote" className="quoted-words read" marks={passage.marks}>
          {passage.text}
        </Marked>
      )}
      <footer className="quoted-where small">
        {article.outlet !== null && <Name className="quoted-outlet">{article.outlet}</Name>}
        <Link to={`/articles/${article.id}`} className="quoted-title">
          <Name>{article.title ?? article.where}</Name>
        </Link>
      </footer>
    </article>
  );
}
