/** The state of a queue for a person at a terminal: `musnad queue` shows it, and `musnad stats` behind what the ledger holds. */
import { ASIDE_LABELS, priorityName, QUEUE_WORDS } from '../../messages/index.ts';
import type { QueueState, SetAside, WorkerState } from '../../queue/index.ts';
import { whole } from '../output/progress.ts';
import type { Session } from './session.ts';

type Shown = Pick<Session, 'word' | 'show' | 'terminal'>;

/** Workers that went are shown for a while behind those that are there. */
const GONE_SHOWN = 5;
/** Of what was set aside, as many as are named beside the state of a queue. */
export const ASIDE_SHOWN = 5;
/** Characters of a hash that are shown, and name it. */
const SHORT = 12;

/** @param aside what was set aside last, the latest first: as many of it as are to be named */
export function queueLines(shown: Shown, state: QueueState, aside: readonly SetAside[]): readonly string[] {
  const { word } = shown;
  const { waiting, active, setAside, toRelate, bytes, done, workers, perSecond } = state;
  const articles = waiting.reduce((total, one) => total + one.articles, 0);
  const finished = done.added + done.revision + done.same + done.forgotten;
  const here = workers.filter(({ alive }) => alive);
  const gone = workers.filter(({ alive }) => !alive).slice(-GONE_SHOWN);
  return [
    `${word(QUEUE_WORDS.waiting)}: ${whole(articles)} · ${(bytes / 1e6).toFixed(1)} MB${timeLeft(shown, articles + active, perSecond)}`,
    ...waiting.map(
      ({ priority, articles: count, oldest }) =>
        `  ${whole(count).padStart(8)}  ${word(QUEUE_WORDS.priority)} ${nameOf(shown, priority)} · ${word(QUEUE_WORDS.oldest)} ${time(oldest)}`,
    ),
    `${word(QUEUE_WORDS.active)}: ${whole(active)}`,
    `${word(QUEUE_WORDS.done)}: ${whole(finished)}`,
    `${word(QUEUE_WORDS.setAside)}: ${whole(setAside)}`,
    ...aside.map((one) => `  ${asideLine(shown, one)}`),
    ...(toRelate === 0 ? [] : [`${word(QUEUE_WORDS.toRelate)}: ${whole(toRelate)}`]),
    `${word(QUEUE_WORDS.workers)}: ${whole(here.length)} · ${perSecond.toFixed(1)} ${word(QUEUE_WORDS.perSecond)}`,
    ...[...here, ...gone].map((worker) => workerLine(shown, worker)),
  ];
}

/** `3f0a91c2d4e5 · news.jsonl:7 · the ledger cannot keep it: number out of range`. */
export function asideLine({ word, show, terminal }: Shown, { hash, where, reason, detail }: SetAside): string {
  const said = detail === '' ? '' : `: ${show(detail)}`;
  return `${terminal.paint('dim', hash.slice(0, SHORT))} · ${show(where)} · ${word(ASIDE_LABELS[reason])}${said}`;
}

function workerLine({ word, show, terminal }: Shown, worker: WorkerState): string {
  const { name, alive, threads, holding, perSecond, done, seen } = worker;
  const finished = whole(done.added + done.revision + done.same + done.forgotten);
  const now = alive
    ? `${perSecond.toFixed(1)} ${word(QUEUE_WORDS.perSecond)} · ${word(QUEUE_WORDS.threads)} ${threads}`
    : `${word(QUEUE_WORDS.gone)} · ${word(QUEUE_WORDS.lastSeen)} ${time(seen)}`;
  const held = holding === 0 ? '' : ` · ${word(QUEUE_WORDS.holding)} ${whole(holding)}`;
  const line = `  ${finished.padStart(8)}  ${show(name)} · ${now}${held}`;
  return alive ? line : terminal.paint('dim', line);
}

/** ` · left 0:12:30`, where it can be told. */
function timeLeft({ word }: Shown, articles: number, perSecond: number): string {
  if (articles === 0 || perSecond === 0) return '';
  const seconds = Math.round(articles / perSecond);
  const two = (value: number): string => String(value).padStart(2, '0');
  return ` · ${word(QUEUE_WORDS.left)} ${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function nameOf({ word }: Shown, priority: number): string {
  const name = priorityName(priority);
  return name === null ? String(priority) : `${priority} (${word(name)})`;
}

function time(at: string): string {
  return at.slice(0, 19).replace('T', ' ');
}
