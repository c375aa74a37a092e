/** Where to? Sections, people, outlets and topics by their names, on Ctrl+K. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Autocomplete, Dialog, Input, Menu, MenuItem, Modal, ModalOverlay, TextField } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { ACTOR_LABELS } from '../../../src/messages/index.ts';
import { ask, type Suggestion } from '../api/index.ts';
import { Name } from '../parts/index.ts';
import { shellWords, useLanguage, useSay } from '../words/index.ts';
import { PLACES } from './places.ts';

interface Suggested {
  readonly items: readonly Suggestion[];
}

interface Way {
  readonly id: string;
  readonly to: string;
  readonly label: string;
  /** What it is, where that is not plain: a person, an outlet. */
  readonly what: string;
}

const filtered = (filter: string): string => `/?${new URLSearchParams({ filter }).toString()}`;

export function Palette({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="dialog-box">
        <PaletteList onClose={onClose} />
      </Modal>
    </ModalOverlay>
  );
}

function PaletteList({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim();
  const suggested = useQuery({
    queryKey: ['suggest', wanted, language],
    queryFn: ({ signal }) => ask<Suggested>('/suggest', { query: { q: wanted }, signal }),
    enabled: wanted.length > 1,
  });
  const places = PLACES.map(({ to, word }): Way => ({ id: to, to, label: say(word), what: '' })).filter(
    ({ label }) => wanted === '' || label.toLowerCase().includes(wanted.toLowerCase()),
  );
  const wayTo = (item: Suggestion): Way => {
    const { kind, value, label } = item;
    switch (kind) {
      case 'actor':
        return { id: `actor ${value}`, to: `/actors/${value}`, label, what: ACTOR_LABELS[item.of][language] };
      case 'outlet':
        return { id: `outlet ${value}`, to: filtered(`outlet:${value}`), label, what: say(shellWords.outlet) };
      case 'topic':
        return { id: `topic ${value}`, to: filtered(`topic:${value}`), label, what: say(shellWords.topic) };
    }
  };
  const ways = wanted.length > 1 ? (suggested.data?.items ?? []).map(wayTo) : [];
  const find =
    wanted === ''
      ? []
      : [
          {
            id: 'find',
            to: `/?${new URLSearchParams({ what: wanted }).toString()}`,
            label: `${say(shellWords.find)}: ${wanted}`,
            what: '',
          },
        ];
  // What comes late must not move what Enter would choose.
  const items: readonly Way[] = [...find, ...places, ...ways];
  return (
    <Dialog className="dialog" aria-label={say(shellWords.palette)}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <TextField aria-label={say(shellWords.palette)} autoFocus>
          <Input className="field" dir="auto" placeholder={say(shellWords.paletteHint)} />
        </TextField>
        <Menu
          aria-label={say(shellWords.palette)}
          items={items}
          onAction={(key) => {
            onClose();
            const item = items.find(({ id }) => id === key);
            if (item !== undefined) void navigate(item.to);
          }}
        >
          {({ label, what }) => (
            <MenuItem className="option" textValue={label}>
              <Name>{label}</Name>
              {what !== '' && <span className="small soft">{what}</span>}
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}
