/** A ledger whose writer is killed: what was acknowledged is there, and nothing is damaged. */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('kill -9 at random instants loses nothing acknowledged', () => {
  const script = fileURLToPath(new URL('../benchmarks/kills.ts', import.meta.url));
  const { stdout, status } = spawnSync(process.execPath, ['--import', 'tsx', script, '--kills', '8', '--seed', '7'], {
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/^8 kills, [1-9]\d* articles acknowledged and \d+ forgotten: 0 lost, 0 damages\n$/u);
  expect(status).toBe(0);
}, 240_000);
