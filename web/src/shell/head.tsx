/** The head of the page: the nameplate, the two boxes, language, theme, what is live, and the sections under a double rule. */
import { useLayoutEffect, useRef } from 'react';
import { Link, NavLink } from 'react-router';
import { useLiveState } from '../api/index.ts';
import { prefer, THEMES, usePreferences } from '../preferences/index.ts';
import { Sign } from '../parts/index.ts';
import { shellWords, useSay } from '../words/index.ts';
import { FindBoxes } from './find-boxes.tsx';
import { PLACES } from './places.ts';

const THEME_SIGNS = { system: 'system', light: 'sun', dark: 'moon' } as const;

export function Head() {
  const say = useSay();
  const { language, theme } = usePreferences();
  const head = useRef<HTMLElement>(null);
  const other = language === 'ar' ? 'en' : 'ar';

  // What scrolls under the head must know how high it is.
  useLayoutEffect(() => {
    const box = head.current;
    if (box === null) return;
    const watcher = new ResizeObserver(() =>
      document.documentElement.style.setProperty('--head', `${box.offsetHeight}px`),
    );
    watcher.observe(box);
    return () => watcher.disconnect();
  }, []);

  return (
    <>
      <header className="head" ref={head}>
        <div className="head-row">
          <Link to="/" className="nameplate" lang="ar">
            <bdi>{say(shellWords.name)}</bdi>
          </Link>
          <FindBoxes />
          <div className="head-tools">
            <Live />
            <button
              type="button"
              className="icon-button"
              title={say(shellWords.theme, { theme })}
              aria-label={say(shellWords.theme, { theme })}
              onClick={() => prefer({ theme: THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system' })}
            >
              <Sign name={THEME_SIGNS[theme]} />
            </button>
            <button
              type="button"
              className="language"
              lang={other}
              aria-label={say(shellWords.changeLanguage)}
              onClick={() => prefer({ language: other })}
            >
              {say(shellWords.otherLanguage)}
            </button>
          </div>
        </div>
      </header>
      <nav className="places" aria-label={say(shellWords.places)}>
        <ul>
          {PLACES.map(({ to, word }) => (
            <li key={to}>
              <NavLink to={to} end={to === '/'}>
                {say(word)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

/** Whether what arrives shows at once. */
function Live() {
  const say = useSay();
  const state = useLiveState();
  if (state === 'closed') return null;
  const text = say(state === 'open' ? shellWords.liveNow : shellWords.liveAgain);
  return (
    <span className="live" data-state={state} role="status" title={text}>
      <span className="live-dot" aria-hidden="true" />
      <span aria-hidden="true">{say(shellWords.live)}</span>
      <span className="unseen">{text}</span>
    </span>
  );
}
