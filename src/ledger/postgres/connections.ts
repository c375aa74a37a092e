/**
 * Connections to PostgreSQL: a pool of so many, each lent for one transaction. A connection that was lost is thrown away, and the next one is
 * made anew: when the database is back, everything goes on.
 */
import { pipeline } from 'node:stream/promises';
import pg, { type PoolClient, type QueryResult } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Row, Value } from '../steps.ts';
import type { PostgresAddress } from './address.ts';
import { faultOf, isLost, isOfPooler } from './faults.ts';
import { type Prepared, Statements } from './places.ts';
import { bound, TYPES } from './values.ts';

/** A connection as long as it is lent. */
export class Connection {
  constructor(
    private readonly client: PoolClient,
    private readonly statements: Statements,
    readonly shown: string,
  ) {}

  /** Statements without values, one behind the other, sent at once. @returns the row of the last, if it has one @throws {LedgerFault} */
  async run(sql: string): Promise<Row | undefined> {
    // The driver's type tells of one result; several statements have several.
    const results: QueryResult<Row> | readonly QueryResult<Row>[] = await this.guarded(() =>
      this.client.query<Row>({ text: sql, types: TYPES }),
    );
    const last = Array.isArray(results)
      ? (results as readonly QueryResult<Row>[]).at(-1)
      : (results as QueryResult<Row>);
    return last?.rows[0];
  }

  /** @throws {LedgerFault} */
  async all(sql: string, ...values: readonly Value[]): Promise<readonly Row[]> {
    return (await this.ask(this.statements.of(sql), values.map(bound))).rows;
  }

  /** @throws {LedgerFault} */
  async get(sql: string, ...values: readonly Value[]): Promise<Row | undefined> {
    return (await this.all(sql, ...values))[0];
  }

  prepared(sql: string): Prepared {
    return this.statements.of(sql);
  }

  /** @param values as they are sent */
  async ask(
    { text, name }: Pick<Prepared, 'text' | 'name'>,
    values: readonly (string | Buffer | null)[],
  ): Promise<{ readonly rows: readonly Row[]; readonly changed: number }> {
    const { rows, rowCount } = await this.guarded(() =>
      this.client.query<Row>({ text, values: [...values], types: TYPES, ...(name === undefined ? {} : { name }) }),
    );
    return { rows, changed: rowCount ?? 0 };
  }

  /** What `COPY (...) TO STDOUT` sends. */
  async copy(sql: string): Promise<Buffer> {
    const chunks: Buffer[] = [];
    await this.guarded(() =>
      pipeline(this.client.query(copyTo(sql)), async (source: AsyncIterable<Buffer>) => {
        for await (const chunk of source) chunks.push(chunk);
      }),
    );
    return Buffer.concat(chunks);
  }

  private async guarded<T>(step: () => Promise<T>): Promise<T> {
    try {
      return await step();
    } catch (error) {
      const fault = faultOf(this.shown, error);
      if (isOfPooler(fault)) this.statements.stopNaming();
      throw fault;
    }
  }
}

type Connected = ((error: Error) => void) | ((error: null, client: pg.Client) => void);

/** A client that lets its socket go where it does not come to a connection; the server would hold it for a minute. */
class ClosingClient extends pg.Client {
  override connect(): Promise<pg.Client>;
  override connect(done: Connected): void;
  override connect(done?: Connected): Promise<pg.Client> | undefined {
    if (done === undefined) return super.connect();
    // The driver's two forms of a callback are one.
    const tell = done as (error: Error | null, client: pg.Client) => void;
    super.connect((error: Error | null) => {
      if (error instanceof Error) this.end().catch(() => {});
      tell(error, this);
    });
    return undefined;
  }
}

export class Connections {
  readonly statements: Statements;
  private readonly pool: pg.Pool;
  private lost: () => void = () => {};

  /** @param patience how long one waits for a connection to come free or to be made, in milliseconds */
  constructor(
    readonly address: PostgresAddress,
    patience: number,
  ) {
    this.statements = new Statements(address.prepare);
    this.pool = new pg.Pool({
      Client: ClosingClient,
      connectionString: address.connection,
      max: address.pool,
      connectionTimeoutMillis: patience,
      allowExitOnIdle: true,
      keepAlive: true,
      application_name: 'musnad',
    });
    // An idle connection that is lost leaves the pool; who asks next gets another one.
    this.pool.on('error', () => this.lost());
  }

  /** Connections that wait to be lent: where the server went away, each of them may be lost. */
  get idle(): number {
    return this.pool.idleCount;
  }

  /** Calls the hook when a connection was lost: what comes next may be another server, or the same one gone back to a backup. */
  whenLost(hook: () => void): void {
    this.lost = hook;
  }

  /** Lends a connection. @throws {LedgerFault} where there is none */
  async lend<T>(use: (connection: Connection) => Promise<T>): Promise<T> {
    const { shown } = this.address;
    let client: PoolClient;
    try {
      client = await this.pool.connect();
    } catch (error) {
      throw faultOf(shown, error);
    }
    let broken: Error | undefined;
    const onError = (error: Error): void => {
      broken = error;
    };
    // Lost between two statements: the next one says so.
    client.on('error', onError);
    try {
      return await use(new Connection(client, this.statements, shown));
    } catch (error) {
      if (isLost(error) && error instanceof Error) broken = error;
      throw error;
    } finally {
      client.off('error', onError);
      client.release(broken);
      if (broken !== undefined) this.lost();
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
