/** What a queue tells of itself: its state, and what was set aside. Looks only. */
import type { Answered, Statements } from './connection.ts';
import { CLAIM_SECONDS } from './limits.ts';
import { ARTICLES, ASIDE } from './schema.ts';
import {
  ASIDE_REASONS,
  type QueueState,
  type SetAside,
  type WaitingState,
  together,
  type WorkerState,
} from './state.ts';

export async function stateOf(statements: Statements, schema: string): Promise<QueueState> {
  const [waiting, active, setAside, toRelate, amount, workers] = [
    await statements.query(
      `SELECT priority, count(*)::int AS articles, min(created_on) AS oldest FROM ${schema}.job
       WHERE name = $1 AND state < 'active' GROUP BY priority ORDER BY priority DESC`,
      ARTICLES,
    ),
    await statements.query(
      `SELECT coalesce(a.worker, '') AS worker, count(*)::int AS articles FROM ${schema}.job j
       LEFT JOIN ${schema}.article a ON a.job = j.id WHERE j.name = $1 AND j.state = 'active' GROUP BY 1`,
      ARTICLES,
    ),
    await statements.query(
      `SELECT count(*)::int AS articles FROM ${schema}.job WHERE name = $1 AND state < 'active'`,
      ASIDE,
    ),
    await statements.query(`SELECT count(*)::int AS articles FROM ${schema}.to_relate`),
    await statements.query(`SELECT sum(bytes)::bigint::text AS bytes FROM ${schema}.amount`),
    await statements.query(
      `SELECT *, ended IS NULL AND seen > now() - $1 * interval '1 second' AS alive FROM ${schema}.worker ORDER BY started, name`,
      CLAIM_SECONDS,
    ),
  ];
  const holding = new Map(active.map((row) => [String(row['worker']), Number(row['articles'])]));
  const all = workers.map((row) => workerOf(row, holding));
  const named = all.filter(({ name }) => name !== GONE);
  return {
    waiting: waiting.map(waitingOf),
    active: [...holding.values()].reduce((total, articles) => total + articles, 0),
    setAside: Number(setAside[0]?.['articles'] ?? 0),
    toRelate: Number(toRelate[0]?.['articles'] ?? 0),
    bytes: Number(amount[0]?.['bytes'] ?? 0),
    done: together(all.map(({ done }) => done)),
    workers: named,
    perSecond: named.reduce((total, { alive, perSecond }) => total + (alive ? perSecond : 0), 0),
  };
}

/** The row in which the counts of workers that went long ago are kept together. */
export const GONE = '';

/** What was set aside, the latest first. */
export async function listAside(statements: Statements, schema: string, limit: number): Promise<readonly SetAside[]> {
  const rows = await statements.query(
    `SELECT j.data, j.output, j.created_on, a.hash, a.place FROM ${schema}.job j
     LEFT JOIN ${schema}.article a ON a.hash = j.data->>'hash'
     WHERE j.name = $1 AND j.state < 'active' ORDER BY j.created_on DESC, j.id LIMIT $2`,
    ASIDE,
    limit,
  );
  return rows.map(asideOf);
}

function asideOf(row: Answered): SetAside {
  // Columns of JSON, which the driver has parsed: written by `Claim.setAside`, or by pg-boss from the job's own.
  const data = (row['data'] ?? {}) as unknown as Readonly<Record<string, unknown>>;
  const text = (name: string): string => (typeof data[name] === 'string' ? data[name] : '');
  return {
    hash: text('hash'),
    where: text('where') || String(row['place'] ?? ''),
    reason: ASIDE_REASONS.find((reason) => reason === data['reason']) ?? 'deadly',
    detail: text('detail'),
    at: timeOf(row['created_on']),
  };
}

function waitingOf(row: Answered): WaitingState {
  return { priority: Number(row['priority']), articles: Number(row['articles']), oldest: timeOf(row['oldest']) };
}

function workerOf(row: Answered, holding: ReadonlyMap<string, number>): WorkerState {
  const name = String(row['name']);
  const alive = row['alive'] === true;
  const count = (of: string): number => Number(row[of] ?? 0);
  return {
    name,
    started: timeOf(row['started']),
    seen: timeOf(row['seen']),
    alive,
    threads: count('threads'),
    holding: holding.get(name) ?? 0,
    perSecond: alive ? Math.round(count('per_second') * 10) / 10 : 0,
    done: {
      added: count('added'),
      revision: count('revision'),
      same: count('same'),
      forgotten: count('forgotten'),
      statements: count('statements'),
      bytes: count('bytes'),
    },
    setAside: count('set_aside'),
  };
}

function timeOf(value: Answered[string] | undefined): string {
  return value instanceof Date ? value.toISOString() : '';
}
