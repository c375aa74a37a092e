import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { records, type TestCommand, testCommand } from './testing/command.ts';

const TEXT = 'قال الوزير إن الطريق مفتوح.';
const line = (fields: Readonly<Record<string, unknown>>): string => `${JSON.stringify(fields)}\n`;
const ids = (stdout: string): unknown[] => records(stdout).map((record) => record.id);

let musnad: TestCommand;
beforeAll(async () => {
  musnad = await testCommand();
});
afterAll(() => musnad.remove());

describe('inputs', () => {
  it('reads files, folders, patterns and gzip, each record under its id or path', async () => {
    musnad.write('in/a.txt', TEXT);
    musnad.write('in/b.text', TEXT);
    musnad.write('in/sub/c.jsonl', line({ id: 'c1', text: TEXT }) + line({ text: TEXT }));
    musnad.write('in/sub/d.jsonl.gz', gzipSync(line({ id: 7, text: TEXT })));
    musnad.write('in/sub/e.json', JSON.stringify({ text: TEXT }, null, 2));
    musnad.write('in/sub/f.json', JSON.stringify([{ id: 'f1', text: TEXT }, { text: TEXT }]));
    musnad.write('in/sub/ignored.pdf', '%PDF-1.7');
    musnad.write('in/.hidden/x.txt', TEXT);
    const walked = ['in/a.txt', 'in/b.text', 'c1', 'in/sub/c.jsonl:2', '7', 'in/sub/e.json', 'f1', 'in/sub/f.json:2'];
    const folder = await musnad.run(['read', 'in']);
    expect(folder.code).toBe(0);
    expect(ids(folder.stdout)).toEqual(walked);
    const pattern = await musnad.run(['read', 'in/**/*.{txt,text,jsonl}', 'in/sub/[de].json*']);
    expect(ids(pattern.stdout)).toEqual(
      ['in/a.txt', 'c1', 'in/sub/c.jsonl:2', 'in/b.text', 'c1', 'in/sub/c.jsonl:2', '7', 'in/sub/e.json'].filter(
        (_, i) => i !== 1 && i !== 2,
      ),
    );
    expect(pattern.stderr).toContain('articles 6');
  });

  it('tells text, lines of JSON and JSON apart on standard input, packed or not', async () => {
    const text = await musnad.run(['read', '--format', 'jsonl'], { stdin: TEXT });
    expect(ids(text.stdout)).toEqual(['-']);
    const lines = await musnad.run(['read', '-'], {
      stdin: `\uFEFF\n${line({ id: 'a', text: TEXT })}${line({ text: TEXT })}`,
    });
    expect(ids(lines.stdout)).toEqual(['a', '-:3']);
    const packed = await musnad.run(['read', '-'], { stdin: gzipSync(line({ id: 'z', text: TEXT })) });
    expect(ids(packed.stdout)).toEqual(['z']);
    const list = await musnad.run(['read', '-'], { stdin: JSON.stringify([{ id: 'q', text: TEXT }], null, 1) });
    expect(ids(list.stdout)).toEqual(['q']);
    const forced = await musnad.run(['read', '-', '--input', 'text', '--format', 'jsonl'], {
      stdin: line({ id: 'a', text: TEXT }),
    });
    expect(ids(forced.stdout)).toEqual(['-']);
  });

  it('counts offsets in the text as it came: CRLF two units, a byte order mark none, NUL and lone surrogates one', async () => {
    musnad.write('crlf.txt', `\uFEFF\r\n\0${TEXT}\r\n`);
    const { stdout } = await musnad.run(['read', 'crlf.txt', '--format', 'jsonl']);
    expect(JSON.stringify(records(stdout)[0])).toContain('"cue":{"start":3,"end":6');
    const lone = await musnad.run(['read', '-'], { stdin: `{"text":"\\ud800\\u0000\\r\\n${TEXT}"}\n` });
    expect(JSON.stringify(records(lone.stdout)[0])).toContain('"cue":{"start":4,"end":7');
  });

  it('fills in outlet and date only where an article names none', async () => {
    const stdin = line({ text: TEXT }) + line({ text: TEXT, outlet: 'البلاد', date: '2024-01-02T10:00:00Z' });
    const { stdout } = await musnad.run(['read', '-', '--outlet', 'النهار', '--date', '2025-02-06'], { stdin });
    expect(records(stdout).map((record) => [record.outlet, record.date])).toEqual([
      ['النهار', '2025-02-06'],
      ['البلاد', '2024-01-02'],
    ]);
  });
});

