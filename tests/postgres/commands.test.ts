/** The command on a ledger that a server keeps, from articles to answers, as on a file; and what is the server's own. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Outcome, type TestCommand, testCommand } from '../../src/cli/testing/command.ts';
import { BRIDGE, HARBOUR } from '../../src/ledger/testing/articles.ts';
import { testSchemas } from '../../src/ledger/testing/postgres.ts';
import { clientProgram } from './binaries.ts';
import { freePort, startServer } from './server.ts';

const schemas = testSchemas(inject('postgres'));
const { password } = new URL(inject('postgres'));
let command: TestCommand;
beforeAll(async () => {
  command = await testCommand();
}, 60_000);
afterAll(async () => {
  command.remove();
  await schemas.remove();
});

const json = ({ stdout }: Outcome): Readonly<Record<string, unknown>> => JSON.parse(stdout);
const on =
  (ledger: string, env: Readonly<Record<string, string>> = {}) =>
  (...args: readonly string[]): Promise<Outcome> =>
    command.run(args, {
      env: { MUSNAD_LEDGER: ledger, MUSNAD_CACHE: schemas.cache, MUSNAD_DATA: join(command.folder, 'data'), ...env },
    });
const news = (): string =>
  command.write(
    'news.jsonl',
    [
      { text: BRIDGE, outlet: 'مرسى الغد', date: '2031-03-03', url: 'https://example.test/bridge' },
      { text: HARBOUR, outlet: 'صدى البحر', date: '2031-04-05' },
    ]
      .map((article) => `${JSON.stringify(article)}\n`)
      .join(''),
  );
type Found = {
  readonly total: number;
  readonly hits: readonly { readonly id: string; readonly article: { readonly id: string } }[];
};

describe('a ledger on a server', () => {
  test('takes articles in, finds, corrects, counts, checks and forgets as one in a file does', async () => {
    const file = join(command.folder, 'same.ledger');
    const answers = await Promise.all(
      [schemas.address(), file].map(async (ledger) => {
        const run = on(ledger);
        const added = await run('add', news(), '--relate');
        expect([added.code, added.stderr]).toEqual([0, added.stderr]);
        const found = json(await run('search', 'جسر', '--json')) as Found;
        const [hit] = found.hits;
        const corrected = await run('correct', 'class', hit?.id ?? '', 'deny');
        const answers = [
          found.total,
          corrected.code,
          (json(await run('search', 'class:deny', '--json', '--facets')) as Found).total,
          json(await run('timeline', '--json')),
          (await run('show', hit?.id ?? '')).stdout.replaceAll(/[0-9A-Z]{26}|[\d-]{10}T[\d:.]+Z/gu, ''),
          json(await run('stats', '--json'))['articles'],
          (await run('collection', 'create', 'ملف')).code,
          (await run('alert', 'add', 'جسر', 'جسر')).code,
          json(await run('verify', '--json'))['damages'],
          (await run('forget', hit?.article.id ?? '', '--yes')).code,
          (json(await run('search', 'جسر', '--json')) as Found).total,
          (await run('reread', '--all')).code,
          json(await run('verify', '--json'))['damages'],
        ];
        return answers;
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.slice(0, 3)).toEqual([1, 0, 2]);
  });

  test('is moved from a file by one command, which prints what it compared', async () => {
    const file = join(command.folder, 'moved.ledger');
    const server = schemas.address();
    await on(file)('add', news());
    const moved = await command.run(['move', '--from', `sqlite:${file}`, '--to', server], {
      env: { MUSNAD_CACHE: schemas.cache },
    });
    expect([moved.code, moved.stderr]).toEqual([0, expect.stringContaining('MSN-0536')]);
    expect(moved.stdout).toMatch(/^✓ article +2 {2}[0-9a-f]{16}$/mu);
    expect(json(await on(server)('stats', '--json'))['articles']).toBe(2);
    const again = await command.run(['move', '--from', file, '--to', server, '--json'], {
      env: { MUSNAD_CACHE: schemas.cache },
    });
    expect([again.code, again.stdout]).toEqual([1, '']);
    expect(again.stderr).toContain('MSN-0533');
    expect((await command.run(['move', '--from', file])).code).toBe(2);
  });

  test('is looked at by the doctor', async () => {
    const server = schemas.address();
    expect(json(await on(server)('doctor', '--json'))).toMatchObject({
      well: true,
      readable: { value: 'not there yet' },
    });
    await on(server)('add', news());
    const told = json(await on(server)('doctor', '--json'));
    expect(told).toMatchObject({
      well: true,
      server: { value: expect.stringMatching(/^PostgreSQL \d+\.\d+ · UTF8$/u) },
      clock: { value: expect.stringMatching(/^-?\d\.\d\d s$/u) },
      writable: { value: 'yes' },
      schema: { well: true },
    });
    expect(JSON.stringify(told)).not.toContain(password);
    const nowhere = await on(`postgres://desk:secret@127.0.0.1:${await freePort()}/news`)('doctor', '--json');
    expect(nowhere.code).toBe(1);
    expect(nowhere.stdout).toContain('the database does not answer');
    expect(nowhere.stdout).not.toContain('secret');
  });

  test('that cannot be reached is told of in one line, in both languages, with where, and without the password', async () => {
    const port = await freePort();
    for (const [language, words] of [
      ['en', 'the database does not answer'],
      ['ar', 'قاعدة البيانات لا تجيب'],
    ] as const) {
      const { code, stdout, stderr } = await on(`postgres://desk:secret@127.0.0.1:${port}/news`)(
        'search',
        'جسر',
        '--lang',
        language,
      );
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).toContain(words);
      expect(stderr).toContain(`127.0.0.1:${port}/news`);
      expect(stderr).not.toContain('secret');
    }
  });

  test('takes its password from where PostgreSQL’s own programs do', async () => {
    const server = schemas.address();
    const without = server.replace(`:${password}@`, '@');
    expect((await on(without)('stats')).stderr).toContain('MSN-0527');
    expect((await on(without, { PGPASSWORD: decodeURIComponent(password) })('add', news())).code).toBe(0);
    const escaped = decodeURIComponent(password).replaceAll(/[\\:]/gu, '\\$&');
    const pgpass = command.write('pgpass', `*:*:*:*:${escaped}\n`);
    spawnSync('chmod', ['600', pgpass]);
    expect((await on(without, { PGPASSFILE: pgpass })('stats', '--json')).code).toBe(0);
  });
});

describe('a backup of it', () => {
  test('is refused with the command that makes one, where there is no pg_dump', async () => {
    const server = schemas.address();
    await on(server)('add', news());
    const copy = join(command.folder, 'none.dump');
    const refused = await on(server, { PATH: join(command.folder, 'no-programs') })('backup', copy);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('MSN-0532');
    expect(refused.stderr).toContain('pg_dump --format=custom');
    expect(refused.stderr).not.toContain(password);
    expect(existsSync(copy)).toBe(false);
  });

  const dump = clientProgram('pg_dump');
  // npm's PostgreSQL has no pg_dump: where Debian's is not installed either, the test above is all that can be seen.
  test.runIf(dump !== null)('is made by pg_dump, and made a ledger again by pg_restore', async () => {
    const programs = dirname(dump ?? '');
    const server = await startServer({ programs });
    try {
      const ledger = `${server.address}?schema=${encodeURIComponent('الأخبار')}`;
      const path = `${programs}:${dirname(process.execPath)}`;
      await on(ledger)('add', news());
      const copy = join(command.folder, 'news.dump');
      const made = await on(ledger, { PATH: path })('backup', copy);
      expect([made.code, made.stderr]).toEqual([0, expect.stringContaining('MSN-0539')]);
      const restored = server.address.replace(/postgres$/u, 'restored');
      const { PGPASSWORD } = { PGPASSWORD: decodeURIComponent(new URL(server.address).password) };
      const restore = (args: readonly string[]): void => {
        const { status, stderr } = spawnSync(join(programs, args[0] ?? ''), args.slice(1), {
          encoding: 'utf8',
          env: {
            ...process.env,
            PGPASSWORD,
            PGUSER: new URL(server.address).username,
            PGHOST: server.socket,
            PGPORT: String(server.port),
          },
        });
        expect([status, stderr]).toEqual([0, '']);
      };
      restore(['createdb', 'restored']);
      restore(['pg_restore', '--no-owner', '--dbname=restored', copy]);
      const run = on(`${restored}?schema=${encodeURIComponent('الأخبار')}`);
      expect(json(await run('verify', '--json'))).toMatchObject({ articles: 2, damages: [] });
      expect((json(await run('search', 'جسر', '--json')) as Found).total).toBe(1);
      expect((await run('add', news())).code).toBe(0);
    } finally {
      await server.close();
    }
  });
});
