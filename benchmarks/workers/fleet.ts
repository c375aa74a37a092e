/**
 * A number of workers, each the real `musnad work` as a process, on a PostgreSQL of their own, with what can befall them: one is killed, one is cut off, the database is restarted. In
 * the end it is looked whether every article is in the ledger once.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { testCommand } from '../../src/cli/testing/command.ts';
import { actorJudge, add, OwnReader, putter } from '../../src/desk/index.ts';
import { openLedger } from '../../src/ledger/index.ts';
import { type ArticleQueue, NOTHING_DONE, openArticleQueue, type QueueState } from '../../src/queue/index.ts';
import { startServer } from '../../tests/postgres/server.ts';
import { statementArticles } from '../server-articles.ts';
import { type Cuttable, cuttable } from './cuttable.ts';
import { processorSeconds } from './processor-time.ts';

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
  /** Whether they relate what they keep. */
  readonly relate?: boolean;
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
  /** Seconds of processor: of the workers that are there when all is finished, loading included, and of the database while they worked. */
  readonly workersProcessor: number | null;
  readonly databaseProcessor: number | null;
  readonly said: readonly SaidByWorker[];
  readonly tables: readonly { readonly name: string; readonly bytes: number }[];
  readonly postgres: string;
}

const SCHEMA = 'fleet';

export async function runFleet(plan: FleetPlan): Promise<FleetReport> {
  const { say = () => {} } = plan;
  const folder = mkdtempSync(join(tmpdir(), 'musnad-fleet-'));
  const server = await startServer({ durable: true });
  const way = await cuttable(server.port);
  const through = (port: number): string => server.address.replace(`:${server.port}/`, `:${port}/`);
  const addressOf = (port: number): string => `${through(port)}?schema=${SCHEMA}`;
  const command = await testCommand();
  const fleet = new Fleet(command.program, folder, plan);
  let queue: ArticleQueue | null = null;
  try {
    const put = await putAll(plan, folder, addressOf(server.port), server.address);
    say(`put ${plan.articles} articles in ${put.toFixed(1)} s`);
    queue = await openArticleQueue({ connection: { connectionString: server.address }, schema: SCHEMA });
    if (queue === null) throw new Error('no queue');
    const { bytes: queuedBytes } = await queue.amount();
    for (let i = 0; i < plan.workers; i++) fleet.start(addressOf(i === 0 && plan.cut ? way.port : server.port));
    await until(() => {
      fleet.check();
      return fleet.begun === plan.workers;
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
    const workersProcessor = processorSeconds(command.program);
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
      workersProcessor,
      databaseProcessor: before === null || after === null ? null : after - before,
      said: fleet.said,
      tables: await largestTables(server.address),
      postgres: server.version,
    };
  } finally {
    fleet.end();
    await queue?.close();
    await way.close();
    await server.close();
    command.remove();
    rmSync(folder, { recursive: true, force: true });
  }
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

/** What a worker says on standard error, by the code of the message; and at its end, on standard output. */
export type SaidByWorker =
  | { readonly said: 'begun' | 'away' | 'back' | 'lost' | 'aside'; readonly line: string }
  | { readonly said: 'ended'; readonly articles: number; readonly same: number };

const CODES = {
  'MSN-0688': 'begun',
  'MSN-0689': 'away',
  'MSN-0690': 'back',
  'MSN-0691': 'lost',
  'MSN-0692': 'aside',
} as const satisfies Readonly<Record<string, SaidByWorker['said']>>;

interface Member {
  readonly child: ChildProcess;
  name: string;
  killed: boolean;
  closed: boolean;
  errors: string;
}

class Fleet {
  readonly said: SaidByWorker[] = [];
  private readonly members: Member[] = [];

  constructor(
    private readonly program: string,
    private readonly folder: string,
    private readonly plan: FleetPlan,
  ) {}

  get last(): number {
    return this.members.length - 1;
  }

  get begun(): number {
    return this.members.filter(({ name }) => name !== '').length;
  }

  start(ledger: string): void {
    const { threads, batch, claimSeconds, relate = false } = this.plan;
    const sizes = ['--threads', String(threads), '--batch', String(batch), '--claim', `${claimSeconds}s`];
    const child = spawn(
      process.execPath,
      [this.program, 'work', '--until-empty', '--json', '--lang', 'en', ...sizes, ...(relate ? ['--relate'] : [])],
      {
        cwd: this.folder,
        env: { ...process.env, MUSNAD_LEDGER: ledger, MUSNAD_CACHE: join(this.folder, 'cache') },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const member = { child, name: '', killed: false, closed: false, errors: '' };
    this.members.push(member);
    createInterface({ input: child.stderr }).on('line', (line) => this.hear(member, line));
    let told = '';
    child.stdout.on('data', (data: Buffer) => {
      told += data.toString();
    });
    child.on('close', (code) => {
      member.closed = true;
      if (code !== 0) return;
      const { articles, same } = JSON.parse(told) as { readonly articles: number; readonly same: number };
      this.said.push({ said: 'ended', articles, same });
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
      return this.members.every(({ closed }) => closed);
    });
  }

  end(): void {
    for (const { child } of this.members) child.kill('SIGKILL');
  }

  private hear(member: Member, line: string): void {
    member.errors += `${line}\n`;
    const [code = ''] = /MSN-\d{4}/.exec(line) ?? [];
    if (!(code in CODES)) return;
    const said = CODES[code as keyof typeof CODES];
    this.said.push({ said, line });
    if (said === 'begun') member.name = /worker (\S+)/.exec(line)?.[1] ?? '';
  }
}

async function until(look: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await look())) await pause(50);
}
