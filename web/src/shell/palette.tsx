/** Where to? Sections and people by their names, on Ctrl+K. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Autocomplete, Dialog, Input, Menu, MenuItem, Modal, ModalOverlay, TextField } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { ask } from '../api/index.ts';
import { Name } from '../parts/index.ts';
import { shellWords, useSay } from '../words/index.ts';
import { PLACES } from './places.ts';

interface Suggested {
  readonly items: readonly { readonly kind: string; readonly value: string; readonly label: string }[];
}

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
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim();
  const people = useQuery({
    queryKey: ['suggest', wanted],
    queryFn: ({ signal }) => ask<Suggested>('/suggest', { query: { q: wanted }, signal }),
    enabled: wanted.length > 1,
  });
  const places = PLACES.map(({ to, word }) => ({ id: to, to, label: say(word) })).filter(
    ({ label }) => wanted === '' || label.toLowerCase().includes(wanted.toLowerCase()),
  );
  const actors = (people.data?.items ?? [])
    .filter(({ kind }) => kind === 'actor')
    .map(({ value, label }) => ({ id: `/actors/${value}`, to: `/actors/${value}`, label }));
  const find =
    wanted === ''
      ? []
      : [
          {
            id: 'find',
            to: `/?${new URLSearchParams({ what: wanted }).toString()}`,
            label: `${say(shellWords.find)}: ${wanted}`,
          },
        ];
  // What comes late must not move what Enter would choose.
  const items = [...find, ...places, ...actors];
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
          {({ label }) => (
            <MenuItem className="option" textValue={label}>
              <Name>{label}</Name>
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}
