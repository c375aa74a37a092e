/**
 * Transactions on PostgreSQL: those that look see one moment; those that write take turns, by locks that a transaction takes and that go with
 * it, also when whoever holds them is gone. Nothing is left on a connection between transactions, so that a pooler may stand before the server.
 *
 * What was undone by no fault of its own is run again: when the connection was lost before it was to be kept, or another transaction stood in its
 * way. When it is lost just then, the server is asked what became of it.
 */
import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { text } from '../columns.ts';
import { LedgerFault } from '../fault.ts';
import type { Row } from '../steps.ts';
import type { Connection, Connections } from './connections.ts';
import { isLost, wantsAnotherTry } from './faults.ts';

/** Times that a transaction is run at most. */
const TRIES = 3;
/** Of one that looks, when its connection is lost. */
const READ_TRIES = 2;
/** A machine that is gone, or asleep, gives its turn back after this. */
const ASLEEP_MS = 300_000;
/** How long the server is asked what became of a transaction. */
const FATE_MS = 30_000;
const FATE_AGAIN_MS = 200;

export type Turn = 'write' | 'change' | 'migrate' | 'merge';

/** @param begun the row of the statement that the transaction began with */
export type Work<T> = (connection: Connection, begun: Row | undefined) => Promise<T>;

export interface TurnOptions {
  /** A statement that the transaction begins with, sent along with what begins it. */
  readonly first?: string;
  /** One that it ends with. */
  readonly last?: () => string;
  /** Called when what was done is undone, and perhaps done again. */
  readonly undone?: () => void;
}

export class Transactions {
  private readonly path: string;
  private readonly keys: Readonly<Record<Turn, string>>;

  /** @param patience how long one waits for a turn, in milliseconds */
  constructor(
    readonly connections: Connections,
    private readonly patience: number,
  ) {
    const { schema } = connections.address;
    this.path = quoted(schema);
    const key = (turn: Turn): string => lockKey(`${schema} ${turn}`);
    this.keys = { write: key('write'), change: key('change'), migrate: key('migrate'), merge: key('merge') };
  }

  /** All statements see one moment. */
  async read<T>(work: Work<T>, first = ''): Promise<T> {
    const tries = new Tries(READ_TRIES, this.connections);
    for (;;) {
      tries.begin();
      try {
        return await this.connections.lend((connection) => this.readOn(connection, work, first));
      } catch (error) {
        if (!tries.mayGoOn(error)) throw error;
      }
    }
  }

  /** One at a time of those that write, and of those that change; neither while a write runs. */
  async turn<T>(turn: Turn, work: Work<T>, options: TurnOptions = {}): Promise<T> {
    const tries = new Tries(TRIES, this.connections);
    for (;;) {
      const fate = { unknown: false };
      tries.begin();
      try {
        return await this.connections.lend((connection) => this.turnOn(connection, turn, work, options, fate));
      } catch (error) {
        options.undone?.();
        if (fate.unknown || !tries.mayGoOn(error)) throw error;
      }
    }
  }

  /** Holds a turn while work is done elsewhere, if nobody has it now; null if somebody has. */
  async ifFree<T>(turn: Turn, work: (connection: Connection) => Promise<T>): Promise<T | null> {
    return this.connections.lend(async (connection) => {
      const free = await this.begin(
        connection,
        'BEGIN',
        `SELECT pg_try_advisory_xact_lock(${this.keys[turn]}) AS free`,
      );
      try {
        return free?.['free'] === 1 ? await work(connection) : null;
      } finally {
        await rollback(connection);
      }
    });
  }

  private async readOn<T>(connection: Connection, work: Work<T>, first: string): Promise<T> {
    const begun = await this.begin(connection, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', first);
    try {
      return await work(connection, begun);
    } finally {
      await rollback(connection);
    }
  }

  private async turnOn<T>(
    connection: Connection,
    turn: Turn,
    work: Work<T>,
    { first = 'SELECT 1 AS one', last = () => '' }: TurnOptions,
    fate: { unknown: boolean },
  ): Promise<T> {
    const begun = await this.begin(
      connection,
      'BEGIN',
      `SET LOCAL lock_timeout = ${this.patience}; SET LOCAL idle_in_transaction_session_timeout = ${ASLEEP_MS}; ${this.locks(turn)}; ${first}`,
    );
    let number: string;
    let result: T;
    try {
      result = await work(connection, begun);
      number = text(await connection.run(`${last()}; SELECT pg_current_xact_id()::text AS number`), 'number');
    } catch (error) {
      await rollback(connection);
      throw error;
    }
    try {
      await connection.run('COMMIT');
    } catch (error) {
      if (!isLost(error)) throw error;
      // From here on it may have been kept.
      fate.unknown = true;
      const kept = await this.wasKept(number, error);
      fate.unknown = false;
      if (!kept) throw error;
    }
    return result;
  }

  /** Whether a transaction was kept whose connection was lost as it ended. @throws what was lost, where nobody can tell */
  private async wasKept(number: string, lost: unknown): Promise<boolean> {
    for (const begun = Date.now(); Date.now() - begun < FATE_MS; await wait(FATE_AGAIN_MS)) {
      try {
        const row = await this.connections.lend((connection) =>
          connection.get('SELECT pg_xact_status(?::text::xid8) AS fate', number),
        );
        const fate = text(row, 'fate');
        if (fate === 'committed') return true;
        if (fate === 'aborted') return false;
        if (fate === '') break;
      } catch (error) {
        if (!(error instanceof LedgerFault)) break;
      }
    }
    throw lost;
  }

  /** @returns the row of the last statement of `more` */
  private async begin(connection: Connection, begin: string, more: string): Promise<Row | undefined> {
    try {
      return await connection.run(`${begin}; SET LOCAL search_path = ${this.path}; ${more}`);
    } catch (error) {
      await rollback(connection);
      throw error;
    }
  }

  private locks(turn: Turn): string {
    const { keys } = this;
    // A change waits for a write that runs, and a write for changes: both look at the same rows.
    const shared = turn === 'change' ? `SELECT pg_advisory_xact_lock_shared(${keys.write}); ` : '';
    return `${shared}SELECT pg_advisory_xact_lock(${keys[turn]})`;
  }
}

/** Counts tries. Where all connections were lost at once, those that were idle are met one after the other, and are none. */
class Tries {
  private left: number;
  private old: number;
  private mayBeOld = false;

  constructor(
    most: number,
    private readonly connections: Connections,
  ) {
    this.left = most;
    this.old = connections.address.pool;
  }

  begin(): void {
    this.mayBeOld = this.connections.idle > 0 && this.old > 0;
  }

  mayGoOn(error: unknown): boolean {
    const lost = isLost(error);
    if (lost && this.mayBeOld) {
      this.old--;
      return true;
    }
    this.left--;
    return this.left > 0 && (lost || wantsAnotherTry(error));
  }
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Ends what has failed, or has nothing to keep; on a connection that is gone it has ended already. */
async function rollback(connection: Connection): Promise<void> {
  try {
    await connection.run('ROLLBACK');
  } catch {}
}

/** Locks of this kind have a number, of the whole database. */
function lockKey(name: string): string {
  return createHash('sha256').update(`musnad ${name}`).digest().readBigInt64BE().toString();
}
