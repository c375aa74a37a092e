/** Short notices at the foot of the page: `notify(say(w.saved))`. Told to screen readers; an action can undo. */
import { useSyncExternalStore } from 'react';
import { Button } from 'react-aria-components';
import { partWords, useSay } from '../words/index.ts';
import { Sign } from './signs.tsx';
import './toasts.css';

export interface Notice {
  readonly text: string;
  readonly tone?: 'plain' | 'trouble';
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface Shown extends Notice {
  readonly id: number;
}

let shown: readonly Shown[] = [];
let last = 0;
const watchers = new Set<() => void>();

function become(next: readonly Shown[]): void {
  shown = next;
  for (const watcher of watchers) watcher();
}

export function dismiss(id: number): void {
  become(shown.filter((notice) => notice.id !== id));
}

/** Shows a notice for a while; one with an action or a fault stays longer. */
export function notify(notice: string | Notice): number {
  const made: Shown = { ...(typeof notice === 'string' ? { text: notice } : notice), id: ++last };
  become([...shown.slice(-3), made]);
  const stay = made.action !== undefined || made.tone === 'trouble' ? 12_000 : 5_000;
  setTimeout(() => dismiss(made.id), stay);
  return made.id;
}

export function Toasts() {
  const say = useSay();
  const notices = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => shown,
  );
  return (
    <section className="toasts" aria-label={say(partWords.notices)} aria-live="polite">
      {notices.map(({ id, text, tone = 'plain', action }) => (
        <div key={id} className="toast" data-tone={tone}>
          <p dir="auto">{text}</p>
          {action !== undefined && (
            <Button
              className="button quiet"
              onPress={() => {
                dismiss(id);
                action.run();
              }}
            >
              {action.label}
            </Button>
          )}
          <Button className="icon-button" aria-label={say(partWords.dismiss)} onPress={() => dismiss(id)}>
            <Sign name="close" />
          </Button>
        </div>
      ))}
    </section>
  );
}
