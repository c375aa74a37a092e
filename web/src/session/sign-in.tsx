/** Signing in: a name and a password; what was wrong is said beside them. */
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { send } from '../api/index.ts';
import { LabelledInput } from '../parts/index.ts';
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
      <LabelledInput
        label={say(w.name)}
        name="name"
        dir="auto"
        required
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <LabelledInput
        label={say(w.password)}
        name="password"
        type="password"
        required
        autoComplete="current-password"
        aria-describedby={signIn.isError ? `${id}fault` : undefined}
      />
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
