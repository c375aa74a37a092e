/** All collections, and making one. */
import type { FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { makeCollection, useCollections } from '../../collecting/index.ts';
import { Answer, Empty, LabelledInput, Name, notify, Said, Screen, When } from '../../parts/index.ts';
import { collectionWords as w } from '../../words/collections.ts';
import { useMayEdit } from '../../session/index.ts';
import { useSay } from '../../words/index.ts';

export function AllCollections() {
  const say = useSay();
  const mayEdit = useMayEdit();
  const collections = useCollections();
  return (
    <Screen title={say(w.title)} className="collections">
      {mayEdit && <MakeForm />}
      <Answer of={collections}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say(w.none)}>{say(w.noneHow)}</Empty>
          ) : (
            <ul>
              {items.map(({ id, name, note, createdAt, items: count }) => (
                <li key={id} className="collection">
                  <Link to={`/collections/${id}`}>
                    <Name>{name}</Name>
                  </Link>
                  <span className="small soft">
                    {say(w.count, { count })} · {say(w.made)} <When short>{createdAt.slice(0, 10)}</When>
                  </span>
                  {note !== '' && (
                    <Said as="p" className="small">
                      {note}
                    </Said>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Screen>
  );
}

function MakeForm() {
  const say = useSay();
  const navigate = useNavigate();
  async function make(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    try {
      const made = await makeCollection(String(given.get('name')), String(given.get('note')));
      await navigate(`/collections/${made.id}`);
    } catch (fault) {
      notify({ text: fault instanceof Error ? fault.message : String(fault), tone: 'trouble' });
    }
  }
  return (
    <form className="row collection-make" onSubmit={(event) => void make(event)}>
      <LabelledInput label={say(w.name)} name="name" dir="auto" required maxLength={200} autoComplete="off" />
      <LabelledInput label={say(w.note)} name="note" dir="auto" maxLength={2000} autoComplete="off" />
      <button type="submit" className="button main">
        {say(w.make)}
      </button>
    </form>
  );
}
