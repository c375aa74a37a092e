/** A collection: its name and note, what is in it in the order in which it was put in, each with a note; to be downloaded. */
import { type FormEvent, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Link, useNavigate } from 'react-router';
import { addressOf } from '../../api/index.ts';
import {
  changeCollection,
  type Collection,
  removeCollection,
  useCollected,
  useCollections,
} from '../../collecting/index.ts';
import {
  Answer,
  Empty,
  Fault,
  LabelledInput,
  LabelledText,
  Name,
  notify,
  Said,
  Screen,
  Sign,
  Waiting,
} from '../../parts/index.ts';
import { Trouble } from '../../api/index.ts';
import { collectionWords as w } from '../../words/collections.ts';
import { useMayEdit } from '../../session/index.ts';
import { useSay } from '../../words/index.ts';
import { Item } from './item.tsx';

const FORMS = ['csv', 'jsonl', 'jsonld'] as const;

export function OneCollection({ id }: { readonly id: string }) {
  const say = useSay();
  const collections = useCollections();
  const collected = useCollected(id);
  const collection = collections.data?.items.find((one) => one.id === id);
  if (collections.data !== undefined && collection === undefined)
    return (
      <Screen title={say(w.title)}>
        <Fault of={new Trouble(404, null)} />
        <Link to="/collections">{say(w.all)}</Link>
      </Screen>
    );
  return (
    <Screen
      title={collection?.name ?? say(w.title)}
      heading={collection === undefined ? say(w.title) : <Name>{collection.name}</Name>}
      className="collections"
    >
      <p className="small">
        <Link to="/collections">{say(w.all)}</Link>
      </p>
      {collection === undefined ? <Waiting /> : <Head collection={collection} />}
      <Answer of={collected}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say(w.empty)}>{say(w.emptyHow)}</Empty>
          ) : (
            <ol>
              {items.map((one) => (
                <li key={one.item}>
                  <Item collection={id} of={one} />
                </li>
              ))}
            </ol>
          )
        }
      </Answer>
    </Screen>
  );
}

function Head({ collection }: { readonly collection: Collection }) {
  const say = useSay();
  const navigate = useNavigate();
  const mayEdit = useMayEdit();
  const [state, setState] = useState<'shown' | 'edited' | 'asked'>('shown');
  const { name, note, items } = collection;
  const attempt = (step: () => Promise<void>): void =>
    void step().catch((fault: unknown) =>
      notify({ text: fault instanceof Error ? fault.message : String(fault), tone: 'trouble' }),
    );

  if (state === 'edited')
    return (
      <form
        className="collection-edit"
        onSubmit={(event: FormEvent<HTMLFormElement>) => {
          event.preventDefault();
          const given = new FormData(event.currentTarget);
          attempt(async () => {
            await changeCollection(collection.id, String(given.get('name')), String(given.get('note')));
            setState('shown');
          });
        }}
      >
        <LabelledInput label={say(w.name)} name="name" dir="auto" required defaultValue={name} />
        <LabelledText label={say(w.note)} name="note" rows={4} defaultValue={note} />
        <span className="row">
          <button type="submit" className="button main">
            {say(w.save)}
          </button>
          <Button className="button quiet" onPress={() => setState('shown')}>
            {say(w.cancel)}
          </Button>
        </span>
      </form>
    );
  return (
    <>
      {note !== '' && (
        <Said as="p" className="collection-note">
          {note}
        </Said>
      )}
      <p className="row collection-bar">
        <span className="soft">{say(w.count, { count: items })}</span>
        {mayEdit && (
          <Button className="button quiet" onPress={() => setState('edited')}>
            <Sign name="edit" />
            {say(w.edit)}
          </Button>
        )}
        {items > 0 && (
          <MenuTrigger>
            <Button className="button quiet">
              <Sign name="export" />
              {say(w.download)}
            </Button>
            <Popover className="popover">
              <Menu aria-label={say(w.download)}>
                {FORMS.map((form) => (
                  <MenuItem
                    key={form}
                    className="option"
                    onAction={() => location.assign(addressOf(`/collections/${collection.id}/export`, { form }))}
                  >
                    {form}
                  </MenuItem>
                ))}
              </Menu>
            </Popover>
          </MenuTrigger>
        )}
        {!mayEdit ? null : state === 'asked' ? (
          <Button
            className="button danger"
            onPress={() =>
              attempt(async () => {
                await removeCollection(collection.id);
                await navigate('/collections');
              })
            }
          >
            {say(w.removeAsk)}
          </Button>
        ) : (
          <Button className="button quiet" onPress={() => setState('asked')}>
            {say(w.remove)}
          </Button>
        )}
      </p>
    </>
  );
}
