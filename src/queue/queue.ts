/**
 * A queue of articles that wait to be read, in the ledger's own database, for any number of machines. Whoever takes in puts, workers take; each
 * article is there once while it waits, by its hash.
 *
 * Example: `musnad add archive/ --queue` puts, `musnad work` on four machines takes.
 */
import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type PgBoss from 'pg-boss';
import { storable } from '../text/index.ts';
import { Claim, type ClaimedJob } from './claim.ts';
import { Connection } from './connection.ts';
import { type OpenQueueOptions, type QueuePlace, schemaOfQueue } from './place.ts';
import { GONE, listAside, stateOf } from './looking.ts';
import { packArticle, type WaitingArticle } from './packed-article.ts';
import { ARTICLES, ASIDE, boss, isCurrent, isThere, makeTables } from './schema.ts';
import { type RelatingTurn, takeRelating } from './relating.ts';
import type { QueueState, SetAside } from './state.ts';
import { CLAIM_SECONDS, LARGEST_PACKED, LARGEST_TEXT, type MostWaiting } from './limits.ts';

/** An article to be put: its hash says which it is. */
export interface ArticleToPut extends WaitingArticle {
  /** SHA-256, hexadecimal, as the ledger makes it. */
  readonly hash: string;
  readonly priority: number;
}

/** What came of putting one. */
export type PutOutcome =
  | 'put'
  /** It waits already, or was set aside. */
  | 'there'
  /** It is larger than a queue takes. */
  | 'tooLarge';

/** The most of a statement that puts: a few hundred articles, or a few large ones. */
const STATEMENT_ARTICLES = 500;
const STATEMENT_BYTES = 4_000_000;

export class ArticleQueue {
  private constructor(
    private readonly connection: Connection,
    private readonly boss: PgBoss,
    readonly schema: string,
  ) {}

