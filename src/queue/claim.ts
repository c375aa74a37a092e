/**
 * A claim: a batch of articles that one worker has, for as long as it says that it is there. When nothing was heard of it for the time of the claim,
 * the articles go back to the queue, and the worker knows so by its own clock: it must not go on with what may be another's.
 *
 * Nothing is done with an article that the claim no longer has: what was finished by another stays finished once.
 */
import { performance } from 'node:perf_hooks';
import type PgBoss from 'pg-boss';
import type { Connection } from './connection.ts';
import { ClaimLost } from './fault.ts';
import { unpackArticle, type WaitingArticle } from './packed-article.ts';
import { putToRelate } from './relating.ts';
import { ARTICLES, ASIDE } from './schema.ts';
import { type AsideReason, type Done, together } from './state.ts';

/** An article of a claim; what it says is loaded when its turn comes. */
export interface ClaimedJob {
  readonly job: string;
  readonly hash: string;
  readonly where: string;
  /** Packed. */
  readonly bytes: number;
  readonly priority: number;
  /** How often it came back from workers that were not heard of again. */
  readonly timesLost: number;
}

export interface LoadedJob extends ClaimedJob {
  /** Null where what the queue holds is no article. */
  readonly waiting: WaitingArticle | null;
}

/** A job whose article the ledger has acknowledged. */
export interface FinishedJob {
  readonly job: string;
  readonly done: Done;
  /** The article's id, where it is to be related. */
  readonly relate?: string;
}

export interface ClaimSetting {
  readonly connection: Connection;
  readonly boss: PgBoss;
  readonly schema: string;
  readonly worker: string;
  readonly seconds: number;
}

export class Claim {
  private until: number;
  private lost = false;
  /** What is done with it is done one after the other: what is being finished is not renewed. */
  private turn: Promise<unknown> = Promise.resolve();
  /** Jobs that are not finished yet. */
  private readonly left: Set<string>;

  /** @param asked when it was asked for, in milliseconds of the process: it lasts from then on, at the least */
  constructor(
    readonly id: string,
    readonly jobs: readonly ClaimedJob[],
    private readonly setting: ClaimSetting,
    asked: number,
  ) {
    this.until = asked + setting.seconds * 1000;
    this.left = new Set(jobs.map(({ job }) => job));
  }

  /** Whether nobody else can have it yet. */
  get holds(): boolean {
    return !this.lost && performance.now() < this.until;
  }

  /** @throws {ClaimLost} */
  check(): void {
    if (!this.holds) throw new ClaimLost(this.id);
  }

