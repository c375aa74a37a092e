/** `<CollectButton of={id} />`: puts a statement or an article into a collection, an old one or a new one; nothing for readers. */
import { useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { Name, notify, Sign, writtenDate } from '../parts/index.ts';
import { localeOf, preferences } from '../preferences/index.ts';
import { collectionWords as w } from '../words/collections.ts';
import { useMayEdit } from '../session/index.ts';
import { say, useSay } from '../words/index.ts';
import { makeCollection, putIn, takeOut, useCollections } from './collections.ts';

const NEW = 'new';

interface CollectButtonProps {
  /** Id of the statement or the article. */
  readonly of: string;
  readonly signOnly?: boolean;
}

export function CollectButton({ of: item, signOnly = false }: CollectButtonProps) {
  const tell = useSay();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const mayEdit = useMayEdit();
  const collections = useCollections(open);
  if (!mayEdit) return null;

  async function put(chosen: string): Promise<void> {
    try {
      const day = writtenDate(new Date().toISOString().slice(0, 10), localeOf(preferences()));
      const known = collections.data?.items.find(({ id }) => id === chosen);
      const { id, name } = known ?? (await makeCollection(say(w.usualName, { date: day }), ''));
      await putIn(id, item);
      notify({
        text: say(w.put, { name }),
        action:
          known === undefined
            ? { label: say(w.see), run: () => void navigate(`/collections/${id}`) }
            : { label: say(w.takeOut), run: () => void takeOut(id, item) },
      });
    } catch (fault) {
      notify({ text: fault instanceof Error ? fault.message : String(fault), tone: 'trouble' });
    }
  }

  return (
    <MenuTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className={signOnly ? 'icon-button' : 'button quiet'} aria-label={tell(w.toCollection)}>
        <Sign name="add" />
        {!signOnly && tell(w.toCollection)}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu aria-label={tell(w.toCollection)} onAction={(chosen) => void put(String(chosen))}>
          {[
            ...(collections.data?.items ?? []).map(({ id, name }) => (
              <MenuItem key={id} id={id} className="option" textValue={name}>
                <Name>{name}</Name>
              </MenuItem>
            )),
            <MenuItem key={NEW} id={NEW} className="option">
              {tell(w.newOne)}
            </MenuItem>,
          ]}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
