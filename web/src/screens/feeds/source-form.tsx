/** How a source is followed: its address, its kind, how often, whose articles they are. */
import { type FormEvent, useId } from 'react';
import { SOURCE_LABELS } from '../../../../src/messages/index.ts';
import type { FollowedSource, SourceKind } from '../../../../src/server/index.ts';
import { feedWords as w } from '../../words/feeds.ts';
import { useLanguage, useSay } from '../../words/index.ts';

export type SourceGiven = Pick<FollowedSource, 'address' | 'kind' | 'every' | 'outlet' | 'links'>;

const LINKS = [
  ['when-cut', w.whenCut],
  ['always', w.always],
  ['never', w.never],
] as const;
const USUAL = 15;

interface SourceFormProps {
  /** What is changed; where left out, a new source is asked for. */
  readonly source?: FollowedSource;
  readonly busy: boolean;
  readonly onGive: (given: SourceGiven) => Promise<unknown>;
}

export function SourceForm({ source, busy, onGive }: SourceFormProps) {
  const say = useSay();
  const language = useLanguage();
  const id = useId();

  function give(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const value = (name: string): string => String(data.get(name) ?? '').trim();
    const kind = (Object.keys(SOURCE_LABELS) as SourceKind[]).find((one) => one === value('kind')) ?? 'feed';
    const links = LINKS.find(([one]) => one === value('links'))?.[0] ?? 'when-cut';
    const every = Math.max(1, Number(value('every')) || USUAL);
    const given = { address: value('address'), kind, every, links, outlet: value('outlet') || null };
    void onGive(given).then(
      () => source === undefined && form.reset(),
      () => {},
    );
  }

  return (
    <form className="feeds-form" onSubmit={give}>
      {source === undefined && (
        <span className="labelled wide">
          <label htmlFor={`${id}address`}>{say(w.address)}</label>
          <input
            id={`${id}address`}
            name="address"
            type="url"
            required
            dir="ltr"
            className="field"
            placeholder="https://"
            pattern="https?://.*"
            autoComplete="off"
          />
        </span>
      )}
      <span className="labelled">
        <label htmlFor={`${id}kind`}>{say(w.kind)}</label>
        <select id={`${id}kind`} name="kind" className="field" defaultValue={source?.kind ?? 'feed'}>
          {(Object.keys(SOURCE_LABELS) as SourceKind[]).map((one) => (
            <option key={one} value={one}>
              {SOURCE_LABELS[one][language]}
            </option>
          ))}
        </select>
      </span>
      <span className="labelled">
        <label htmlFor={`${id}every`}>{say(w.every)}</label>
        <input
          id={`${id}every`}
          name="every"
          type="number"
          min={1}
          max={43_200}
          className="field"
          defaultValue={source?.every ?? USUAL}
        />
      </span>
      <span className="labelled">
        <label htmlFor={`${id}links`}>{say(w.links)}</label>
        <select id={`${id}links`} name="links" className="field" defaultValue={source?.links ?? 'when-cut'}>
          {LINKS.map(([one, word]) => (
            <option key={one} value={one}>
              {say(word)}
            </option>
          ))}
        </select>
      </span>
      <span className="labelled">
        <label htmlFor={`${id}outlet`}>{say(w.outlet)}</label>
        <input
          id={`${id}outlet`}
          name="outlet"
          dir="auto"
          className="field"
          defaultValue={source?.outlet ?? ''}
          autoComplete="off"
        />
      </span>
      <button type="submit" className="button main" disabled={busy}>
        {say(source === undefined ? w.follow : w.save)}
      </button>
    </form>
  );
}
