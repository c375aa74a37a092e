/** Tokens of one's own, for programs; the secret of a new one is shown once. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { TOKEN_SCOPE_LABELS } from '../../../../src/messages/index.ts';
import { ask, send } from '../../api/index.ts';
import { copyText } from '../../copy/index.ts';
import { Answer, LabelledChoice, LabelledInput, Name, notify, When } from '../../parts/index.ts';
import { partWords, say, useLanguage, useSay } from '../../words/index.ts';
import { settingsWords as w } from '../../words/settings.ts';
import { told } from './account.tsx';

type Scope = keyof typeof TOKEN_SCOPE_LABELS;
interface Token {
  readonly id: string;
  readonly name: string;
  readonly scope: Scope;
  readonly expiresAt: string;
  readonly usedAt: string | null;
}
interface NewToken {
  readonly name: string;
  readonly scope: Scope;
  readonly days: number;
}

const SCOPES = Object.keys(TOKEN_SCOPE_LABELS) as Scope[];
const DAYS = 90;

export function Tokens() {
  const tell = useSay();
  const language = useLanguage();
  const client = useQueryClient();
  const [secret, setSecret] = useState<string | null>(null);
  const again = (): Promise<void> => client.invalidateQueries({ queryKey: ['tokens'] });
  const tokens = useQuery({
    queryKey: ['tokens'],
    queryFn: ({ signal }) => ask<{ readonly items: readonly Token[] }>('/tokens', { signal }),
  });
  const make = useMutation({
    mutationFn: (given: NewToken) => send<{ readonly secret: string }>('POST', '/tokens', given),
    onSuccess: async ({ secret: made }) => {
      setSecret(made);
      await again();
    },
    onError: told,
  });
  const revoke = useMutation({
    mutationFn: (token: string) => send<undefined>('DELETE', `/tokens/${token}`),
    onSuccess: again,
    onError: told,
  });
  return (
    <section>
      <h2>{tell(w.tokens)}</h2>
      <p className="soft">{tell(w.tokensWhy)}</p>
      <Answer of={tokens}>
        {({ items }) => (
          <ul>
            {items.map(({ id: token, name, scope, expiresAt, usedAt }) => (
              <li key={token} className="row listed">
                <Name>{name}</Name>
                <span className="chip">{TOKEN_SCOPE_LABELS[scope][language]}</span>
                <span className="small soft">
                  {tell(w.expires)} <When short>{expiresAt.slice(0, 10)}</When> ·{' '}
                  {usedAt === null ? (
                    tell(w.never)
                  ) : (
                    <>
                      {tell(w.used)} <When short>{usedAt}</When>
                    </>
                  )}
                </span>
                <Button className="button quiet" onPress={() => revoke.mutate(token)}>
                  {tell(w.revoke)}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Answer>
      {secret !== null && (
        <div className="secret" role="status">
          <p>{tell(w.secret)}</p>
          <p className="row">
            <code dir="ltr">{secret}</code>
            <Button
              className="button"
              onPress={async () => {
                if (await copyText(secret)) notify(say(partWords.copied));
              }}
            >
              {tell(w.copy)}
            </Button>
          </p>
        </div>
      )}
      <form
        className="row settings-form"
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const given = new FormData(form);
          const scope = SCOPES.find((one) => one === given.get('scope'));
          if (scope === undefined) return;
          make.mutate(
            { name: String(given.get('name')), scope, days: Number(given.get('days')) || DAYS },
            { onSuccess: () => form.reset() },
          );
        }}
      >
        <LabelledInput label={tell(w.tokenName)} name="name" dir="auto" required maxLength={80} autoComplete="off" />
        <LabelledChoice label={tell(w.scope)} name="scope">
          {SCOPES.map((one) => (
            <option key={one} value={one}>
              {TOKEN_SCOPE_LABELS[one][language]}
            </option>
          ))}
        </LabelledChoice>
        <LabelledInput label={tell(w.days)} name="days" type="number" min={1} max={366} defaultValue={DAYS} />
        <button type="submit" className="button" disabled={make.isPending}>
          {tell(w.make)}
        </button>
      </form>
    </section>
  );
}
