/** What the tools work with: the ledger, and where people find a record. */
import type { Ledger } from '../../ledger/index.ts';

export interface McpHouse {
  readonly ledger: Ledger;
  /** Version of the program. */
  readonly version: string;
  /** Where the web app is, without a slash at its end: `http://127.0.0.1:7373`; null where none is served. */
  readonly home: string | null;
}
