/**
 * What arrives while one looks: the server's stream of events (SSE). One connection for the whole app; components listen to kinds.
 *
 * The browser connects again by itself where the line was cut, but not where it was refused (a server that starts, a proxy, too many
 * listeners): then the app does, later and later, and says after which article. Runs and alerts cannot be told again: once the line stands
 * anew, whoever shows them looks.
 */
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { addressOf } from './ask.ts';
import { client } from './client.ts';

export type LiveState = 'closed' | 'open' | 'lost';
/** Kinds of events the server tells of. */
export const LIVE_KINDS = ['article', 'run', 'alert'] as const;
export type LiveKind = (typeof LIVE_KINDS)[number];

/** Milliseconds until the first try, and at most. */
const FIRST_TRY = 1000;
const LONGEST = 30_000;

let state: LiveState = 'closed';
const watchers = new Set<() => void>();
const listeners = new Map<LiveKind, Set<(data: unknown) => void>>();

function become(next: LiveState): void {
  state = next;
  for (const watcher of watchers) watcher();
}

function tell(kind: LiveKind, data: unknown): void {
  for (const listener of listeners.get(kind) ?? []) listener(data);
}

/** Begins to listen; gives what ends it. */
export function connectLive(): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_TRY;
  let last = '';
  let wasLost = false;

  const connect = (): void => {
    source = new EventSource(addressOf('/live', { after: last }));
    const heard = (event: Event): void => {
      if (event instanceof MessageEvent && event.lastEventId !== '') last = event.lastEventId;
    };
    source.addEventListener('open', () => {
      wait = FIRST_TRY;
      become('open');
      if (wasLost) for (const kind of LIVE_KINDS) tell(kind, null);
      wasLost = false;
    });
    source.addEventListener('error', () => {
      wasLost = true;
      become('lost');
      if (source.readyState !== EventSource.CLOSED) return;
      clearTimeout(timer);
      timer = setTimeout(connect, wait);
      wait = Math.min(wait * 2, LONGEST);
    });
    // So much came that it was not told one by one.
    source.addEventListener('behind', (event) => {
      heard(event);
      void client.invalidateQueries();
    });
    for (const kind of LIVE_KINDS) {
      source.addEventListener(kind, (event: MessageEvent<string>) => {
        heard(event);
        let parsed: unknown;
        try {
          parsed = JSON.parse(event.data);
        } catch {
          return;
        }
        tell(kind, parsed);
      });
    }
  };
  connect();
  return () => {
    clearTimeout(timer);
    source.close();
    become('closed');
  };
}

export function useLiveState(): LiveState {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => state,
  );
}

/** Hears of what arrives as long as the component is on the screen; null where the line stands anew after it was lost. */
export function useLive(kind: LiveKind, listener: (data: unknown) => void): void {
  const held = useRef(listener);
  useEffect(() => {
    held.current = listener;
  });
  useEffect(() => {
    const hear = (data: unknown): void => held.current(data);
    const all = listeners.get(kind) ?? new Set();
    listeners.set(kind, all.add(hear));
    return () => void all.delete(hear);
  }, [kind]);
}
