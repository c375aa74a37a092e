/**
 * Alerts: saved searches and watched speakers, what is new to them, where it is sent. The opened alert stands in the address; `?q=` and `?speaker=`
 * begin a new one, as the search and a speaker's page do.
 */
import { useId, useState } from 'react';
import { useSearchParams } from 'react-router';
import { addressOf, useLive } from '../../api/index.ts';
import { useQueryClient } from '@tanstack/react-query';
import { Answer, Empty, LabelledInput, notify, Screen } from '../../parts/index.ts';
import { useMayEdit } from '../../session/index.ts';
import { alertWords as w } from '../../words/alerts.ts';
import { useSay } from '../../words/index.ts';
import { AlertForm } from './alert-form.tsx';
import { AlertRow } from './alert-row.tsx';
import { lookNow, useAlerts, useDoing } from './asking.ts';
import { Channels } from './channels.tsx';
import { Deliveries } from './deliveries.tsx';
import './alerts.css';

export function Component() {
  const say = useSay();
  const client = useQueryClient();
  const doing = useDoing();
  const [parameters] = useSearchParams();
  const alerts = useAlerts();
  useLive('alert', () => void client.invalidateQueries({ queryKey: ['alerts'] }));
  const mayEdit = useMayEdit();
  const opened = parameters.get('alert');
  return (
    <Screen title={say(w.title)} className="alerts">
      {mayEdit && <AlertForm />}
      <Answer of={alerts}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say(w.none)}>{say(mayEdit ? w.noneHow : w.noneForReaders)}</Empty>
          ) : (
            <>
              <ul>
                {items.map((alert) => (
                  <li key={alert.id}>
                    <AlertRow alert={alert} open={alert.id === opened} />
                  </li>
                ))}
              </ul>
              {mayEdit && (
                <p>
                  <button
                    type="button"
                    className="button"
                    onClick={() =>
                      void doing(lookNow).then((done) => done !== null && notify({ text: say(w.looking) }))
                    }
                  >
                    {say(w.look)}
                  </button>
                </p>
              )}
              <DigestDoor />
              {mayEdit && <Channels alert={null} />}
              {mayEdit && <Deliveries />}
            </>
          )
        }
      </Answer>
    </Screen>
  );
}

/** The way to the digest of a day: a page of its own, to read and to print. */
function DigestDoor() {
  const say = useSay();
  const id = useId();
  const [day, setDay] = useState(() => new Date().toLocaleDateString('en-CA'));
  return (
    <section aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`}>{say(w.digest)}</h2>
      <div className="row">
        <LabelledInput
          label={say(w.digestDay)}
          type="date"
          value={day}
          onChange={({ currentTarget }) => setDay(currentTarget.value)}
        />
        <a
          className="button"
          href={addressOf('/digest', { format: 'html', date: day })}
          target="_blank"
          rel="noreferrer"
        >
          {say(w.digestOpen)}
        </a>
      </div>
    </section>
  );
}
