/**
 * A number of workers as processes, on a PostgreSQL of their own, with what can befall them: one is killed, one is cut off, the database is restarted. In
 * the end it is looked whether every article is in the ledger once.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import { build } from 'esbuild';
import pg from 'pg';
import { actorJudge, add, OwnReader, putter } from '../../src/desk/index.ts';
import { openLedger } from '../../src/ledger/index.ts';
import { type ArticleQueue, NOTHING_DONE, openArticleQueue, type QueueState } from '../../src/queue/index.ts';
import { startServer } from '../../tests/postgres/server.ts';
import { statementArticles } from '../server-articles.ts';
import { type Cuttable, cuttable } from './cuttable.ts';
import { processorSeconds } from './processor-time.ts';
import type { FromWorker, WorkerTask } from './worker-process.ts';

export interface FleetPlan {
  readonly articles: number;
  readonly workers: number;
  readonly threads: number;
  readonly batch: number;
  readonly claimSeconds: number;
  /** What befalls them once a share of the articles is finished. */
  readonly kill: boolean;
  readonly cut: boolean;
  readonly restart: boolean;
  /** What is to be kept in: a file, or the same database. */
  readonly engine: 'sqlite' | 'postgres';
  /** Articles of one's own, a line of JSON each, packed or not; invented ones where left out. */
  readonly data?: string;
  readonly say?: (line: string) => void;
}

