/**
 * A PostgreSQL server of the tests' own: on a free port of this machine and on a socket, with a password, in a folder under the system's
 * temporary one. It ends with whoever started it, however that ends, and its folder goes with it.
 *
 * Texts are ordered by the rules of Arabic where a column does not say otherwise, so that an order which relies on that is found out.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { serverPrograms, unprivileged } from './binaries.ts';

export interface ServerOptions {
  /** Whether what is committed must outlive a crash of the machine: slower, for tests that kill. */
  readonly durable?: boolean;
  /** The folder of its programs, instead of the first that runs. */
  readonly programs?: string;
  readonly settings?: Readonly<Record<string, string>>;
}

export interface PostgresServer {
  /** `postgres://musnad:...@127.0.0.1:PORT/postgres` */
  readonly address: string;
  readonly port: number;
  /** The folder of its socket. */
  readonly socket: string;
  readonly version: string;
  /** Ends every connection and the server, as an administrator does; `start` brings it back with what it held. */
  stop(how?: 'fast' | 'immediate'): Promise<void>;
  start(): Promise<void>;
  /** From its next start on it takes no writes, as the copy of another does, until it is promoted. */
  becomeStandby(): void;
  /** Ends it and removes its folder. */
  close(): Promise<void>;
}

export const USER = 'musnad';
export const PASSWORD = 'كلمة-سر@:/?#';

const READY_MS = 60_000;

/** What is given up for speed: what was committed may be lost when the machine, not the server, goes down. */
const FAST = { fsync: 'off', full_page_writes: 'off' };
const SETTINGS = {
  shared_buffers: '128MB',
  max_connections: '100',
  max_wal_size: '1GB',
  lc_messages: 'C',
  log_min_messages: 'fatal',
};

/** Starts a new, empty server. @throws where no PostgreSQL is there that runs */
export async function startServer({
  durable = false,
  programs: given,
  settings = {},
}: ServerOptions = {}): Promise<PostgresServer> {
  const owner = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'musnad-postgres-'));
  let running: ChildProcess | null = null;
  try {
    if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
    const programs = given ?? serverPrograms(folder, owner);
    const data = join(folder, 'data');
    const password = join(folder, 'password');
    writeFileSync(password, `${PASSWORD}\n`);
    if (owner !== undefined) chownSync(password, owner.uid, owner.gid);
    execFileSync(
      join(programs, 'initdb'),
      // biome-ignore format: a list of options
      ['-D', data, '-U', USER, '--auth=scram-sha-256', `--pwfile=${password}`, '--encoding=UTF8', '--locale=C', '--locale-provider=icu',
        '--icu-locale=ar', '--no-sync'],
      { ...owner, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const port = await freePort();
    const options = Object.entries({
      ...SETTINGS,
      ...(durable ? {} : FAST),
      ...settings,
      port: String(port),
      listen_addresses: '127.0.0.1',
      unix_socket_directories: folder,
    }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const log = join(folder, 'log');
    const address = `postgres://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/postgres`;
    const start = async (): Promise<void> => {
      if (running !== null) return;
      // The shell ends the server when its standard input ends: when it is told to, or when whoever started it is gone.
      running = spawn('sh', ['-c', KEEPER, 'sh', folder, log, join(programs, 'postgres'), '-D', data, ...options], {
        ...owner,
        cwd: '/',
        detached: true,
        stdio: ['pipe', 'ignore', 'ignore'],
      });
      await ready(address, running, log);
    };
    const end = async (line: string): Promise<void> => {
      const keeper = running;
      if (keeper === null) return;
      running = null;
      const ended = once(keeper, 'exit');
      keeper.stdin?.end(line);
      await ended;
    };
    const stop = (how: 'fast' | 'immediate' = 'fast'): Promise<void> => end(how === 'fast' ? 'INT\n' : 'QUIT\n');
    const close = async (): Promise<void> => {
      await end('');
      rmSync(folder, { recursive: true, force: true });
    };
    const becomeStandby = (): void => {
      const signal = join(data, 'standby.signal');
      writeFileSync(signal, '');
      if (owner !== undefined) chownSync(signal, owner.uid, owner.gid);
    };
    await start();
    const version = await versionOf(address);
    return { address, port, socket: folder, version, stop, start, becomeStandby, close };
  } catch (error) {
    (running as ChildProcess | null)?.stdin?.end();
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Runs `$3 ...` until a line with a signal comes, or until standard input ends: then the folder goes too. */
const KEEPER = `
folder=$1 log=$2; shift 2
"$@" >>"$log" 2>&1 <&- &
server=$!
if read -r signal; then
  kill -"$signal" $server; wait $server
else
  kill -QUIT $server; wait $server; rm -rf "$folder"
fi`;

async function ready(address: string, keeper: ChildProcess, log: string): Promise<void> {
  for (const begun = Date.now(); ; ) {
    try {
      await versionOf(address);
      return;
    } catch (error) {
      if (keeper.exitCode !== null || Date.now() - begun > READY_MS)
        throw new Error(`PostgreSQL does not start: ${readFileSync(log, 'utf8')}`, { cause: error });
      await wait(50);
    }
  }
}

async function versionOf(address: string): Promise<string> {
  const client = new pg.Client({ connectionString: address });
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    return rows[0]?.server_version ?? '';
  } finally {
    await client.end();
  }
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
