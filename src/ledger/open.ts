/** Opens a ledger by its address: `sqlite:FILE`, the path of a file, or `postgres://user@host:port/database?schema=name`. */
import { loadTermAnalyser, type TermAnalyser } from '../text/index.ts';
import type { ActorJudge } from './actor-judge.ts';
import { isOnServer } from './beside.ts';
import type { Engine } from './engine.ts';
import type { IdSources } from './ids.ts';
import { LedgerFault } from './fault.ts';
import type { Ledger } from './ledger.ts';
import { isBegun, move, type Moved, type MoveOptions } from './moving/move.ts';
import type { ServerReport } from './postgres/examine.ts';
import { Database } from './sqlite/driver.ts';
import { SqliteEngine } from './sqlite/sqlite-engine.ts';
import { TableLedger } from './tables/table-ledger.ts';

export interface OpenLedgerOptions {
  /** Who decides which clusters are one actor. */
  readonly judge: ActorJudge;
  readonly readOnly?: boolean;
  /** How long a second writer waits for the first, and for a connection, in milliseconds; half a minute where left out. */
  readonly patience?: number;
  readonly analyser?: TermAnalyser;
  readonly sources?: IdSources;
}

/**
 * Opens a ledger; makes one where there is none, unless it is to be read only.
 *
 * @throws {LedgerFault} `not-a-ledger`, `newer-schema`, `not-found`, `read-only`, `half-moved`, and of a server `unreachable`, `denied`, `no-database` ...
 */
export async function openLedger(address: string, options: OpenLedgerOptions): Promise<Ledger> {
  const analyser = options.analyser ?? (await loadTermAnalyser());
  const engine = await openEngine(address, options);
  try {
    if (await engine.read(isBegun)) throw new LedgerFault('half-moved', engine.address);
  } catch (error) {
    await engine.close();
    throw error;
  }
  return TableLedger.open(engine, { ...options, analyser });
}

/** What the server of an address says of itself. @throws {LedgerFault} where it cannot be asked */
export async function examineServer(address: string): Promise<ServerReport> {
  return (await import('./postgres/examine.ts')).examine(address);
}

/**
 * Moves a ledger to a new one, of the same or another engine, and compares both.
 *
 * @returns null where it was stopped; the same move goes on
 * @throws {LedgerFault} `not-empty`, and what both addresses may say
 */
export async function moveLedger(from: string, to: string, options: MoveOptions = {}): Promise<Moved | null> {
  const source = await openEngine(from, { readOnly: true });
  try {
    const target = await openEngine(to, {});
    try {
      return await move(source, target, { ...options, onServer: isOnServer(to) });
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** The engine of an address; that of a server is loaded when one is opened. @throws {LedgerFault} */
export async function openEngine(
  address: string,
  options: Pick<OpenLedgerOptions, 'readOnly' | 'patience'>,
): Promise<Engine> {
  if (!isOnServer(address)) return new SqliteEngine(new Database(address.replace(/^sqlite:/u, ''), options));
  const { PostgresEngine } = await import('./postgres/postgres-engine.ts');
  return PostgresEngine.open(address, options);
}
