/** Somebody is chosen by name: the ledger is asked while one types. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { ACTOR_LABELS } from '../../../src/messages/index.ts';
import { type ActorView, ask } from '../api/index.ts';
import { Name } from '../parts/index.ts';
import { useLanguage, useSay } from '../words/index.ts';
import { quotedWords } from '../words/quoted.ts';

interface PickerProps {
  readonly label: string;
  /** Who cannot be chosen: the one that is there already. */
  readonly without?: string;
  readonly onPick: (actor: ActorView) => void;
}

export function ActorPicker({ label, without, onPick }: PickerProps) {
  const say = useSay();
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim();
  const found = useQuery({
    queryKey: ['actors', wanted],
    queryFn: ({ signal }) =>
      ask<{ readonly items: readonly ActorView[] }>('/actors', {
        query: { q: wanted, begins: true, limit: 12 },
        signal,
      }),
    enabled: wanted.length > 1,
  });
  const items = (found.data?.items ?? []).filter(({ id }) => id !== without);
  return (
    <ComboBox
      className="labelled actor-picker"
      items={items}
      inputValue={typed}
      onInputChange={setTyped}
      menuTrigger="input"
      allowsEmptyCollection
      selectedKey={null}
      onSelectionChange={(key) => {
        const actor = items.find(({ id }) => id === key);
        if (actor === undefined) return;
        setTyped('');
        onPick(actor);
      }}
    >
      <Label>{label}</Label>
      <Input className="field" dir="auto" placeholder={say(quotedWords.nameHint)} />
      <Popover className="popover">
        <ListBox<ActorView>
          renderEmptyState={() => (
            <p className="option soft">
              {say(wanted.length > 1 && !found.isFetching ? quotedWords.nobody : quotedWords.typing)}
            </p>
          )}
        >
          {({ id, name, kind, names }) => (
            <ListBoxItem id={id} textValue={name} className="option">
              <Name>{name}</Name>
              <span className="small soft">
                {ACTOR_LABELS[kind][language]} · {say(quotedWords.inArticles, { count: sum(names) })}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function sum(names: ActorView['names']): number {
  return names.reduce((total, { articles }) => total + articles, 0);
}
