/** `musnad user`, as a process of its own. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Outcome, type TestCommand, testCommand } from '../testing/command.ts';
import type { Surroundings } from '../surroundings.ts';
import { typedPassword } from './typed-password.ts';

const PASSWORD = 'نخلة بين جدولين 7';
let command: TestCommand;
beforeAll(async () => {
  command = await testCommand();
}, 60_000);
afterAll(() => command.remove());

function on(ledger: string): (args: readonly string[], stdin?: string) => Promise<Outcome> {
  const env = { MUSNAD_LEDGER: join(command.folder, ledger) };
  return (args, stdin) => command.run(['user', ...args], { env, ...(stdin === undefined ? {} : { stdin }) });
}
const piped = '--password-stdin';

describe('the first user', () => {
  test('is an admin; looking for users before makes no file', async () => {
    const run = on('first.ledger');
    expect(await run(['list'])).toMatchObject({ code: 1, stderr: expect.stringContaining('MSN-0946') });
    expect(existsSync(join(command.folder, 'first.ledger.accounts'))).toBe(false);
    expect((await run(['add', 'salma', piped], PASSWORD)).stderr).toContain('MSN-0946');
    const added = await run(['add', 'salma', '--role', 'admin', piped], `${PASSWORD}\n`);
    expect(added).toMatchObject({ code: 0, stderr: expect.stringMatching(/MSN-0940[\s\S]*MSN-0949/) });
    if (process.platform !== 'win32')
      expect(statSync(join(command.folder, 'first.ledger.accounts')).mode & 0o077).toBe(0);
    expect((await run(['remove', 'salma'])).stderr).toContain('MSN-0906');
    expect((await run(['role', 'salma', 'reader'])).stderr).toContain('MSN-0906');
  });
});

describe('users and tokens', () => {
  test('come, change and go', async () => {
    const run = on('all.ledger');
    await run(['add', 'salma', '--role', 'admin', piped], PASSWORD);
    const added = await run(['add', 'نزار', '--role', 'editor', piped, '--json'], PASSWORD);
    expect(JSON.parse(added.stdout)).toMatchObject({ name: 'نزار', role: 'editor' });
    expect((await run(['role', 'نزار', 'reader'])).stderr).toContain('MSN-0943');
    expect((await run(['password', 'نزار', piped], 'four lanterns by the quay')).stderr).toContain('MSN-0942');
    const token = await run(['token', 'salma', '--scope', 'write', '--days', '7', '--label', 'the night desk']);
    expect(token.stdout).toMatch(/^musnad_[\w-]{43}\n$/);
    expect(token.stderr).not.toContain(token.stdout.trim());
    const listed = await run(['list']);
    expect(listed.stdout).toContain('the night desk');
    expect(listed.stdout).not.toContain(token.stdout.trim());
    const [salma] = JSON.parse((await run(['list', '--json'])).stdout) as { tokens: { id: string }[] }[];
    expect((await run(['revoke', salma?.tokens[0]?.id ?? ''])).stderr).toContain('MSN-0945');
    expect((await run(['revoke', 'x'])).code).toBe(1);
    expect((await run(['remove', 'نزار'])).stderr).toContain('MSN-0941');
    expect((await run(['remove', 'نزار'])).stderr).toContain('MSN-0904');
  });

  test('what cannot be is told, and nothing is kept of it', async () => {
    const run = on('wrong.ledger');
    await run(['add', 'salma', '--role', 'admin', piped], PASSWORD);
    expect((await run(['add', 'x', piped], 'short')).stderr).toContain('MSN-0907');
    expect((await run(['add', 'x', piped], 'password1234')).stderr).toContain('MSN-0909');
    expect((await run(['add', 'a b', piped], PASSWORD)).stderr).toContain('MSN-0902');
    expect((await run(['add', 'SALMA', piped], PASSWORD)).stderr).toContain('MSN-0903');
    expect(await run(['add', 'x', '--role', 'king', piped], PASSWORD)).toMatchObject({ code: 2 });
    expect((await run(['add', 'x'], PASSWORD)).stderr).toContain('MSN-0948');
    expect(await run(['token', 'salma', '--days', '900'])).toMatchObject({ code: 2 });
    expect(JSON.parse((await run(['list', '--json'])).stdout)).toHaveLength(1);
  });
});

describe('a password at a terminal', () => {
  function terminal(): { io: Surroundings; keys: PassThrough; shown: () => string; raw: boolean[] } {
    const raw: boolean[] = [];
    const keys = Object.assign(new PassThrough(), { isTTY: true, setRawMode: (on: boolean) => raw.push(on) });
    const stderr = new PassThrough();
    const io = { stdin: keys, stdout: new PassThrough(), stderr, env: {}, onStopRequest: () => {} } as Surroundings;
    return { io, keys, raw, shown: () => String(stderr.read() ?? '') };
  }
  const next = () => new Promise((resolve) => setTimeout(resolve, 5));

  test('is asked for twice, mended with the erase key, and not shown', async () => {
    const { io, keys, raw, shown } = terminal();
    const typed = typedPassword(io, 'en', false);
    keys.write('نخلx\u007Fة\r');
    await next();
    keys.write(Buffer.from('نخلة\r'));
    expect(await typed).toBe('نخلة');
    expect(shown()).toBe('Password: \nAgain: \n');
    expect(raw).toEqual([true, false, true, false]);
  });

  test('typed in two ways, or broken off, is none', async () => {
    const one = terminal();
    const differs = typedPassword(one.io, 'en', false);
    one.keys.write('a\r');
    await next();
    one.keys.write('b\r');
    await expect(differs).rejects.toMatchObject({ said: { key: 'passwordsDiffer' } });
    const two = terminal();
    const stopped = typedPassword(two.io, 'en', false);
    two.keys.write('a\u0003');
    await expect(stopped).rejects.toMatchObject({ said: { key: 'interrupted' } });
    expect(two.raw).toEqual([true, false]);
  });
});