describe('bad inputs', () => {
  it('names each by code, reads the others, and exits with 1', async () => {
    const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
    // «قال الوزير» in windows-1256, ISO-8859-6 and UTF-16.
    musnad.write('bad/1256.txt', bytes('deC7e120c7e1e6d2edd1'));
    musnad.write('bad/8859.txt', bytes('e2c7e420c7e4e8d2ead1'));
    musnad.write('bad/utf16.txt', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'));
    musnad.write('bad/utf16-unmarked.txt', Buffer.from(TEXT, 'utf16le'));
    musnad.write('bad/binary.txt', bytes('00010203ff00fe00010203aabbcc00010203'));
    musnad.write('bad/pdf.txt', '%PDF-1.7\n');
    musnad.write('bad/cut.txt', Buffer.from(TEXT).subarray(0, 21));
    musnad.write('bad/cut.jsonl.gz', gzipSync(line({ id: 'whole', text: TEXT }).repeat(500)).subarray(0, 150));
    musnad.write('bad/good.txt', TEXT);
    symlinkSync('nowhere.txt', `${musnad.folder}/bad/link.txt`);
    mkdirSync(`${musnad.folder}/nothing`);
    const { code, stdout, stderr } = await musnad.run(['read', 'bad', 'nothing', 'absent.txt', 'absent/*.txt']);
    expect(code).toBe(1);
    expect(ids(stdout)).toContain('bad/good.txt');
    for (const [name, text] of [
      ['bad/1256.txt', 'WINDOWS-1256'],
      ['bad/8859.txt', 'ISO-8859-6'],
      ['bad/utf16.txt', 'UTF-16LE'],
      ['bad/utf16-unmarked.txt', 'UTF-16LE'],
      ['bad/binary.txt', '[MSN-0005]'],
      ['bad/pdf.txt', '[MSN-0005]'],
      ['bad/cut.txt', 'wrong byte at 20'],
      ['bad/cut.jsonl.gz', '[MSN-0014]'],
      ['bad/link.txt', '[MSN-0019]'],
      ['nothing', '[MSN-0003]'],
      ['absent.txt', '[MSN-0001]'],
      ['absent/*.txt', '[MSN-0004]'],
    ] as const) {
      expect(stderr.split('\n').find((said) => said.startsWith(`musnad: ${name}:`)) ?? stderr).toContain(text);
    }
  });

  it('passes by broken lines, naming file and line, and says what is wrong', async () => {
    const stdin = [
      '{"text": "قال',
      '[1]',
      '{"id":"x"}',
      '{"text":5}',
      '{"text":"", "id":"empty"}',
      `{"text":"${TEXT}","title":["a"]}`,
      `{"text":"${TEXT}","kind":"problem","id":"good"}`,
      `{"text":"${TEXT}","date":"6 شباط","id":"dated"}`,
      '{"text":"Latin only","id":"latin"}',
    ].join('\n');
    const { code, stdout, stderr } = await musnad.run(['read', '-', '--input', 'jsonl'], { stdin });
    expect(code).toBe(1);
    expect(records(stdout).map((record) => [record.id, record.empty])).toEqual([
      ['empty', 'no-text'],
      ['good', undefined],
      ['dated', undefined],
      ['latin', 'no-arabic'],
    ]);
    const codes = [...stderr.matchAll(/^musnad: (\S+): .*\[(MSN-\d+)\]$/gm)].map(
      ([, where, said]) => `${where} ${said}`,
    );
    expect(codes).toEqual([
      '-:1 MSN-0010',
      '-:2 MSN-0011',
      '-:3 MSN-0012',
      '-:4 MSN-0013',
      '-:5 MSN-0021',
      '-:6 MSN-0013',
      '-:8 MSN-0023',
      '-:9 MSN-0022',
    ]);
    expect(stderr).toContain('failed 5');
  });

  it('counts what it does not name when a file is full of broken lines', async () => {
    const { stderr } = await musnad.run(['read', '-'], { stdin: line({ text: TEXT }) + '{\n'.repeat(500) });
    expect(stderr.split('\n').length).toBeLessThan(20);
    expect(stderr).toContain('490 more lines with MSN-0010');
  });

  it('gives an empty reading with its reason for an empty file, and a notice for an archive without articles', async () => {
    musnad.write('empty.txt', '');
    musnad.write('empty.jsonl', '\n\n');
    const { code, stdout, stderr } = await musnad.run(['read', 'empty.txt', 'empty.jsonl']);
    expect(code).toBe(0);
    expect(records(stdout)[0]).toMatchObject({ id: 'empty.txt', empty: 'no-text', statements: [] });
    expect(stderr).toContain('MSN-0021');
    expect(stderr).toContain('MSN-0020');
  });

  it.skipIf(process.getuid?.() === 0)('names what it may not read', async () => {
    chmodSync(musnad.write('secret.txt', TEXT), 0);
    const { code, stderr } = await musnad.run(['read', 'secret.txt']);
    expect(code).toBe(1);
    expect(stderr).toContain('[MSN-0018]');
  });

  it('skips a line over 64 MB while it streams by', async () => {
    const long = `{"text":"${'ا'.repeat(40 * 1024 * 1024)}"}\n`;
    musnad.write(
      'long.jsonl.gz',
      gzipSync(line({ id: 'before', text: TEXT }) + long + line({ id: 'after', text: TEXT }), { level: 1 }),
    );
    const { code, stdout, stderr } = await musnad.run(['read', 'long.jsonl.gz']);
    expect(code).toBe(1);
    expect(ids(stdout)).toEqual(['before', 'after']);
    expect(stderr).toContain('musnad: long.jsonl.gz:2: the line is longer than 64 MB');
  }, 30_000);
});
