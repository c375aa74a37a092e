/**
 * What stands around every screen: the way past the head, the head with its two search boxes, the sections, the page itself, notices, and the
 * keys that work everywhere.
 */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { RouterProvider as AriaRouter } from 'react-aria-components';
import { Outlet, ScrollRestoration, useHref, useNavigate, useNavigation } from 'react-router';
import { ask, connectLive, type Names } from '../api/index.ts';
import { useKey } from '../keys/index.ts';
import { Toasts } from '../parts/index.ts';
import { useSession } from '../session/index.ts';
import { learnTopics, shellWords, useSay } from '../words/index.ts';
import { Door } from './door.tsx';
import { Head } from './head.tsx';
import { KeyList } from './key-list.tsx';
import { Palette } from './palette.tsx';
import './shell.css';

export function Shell() {
  const say = useSay();
  const navigate = useNavigate();
  const navigation = useNavigation();
  const [open, setOpen] = useState<'keys' | 'palette' | null>(null);

  // What changes something carries the token of the session, so that it is asked for first.
  const { data: session } = useSession();
  const isIn = session !== undefined && session.role !== null && session.ended !== true;
  useEffect(() => (isIn ? connectLive() : undefined), [isIn]);
  // What the server's own lexicon calls its topics.
  const { data: names } = useQuery({
    queryKey: ['names'],
    queryFn: ({ signal }) => ask<Names>('/names', { signal }),
    enabled: isIn,
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    if (names !== undefined) learnTopics(names.topics);
  }, [names]);
  useKey({ code: 'Shift+Slash', does: shellWords.keyHelp, run: () => setOpen('keys') });
  useKey({ code: 'Ctrl+KeyK', does: shellWords.keyPalette, whileTyping: true, run: () => setOpen('palette') });
  useKey({
    code: 'Slash',
    does: shellWords.keyFind,
    run: () => document.querySelector<HTMLElement>('[data-find]')?.focus(),
  });

  return (
    <AriaRouter navigate={(to, options) => void navigate(to, options)} useHref={useHref}>
      <a className="skip" href="#main">
        {say(shellWords.skip)}
      </a>
      <Head />
      {navigation.state !== 'idle' && <div className="going" aria-hidden="true" />}
      <main id="main" tabIndex={-1}>
        <Door>
          <Outlet />
        </Door>
      </main>
      <Toasts />
      <KeyList isOpen={open === 'keys'} onClose={() => setOpen(null)} />
      <Palette isOpen={open === 'palette'} onClose={() => setOpen(null)} />
      <ScrollRestoration />
    </AriaRouter>
  );
}