  /** Says that the worker is there, for all that is left of it. Once it is lost it stays lost. @throws {QueueFault} */
  renew(): Promise<boolean> {
    return this.inTurn(() => this.renewNow());
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => {});
    return done;
  }

  private async renewNow(): Promise<boolean> {
    const { connection, schema, seconds } = this.setting;
    const asked = performance.now();
    const [row] = await connection.query(
      `WITH mine AS (SELECT job FROM ${schema}.article WHERE claim = $1),
        renewed AS (UPDATE ${schema}.job j SET started_on = now(), expire_in = $2 * interval '1 second'
          FROM mine WHERE j.name = $3 AND j.id = mine.job AND j.state = 'active' RETURNING j.id)
       SELECT count(*)::int AS renewed FROM renewed`,
      this.id,
      seconds,
      ARTICLES,
    );
    if (row?.['renewed'] === this.left.size) this.until = asked + seconds * 1000;
    else this.lost = true;
    return this.holds;
  }

  /** What articles of it say, in their order; those that are another's by now are left out, and the claim is lost. */
  async load(jobs: readonly ClaimedJob[]): Promise<readonly LoadedJob[]> {
    const { connection, schema } = this.setting;
    const rows = await connection.query(
      `SELECT job::text, packed FROM ${schema}.article WHERE claim = $1 AND job = ANY($2::uuid[])`,
      this.id,
      jobs.map(({ job }) => job),
    );
    const packed = new Map(rows.map((row) => [String(row['job']), row['packed']]));
    if (packed.size < jobs.length) this.lost = true;
    return jobs.flatMap((job) => {
      const bytes = packed.get(job.job);
      return Buffer.isBuffer(bytes) ? [{ ...job, waiting: unpacked(bytes) }] : [];
    });
  }

  /**
   * The ledger has acknowledged them: they are finished, and counted for this worker. Articles that another worker finished meanwhile are not
   * counted again.
   *
   * @param done what came of each
   */
  finish(done: readonly FinishedJob[]): Promise<void> {
    return done.length === 0 ? Promise.resolve() : this.inTurn(() => this.finishNow(done));
  }

  private async finishNow(done: readonly FinishedJob[]): Promise<void> {
    const { connection, boss, schema, worker } = this.setting;
    const jobs = done.map(({ job }) => job);
    await connection.transaction(async (statements) => {
      const rows = await statements.query(
        `DELETE FROM ${schema}.article WHERE claim = $1 AND job = ANY($2::uuid[]) RETURNING job::text`,
        this.id,
        jobs,
      );
      if (rows.length === 0) return;
      const mine = new Set(rows.map((row) => row['job']));
      // Deleted rather than completed: what a job was about stands in the ledger, and its end in the worker's counts.
      await boss.deleteJob(ARTICLES, [...mine].map(String), { db: statements.db });
      const own = done.filter(({ job }) => mine.has(job));
      await putToRelate(
        statements,
        schema,
        own.flatMap(({ relate }) => relate ?? []),
      );
      const total = together(own.map((one) => one.done));
      await statements.query(
        `UPDATE ${schema}.worker SET seen = now(), added = added + $2, revision = revision + $3, same = same + $4,
          forgotten = forgotten + $5, statements = statements + $6, bytes = bytes + $7 WHERE name = $1`,
        worker,
        total.added,
        total.revision,
        total.same,
        total.forgotten,
        total.statements,
        total.bytes,
      );
    });
    for (const job of jobs) this.left.delete(job);
  }

  /** An article that no worker can do anything with: it waits apart, with the reason, until a person has looked. */
  setAside(job: ClaimedJob, reason: AsideReason, detail: string): Promise<void> {
    return this.inTurn(() => this.setAsideNow(job, reason, detail));
  }

  private async setAsideNow(
    { job, hash, where, priority }: ClaimedJob,
    reason: AsideReason,
    detail: string,
  ): Promise<void> {
    const { connection, boss, schema, worker } = this.setting;
    await connection.transaction(async (statements) => {
      const rows = await statements.query(
        `UPDATE ${schema}.article SET claim = NULL, worker = NULL WHERE claim = $1 AND job = $2 RETURNING job`,
        this.id,
        job,
      );
      if (rows.length === 0) return;
      const data = { hash, where, priority, reason, detail };
      await boss.deleteJob(ARTICLES, job, { db: statements.db });
      await boss.insert([{ id: job, name: ASIDE, data }], { db: statements.db });
      await statements.query(
        `UPDATE ${schema}.worker SET seen = now(), set_aside = set_aside + 1 WHERE name = $1`,
        worker,
      );
    });
    this.left.delete(job);
  }

  /** Gives back what is left of it, in its turn and at once: the next worker has it in a moment, and it does not count as lost. */
  giveBack(): Promise<void> {
    this.lost = true;
    return this.inTurn(() => this.giveBackNow());
  }

  private async giveBackNow(): Promise<void> {
    const { connection, schema } = this.setting;
    await connection.transaction(async (statements) => {
      await statements.query(
        `UPDATE ${schema}.job SET state = 'created', started_on = NULL
         WHERE name = $2 AND state = 'active' AND id IN (SELECT job FROM ${schema}.article WHERE claim = $1)`,
        this.id,
        ARTICLES,
      );
      await statements.query(`UPDATE ${schema}.article SET claim = NULL, worker = NULL WHERE claim = $1`, this.id);
    });
  }
}

function unpacked(bytes: Buffer): WaitingArticle | null {
  try {
    return unpackArticle(bytes);
  } catch {
    return null;
  }
}
