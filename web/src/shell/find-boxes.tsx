/**
 * The two boxes in the head: who spoke, what was said. They lead to the search; there, they show what its address asks for. On the search
 * screen itself its own, larger boxes stand in their place.
 */
import { type FormEvent, useId } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { Sign } from '../parts/index.ts';
import { shellWords, useSay } from '../words/index.ts';

export function FindBoxes() {
  const say = useSay();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [parameters] = useSearchParams();
  const id = useId();
  if (pathname === '/') return <div className="find" />;

  function find(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const asked = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget)) if (value !== '') asked.set(name, String(value));
    void navigate({ pathname: '/', search: asked.toString() });
  }

  return (
    <search className="find">
      <form key={parameters.toString()} onSubmit={find}>
        <label className="unseen" htmlFor={`${id}who`}>
          {say(shellWords.who)}
        </label>
        <input id={`${id}who`} name="who" dir="auto" placeholder={say(shellWords.who)} autoComplete="off" data-find />
        <label className="unseen" htmlFor={`${id}what`}>
          {say(shellWords.what)}
        </label>
        <input id={`${id}what`} name="what" dir="auto" placeholder={say(shellWords.what)} autoComplete="off" />
        <button type="submit" className="icon-button" aria-label={say(shellWords.find)}>
          <Sign name="search" />
        </button>
      </form>
    </search>
  );
}
