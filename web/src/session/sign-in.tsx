/** Signing in: a name and a password; what was wrong is said beside them. */
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { send } from '../api/index.ts';
import { useSay } from '../words/index.ts';
import { sessionWords as w } from '../words/session.ts';
import { becomeSession, type Session } from './session.ts';

export function SignIn() {
  const say = useSay();
  const id = useId();
  const signIn = useMutation({
    mutationFn: (given: { readonly name: string; readonly password: string }) =>
      send<Session>('POST', '/session', given),
    onSuccess: becomeSession,
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const given = new FormData(event.currentTarget);
        signIn.mutate({ name: String(given.get('name')), password: String(given.get('password')) });
      }}
    >
      <span className="labelled">
        <label htmlFor={`${id}name`}>{say(w.name)}</label>
        <input
          id={`${id}name`}
          name="name"
          className="field"
          dir="auto"
          required
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
      </span>
      <span className="labelled">
        <label htmlFor={`${id}password`}>{say(w.password)}</label>
        <input
          id={`${id}password`}
          name="password"
          type="password"
          className="field"
          required
          autoComplete="current-password"
          aria-describedby={signIn.isError ? `${id}fault` : undefined}
        />
      </span>
      {signIn.isError && (
        <p id={`${id}fault`} role="alert" className="field-fault" dir="auto">
          {signIn.error.message}
        </p>
      )}
      <button type="submit" className="button main" disabled={signIn.isPending}>
        {say(w.signIn)}
      </button>
    </form>
  );
}
