/** Who did what, the newest first: for admins. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { ask } from '../../api/index.ts';
import { Answer, Name, When } from '../../parts/index.ts';
import { TOKEN_SCOPE_LABELS, USER_ROLE_LABELS } from '../../../../src/messages/index.ts';
import { ROLES } from '../../session/index.ts';
import { deedOf, outcomeWord } from '../../words/audit.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { settingsWords as w } from '../../words/settings.ts';

interface Entry {
  readonly id: string;
  readonly at: string;
  readonly name: string | null;
  readonly via: string;
  readonly action: string;
  readonly subject: string | null;
  readonly outcome: string;
  readonly address: string | null;
}

export function Audit() {
  const say = useSay();
  const log = useInfiniteQuery({
    queryKey: ['audit'],
    queryFn: ({ pageParam, signal }) =>
      ask<{ readonly items: readonly Entry[]; readonly next: string | null }>('/audit', {
        query: { limit: 50, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  return (
    <section>
      <h2>{say(w.audit)}</h2>
      <Answer of={log}>
        {({ pages }) => (
          <>
            <div className="scrolled">
              <table className="small">
                <thead>
                  <tr>
                    {[w.when, w.who, w.did, w.outcome, w.from].map((word) => (
                      <th key={word} scope="col">
                        {say(word)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {pages
                    .flatMap((page) => page.items)
                    .map(({ id, at, name, action, subject, outcome, address }) => (
                      <tr key={id}>
                        <td>
                          <When short>{at}</When>
                        </td>
                        <td>{name === null ? '–' : <Name>{name}</Name>}</td>
                        <td>
                          <Action of={action} /> <bdi className="soft">{subject}</bdi>
                        </td>
                        <td>
                          <Outcome of={outcome} />
                        </td>
                        <td>
                          <bdi dir="ltr">{address}</bdi>
                        </td>
                      </tr>
                    ))}
                </tbody>
              </table>
            </div>
            {log.hasNextPage && (
              <Button className="button" onPress={() => void log.fetchNextPage()}>
                {say(w.more)}
              </Button>
            )}
          </>
        )}
      </Answer>
    </section>
  );
}

function Action({ of: action }: { readonly of: string }) {
  const say = useSay();
  const language = useLanguage();
  const deed = deedOf(action);
  if (deed === null) return <bdi dir="ltr">{action}</bdi>;
  const role = ROLES.find((one) => one === deed.rest);
  const scope = Object.entries(TOKEN_SCOPE_LABELS).find(([name]) => name === deed.rest)?.[1][language];
  const rest = role === undefined ? (scope ?? deed.rest) : USER_ROLE_LABELS[role][language];
  return (
    <span title={action}>
      {say(deed.word)}
      {rest !== '' && <> ({rest})</>}
    </span>
  );
}

function Outcome({ of: outcome }: { readonly of: string }) {
  const say = useSay();
  const word = outcomeWord(outcome);
  return word === null ? <bdi>{outcome}</bdi> : say(word);
}
