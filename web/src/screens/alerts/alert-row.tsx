/** One alert: what it watches, how much came, its feeds; opened, its news and where that is sent. Who may not change it sees no way to. */
import { useState } from 'react';
import { Link } from 'react-router';
import { addressOf } from '../../api/index.ts';
import { copyText } from '../../copy/index.ts';
import { LabelledInput, Name, notify, Said, When } from '../../parts/index.ts';
import { useMayEdit } from '../../session/index.ts';
import { alertWords as w } from '../../words/alerts.ts';
import { copyWords, useSay } from '../../words/index.ts';
import { removeAlert, renameAlert, type ShownAlert, useDoing } from './asking.ts';
import { Channels } from './channels.tsx';
import { News } from './news.tsx';

const FORMATS = [
  ['Atom', 'feed.atom'],
  ['JSON Feed', 'feed.json'],
] as const;

export function AlertRow({ alert, open }: { readonly alert: ShownAlert; readonly open: boolean }) {
  const say = useSay();
  const doing = useDoing();
  const mayEdit = useMayEdit();
  const [asking, setAsking] = useState<'name' | 'remove' | null>(null);
  const { id, name, query, watched, createdAt, statements, problem } = alert;
  async function copy(file: string): Promise<void> {
    const copied = await copyText(new URL(addressOf(`/alerts/${id}/${file}`), location.origin).href);
    notify(copied ? say(w.copied) : { text: say(copyWords.refused), tone: 'trouble' });
  }
  return (
    <article className="alert">
      {asking === 'name' ? (
        <NameForm alert={alert} onEnd={() => setAsking(null)} />
      ) : (
        <h2>
          <Name>{name}</Name>
        </h2>
      )}
      <p className="row small soft">
        {watched === null ? (
          <Said>{query}</Said>
        ) : (
          <span>
            {say(w.watched)}: <Link to={`/actors/${watched.id}`}>{<Name>{watched.name}</Name>}</Link>
          </span>
        )}
        <span>{say(w.count, { count: statements })}</span>
        <span>
          {say(w.since)} <When short>{createdAt}</When>
        </span>
      </p>
      {problem !== null && (
        <Said as="p" className="alert-problem">
          {problem}
        </Said>
      )}
      <p className="row">
        <Link to={open ? '?' : `?alert=${id}`} aria-expanded={open} preventScrollReset>
          {say(w.open)}
        </Link>
        {FORMATS.map(([format, file]) => (
          <button
            key={file}
            type="button"
            className="button quiet"
            aria-label={say(w.copyFeed, { format })}
            onClick={() => void copy(file)}
          >
            <bdi dir="ltr">{format}</bdi>
          </button>
        ))}
        {mayEdit && asking !== 'remove' && (
          <>
            <button type="button" className="button quiet" onClick={() => setAsking('name')}>
              {say(w.rename)}
            </button>
            <button type="button" className="button quiet" onClick={() => setAsking('remove')}>
              {say(w.remove)}
            </button>
          </>
        )}
        {mayEdit && asking === 'remove' && (
          <>
            <button
              type="button"
              className="button danger"
              onClick={() =>
                void doing(() => removeAlert(id)).then((done) => done !== null && notify({ text: say(w.removed) }))
              }
            >
              {say(w.removeAsk)}
            </button>
            <button type="button" className="button quiet" onClick={() => setAsking(null)}>
              {say(w.cancel)}
            </button>
          </>
        )}
      </p>
      {open && (
        <>
          <News alert={id} />
          {mayEdit && <Channels alert={id} />}
        </>
      )}
    </article>
  );
}

function NameForm({ alert: { id, name }, onEnd }: { readonly alert: ShownAlert; readonly onEnd: () => void }) {
  const say = useSay();
  const doing = useDoing();
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        const now = String(new FormData(event.currentTarget).get('name')).trim();
        if (now === '') return;
        void doing(() => renameAlert(id, now)).then((done) => done !== null && onEnd());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onEnd();
      }}
    >
      <LabelledInput
        label={say(w.name)}
        className="wide"
        name="name"
        dir="auto"
        required
        maxLength={200}
        defaultValue={name}
        autoComplete="off"
        ref={(element) => element?.focus()}
      />
      <button type="submit" className="button main">
        {say(w.save)}
      </button>
      <button type="button" className="button quiet" onClick={onEnd}>
        {say(w.cancel)}
      </button>
    </form>
  );
}
