/**
 * A worker as a process of its own, on any ledger: `musnad work` with the ledger and the queue named apart, so that a ledger in a file can be the
 * target too. `fleet.ts` bundles and starts it.
 */
import { actorJudge, ReaderPool, work } from '../../src/desk/index.ts';
import { openLedger } from '../../src/ledger/index.ts';
import { openArticleQueue } from '../../src/queue/index.ts';

export interface WorkerTask {
  readonly ledger: string;
  readonly queue: string;
  /** Of the ledger that the queue belongs to. */
  readonly schema: string;
  readonly threads: number;
  readonly batch: number;
  readonly claimSeconds: number;
}

/** What it says, a line each. */
export type FromWorker =
  | { readonly said: 'begun'; readonly name: string }
  | { readonly said: 'away' | 'back' }
  | { readonly said: 'lost'; readonly articles: number }
  | { readonly said: 'aside'; readonly where: string; readonly detail: string }
  | { readonly said: 'ended'; readonly articles: number; readonly same: number; readonly processor: number };

async function main(task: WorkerTask): Promise<void> {
  const say = (line: FromWorker): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const ledger = await openLedger(task.ledger, { judge: actorJudge() });
  const place = { connection: { connectionString: task.queue }, schema: task.schema };
  const queue = await openArticleQueue(place, { make: true, supervise: true });
  if (queue === null) throw new Error('no queue');
  const { articles, done } = await work({
    ledger,
    queue,
    readers: () => new ReaderPool({}, task.threads),
    threads: task.threads,
    batch: task.batch,
    claimSeconds: task.claimSeconds,
    untilEmpty: true,
    signal: stop.signal,
    onStart: (name) => say({ said: 'begun', name }),
    onAway: () => say({ said: 'away' }),
    onBack: () => say({ said: 'back' }),
    onLost: (lost) => say({ said: 'lost', articles: lost }),
    onAside: ({ where }, _, detail) => say({ said: 'aside', where, detail }),
  });
  const { user, system } = process.cpuUsage();
  // Its threads included.
  say({ said: 'ended', articles, same: done.same, processor: (user + system) / 1e6 });
  await queue.close();
  await ledger.close();
}

const [given] = process.argv.slice(2);
if (given !== undefined) await main(JSON.parse(given) as WorkerTask);
