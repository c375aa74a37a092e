/** What a server says of itself to one who looks whether all is in place: its version, how far its clock is from this one, who may do what. */
import { number, text } from '../columns.ts';
import { readAddress } from './address.ts';
import { Connections } from './connections.ts';
import { MIGRATIONS } from './schema.ts';
import { quoted } from './transactions.ts';

export interface ServerReport {
  /** `18.4` */
  readonly version: string;
  /** PostgreSQL 15 or newer, and texts in UTF-8. */
  readonly fit: boolean;
  readonly encoding: string;
  /** Whether what is sent is encrypted. */
  readonly encrypted: boolean;
  /** There and back, in milliseconds. */
  readonly latency: number;
  /** How far its clock is before this machine's, in milliseconds. */
  readonly clock: number;
  /** A copy that takes no writes. */
  readonly standby: boolean;
  readonly writable: boolean;
  /** Steps of the schema that were made; 0 where there is no ledger. */
  readonly schema: number;
  /** Steps that this program knows. */
  readonly newest: number;
  /** Connections that are open, and how many may be. */
  readonly connections: number;
  readonly mostConnections: number;
}

const PATIENCE_MS = 10_000;
const OLDEST = 150_000;
const ASKED = 5;

/** @throws {LedgerFault} where it cannot be asked */
export async function examine(address: string): Promise<ServerReport> {
  const connections = new Connections(readAddress(address), PATIENCE_MS);
  const { schema } = connections.address;
  try {
    return await connections.lend(async (connection) => {
      const told = await connection.get(
        `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number,
          current_setting('server_encoding') AS encoding, pg_is_in_recovery() AS standby,
          coalesce((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false) AS encrypted,
          (SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend') AS open,
          current_setting('max_connections')::int AS most,
          current_setting('transaction_read_only') = 'on' AS refusing,
          CASE WHEN to_regclass(?::text) IS NULL THEN has_database_privilege(current_database(), 'CREATE')
            ELSE has_table_privilege(to_regclass(?::text), 'INSERT') END AS allowed,
          to_regclass(?::text) IS NOT NULL AS ledger`,
        ...['article', 'article', 'schema_step'].map((table) => `${quoted(schema)}.${table}`),
      );
      const steps =
        told?.['ledger'] === 1
          ? number(await connection.get(`SELECT max(step) AS step FROM ${quoted(schema)}.schema_step`), 'step')
          : 0;
      let latency = Number.POSITIVE_INFINITY;
      let clock = 0;
      // The quickest answer says most of the clock.
      for (let i = 0; i < ASKED; i++) {
        const sent = Date.now();
        const from = performance.now();
        const row = await connection.get('SELECT extract(epoch FROM clock_timestamp()) * 1000 AS now');
        const took = performance.now() - from;
        if (took < latency) {
          latency = took;
          clock = Number(row?.['now'] ?? 0) - (sent + took / 2);
        }
      }
      const standby = told?.['standby'] === 1;
      return {
        version: text(told, 'version').replace(/ .*/u, ''),
        fit: number(told, 'number') >= OLDEST && text(told, 'encoding') === 'UTF8',
        encoding: text(told, 'encoding'),
        encrypted: told?.['encrypted'] === 1,
        latency,
        clock,
        standby,
        writable: !standby && told?.['allowed'] === 1 && told['refusing'] === 0,
        schema: steps,
        newest: MIGRATIONS.length,
        connections: number(told, 'open'),
        mostConnections: number(told, 'most'),
      };
    });
  } finally {
    await connections.close();
  }
}
