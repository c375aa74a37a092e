/**
 * What arrives while one looks: the server's stream of events (SSE). One connection for the whole app; components listen to kinds.
 * The browser connects again by itself.
 */
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { addressOf } from './ask.ts';

export type LiveState = 'closed' | 'open' | 'lost';
/** Kinds of events the server tells of. */
export const LIVE_KINDS = ['article', 'run', 'alert'] as const;
export type LiveKind = (typeof LIVE_KINDS)[number];

let state: LiveState = 'closed';
let source: EventSource | null = null;
const watchers = new Set<() => void>();
const listeners = new Map<LiveKind, Set<(data: unknown) => void>>();

function become(next: LiveState): void {
  state = next;
  for (const watcher of watchers) watcher();
}

/** Begins to listen; gives what ends it. */
export function connectLive(): () => void {
  source = new EventSource(addressOf('/live'));
  source.addEventListener('open', () => become('open'));
  source.addEventListener('error', () => become('lost'));
  for (const kind of LIVE_KINDS) {
    source.addEventListener(kind, ({ data }: MessageEvent<string>) => {
      let parsed: unknown;
      try {
        parsed = JSON.parse(data);
      } catch {
        return;
      }
      for (const listener of listeners.get(kind) ?? []) listener(parsed);
    });
  }
  return () => {
    source?.close();
    source = null;
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

/** Hears of what arrives as long as the component is on the screen. */
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
