/**
 * The way to the queue's database: a few connections, each thrown away when anything went wrong on it, so that the next statement begins on one
 * that is whole. Every wait has an end: a network that swallows what is sent is found out like one that refuses it.
 */
import type PgBoss from 'pg-boss';
import pg from 'pg';
import { queueFault } from './fault.ts';

/** What a column of an answer holds. */
export type Cell = string | number | boolean | Date | Buffer | null;
export type Answered = Readonly<Record<string, Cell>>;

export interface Statements {
  /** @throws {QueueFault} */
  query(sql: string, ...values: readonly unknown[]): Promise<readonly Answered[]>;
  /** The same for pg-boss. */
  readonly db: PgBoss.Db;
}

/** Milliseconds after which a connection that does not come about is given up. */
const TO_CONNECT = 10_000;
/** Milliseconds after which a statement that has not been answered is given up: none of the queue's takes a tenth of it. */
const TO_ANSWER = 20_000;
/** One for what is at hand, one for claims that are renewed meanwhile, one to spare. */
const CONNECTIONS = 4;

const AGAIN = new Set(['40001', '40P01']);
const TIMES = 5;

export class Connection implements Statements {
  private readonly pool: pg.Pool;

  constructor(config: pg.PoolConfig) {
    this.pool = new pg.Pool({
      application_name: 'musnad queue',
      connectionTimeoutMillis: TO_CONNECT,
      query_timeout: TO_ANSWER,
      idleTimeoutMillis: 30_000,
      keepAlive: true,
      ...config,
      max: CONNECTIONS,
    });
    // A connection that is lost while nobody uses it leaves the pool by itself.
    this.pool.on('error', () => {});
  }

  readonly db: PgBoss.Db = {
    executeSql: (text, values) => this.on((client) => client.query(text, values)),
  };

  query(sql: string, ...values: readonly unknown[]): Promise<readonly Answered[]> {
    return this.on(async (client) => (await client.query<Answered>(sql, [...values])).rows);
  }

  /** Runs statements as one, and again from the beginning where the database undid them in favour of others. @throws {QueueFault} */
  async transaction<T>(work: (statements: Statements) => Promise<T>): Promise<T> {
    for (let time = 1; ; time++) {
      try {
        return await this.on((client) => within(client, work));
      } catch (error) {
        const { cause } = queueFault(error);
        const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
        if (!AGAIN.has(code) || time >= TIMES) throw error;
      }
    }
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  private async on<T>(use: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    let client: pg.PoolClient;
    try {
      client = await this.pool.connect();
    } catch (error) {
      throw queueFault(error);
    }
    // One that breaks between two statements says so here, and again at the next statement.
    const broken = (): void => {};
    client.on('error', broken);
    try {
      const answer = await use(client);
      client.release();
      return answer;
    } catch (error) {
      // What state it is in nobody knows: in the middle of a transaction, perhaps, of which an end was never heard.
      client.release(true);
      throw error instanceof Error && error.name === 'ClaimLost' ? error : queueFault(error);
    } finally {
      client.off('error', broken);
    }
  }
}

async function within<T>(client: pg.PoolClient, work: (statements: Statements) => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  const statements: Statements = {
    db: { executeSql: (text, values) => client.query(text, values) },
    query: async (sql, ...values) => (await client.query<Answered>(sql, [...values])).rows,
  };
  const answer = await work(statements);
  await client.query('COMMIT');
  return answer;
}
