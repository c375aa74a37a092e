/** One's own account: signing in and out, the password, where else one is signed in. */
import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { Button } from 'react-aria-components';
import { USER_ROLE_LABELS } from '../../../../src/messages/index.ts';
import { ask, send } from '../../api/index.ts';
import { Answer, LabelledInput, notify, When } from '../../parts/index.ts';
import { becomeSession, leaveSession, type Session } from '../../session/index.ts';
import { say, useLanguage, useSay } from '../../words/index.ts';
import { settingsWords as w } from '../../words/settings.ts';

interface OpenSession {
  readonly id: string;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly address: string;
  readonly agent: string;
  readonly current: boolean;
}

export function Account({ session }: { readonly session: UseQueryResult<Session> }) {
  const tell = useSay();
  return (
    <section>
      <h2>{tell(w.account)}</h2>
      <Answer of={session}>
        {(found) =>
          found.mode === 'open' ? (
            <p>{tell(w.open, { name: found.name ?? '', command: 'musnad user add' })}</p>
          ) : found.name === null ? null : (
            <SignedIn session={found} />
          )
        }
      </Answer>
    </section>
  );
}

function SignedIn({ session }: { readonly session: Session }) {
  const tell = useSay();
  const language = useLanguage();
  const signOut = useMutation({
    mutationFn: () => send<undefined>('DELETE', '/session'),
    onSuccess: () => leaveSession(session),
    onError: told,
  });
  const role = session.role === null ? '' : USER_ROLE_LABELS[session.role][language];
  return (
    <>
      <p className="row">
        <strong>{tell(w.signedIn, { name: session.name ?? '', role })}</strong>
        <Button className="button" onPress={() => signOut.mutate()}>
          {tell(w.signOut)}
        </Button>
      </p>
      {session.by === 'session' && (
        <>
          <Password />
          <Sessions />
        </>
      )}
    </>
  );
}

function Password() {
  const tell = useSay();
  const change = useMutation({
    mutationFn: (given: { readonly old: string; readonly password: string }) =>
      send<Session>('POST', '/session/password', given),
    onSuccess: (session) => {
      becomeSession(session);
      notify(say(w.passwordChanged));
    },
    onError: told,
  });
  function give(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    change.mutate(
      { old: String(given.get('old')), password: String(given.get('password')) },
      { onSuccess: () => form.reset() },
    );
  }
  return (
    <details>
      <summary>{tell(w.changePassword)}</summary>
      <form className="stack" onSubmit={give}>
        <LabelledInput
          label={tell(w.oldPassword)}
          name="old"
          type="password"
          required
          autoComplete="current-password"
        />
        <LabelledInput
          label={tell(w.newPassword)}
          name="password"
          type="password"
          required
          autoComplete="new-password"
        />
        <button type="submit" className="button" disabled={change.isPending}>
          {tell(w.changePassword)}
        </button>
      </form>
    </details>
  );
}

function Sessions() {
  const tell = useSay();
  const client = useQueryClient();
  const sessions = useQuery({
    queryKey: ['sessions'],
    queryFn: ({ signal }) => ask<{ readonly items: readonly OpenSession[] }>('/sessions', { signal }),
  });
  const end = useMutation({
    mutationFn: (id: string) => send<undefined>('DELETE', `/sessions/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['sessions'] }),
    onError: told,
  });
  return (
    <Answer of={sessions}>
      {({ items }) => (
        <>
          <h3>{tell(w.sessions)}</h3>
          <ul>
            {items.map(({ id, address, agent, seenAt, current }) => (
              <li key={id} className="row listed">
                <span>
                  <bdi>{agent}</bdi> <bdi className="soft">{address}</bdi>
                </span>
                <span className="small soft">
                  {tell(w.seen)} <When short>{seenAt}</When>
                </span>
                {current ? (
                  <span className="chip">{tell(w.thisOne)}</span>
                ) : (
                  <Button className="button quiet" onPress={() => end.mutate(id)}>
                    {tell(w.end)}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Answer>
  );
}

export function told(fault: Error): void {
  notify({ text: fault.message, tone: 'trouble' });
}
