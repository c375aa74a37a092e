/** Opens a ledger by its address: `sqlite:FILE`, or the path of a file. */
import { loadTermAnalyser, type TermAnalyser } from '../text/index.ts';
import type { ActorJudge } from './actor-judge.ts';
import type { IdSources } from './ids.ts';
import type { Ledger } from './ledger.ts';
import { Database } from './sqlite/driver.ts';
import { SqliteEngine } from './sqlite/sqlite-engine.ts';
import { TableLedger } from './tables/table-ledger.ts';

export interface OpenLedgerOptions {
  /** Who decides which clusters are one actor. */
  readonly judge: ActorJudge;
  readonly readOnly?: boolean;
  /** How long a second writer waits for the first, in milliseconds; half a minute where left out. */
  readonly patience?: number;
  readonly analyser?: TermAnalyser;
  readonly sources?: IdSources;
}

/**
 * Opens a ledger; makes one where there is none, unless it is to be read only.
 *
 * @throws {LedgerFault} `not-a-ledger`, `newer-schema`, `not-found`, `read-only`
 */
export async function openLedger(address: string, options: OpenLedgerOptions): Promise<Ledger> {
  const path = address.startsWith('sqlite:') ? address.slice('sqlite:'.length) : address;
  const analyser = options.analyser ?? (await loadTermAnalyser());
  return TableLedger.open(new SqliteEngine(new Database(path, options)), { ...options, analyser });
}
