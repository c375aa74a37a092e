/** Where the news of an alert, or of all, is sent: to a program, signed, or to a mailbox; as it comes, or once a day. */
import { type FormEvent, useId, useState } from 'react';
import { Answer, LabelledChoice, LabelledInput, notify } from '../../parts/index.ts';
import { alertWords as w } from '../../words/alerts.ts';
import { useSay } from '../../words/index.ts';
import { addChannel, type Channel, removeChannel, useChannels, useDoing } from './asking.ts';

export function Channels({ alert }: { readonly alert: string | null }) {
  const say = useSay();
  const id = useId();
  const channels = useChannels();
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <section className="alert-channels" aria-labelledby={`${id}title`}>
      <h3 id={`${id}title`}>{say(alert === null ? w.sendingAll : w.sending)}</h3>
      <Answer of={channels}>
        {({ items, mail }) => {
          const own = items.filter((one) => one.alert === alert);
          return (
            <>
              {own.length === 0 ? (
                <p className="soft">{say(w.sendingNone)}</p>
              ) : (
                <ul>
                  {own.map((one) => (
                    <Row key={one.id} channel={one} />
                  ))}
                </ul>
              )}
              {!mail && own.some(({ kind }) => kind === 'mail') && <p className="alert-problem">{say(w.noMail)}</p>}
            </>
          );
        }}
      </Answer>
      {secret !== null && (
        <div className="alert-secret" role="status">
          <p>
            <strong>{say(w.secret)}</strong>: <code dir="ltr">{secret}</code>{' '}
            <button
              type="button"
              className="button"
              onClick={() => void navigator.clipboard.writeText(secret).then(() => notify({ text: say(w.copied) }))}
            >
              {say(w.copySecret)}
            </button>
          </p>
          <p className="small">{say(w.secretHow)}</p>
        </div>
      )}
      <SendForm alert={alert} onSecret={setSecret} />
    </section>
  );
}

function Row({ channel: { id, kind, to, digestAt } }: { readonly channel: Channel }) {
  const say = useSay();
  const doing = useDoing();
  return (
    <li className="row">
      <span>{say(kind === 'mail' ? w.mail : w.webhook)}</span>
      <bdi dir="ltr">{to}</bdi>
      <span className="small soft">{digestAt === null ? say(w.atOnce) : say(w.dailyAt, { time: digestAt })}</span>
      <button
        type="button"
        className="button quiet"
        aria-label={say(w.stop, { to })}
        onClick={() => void doing(() => removeChannel(id))}
      >
        {say(w.remove)}
      </button>
    </li>
  );
}

interface SendFormProps {
  readonly alert: string | null;
  readonly onSecret: (secret: string | null) => void;
}

function SendForm({ alert, onSecret }: SendFormProps) {
  const say = useSay();
  const doing = useDoing();
  const [daily, setDaily] = useState(alert === null);
  async function give(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const to = String(given.get('to')).trim();
    const digestAt = daily ? String(given.get('time')) : null;
    const made = await doing(() => addChannel({ kind: to.includes('://') ? 'webhook' : 'mail', to, alert, digestAt }));
    if (made === null) return;
    onSecret(made.secret);
    form.reset();
  }
  return (
    <form className="row" onSubmit={(event) => void give(event)}>
      <LabelledInput
        label={say(w.to)}
        className="wide"
        name="to"
        dir="ltr"
        required
        maxLength={2048}
        placeholder={say(w.toHint)}
        autoComplete="off"
      />
      <LabelledChoice
        label={say(w.how)}
        value={daily ? 'daily' : 'once'}
        onChange={({ currentTarget }) => setDaily(currentTarget.value === 'daily')}
      >
        <option value="once">{say(w.atOnce)}</option>
        <option value="daily">{say(w.daily)}</option>
      </LabelledChoice>
      {daily && <LabelledInput label={say(w.time)} name="time" type="time" defaultValue="07:00" required />}
      <button type="submit" className="button">
        {say(w.send)}
      </button>
    </form>
  );
}