  /** The queue of a ledger; null where it has none. @throws {QueueFault} */
  static async open(place: QueuePlace, options: OpenQueueOptions = {}): Promise<ArticleQueue | null> {
    const { make = false, supervise = false } = options;
    const schema = schemaOfQueue(place.schema);
    const connection = new Connection(place.connection);
    const queue = boss(connection, schema, supervise);
    try {
      const there = await isThere(connection, schema);
      if (!there && !make) {
        await connection.close();
        return null;
      }
      const makes = make || !(await isCurrent(connection, schema));
      if (makes || supervise) await queue.start();
      if (makes) await makeTables(connection, schema, queue);
      return new ArticleQueue(connection, queue, schema);
    } catch (error) {
      await queue.stop({ graceful: false, close: false }).catch(() => {});
      await connection.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.boss.stop({ graceful: false, close: false });
    await this.connection.close();
  }

  /** Puts articles; an outcome for each, in their order. @throws {QueueFault} and then nothing of what was in the same statement is there */
  async put(articles: readonly ArticleToPut[]): Promise<readonly PutOutcome[]> {
    const packed = articles.map((one) => ({ ...one, job: jobOf(one.hash), packed: packedWithin(one) }));
    const put = new Set<string>();
    for (const statement of inStatements(packed.flatMap((one) => (one.packed === null ? [] : [one as Packed]))))
      for (const job of await this.putTogether(statement)) put.add(job);
    // Of two with one hash in a batch, the first is put.
    return packed.map((one) => (one.packed === null ? 'tooLarge' : put.delete(one.job) ? 'put' : 'there'));
  }

  private putTogether(articles: readonly Packed[]): Promise<readonly string[]> {
    const once = [...new Map(articles.map((one) => [one.job, one])).values()];
    return this.connection.transaction(async (statements) => {
      const rows = await statements.query(
        `INSERT INTO ${this.schema}.article (job, hash, place, priority, bytes, packed)
         SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::int[], $5::int[], $6::bytea[])
         ON CONFLICT DO NOTHING RETURNING job::text`,
        once.map(({ job }) => job),
        once.map(({ hash }) => hash),
        once.map(({ article }) => storable(article.where)),
        once.map(({ priority }) => priority),
        once.map(({ packed }) => packed.length),
        once.map(({ packed }) => packed),
      );
      const put = new Set(rows.map((row) => String(row['job'])));
      if (put.size > 0)
        await this.boss.insert(
          once
            .filter(({ job }) => put.has(job))
            .map(({ job, hash, priority }) => ({ id: job, name: ARTICLES, priority, data: { hash, priority } })),
          { db: statements.db },
        );
      return [...put];
    });
  }

  /** How many articles wait, are at workers or were set aside, and their bytes: all that the queue takes of the disk. */
  async amount(): Promise<MostWaiting> {
    const [row] = await this.connection.query(
      `SELECT sum(articles)::bigint::text AS articles, sum(bytes)::bigint::text AS bytes FROM ${this.schema}.amount`,
    );
    return { articles: Number(row?.['articles'] ?? 0), bytes: Number(row?.['bytes'] ?? 0) };
  }

  /** Whether all was read, but for what was set aside. */
  async isEmpty(): Promise<boolean> {
    const [row] = await this.connection.query(
      `SELECT EXISTS (SELECT 1 FROM ${this.schema}.job WHERE name = $1 AND state < 'completed') AS some`,
      ARTICLES,
    );
    return row?.['some'] === false;
  }

  /**
   * Takes up to so many articles, the most urgent first, the oldest first among them; null where none waits.
   *
   * @param seconds for which the claim holds without being renewed
   */
  async take(worker: string, most: number, seconds: number = CLAIM_SECONDS): Promise<Claim | null> {
    const id = randomUUID();
    const { connection, boss: queue, schema } = this;
    const asked = performance.now();
    const jobs = await connection.transaction(async (statements) => {
      const taken = await queue.fetch<object>(ARTICLES, { batchSize: most, includeMetadata: true, db: statements.db });
      if (taken.length === 0) return [];
      const rows = await statements.query(
        `UPDATE ${schema}.article SET claim = $1, worker = $2 WHERE job = ANY($3::uuid[])
         RETURNING job::text, hash, place, bytes`,
        id,
        worker,
        taken.map((job) => job.id),
      );
      const found = new Map(rows.map((row) => [String(row['job']), row]));
      // Finished by a worker that was given up too soon: there is nothing left to do.
      const gone = taken.flatMap((job) => (found.has(job.id) ? [] : [job.id]));
      if (gone.length > 0) await queue.deleteJob(ARTICLES, gone, { db: statements.db });
      if (seconds !== CLAIM_SECONDS)
        await statements.query(
          `UPDATE ${schema}.job SET expire_in = $1 * interval '1 second' WHERE name = $2 AND id = ANY($3::uuid[])`,
          seconds,
          ARTICLES,
          [...found.keys()],
        );
      return taken.sort(inTurn).flatMap(({ id: job, priority, retryCount }): ClaimedJob[] => {
        const row = found.get(job);
        if (row === undefined) return [];
        const [hash, where, bytes] = [String(row['hash']), String(row['place']), Number(row['bytes'])];
        return [{ job, hash, where, bytes, priority, timesLost: retryCount }];
      });
    });
    return jobs.length === 0 ? null : new Claim(id, jobs, { connection, boss: queue, schema, worker, seconds }, asked);
  }

  /** Takes the turn to relate what was kept; null where another has it, or nothing is to be related. @param seconds as with `take` */
  takeRelating(seconds: number = CLAIM_SECONDS): Promise<RelatingTurn | null> {
    const { connection, boss: queue, schema } = this;
    return takeRelating({ connection, boss: queue, schema, seconds });
  }

  /** Whether all that was to be related is. */
  async isRelated(): Promise<boolean> {
    const [row] = await this.connection.query(`SELECT EXISTS (SELECT 1 FROM ${this.schema}.to_relate) AS some`);
    return row?.['some'] === false;
  }

  /** Says that a worker is there, and how fast it is. */
  async hello(worker: string, threads: number, perSecond: number): Promise<void> {
    await this.connection.query(
      `INSERT INTO ${this.schema}.worker (name, threads, per_second) VALUES ($1, $2, $3)
       ON CONFLICT (name) DO UPDATE SET seen = now(), ended = NULL, per_second = excluded.per_second`,
      worker,
      threads,
      perSecond,
    );
  }

  /** Says that a worker is going; counts of workers that went a day ago are put together. */
  async goodbye(worker: string): Promise<void> {
    const { schema } = this;
    const counts = ['added', 'revision', 'same', 'forgotten', 'statements', 'bytes', 'set_aside'];
    await this.connection.transaction(async (statements) => {
      await statements.query(
        `UPDATE ${schema}.worker SET per_second = 0, seen = now(), ended = now() WHERE name = $1`,
        worker,
      );
      await statements.query(
        `WITH gone AS (DELETE FROM ${schema}.worker WHERE name <> $1 AND seen < now() - interval '1 day' RETURNING *)
         INSERT INTO ${schema}.worker (name, threads, ended, ${counts.join(', ')})
         SELECT $1, 0, now(), ${counts.map((name) => `coalesce(sum(${name}), 0)`).join(', ')} FROM gone HAVING count(*) > 0
         ON CONFLICT (name) DO UPDATE SET ${counts.map((name) => `${name} = worker.${name} + excluded.${name}`).join(', ')}`,
        GONE,
      );
    });
  }

  state(): Promise<QueueState> {
    return stateOf(this.connection, this.schema);
  }

  /** What was set aside, the latest first. */
  aside(limit: number): Promise<readonly SetAside[]> {
    return listAside(this.connection, this.schema, limit);
  }

  /** Puts what was set aside back into its turn; how many there were. @param hashes all where left out */
  retry(hashes?: readonly string[]): Promise<number> {
    const { boss: queue, schema } = this;
    return this.connection.transaction(async (statements) => {
      const rows = await statements.query(
        `DELETE FROM ${schema}.job j USING ${schema}.article a
         WHERE j.name = $1 AND j.state < 'active' AND a.hash = j.data->>'hash' AND ($2::text[] IS NULL OR a.hash = ANY($2))
         RETURNING a.job::text, a.hash, a.priority`,
        ASIDE,
        hashes ?? null,
      );
      const jobs = rows.map((row) => ({
        job: String(row['job']),
        hash: row['hash'],
        priority: Number(row['priority']),
      }));
      if (jobs.length === 0) return 0;
      const ids = jobs.map(({ job }) => job);
      // What pg-boss set aside leaves its own row behind, failed.
      await queue.deleteJob(ARTICLES, ids, { db: statements.db });
      await queue.insert(
        jobs.map(({ job, hash, priority }) => ({ id: job, name: ARTICLES, priority, data: { hash, priority } })),
        { db: statements.db },
      );
      return jobs.length;
    });
  }

  /** Throws away what was set aside; how many there were. @param hashes all where left out */
  discard(hashes?: readonly string[]): Promise<number> {
    const { boss: queue, schema } = this;
    return this.connection.transaction(async (statements) => {
      const rows = await statements.query(
        `WITH named AS (SELECT j.id, a.job FROM ${schema}.job j JOIN ${schema}.article a ON a.hash = j.data->>'hash'
            WHERE j.name = $1 AND j.state < 'active' AND ($2::text[] IS NULL OR a.hash = ANY($2))),
          gone AS (DELETE FROM ${schema}.article WHERE job IN (SELECT job FROM named))
         SELECT id::text, job::text FROM named`,
        ASIDE,
        hashes ?? null,
      );
      if (rows.length === 0) return 0;
      const ids = (name: string): string[] => rows.map((row) => String(row[name]));
      await queue.deleteJob(ASIDE, ids('id'), { db: statements.db });
      await queue.deleteJob(ARTICLES, ids('job'), { db: statements.db });
      return rows.length;
    });
  }
}

interface Packed extends ArticleToPut {
  readonly job: string;
  readonly packed: Buffer;
}

function packedWithin(one: WaitingArticle): Buffer | null {
  if (Buffer.byteLength(one.article.text) > LARGEST_TEXT) return null;
  const packed = packArticle(one);
  return packed.length > LARGEST_PACKED ? null : packed;
}

/** The first half of the hash as a UUID. */
function jobOf(hash: string): string {
  return hash.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function inStatements(articles: readonly Packed[]): readonly (readonly Packed[])[] {
  const statements: Packed[][] = [];
  let bytes = 0;
  for (const one of articles) {
    const current = statements.at(-1);
    if (current === undefined || current.length >= STATEMENT_ARTICLES || bytes + one.packed.length > STATEMENT_BYTES) {
      statements.push([one]);
      bytes = one.packed.length;
    } else {
      current.push(one);
      bytes += one.packed.length;
    }
  }
  return statements;
}

function inTurn(one: PgBoss.JobWithMetadata, other: PgBoss.JobWithMetadata): number {
  return other.priority - one.priority || one.createdOn.getTime() - other.createdOn.getTime();
}
