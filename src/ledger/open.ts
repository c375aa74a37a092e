/** Opens a ledger by its address: `sqlite:FILE`, the path of a file, or `postgres://user@host:port/database?schema=name`. */
import { loadTermAnalyser, type TermAnalyser } from '../text/index.ts';
import type { ActorJudge } from './actor-judge.ts';
import { isOnServer } from './beside.ts';
import type { Engine } from './engine.ts';
import type { IdSources } from './ids.ts';
import type { Ledger } from './ledger.ts';
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
 * @throws {LedgerFault} `not-a-ledger`, `newer-schema`, `not-found`, `read-only`, and of a server `unreachable`, `denied`, `no-database` ...
 */
export async function openLedger(address: string, options: OpenLedgerOptions): Promise<Ledger> {
  const analyser = options.analyser ?? (await loadTermAnalyser());
  return TableLedger.open(await openEngine(address, options), { ...options, analyser });
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
