/** What was sent, and what was not and why; shown when it is asked for. */
import { useState } from 'react';
import { Answer, When } from '../../parts/index.ts';
import { alertWords as w } from '../../words/alerts.ts';
import { useSay } from '../../words/index.ts';
import { useChannels, useDeliveries } from './asking.ts';

const STATES = { sent: w.sent, waiting: w.waiting, 'given-up': w.givenUp } as const;

export function Deliveries() {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <section>
      <h2>
        <button type="button" className="button quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say(w.deliveries)}
        </button>
      </h2>
      {open && <Log />}
    </section>
  );
}

function Log() {
  const say = useSay();
  const deliveries = useDeliveries();
  const channels = useChannels();
  return (
    <Answer of={deliveries}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="soft">{say(w.noDeliveries)}</p>
        ) : (
          <ul className="alert-deliveries small">
            {items.map(({ id, channel, state, attempts, createdAt, nextAt, problem }) => (
              <li key={id} className="row" data-state={state}>
                <When>{createdAt}</When>
                <bdi dir="ltr">{channels.data?.items.find((one) => one.id === channel)?.to ?? channel}</bdi>
                <strong>{say(STATES[state])}</strong>
                <span>{say(w.tries, { count: attempts })}</span>
                {state === 'waiting' && (
                  <span>
                    {say(w.nextTry)} <When>{nextAt}</When>
                  </span>
                )}
                {problem !== null && <bdi dir="ltr">{problem}</bdi>}
              </li>
            ))}
          </ul>
        )
      }
    </Answer>
  );
}
