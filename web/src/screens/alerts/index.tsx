/** *alerts*: saved searches and watched speakers, what is new to them, their feeds, and where news is sent. */
import { useSearchParams } from 'react-router';
import { addressOf } from '../../api/index.ts';
import { Answer, Empty, Screen } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { alertWords as w } from '../../words/alerts.ts';
import { AlertCard } from './alert-card.tsx';
import { NewAlert } from './new-alert.tsx';
import { Sending } from './sending.tsx';
import { useAlerts } from './shapes.ts';
import './alerts.css';

export function Component() {
  const tell = useSay();
  const alerts = useAlerts();
  const [parameters, setParameters] = useSearchParams();
  const open = parameters.get('alert');
  const show = (id: string | null): void =>
    setParameters(
      (before) => {
        const next = new URLSearchParams(before);
        if (id === null) next.delete('alert');
        else next.set('alert', id);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <Screen title={tell(w.title)}>
      <p className="soft">{tell(w.about)}</p>
      <p className="row small">
        {tell(w.digest)}: <a href={addressOf('/digest', { format: 'html' })}>{tell(w.print)}</a>
      </p>
      <Answer of={alerts}>
        {({ items }) => (
          <>
            {items.length === 0 ? (
              <Empty title={tell(w.none)}>{tell(w.noneHow)}</Empty>
            ) : (
              items.map((alert) => (
                <AlertCard
                  key={alert.id}
                  alert={alert}
                  open={alert.id === open}
                  onOpen={(now) => show(now ? alert.id : null)}
                />
              ))
            )}
            <NewAlert />
            <Sending alerts={items} />
          </>
        )}
      </Answer>
    </Screen>
  );
}
