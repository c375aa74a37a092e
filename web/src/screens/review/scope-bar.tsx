/** What is checked: whose judgements count, and among which statements. */
import type { FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import type { ReviewScope } from '../../../../src/server/index.ts';
import { REVIEW_SCOPE_LABELS } from '../../../../src/messages/index.ts';
import { LabelledChoice, LabelledInput } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { reviewWords as w } from '../../words/review.ts';

export const SCOPES = ['mine', 'open', 'second'] as const satisfies readonly ReviewScope[];

export function ScopeBar({ scope, q }: { readonly scope: ReviewScope; readonly q: string }) {
  const say = useSay();
  const language = useLanguage();
  const [, setParameters] = useSearchParams();
  const change = (name: string, value: string, usual: string): void =>
    setParameters((before) => {
      const next = new URLSearchParams(before);
      if (value === usual) next.delete(name);
      else next.set(name, value);
      return next;
    });
  const apply = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    change('q', String(new FormData(event.currentTarget).get('q') ?? '').trim(), '');
  };
  return (
    <form className="row review-scope" onSubmit={apply}>
      <LabelledChoice
        label={say(w.scope)}
        value={scope}
        onChange={(event) => change('scope', event.target.value, 'mine')}
      >
        {SCOPES.map((one) => (
          <option key={one} value={one}>
            {REVIEW_SCOPE_LABELS[one][language]}
          </option>
        ))}
      </LabelledChoice>
      <LabelledInput
        label={say(w.ofSearch)}
        className="review-search"
        key={q}
        name="q"
        type="search"
        dir="auto"
        defaultValue={q}
        placeholder={say(w.ofSearchHint)}
        autoComplete="off"
      />
      <button type="submit" className="button">
        {say(w.apply)}
      </button>
      {q !== '' && (
        <button type="button" className="button quiet" onClick={() => change('q', '', '')}>
          {say(w.clear)}
        </button>
      )}
    </form>
  );
}
