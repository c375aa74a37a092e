import { existsSync, linkSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Outcome, records, type TestCommand, testCommand } from './testing/command.ts';

const TEXT = 'قال الوزير إن الطريق مفتوح.';
const archive = (lines: number): string =>
  Array.from({ length: lines }, (_, i) => `${JSON.stringify({ id: `n${i}`, text: TEXT })}\n`).join('');

let musnad: TestCommand;
beforeAll(async () => {
  musnad = await testCommand();
});
afterAll(() => musnad.remove());

const content = (name: string): string => readFileSync(`${musnad.folder}/${name}`, 'utf8');

describe('--output', () => {
  it('writes a file whole, in the format its name tells', async () => {
    musnad.write('a.txt', TEXT);
    expect((await musnad.run(['read', 'a.txt', '--output', 'a.csv'])).code).toBe(0);
    expect(content('a.csv')).toContain('"الطريق مفتوح"');
    expect(readdirSync(musnad.folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  it('refuses an existing file without --force', async () => {
    musnad.write('b.txt', TEXT);
    musnad.write('b.jsonl', 'mine');
    const refused = await musnad.run(['read', 'b.txt', '-o', 'b.jsonl']);
    expect([refused.code, content('b.jsonl')]).toEqual([2, 'mine']);
    expect(refused.stderr).toContain('MSN-0040');
    const forced = await musnad.run(['read', 'b.txt', '-o', 'b.jsonl', '--force']);
    expect(forced.code).toBe(0);
    expect(records(content('b.jsonl'))).toHaveLength(1);
  });

  it('never writes over an input, by whatever name, force or not', async () => {
    const source = archive(3);
    const path = musnad.write('own/c.jsonl', source);
    linkSync(path, `${musnad.folder}/other-name.jsonl`);
    const expectRefused = ({ code, stderr }: Outcome): void => {
      expect(code).toBe(2);
      expect(stderr).toContain('MSN-0041');
      expect(content('own/c.jsonl')).toBe(source);
    };
    expectRefused(await musnad.run(['read', 'own/c.jsonl', '-o', 'own/c.jsonl', '--force']));
    expectRefused(await musnad.run(['read', 'own/c.jsonl', '-o', 'own/../own/c.jsonl', '--force']));
    expectRefused(await musnad.run(['read', 'own/c.jsonl', '-o', 'other-name.jsonl', '--force']));
    expectRefused(await musnad.run(['read', 'own', '-o', 'own/c.jsonl', '--force']));
    expect(readdirSync(`${musnad.folder}/own`)).toEqual(['c.jsonl']);
  });

  it('leaves nothing behind where it cannot write, and says why', async () => {
    musnad.write('d.txt', TEXT);
    const folder = await musnad.run(['read', 'd.txt', '-o', musnad.folder]);
    expect([folder.code, folder.stderr.includes('MSN-0042')]).toEqual([2, true]);
    const absent = await musnad.run(['read', 'd.txt', '-o', 'no/such/folder/x.json']);
    expect([absent.code, absent.stderr.includes('ENOENT')]).toEqual([2, true]);
  });

  it.skipIf(!existsSync('/dev/full'))('says so when the disk is full', async () => {
    musnad.write('e.txt', TEXT);
    const { code, stderr } = await musnad.run(['read', 'e.txt', '-o', '/dev/full']);
    expect([code, stderr.includes('ENOSPC')]).toEqual([1, true]);
  });
});

describe('ending early', () => {
  it('ends quietly when its reader goes away', async () => {
    musnad.write('long.jsonl', archive(20_000));
    const { code, stderr } = await musnad.run(['read', 'long.jsonl'], {
      during: (child) => child.stdout?.once('data', () => child.stdout?.destroy()),
    });
    expect([code, stderr]).toEqual([0, '']);
  });

  it('finishes the record at hand on Ctrl-C', async () => {
    musnad.write('stop.jsonl', archive(100_000));
    const { code, stdout, stderr } = await musnad.run(['read', 'stop.jsonl', '--format', 'json'], {
      during: (child) => child.stdout?.once('data', () => child.kill('SIGINT')),
    });
    expect(code).toBe(130);
    expect(stderr).toContain('MSN-0050');
    const readings: unknown = JSON.parse(stdout);
    expect(Array.isArray(readings) && readings.length > 0 && readings.length < 100_000).toBe(true);
  }, 20_000);

  it('keeps what was read beside the output on Ctrl-C, not under its name', async () => {
    musnad.write('stop.jsonl', archive(100_000));
    const { code, stderr } = await musnad.run(['read', 'stop.jsonl', '-o', 'stopped.jsonl'], {
      during: (child) => {
        const waiting = setInterval(() => {
          const partial = `${musnad.folder}/stopped.jsonl.partial`;
          if (!existsSync(partial) || statSync(partial).size === 0) return;
          clearInterval(waiting);
          child.kill('SIGINT');
        }, 10);
      },
    });
    expect([code, stderr.includes('stopped.jsonl.partial')]).toEqual([130, true]);
    expect(existsSync(`${musnad.folder}/stopped.jsonl`)).toBe(false);
    const kept = content('stopped.jsonl.partial');
    expect(kept.endsWith('\n')).toBe(true);
    expect(records(kept).length).toBeGreaterThan(0);
  }, 20_000);

  it('ends on Ctrl-C while it waits for standard input, with what it was given', async () => {
    const { code, stdout } = await musnad.run(['read', '-'], {
      during: (child) => {
        child.stdin?.write(archive(2));
        child.stdin?.write('{"text":"cut');
        child.stdout?.once('data', () => setTimeout(() => child.kill('SIGINT'), 100));
      },
    });
    expect([code, records(stdout).length]).toEqual([130, 2]);
  });
});

describe('using the command', () => {
  const wrong: readonly (readonly [string, readonly string[]])[] = [
    ['MSN-0031', ['read', '--nope']],
    ['MSN-0032', ['nope']],
    ['MSN-0034', ['read', '-', '--format', 'xml']],
    ['MSN-0034', ['read', '-', '--lang', 'fr']],
    ['MSN-0035', ['read', '-', '--date', '2025-13-01']],
    ['MSN-0036', ['explain', '-', '--at', '-1']],
    ['MSN-0033', ['explain', '-']],
    ['MSN-0038', ['read', '-', '-']],
  ];
  it.each(wrong)('refuses wrong use with %s and code 2', async (code, args) => {
    const outcome = await musnad.run(args, { stdin: TEXT });
    expect([outcome.code, outcome.stdout]).toEqual([2, '']);
    expect(outcome.stderr).toContain(code);
  });

  it('speaks the language of the system or the one asked for', async () => {
    const arabic = await musnad.run(['read', 'absent.txt'], { env: { LANG: 'ar_IQ.UTF-8' } });
    expect(arabic.stderr).toContain('لا ملف ولا مجلد');
    const english = await musnad.run(['read', 'absent.txt', '--lang', 'en'], { env: { LANG: 'ar_IQ.UTF-8' } });
    expect(english.stderr).toContain('no such file');
    const before = await musnad.run(['--lang', 'ar', 'read', 'absent.txt']);
    expect(before.stderr).toContain('لا ملف ولا مجلد');
    const help = await musnad.run(['read', '--help', '--lang', 'ar']);
    expect([help.code, help.stdout.includes('رموز الخروج')]).toEqual([0, true]);
    const bare = await musnad.run([]);
    expect([bare.code, bare.stderr.includes('Commands:')]).toEqual([2, true]);
  });

  it('prints the schema', async () => {
    const { code, stdout } = await musnad.run(['schema']);
    expect([code, JSON.parse(stdout).title]).toEqual([0, 'Reading']);
  });
});
