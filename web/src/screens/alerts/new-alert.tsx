/** Making an alert: a question of the query language, its faults shown at their characters, or a speaker to be watched. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { parseQuery } from '../../../../src/query/index.ts';
import { send } from '../../api/index.ts';
import { notify } from '../../parts/index.ts';
import { ActorPicker } from '../../quoted/index.ts';
import { say, useSay } from '../../words/index.ts';
import { alertWords as w } from '../../words/alerts.ts';
import { QueryFaults } from '../search/query-faults.tsx';
import { type Alert, ALERTS } from './shapes.ts';

export function NewAlert() {
  const tell = useSay();
  const id = useId();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [query, setQuery] = useState('');
  const [tried, setTried] = useState(false);
  const parsed = parseQuery(query);
  const faults = tried && !parsed.ok ? parsed.faults : [];
  const making = useMutation({
    mutationFn: (given: { readonly name: string; readonly query?: string; readonly speaker?: string }) =>
      send<Alert>('POST', '/alerts', given),
    onSuccess: async (made) => {
      setName('');
      setQuery('');
      await client.invalidateQueries({ queryKey: ALERTS });
      notify(say(w.saved, { name: made.name }));
    },
    onError: (fault) => notify({ text: fault.message, tone: 'trouble' }),
  });
  function make(event: FormEvent): void {
    event.preventDefault();
    setTried(!parsed.ok);
    if (parsed.ok && query.trim() !== '')
      making.mutate({ name: name.trim() === '' ? query.slice(0, 120) : name.trim(), query });
  }
  return (
    <section className="alert-new">
      <h2>{tell(w.make)}</h2>
      <form onSubmit={make} className="alert-form">
        <span className="labelled">
          <label htmlFor={`${id}query`}>{tell(w.query)}</label>
          <input
            id={`${id}query`}
            className="field"
            dir="auto"
            value={query}
            required
            spellCheck={false}
            aria-invalid={faults.length > 0}
            aria-describedby={`${id}faults`}
            onChange={({ target }) => setQuery(target.value)}
          />
          <QueryFaults id={`${id}faults`} text={query} faults={faults} onPut={setQuery} />
        </span>
        <span className="labelled">
          <label htmlFor={`${id}name`}>{tell(w.name)}</label>
          <input
            id={`${id}name`}
            className="field"
            dir="auto"
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </span>
        <button type="submit" className="button main" disabled={making.isPending}>
          {tell(w.save)}
        </button>
      </form>
      <ActorPicker label={tell(w.watch)} onPick={(actor) => making.mutate({ name: actor.name, speaker: actor.id })} />
    </section>
  );
}