export interface FleetReport {
  /** From the first worker's beginning to the last article. */
  readonly seconds: number;
  readonly putSeconds: number;
  readonly megabytes: number;
  readonly statements: number;
  /** What the ledger takes on disk, its index with it; and what the articles took in the queue. */
  readonly ledgerBytes: number;
  readonly queuedBytes: number;
  readonly inLedger: number;
  readonly damages: number;
  readonly state: QueueState;
  /** Articles that were met again because a worker had kept them and could not say so. */
  readonly same: number;
  /** Seconds of processor: of the workers that ended by themselves, loading included, and of the database while they worked. */
  readonly workersProcessor: number;
  readonly databaseProcessor: number | null;
  readonly said: readonly FromWorker[];
  readonly tables: readonly { readonly name: string; readonly bytes: number }[];
  readonly postgres: string;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SCHEMA = 'fleet';

export async function runFleet(plan: FleetPlan): Promise<FleetReport> {
  const { say = () => {} } = plan;
  const folder = mkdtempSync(join(tmpdir(), 'musnad-fleet-'));
  const server = await startServer({ durable: true });
  const way = await cuttable(server.port);
  const through = (port: number): string => server.address.replace(`:${server.port}/`, `:${port}/`);
  const addressOf = (port: number): string =>
    plan.engine === 'sqlite' ? join(folder, 'fleet.ledger') : `${through(port)}?schema=${SCHEMA}`;
  const taskFor = (port: number): WorkerTask => ({
    ledger: addressOf(port),
    queue: through(port),
    schema: SCHEMA,
    threads: plan.threads,
    batch: plan.batch,
    claimSeconds: plan.claimSeconds,
  });
  const built = await buildWorker();
  const fleet = new Fleet(join(built, 'worker.js'));
  let queue: ArticleQueue | null = null;
  try {
    const put = await putAll(plan, folder, addressOf(server.port), server.address);
    say(`put ${plan.articles} articles in ${put.toFixed(1)} s`);
    queue = await openArticleQueue({ connection: { connectionString: server.address }, schema: SCHEMA });
    if (queue === null) throw new Error('no queue');
    const { bytes: queuedBytes } = await queue.amount();
    for (let i = 0; i < plan.workers; i++) fleet.start(taskFor(i === 0 && plan.cut ? way.port : server.port));
    await until(() => {
      fleet.check();
      return fleet.begun.length === plan.workers;
    });
    const before = processorSeconds(server.socket);
    const started = performance.now();
    const troubled = trouble(plan, { fleet, queue, way, server });
    while (!(await queue.isEmpty().catch(() => false))) {
      fleet.check();
      await pause(100);
    }
    const seconds = (performance.now() - started) / 1000;
    const after = processorSeconds(server.socket);
    await troubled;
    await way.mend();
    await fleet.ended();
    const ledger = await openLedger(addressOf(server.port), { judge: actorJudge() });
    const { damages, articles: inLedger, statements } = await ledger.verify();
    const { textBytes, bytes: ledgerBytes } = await ledger.stats();
    await ledger.close();
    const state = await queue.state();
    return {
      seconds,
      putSeconds: put,
      megabytes: textBytes / 1e6,
      statements,
      ledgerBytes,
      queuedBytes,
      inLedger,
      damages: damages.length,
      state,
      same: state.done.same,
      workersProcessor: fleet.said.reduce((total, one) => total + (one.said === 'ended' ? one.processor : 0), 0),
      databaseProcessor: before === null || after === null ? null : after - before,
      said: fleet.said,
      tables: plan.engine === 'postgres' ? await largestTables(server.address) : [],
      postgres: server.version,
    };
  } finally {
    fleet.end();
    await queue?.close();
    await way.close();
    await server.close();
    rmSync(built, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The process and its threads as modules that Node runs; inside the repository, where their packages are found. */
async function buildWorker(): Promise<string> {
  const outdir = join(ROOT, 'node_modules', '.cache', `musnad-fleet-${process.pid}-${Date.now()}`);
  await build({
    entryPoints: {
      worker: join(ROOT, 'benchmarks/workers/worker-process.ts'),
      'reading-worker': join(ROOT, 'src/desk/readers/reading-worker.ts'),
    },
    outdir,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  return outdir;
}

async function putAll(plan: FleetPlan, folder: string, ledgerAddress: string, address: string): Promise<number> {
  const path = join(folder, 'articles.jsonl');
  writeFileSync(path, (await linesOf(plan)).join('\n'));
  const ledger = await openLedger(ledgerAddress, { judge: actorJudge() });
  const queue = await openArticleQueue({ connection: { connectionString: address }, schema: SCHEMA }, { make: true });
  if (queue === null) throw new Error('no queue');
  const started = performance.now();
  const { tally } = await add([path], { ledger, readers: new OwnReader(), queue: putter({ queue }) });
  if (plan.data === undefined && tally.queued !== plan.articles)
    throw new Error(`queued ${tally.queued} of ${plan.articles}`);
  await queue.close();
  await ledger.close();
  return (performance.now() - started) / 1000;
}

async function linesOf({ data, articles }: FleetPlan): Promise<readonly string[]> {
  if (data === undefined) return [...statementArticles(articles * 8)].slice(0, articles);
  const bytes = createReadStream(data);
  const lines: string[] = [];
  for await (const line of createInterface({ input: data.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes })) {
    lines.push(line);
    if (lines.length >= articles) break;
  }
  return lines;
}

/** The largest tables of the ledger with their indexes. */
async function largestTables(address: string): Promise<FleetReport['tables']> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; bytes: string }>(
      `SELECT relname AS name, pg_total_relation_size(c.oid) AS bytes FROM pg_class c
       JOIN pg_namespace n ON n.oid = c.relnamespace WHERE nspname = $1 AND relkind = 'r' ORDER BY 2 DESC LIMIT 12`,
      [SCHEMA],
    );
    return rows.map(({ name, bytes }) => ({ name, bytes: Number(bytes) }));
  } finally {
    await client.end();
  }
}

interface Scene {
  readonly fleet: Fleet;
  readonly queue: ArticleQueue;
  readonly way: Cuttable;
  readonly server: Awaited<ReturnType<typeof startServer>>;
}

/** Each trouble comes when so much is finished, and finds somebody at work. */
async function trouble({ articles, kill, cut, restart, say = () => {} }: FleetPlan, scene: Scene): Promise<void> {
  const { fleet, queue, way, server } = scene;
  // The database may be away.
  const state = async (): Promise<QueueState | null> => queue.state().catch(() => null);
  const finished = async (): Promise<number> => {
    const { done = NOTHING_DONE } = (await state()) ?? {};
    return done.added + done.revision + done.same + done.forgotten;
  };
  const holds = async (name: string): Promise<boolean> => {
    const { workers = [] } = (await state()) ?? {};
    return (workers.find((worker) => worker.name === name)?.holding ?? 0) > 0;
  };
  if (cut) {
    await until(async () => (await finished()) >= articles * 0.15 && (await holds(fleet.nameOf(0))));
    await way.cut();
    say(`cut off ${fleet.nameOf(0)}`);
  }
  if (kill) {
    const at = fleet.last;
    await until(async () => (await finished()) >= articles * 0.3 && (await holds(fleet.nameOf(at))));
    fleet.kill(at);
    say(`killed ${fleet.nameOf(at)}`);
  }
  if (restart) {
    await until(async () => (await finished()) >= articles * 0.45);
    await server.stop('immediate');
    say('the database is gone');
    await pause(2000);
    await server.start();
    say('and is back');
  }
}

class Fleet {
  readonly said: FromWorker[] = [];
  readonly begun: string[] = [];
  constructor(private readonly program: string) {}

  private readonly members: { readonly child: ChildProcess; name: string; killed: boolean; errors: string }[] = [];

  get last(): number {
    return this.members.length - 1;
  }

  start(task: WorkerTask): void {
    const child = spawn(process.execPath, [this.program, JSON.stringify(task)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const member = { child, name: '', killed: false, errors: '' };
    this.members.push(member);
    child.stderr.on('data', (data: Buffer) => {
      member.errors += data.toString();
    });
    let rest = '';
    child.stdout.on('data', (data: Buffer) => {
      const lines = `${rest}${data.toString()}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const said = JSON.parse(line) as FromWorker;
        this.said.push(said);
        if (said.said !== 'begun') continue;
        member.name = said.name;
        this.begun.push(said.name);
      }
    });
  }

  nameOf(member: number): string {
    return this.members[member]?.name ?? '';
  }

  kill(member: number): void {
    const one = this.members[member];
    if (one === undefined) return;
    one.killed = true;
    one.child.kill('SIGKILL');
  }

  /** @throws where one ended that nobody killed, and with a fault */
  check(): void {
    for (const { child, killed, errors } of this.members)
      if (!killed && child.exitCode !== null && child.exitCode !== 0) throw new Error(`a worker failed: ${errors}`);
  }

  async ended(): Promise<void> {
    await until(() => {
      this.check();
      return this.members.every(({ child }) => child.exitCode !== null || child.signalCode !== null);
    });
  }

  end(): void {
    for (const { child } of this.members) child.kill('SIGKILL');
  }
}

async function until(look: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await look())) await pause(50);
}
