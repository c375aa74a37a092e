/** The server that the tests of this folder start: a real one, with nothing left behind. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { startServer } from './server.ts';

async function ask(connectionString: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: unknown }>(sql);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

test('is one that the ledger supports, and orders texts as Arabic does unless told otherwise', async () => {
  const address = inject('postgres');
  expect(Number(await ask(address, 'SELECT current_setting($$server_version_num$$) AS answer'))).toBeGreaterThan(
    150_000,
  );
  expect(await ask(address, "SELECT 'b' < 'A' AS answer")).toBe(false);
  expect(await ask(address, `SELECT 'b' COLLATE "C" < 'A' COLLATE "C" AS answer`)).toBe(false);
  expect(await ask(address, `SELECT 'a' < 'B' AS answer`)).toBe(true);
  expect(await ask(address, `SELECT 'a' COLLATE "C" < 'B' COLLATE "C" AS answer`)).toBe(false);
});

test('stops, comes back with what it held, and leaves nothing', async () => {
  const server = await startServer({ durable: true });
  await ask(server.address, 'CREATE TABLE kept (answer int)');
  await ask(server.address, 'INSERT INTO kept VALUES (7)');
  await server.stop('immediate');
  await expect(ask(server.address, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/u);
  await server.start();
  expect(await ask(server.address, 'SELECT answer FROM kept')).toBe(7);
  await server.close();
  expect(existsSync(server.socket)).toBe(false);
});

test('ends with whoever started it, also when that is killed', async () => {
  const script = `import { startServer } from './tests/postgres/server.ts';
    const server = await startServer(); console.log(server.socket); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])) as [unknown];
  const folder = String(said).trim();
  expect(existsSync(folder)).toBe(true);
  child.kill('SIGKILL');
  for (let tries = 0; existsSync(folder) && tries < 200; tries++) await wait(50);
  expect(existsSync(folder)).toBe(false);
});
