/** Follows a ledger's sources in a thread of its own, for as long as somebody serves the ledger; one that dies is started again after a while. */
import { Worker } from 'node:worker_threads';
import type { SourceLook } from '../ledger/index.ts';

export interface FollowingData {
  readonly address: string;
  readonly privateHosts: readonly string[];
  readonly lexicon?: Readonly<Record<string, string>>;
}

export type FromFollowing =
  | { readonly kind: 'look'; readonly source: string; readonly look: SourceLook }
  | { readonly kind: 'error'; readonly reason: string };

export interface FollowInThreadOptions extends FollowingData {
  readonly onLook?: (source: string, look: SourceLook) => void;
  readonly onError?: (reason: string) => void;
  readonly worker?: URL;
}

const AGAIN = 60_000;
/** A look that is under way at a slow site is given up after this. */
const GRACE = 10_000;

/** Begins at once; what is given back ends it, with what was at hand kept. */
export function followInThread(options: FollowInThreadOptions): { stop(): Promise<void> } {
  const { address, privateHosts, lexicon, onLook, onError, worker = addressOfWorker() } = options;
  const data: FollowingData = { address, privateHosts, ...(lexicon === undefined ? {} : { lexicon }) };
  let stopping = false;
  let timer: NodeJS.Timeout | null = null;
  let thread: Worker | null = null;
  let ended: Promise<void> = Promise.resolve();

  const start = (): void => {
    const own = new Worker(worker, { workerData: data });
    thread = own;
    ended = new Promise((resolve) => {
      own.on('message', (said: FromFollowing) => {
        if (said.kind === 'look') onLook?.(said.source, said.look);
        else onError?.(said.reason);
      });
      own.on('error', (error: Error) => onError?.(error.message));
      own.on('exit', () => {
        thread = null;
        if (!stopping) timer = setTimeout(start, AGAIN).unref();
        resolve();
      });
    });
  };
  start();

  return {
    stop: async () => {
      stopping = true;
      if (timer !== null) clearTimeout(timer);
      const own = thread;
      own?.postMessage('stop');
      const late = setTimeout(() => void own?.terminate(), GRACE);
      await ended;
      clearTimeout(late);
    },
  };
}

/** Beside this module: as a source, as a module of the built room, and in the bundled command, where all stands in one folder. */
function addressOfWorker(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './following-worker.ts' : './following-worker.js', import.meta.url);
}
