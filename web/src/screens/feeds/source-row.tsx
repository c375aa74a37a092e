/** One followed source: how it does, what its last look brought, what failed there and why; opened, its earlier looks and how to change it. */
import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { Link, useSearchParams } from 'react-router';
import { SOURCE_LABELS } from '../../../../src/messages/index.ts';
import type { FollowedSource, SourceLook } from '../../../../src/server/index.ts';
import { ask } from '../../api/index.ts';
import { Answer, Count, Name, Said, Sign, When } from '../../parts/index.ts';
import { feedWords as w } from '../../words/feeds.ts';
import { useLanguage, useSay, Words } from '../../words/index.ts';
import { SourceForm } from './source-form.tsx';

interface SourceRowProps {
  readonly source: FollowedSource;
  readonly looking: boolean;
  readonly mayEdit: boolean;
  readonly onLook: () => void;
  readonly onChange: (given: Partial<FollowedSource>) => Promise<unknown>;
  readonly onRemove: () => void;
}

export function SourceRow({ source, looking, mayEdit, onLook, onChange, onRemove }: SourceRowProps) {
  const say = useSay();
  const language = useLanguage();
  const [parameters] = useSearchParams();
  const { id, address, kind, every, active, failing, last, nextAt, outlet } = source;
  const open = parameters.get('source') === id;
  const health = !active ? 'resting' : failing > 0 ? 'failing' : last === null ? 'new' : 'well';
  return (
    <article className="source" data-health={health}>
      <p className="row">
        <span className="source-light" aria-hidden="true" />
        <Link to={open ? '?' : `?source=${id}`} aria-expanded={open} preventScrollReset>
          <bdi dir="ltr">{address}</bdi>
        </Link>
        <span className="small soft">{SOURCE_LABELS[kind][language]}</span>
        {outlet !== null && <Name className="small">{outlet}</Name>}
      </p>
      <p className="row small soft">
        <strong className="source-health">
          {health === 'resting' && say(w.resting)}
          {health === 'failing' && say(w.failing, { count: failing })}
          {health === 'new' && say(w.waiting)}
          {health === 'well' && say(w.well)}
        </strong>
        <span>{say(w.everyMinutes, { count: every })}</span>
        {last !== null && (
          <span>
            {say(w.lastLook)}: <When short>{last.at}</When> – <Brought look={last} />
          </span>
        )}
        {looking ? (
          <span role="status">{say(w.looking)}</span>
        ) : (
          active && (
            <span>
              {say(w.nextLook)}: <When short>{nextAt}</When>
            </span>
          )
        )}
      </p>
      {last !== null && <Failures of={last} />}
      {mayEdit && (
        <p className="row">
          <Button className="button quiet" onPress={onLook} isDisabled={!active || looking}>
            <Sign name="history" />
            {say(failing > 0 ? w.retry : w.lookNow)}
          </Button>
          <Button className="button quiet" onPress={() => void onChange({ active: !active })}>
            {say(active ? w.rest : w.resume)}
          </Button>
          <Link className="button quiet" to={open ? '?' : `?source=${id}`} preventScrollReset>
            {say(w.change)}
          </Link>
          <Button className="button quiet" onPress={onRemove}>
            {say(w.remove)}
          </Button>
        </p>
      )}
      {open && (
        <div className="source-open">
          {mayEdit && (
            <SourceForm
              source={source}
              busy={false}
              onGive={({ kind, every, links, outlet }) => onChange({ kind, every, links, outlet })}
            />
          )}
          <Looks id={id} />
        </div>
      )}
    </article>
  );
}

function Brought({ look: { unchanged, added, revisions, same } }: { readonly look: SourceLook }) {
  const say = useSay();
  if (unchanged || added + revisions + same === 0) return say(w.unchanged);
  return (
    <Words
      of={w.brought}
      with={{ added: <Count>{added}</Count>, revisions: <Count>{revisions}</Count>, same: <Count>{same}</Count> }}
    />
  );
}

function Failures({ of: { failures, failed } }: { readonly of: SourceLook }) {
  const say = useSay();
  if (failures.length === 0) return null;
  return (
    <div className="failures small">
      <p>
        {say(w.failed)}: <Count>{failed}</Count>
      </p>
      <ul>
        {failures.map(({ where, told }) => (
          <li key={where + told}>
            <bdi dir="ltr">{where}</bdi> <Said as="span">{told}</Said>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Looks({ id }: { readonly id: string }) {
  const say = useSay();
  const looks = useQuery({
    queryKey: ['sources', id, 'looks'],
    queryFn: ({ signal }) => ask<{ readonly items: readonly SourceLook[] }>(`/sources/${id}/looks`, { signal }),
  });
  return (
    <Answer of={looks}>
      {({ items }) => (
        <div className="scrolled">
          <table className="small">
            <caption className="unseen">{say(w.looks)}</caption>
            <thead>
              <tr>
                <th scope="col">{say(w.at)}</th>
                <th scope="col">{say(w.came)}</th>
                <th scope="col">{say(w.failed)}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((look) => (
                <tr key={look.at}>
                  <td>
                    {look.run === null ? (
                      <When>{look.at}</When>
                    ) : (
                      <Link to={`?run=${look.run}`}>
                        <When>{look.at}</When>
                      </Link>
                    )}
                  </td>
                  <td>
                    <Brought look={look} />
                  </td>
                  <td>{look.failures.length === 0 ? '–' : look.failures.map(({ told }) => told).join(' · ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Answer>
  );
}
