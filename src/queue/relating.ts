/**
 * The turn to relate: families and threads are the work of one at a time, so that two do not each begin a family for the same words. What was kept
 * waits in a table to be related; whoever has the turn relates it in the order in which it was kept, until nothing waits.
 *
 * The turn is a job of pg-boss of which one waits at most and one is worked on at most (its policy `stately`). It is held as a claim is: whoever says
 * nothing for its time loses it, and knows so by its own clock. Whoever takes it makes it, where there is none and something waits: the table alone
 * says what is to be related. Were the job put beside the row, a turn that is given back between the two could leave a row that nobody comes for.
 */
import { performance } from 'node:perf_hooks';
import type PgBoss from 'pg-boss';
import type { Connection, Statements } from './connection.ts';
import { CLAIM_SECONDS } from './limits.ts';
import { RELATING } from './schema.ts';

export interface RelatingSetting {
  readonly connection: Connection;
  readonly boss: PgBoss;
  readonly schema: string;
  readonly seconds: number;
}

/** Articles are to be related; part of the transaction that finishes them. */
export async function putToRelate(statements: Statements, schema: string, articles: readonly string[]): Promise<void> {
  if (articles.length === 0) return;
  await statements.query(`INSERT INTO ${schema}.to_relate SELECT unnest($1::text[]) ON CONFLICT DO NOTHING`, articles);
}

/** Takes the turn; null where another has it, or nothing is to be related. */
export async function takeRelating(setting: RelatingSetting): Promise<RelatingTurn | null> {
  const { connection, boss, schema } = setting;
  const asked = performance.now();
  const [row] = await connection.query(
    `SELECT EXISTS (SELECT 1 FROM ${schema}.job WHERE name = $1 AND state = 'active') AS taken,
       EXISTS (SELECT 1 FROM ${schema}.to_relate) AS waits`,
    RELATING,
  );
  if (row?.['taken'] !== false || row['waits'] !== true) return null;
  // Nothing is put where one waits. Two who see it free at the same moment are told apart by the job's index.
  await boss.insert([{ name: RELATING }]);
  const [job] = await boss.fetch<object>(RELATING, { batchSize: 1, includeMetadata: true });
  if (job === undefined) return null;
  const turn = new RelatingTurn(job.id, job.retryCount, setting, asked);
  if (setting.seconds !== CLAIM_SECONDS) await turn.renew();
  return turn;
}

export class RelatingTurn {
  private until: number;
  private lost = false;

  /** @param times how often it was given to somebody before: whoever has an older turn has none */
  constructor(
    private readonly id: string,
    private readonly times: number,
    private readonly setting: RelatingSetting,
    asked: number,
  ) {
    this.until = asked + setting.seconds * 1000;
  }

  /** Whether nobody else can have it yet. */
  get holds(): boolean {
    this.lost ||= performance.now() >= this.until;
    return !this.lost;
  }

  /** Says that it is still worked on. @throws {QueueFault} */
  async renew(): Promise<void> {
    if (!this.holds) return;
    const { connection, schema, seconds } = this.setting;
    const asked = performance.now();
    const rows = await connection.query(
      `UPDATE ${schema}.job SET started_on = now(), expire_in = $1 * interval '1 second'
       WHERE name = $2 AND id = $3 AND state = 'active' AND retry_count = $4 RETURNING id`,
      seconds,
      RELATING,
      this.id,
      this.times,
    );
    if (rows.length > 0) this.until = asked + seconds * 1000;
    else this.lost = true;
  }

  /** What waits longest, as ids of articles. @throws {QueueFault} */
  async articles(most: number): Promise<readonly string[]> {
    const { connection, schema } = this.setting;
    const rows = await connection.query(`SELECT article FROM ${schema}.to_relate ORDER BY article LIMIT $1`, most);
    return rows.map((row) => String(row['article']));
  }

  /** They were related. @throws {QueueFault} */
  async related(articles: readonly string[]): Promise<void> {
    const { connection, schema } = this.setting;
    await connection.query(`DELETE FROM ${schema}.to_relate WHERE article = ANY($1::text[])`, articles);
  }

  /** Leaves the turn to whoever wants it. @throws {QueueFault} */
  async leave(): Promise<void> {
    const { connection, schema } = this.setting;
    this.lost = true;
    await connection.query(
      `DELETE FROM ${schema}.job WHERE name = $1 AND id = $2 AND state = 'active' AND retry_count = $3`,
      RELATING,
      this.id,
      this.times,
    );
  }
}
