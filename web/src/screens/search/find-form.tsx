/**
 * The two boxes, who and what, and a line for the query language. What is wrong with a query stands under the box it is in, with the
 * very characters marked, before anything is asked of the server.
 */
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useDeferredValue, useEffect, useId, useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { Link } from 'react-router';
import { type Box, parseBoxes, type QueryFault } from '../../../../src/query/index.ts';
import { ask, type Suggestion } from '../../api/index.ts';
import { Name, Sign } from '../../parts/index.ts';
import { shellWords, useSay } from '../../words/index.ts';
import { searchWords } from '../../words/search.ts';
import { type Asked, isUnderstood } from './asked.ts';
import { QueryFaults } from './query-faults.tsx';

type Boxes = Pick<Asked, 'who' | 'what' | 'q'>;

export function FindForm({ asked, onFind }: { readonly asked: Boxes; readonly onFind: (boxes: Boxes) => void }) {
  const say = useSay();
  const id = useId();
  const [typed, setTyped] = useState<Boxes>(asked);
  // An address may bring a query that cannot be understood.
  const [tried, setTried] = useState(() => !isUnderstood(asked));
  // Going back and forth in the history brings the boxes along.
  const { who, what, q } = asked;
  useEffect(() => setTyped({ who, what, q }), [who, what, q]);

  const parsed = parseBoxes({ who: typed.who, what: typed.what, query: typed.q });
  const faults = parsed.ok ? [] : parsed.faults;
  const faultsOf = (box: Box): readonly QueryFault[] => (tried ? faults.filter((fault) => fault.box === box) : []);

  function find(event: FormEvent): void {
    event.preventDefault();
    setTried(!parsed.ok);
    if (parsed.ok) onFind(typed);
    else document.getElementById(`${id}${parsed.faults[0]?.box ?? 'what'}`)?.focus();
  }
  const put = (box: keyof Boxes, text: string): void => setTyped({ ...typed, [box]: text });

  return (
    <search>
      <form className="find-form" onSubmit={find} noValidate>
        <div className="find-box who">
          <label htmlFor={`${id}who`}>{say(searchWords.who)}</label>
          <WhoBox
            id={`${id}who`}
            value={typed.who}
            onChange={(text) => put('who', text)}
            invalid={faultsOf('who').length > 0}
          />
          <QueryFaults
            id={`${id}who-faults`}
            text={typed.who}
            faults={faultsOf('who')}
            onPut={(text) => put('who', text)}
          />
        </div>
        <div className="find-box what">
          <label htmlFor={`${id}what`}>{say(searchWords.what)}</label>
          <input
            id={`${id}what`}
            type="search"
            dir="auto"
            value={typed.what}
            placeholder={say(searchWords.whatHint)}
            autoComplete="off"
            aria-invalid={faultsOf('what').length > 0}
            aria-describedby={`${id}what-faults`}
            onChange={({ target }) => put('what', target.value)}
            data-find
          />
          <QueryFaults
            id={`${id}what-faults`}
            text={typed.what}
            faults={faultsOf('what')}
            onPut={(text) => put('what', text)}
          />
        </div>
        <button type="submit" className="button main">
          <Sign name="search" />
          {say(shellWords.find)}
        </button>
        <div className="find-box query">
          <label htmlFor={`${id}query`}>{say(searchWords.query)}</label>
          <input
            id={`${id}query`}
            dir="auto"
            value={typed.q}
            placeholder={say(searchWords.queryHint)}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={faultsOf('query').length > 0}
            aria-describedby={`${id}query-faults`}
            onChange={({ target }) => put('q', target.value)}
          />
          <Link className="small" to="/help#query">
            {say(searchWords.queryHelp)}
          </Link>
          <QueryFaults
            id={`${id}query-faults`}
            text={typed.q}
            faults={faultsOf('query')}
            onPut={(text) => put('q', text)}
          />
        </div>
        {tried && faults.length > 0 && (
          <p className="unseen" role="alert">
            {say(searchWords.faults, { count: faults.length })}
          </p>
        )}
      </form>
    </search>
  );
}

/** Who: any query, with names that the ledger knows offered while one types. */
function WhoBox({
  id,
  value,
  onChange,
  invalid,
}: {
  readonly id: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly invalid: boolean;
}) {
  const say = useSay();
  const wanted = useDeferredValue(value.trim());
  const suggested = useQuery({
    queryKey: ['suggest', wanted],
    queryFn: ({ signal }) =>
      ask<{ readonly items: readonly Suggestion[] }>('/suggest', { query: { q: wanted, limit: 6 }, signal }),
    enabled: wanted.length > 1 && !/[:()"«*=]/u.test(wanted),
  });
  const actors = (suggested.data?.items ?? []).filter(({ kind }) => kind === 'actor');
  return (
    <ComboBox
      aria-label={say(searchWords.who)}
      inputValue={value}
      onInputChange={onChange}
      items={actors}
      allowsCustomValue
      allowsEmptyCollection={false}
      menuTrigger="input"
      isInvalid={invalid}
      onSelectionChange={(key) => {
        const actor = actors.find(({ value: of }) => of === key);
        if (actor !== undefined) onChange(actor.label);
      }}
    >
      <Input
        id={id}
        type="search"
        onKeyDown={({ key, currentTarget }) => {
          // Enter takes the name that is pointed at; where none is, it asks, and does not merely close the list.
          const open = currentTarget.getAttribute('aria-expanded') === 'true';
          if (key !== 'Enter' || !open || currentTarget.hasAttribute('aria-activedescendant')) return;
          const { form } = currentTarget;
          queueMicrotask(() => form?.requestSubmit());
        }}
        dir="auto"
        placeholder={say(searchWords.whoHint)}
        aria-describedby={`${id}-faults`}
      />
      <Popover className="popover">
        <ListBox<Suggestion>>
          {({ value: actor, label }) => (
            <ListBoxItem id={actor} className="option" textValue={label}>
              <Name>{label}</Name>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
