/** Where news is sent, and what came of it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ask, send } from '../../api/index.ts';
import { Answer, Name, notify, Said, Sign, When } from '../../parts/index.ts';
import { say, useSay, type Word } from '../../words/index.ts';
import { alertWords as w } from '../../words/alerts.ts';
import { type Alert, type Channel, CHANNELS, type Delivery } from './shapes.ts';

const STATES: Readonly<Record<Delivery['state'], Word>> = { waiting: w.waiting, sent: w.sent, 'given-up': w.gaveUp };

export function Sending({ alerts }: { readonly alerts: readonly Alert[] }) {
  const tell = useSay();
  const client = useQueryClient();
  const [secret, setSecret] = useState<string | null>(null);
  const channels = useQuery({
    queryKey: CHANNELS,
    queryFn: ({ signal }) =>
      ask<{ readonly items: readonly Channel[]; readonly mail: boolean }>('/channels', { signal }),
  });
  const deliveries = useQuery({
    queryKey: [...CHANNELS, 'deliveries'],
    queryFn: ({ signal }) =>
      ask<{ readonly items: readonly Delivery[] }>('/deliveries', { query: { limit: 30 }, signal }),
  });
  const told = (fault: Error): unknown => notify({ text: fault.message, tone: 'trouble' });
  const adding = useMutation({
    mutationFn: (given: Readonly<Record<string, string | null>>) =>
      send<{ readonly secret: string | null }>('POST', '/channels', given),
    onSuccess: (made) => {
      setSecret(made.secret);
      return client.invalidateQueries({ queryKey: CHANNELS });
    },
    onError: told,
  });
  const removing = useMutation({
    mutationFn: (channel: string) => send('DELETE', `/channels/${channel}`),
    onSuccess: () => client.invalidateQueries({ queryKey: CHANNELS }),
    onError: told,
  });
  const looking = useMutation({
    mutationFn: () => send('POST', '/alerts/look'),
    onSuccess: () => notify(say(w.looked)),
    onError: told,
  });
  const nameOf = (id: string | null): string => alerts.find((alert) => alert.id === id)?.name ?? tell(w.allAlerts);

  function add(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: string): string | null => {
      const value = given.get(name);
      return typeof value === 'string' && value !== '' ? value : null;
    };
    adding.mutate({ kind: text('kind'), to: text('to'), alert: text('alert'), digestAt: text('digestAt') });
    event.currentTarget.reset();
  }

  return (
    <section className="alert-sending">
      <h2>{tell(w.sending)}</h2>
      <p className="soft">{tell(w.sendingAbout)}</p>
      <p>
        <button type="button" className="button" disabled={looking.isPending} onClick={() => looking.mutate()}>
          {tell(w.look)}
        </button>
      </p>
      <Answer of={channels}>
        {({ items, mail }) => (
          <>
            {!mail && <p className="soft small">{tell(w.noMail)}</p>}
            <ul className="alert-channels">
              {items.map(({ id, kind, to, alert, digestAt }) => (
                <li key={id} className="row">
                  <span className="chip">{tell(kind === 'mail' ? w.mail : w.webhook)}</span>
                  <Name>{to}</Name>
                  <span className="soft">{nameOf(alert)}</span>
                  <span className="soft">
                    {digestAt === null ? tell(w.asItComes) : `${tell(w.digestAt)} `}
                    {digestAt !== null && <bdi className="number">{digestAt}</bdi>}
                  </span>
                  <button
                    type="button"
                    className="icon-button"
                    aria-label={tell(w.remove)}
                    onClick={() => removing.mutate(id)}
                  >
                    <Sign name="close" />
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </Answer>
      <form onSubmit={add} className="alert-form channel-form">
        <label className="labelled">
          <span className="soft small">{tell(w.kind)}</span>
          <select name="kind" className="field">
            <option value="webhook">{tell(w.webhook)}</option>
            <option value="mail">{tell(w.mail)}</option>
          </select>
        </label>
        <label className="labelled">
          <span className="soft small">{tell(w.to)}</span>
          <input name="to" className="field" dir="ltr" required />
        </label>
        <label className="labelled">
          <span className="soft small">{tell(w.of)}</span>
          <select name="alert" className="field">
            <option value="">{tell(w.allAlerts)}</option>
            {alerts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="labelled">
          <span className="soft small">{tell(w.digestAt)}</span>
          <input name="digestAt" type="time" className="field" />
        </label>
        <button type="submit" className="button" disabled={adding.isPending}>
          {tell(w.add)}
        </button>
      </form>
      {secret !== null && (
        <p className="alert-secret" role="status">
          {tell(w.secret)} <code>{secret}</code>
        </p>
      )}
      <Answer of={deliveries}>
        {({ items }) =>
          items.length === 0 ? null : (
            <table>
              <caption>{tell(w.deliveries)}</caption>
              <tbody>
                {items.map(({ id, channel, state, attempts, createdAt, problem }) => (
                  <tr key={id}>
                    <td>
                      <When>{createdAt}</When>
                    </td>
                    <td>
                      <Name>{channels.data?.items.find((one) => one.id === channel)?.to ?? channel}</Name>
                    </td>
                    <td>{tell(STATES[state])}</td>
                    <td>{tell(w.attempts, { count: attempts })}</td>
                    <td>{problem !== null && <Said>{problem}</Said>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Answer>
    </section>
  );
}
