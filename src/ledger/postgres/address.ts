/**
 * The address of a ledger on PostgreSQL, taken apart: where it connects to, in which schema the tables are, and how it is shown to people.
 *
 * Example: `postgres://desk:secret@db.example.test/news?schema=archive` is shown as `postgres://desk@db.example.test/news?schema=archive`.
 *
 * What the address leaves out comes from PGHOST, PGUSER, PGPASSWORD, ~/.pgpass ..., as with PostgreSQL's own programs. Parameters of our own:
 * `schema` (default `musnad`), `pool` (connections at most), `prepare=no` (no named statements: for a PgBouncer older than 1.21).
 */
import { createHash } from 'node:crypto';
import { LedgerFault } from '../fault.ts';

export interface PostgresAddress {
  /** For the driver: the address without our own parameters. */
  readonly connection: string;
  readonly schema: string;
  /** Connections at most; two at least: what is merged is put in place on a second one. */
  readonly pool: number;
  /** Whether statements are prepared under names. */
  readonly prepare: boolean;
  /** For messages: without the password. */
  readonly shown: string;
  /** For files of this machine that go with the ledger, whoever opens it: `db.example.test-news-archive-1f0c5a3e`. */
  readonly fileName: string;
}

const SCHEMA = 'musnad';
const POOL = 10;
const MOST_CONNECTIONS = 1000;
/** PostgreSQL cuts longer names. */
const LONGEST_NAME = 63;

export function isPostgresAddress(address: string): boolean {
  return /^postgres(?:ql)?:\/\//u.test(address);
}

/** The address as it may be shown: without a password, also where that was written with characters that end it. */
export function withoutPassword(address: string): string {
  if (!isPostgresAddress(address)) return address;
  return address
    .replace(/^(postgres(?:ql)?:\/\/[^/?#@:]*):.*@/u, '$1@')
    .replace(/([?&])password=[^&#]*&?/gu, '$1')
    .replace(/[?&]$/u, '');
}

/** @throws {LedgerFault} `bad-address` */
export function readAddress(address: string): PostgresAddress {
  const shown = withoutPassword(address);
  const [where = '', query = ''] = address.split('?', 2);
  try {
    // Without a host, behind a user, it is one for the driver.
    new URL(where.replace('@/', '@localhost/'));
  } catch {
    throw new LedgerFault('bad-address', shown);
  }
  const parameters = new URLSearchParams(query);
  const own = (name: string): string | null => {
    const value = parameters.get(name);
    parameters.delete(name);
    return value;
  };
  const schema = own('schema') ?? SCHEMA;
  if (schema === '' || Buffer.byteLength(schema) > LONGEST_NAME || /^pg_|\0/u.test(schema))
    throw new LedgerFault('bad-address', `${shown}: schema`);
  const pool = Number(own('pool') ?? POOL);
  if (!(Number.isInteger(pool) && pool > 1 && pool <= MOST_CONNECTIONS))
    throw new LedgerFault('bad-address', `${shown}: pool`);
  const prepare = own('prepare') !== 'no';
  const connection = parameters.size === 0 ? where : `${where}?${parameters.toString()}`;
  return { connection, schema, pool, prepare, shown, fileName: fileNameOf(where, parameters, schema) };
}

function fileNameOf(where: string, parameters: URLSearchParams, schema: string): string {
  const { host, pathname } = new URL(where.replace('@/', '@localhost/'));
  const whole = [parameters.get('host') ?? host, parameters.get('port') ?? '', pathname.slice(1), schema].join('\n');
  const sum = createHash('sha256').update(whole).digest('hex').slice(0, 8);
  const readable = `${host}-${pathname.slice(1)}-${schema}`.replace(/[^\w.-]+/gu, '_');
  return `${readable}-${sum}`;
}
