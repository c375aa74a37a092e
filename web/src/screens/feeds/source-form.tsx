/** How a source is followed: its address, its kind, how often, whose articles they are. */
import type { FormEvent } from 'react';
import { SOURCE_LABELS } from '../../../../src/messages/index.ts';
import type { FollowedSource, SourceKind } from '../../../../src/server/index.ts';
import { feedWords as w } from '../../words/feeds.ts';
import { LabelledChoice, LabelledInput } from '../../parts/index.ts';
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
        <LabelledInput
          label={say(w.address)}
          className="wide"
          name="address"
          type="url"
          required
          dir="ltr"
          placeholder="https://"
          pattern="https?://.*"
          autoComplete="off"
        />
      )}
      <LabelledChoice label={say(w.kind)} name="kind" defaultValue={source?.kind ?? 'feed'}>
        {(Object.keys(SOURCE_LABELS) as SourceKind[]).map((one) => (
          <option key={one} value={one}>
            {SOURCE_LABELS[one][language]}
          </option>
        ))}
      </LabelledChoice>
      <LabelledInput
        label={say(w.every)}
        name="every"
        type="number"
        min={1}
        max={43_200}
        defaultValue={source?.every ?? USUAL}
      />
      <LabelledChoice label={say(w.links)} name="links" defaultValue={source?.links ?? 'when-cut'}>
        {LINKS.map(([one, word]) => (
          <option key={one} value={one}>
            {say(word)}
          </option>
        ))}
      </LabelledChoice>
      <LabelledInput
        label={say(w.outlet)}
        name="outlet"
        dir="auto"
        defaultValue={source?.outlet ?? ''}
        autoComplete="off"
      />
      <button type="submit" className="button main" disabled={busy}>
        {say(source === undefined ? w.follow : w.save)}
      </button>
    </form>
  );
}
