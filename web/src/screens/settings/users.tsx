/** Who may come in, and what each may do: for admins. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { USER_ROLE_LABELS } from '../../../../src/messages/index.ts';
import { ask, send } from '../../api/index.ts';
import { Answer, LabelledInput, Name } from '../../parts/index.ts';
import { type Role, ROLES } from '../../session/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { settingsWords as w } from '../../words/settings.ts';
import { told } from './account.tsx';

interface User {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

export function Users() {
  const tell = useSay();
  const client = useQueryClient();
  const [asked, setAsked] = useState<string | null>(null);
  const again = (): Promise<void> => client.invalidateQueries({ queryKey: ['users'] });
  const users = useQuery({
    queryKey: ['users'],
    queryFn: ({ signal }) => ask<{ readonly items: readonly User[] }>('/users', { signal }),
  });
  const add = useMutation({
    mutationFn: (given: { readonly name: string; readonly password: string; readonly role: Role }) =>
      send<User>('POST', '/users', given),
    onSuccess: again,
    onError: told,
  });
  const change = useMutation({
    mutationFn: ({ user, role }: { readonly user: string; readonly role: Role }) =>
      send<User>('PATCH', `/users/${user}`, { role }),
    onSettled: again,
    onError: told,
  });
  const remove = useMutation({
    mutationFn: (user: string) => send<undefined>('DELETE', `/users/${user}`),
    onSettled: again,
    onError: told,
  });
  return (
    <section>
      <h2>{tell(w.users)}</h2>
      <Answer of={users}>
        {({ items }) => (
          <ul>
            {items.map(({ id: user, name, role }) => (
              <li key={user} className="row listed">
                <Name>{name}</Name>
                <RoleField
                  label={`${tell(w.role)}: ${name}`}
                  value={role}
                  onChange={(next) => change.mutate({ user, role: next })}
                />
                {asked === user ? (
                  <Button className="button danger" onPress={() => remove.mutate(user)}>
                    {tell(w.removeAsk, { name })}
                  </Button>
                ) : (
                  <Button className="button quiet" onPress={() => setAsked(user)}>
                    {tell(w.remove)}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Answer>
      <form
        className="row settings-form"
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const given = new FormData(form);
          add.mutate(
            {
              name: String(given.get('name')),
              password: String(given.get('password')),
              role: ROLES.find((one) => one === given.get('role')) ?? 'reader',
            },
            { onSuccess: () => form.reset() },
          );
        }}
      >
        <LabelledInput label={tell(w.name)} name="name" dir="auto" required autoComplete="off" />
        <LabelledInput label={tell(w.password)} name="password" type="password" required autoComplete="new-password" />
        <RoleField label={tell(w.role)} name="role" />
        <button type="submit" className="button" disabled={add.isPending}>
          {tell(w.addUser)}
        </button>
      </form>
    </section>
  );
}

interface RoleFieldProps {
  readonly label: string;
  readonly name?: string;
  readonly value?: Role;
  readonly onChange?: (role: Role) => void;
}

function RoleField({ label, name, value, onChange }: RoleFieldProps) {
  const language = useLanguage();
  return (
    <select
      className="field role"
      aria-label={label}
      {...(name === undefined ? {} : { name })}
      {...(value === undefined ? {} : { value })}
      onChange={(event) => {
        const role = ROLES.find((one) => one === event.target.value);
        if (role !== undefined) onChange?.(role);
      }}
    >
      {ROLES.map((one) => (
        <option key={one} value={one}>
          {USER_ROLE_LABELS[one][language]}
        </option>
      ))}
    </select>
  );
}
