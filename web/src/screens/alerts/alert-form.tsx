/** A new alert: of a question, or of a speaker who is looked up by name and chosen among those who bear it. */
import { type FormEvent, useState } from 'react';
import { useSearchParams } from 'react-router';
import { ACTOR_LABELS } from '../../../../src/messages/index.ts';
import { type ActorView, ask } from '../../api/index.ts';
import { LabelledInput, Name, notify } from '../../parts/index.ts';
import { alertWords as w } from '../../words/alerts.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { makeAlert, useDoing } from './asking.ts';

const CANDIDATES = 6;

export function AlertForm() {
  const say = useSay();
  const language = useLanguage();
  const doing = useDoing();
  const [parameters, setParameters] = useSearchParams();
  const [kind, setKind] = useState<'question' | 'speaker'>(parameters.has('speaker') ? 'speaker' : 'question');
  const [candidates, setCandidates] = useState<readonly ActorView[]>([]);
  const [name, setName] = useState(parameters.get('name') ?? '');
  const [typed, setTyped] = useState(parameters.get('q') ?? '');

  async function made(step: Parameters<typeof makeAlert>[0]): Promise<void> {
    const alert = await doing(() => makeAlert(step));
    if (alert === null) return;
    setCandidates([]);
    setName('');
    setTyped('');
    setParameters({ alert: alert.id }, { preventScrollReset: true });
  }

  async function make(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const called = name.trim() || typed.trim();
    const given = parameters.get('speaker');
    if (kind === 'question') await made({ name: called, query: typed });
    else if (given !== null && typed === '') await made({ name: called, speaker: given });
    else {
      const found = await doing(() =>
        ask<{ items: readonly ActorView[] }>('/actors', { query: { q: typed, limit: CANDIDATES } }),
      );
      const [only, ...others] = found?.items ?? [];
      if (only === undefined) {
        if (found !== null) notify({ text: say(w.nobody, { name: typed }), tone: 'trouble' });
      } else if (others.length === 0) await made({ name: name.trim() || only.name, speaker: only.id });
      else setCandidates([only, ...others]);
    }
  }

  return (
    <form className="alert-make" onSubmit={(event) => void make(event)}>
      <fieldset className="row">
        <legend className="unseen">{say(w.watch)}</legend>
        {(['question', 'speaker'] as const).map((one) => (
          <label key={one} className="row">
            <input
              type="radio"
              name="kind"
              checked={kind === one}
              onChange={() => {
                setKind(one);
                setCandidates([]);
              }}
            />
            {say(one === 'question' ? w.ofQuestion : w.ofSpeaker)}
          </label>
        ))}
      </fieldset>
      <div className="row">
        <LabelledInput
          label={say(kind === 'question' ? w.question : w.speaker)}
          className="wide"
          dir="auto"
          required={!(kind === 'speaker' && parameters.has('speaker'))}
          maxLength={kind === 'question' ? 8192 : 300}
          value={typed}
          placeholder={kind === 'question' ? say(w.questionHint) : ''}
          autoComplete="off"
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <LabelledInput
          label={say(w.name)}
          dir="auto"
          maxLength={200}
          value={name}
          required={kind === 'speaker' && parameters.has('speaker') && typed === ''}
          autoComplete="off"
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <button type="submit" className="button main">
          {say(w.make)}
        </button>
      </div>
      {candidates.length > 0 && (
        <fieldset>
          <legend>{say(w.whichSpeaker)}</legend>
          <div className="row">
            {candidates.map((actor) => (
              <button
                key={actor.id}
                type="button"
                className="button"
                onClick={() => void made({ name: name.trim() || actor.name, speaker: actor.id })}
              >
                <Name>{actor.name}</Name>
                <span className="small soft">{ACTOR_LABELS[actor.kind][language]}</span>
              </button>
            ))}
          </div>
        </fieldset>
      )}
    </form>
  );
}
