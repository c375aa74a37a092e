/** The two packages, packed as they are published, install into an empty project and work there. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const EXAMPLE = join(ROOT, 'examples/articles/harbour.txt');

interface Packed {
  readonly name: string;
  readonly version: string;
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

let folder: string;
let project: string;
let packed: readonly Packed[];

function run(command: string, args: readonly string[], cwd = project): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** A program in the project, as a user would write it; what it prints, as JSON. */
function program(source: string): unknown {
  const file = join(project, 'program.mjs');
  writeFileSync(file, source);
  return JSON.parse(run(process.execPath, [file, EXAMPLE]));
}

beforeAll(() => {
  if (!existsSync(join(ROOT, 'dist/cli/main.js'))) throw new Error('nothing to pack; run: npm run build');
  folder = mkdtempSync(join(tmpdir(), 'musnad-packages-'));
  project = join(folder, 'project');
  mkdirSync(project);
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  packed = [
    ...JSON.parse(run('npm', pack, ROOT)),
    ...JSON.parse(run('npm', [...pack, '--workspace', 'musnad-reader'], ROOT)),
  ];
  writeFileSync(join(project, 'package.json'), '{ "name": "empty", "private": true, "type": "module" }\n');
  const tarballs = packed.map(({ filename }) => join(folder, filename));
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', ...tarballs]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('hold what is built and what is due, and nothing else', () => {
  expect(packed.map(({ name }) => name)).toEqual(['musnad', 'musnad-reader']);
  for (const { files } of packed) {
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['LICENSE', 'NOTICE', 'README.md', 'package.json']));
    const known =
      /^(?:LICENSE|NOTICE|README\.md|package\.json|schema\/[\w.]+\.json|examples\/world\/(?:README\.md|(?:articles|lexicon)\/[\w-]+\.(?:jsonl|html|tsv))|dist\/man\/(?:ar\/)?musnad\.1|dist\/[\w./-]+(?:\.js|\.d\.ts)|dist\/web\/[\w./-]+\.(?:css|html|svg|txt|woff2))$/;
    expect(paths.filter((path) => !known.test(path) || /\.test\.|\/testing\//.test(path))).toEqual([]);
  }
});

test('musnad-reader reads an article in plain Node, and has no dependency', () => {
  const answer = program(`
    import { readFileSync } from 'node:fs';
    import { loadReader } from 'musnad-reader';
    import { fold } from 'musnad-reader/text';
    const text = readFileSync(process.argv[2], 'utf8');
    const reader = await loadReader();
    const { statements } = reader.read({ text, outlet: 'الشراع' });
    console.log(JSON.stringify([statements.length, statements[2].speakers[0].name, typeof fold]));
  `);
  expect(answer).toEqual([expect.any(Number), expect.stringContaining('العطار'), 'function']);
  const described = JSON.parse(readFileSync(join(project, 'node_modules/musnad-reader/package.json'), 'utf8'));
  expect(described.dependencies ?? {}).toEqual({});
});

test('musnad gives its rooms and its schema', () => {
  const answer = program(`
    import { readFileSync } from 'node:fs';
    import { loadReader } from 'musnad/reader';
    import { parseQuery } from 'musnad/query';
    import { splitWords } from 'musnad/text';
    import { takeBytes } from 'musnad/intake';
    import schema from 'musnad/schema' with { type: 'json' };
    const reading = (await loadReader()).read({ text: 'قال الوزير إن الطريق مفتوح.' });
    const page = '<html><body><h1>الطريق مفتوح</h1><p>' + 'قال الوزير، أمس، إن الطريق مفتوح. '.repeat(5) + '</p></body></html>';
    const { value } = await takeBytes(Buffer.from(page), 'page.html').next();
    console.log(JSON.stringify([reading.statements.length, typeof splitWords, typeof parseQuery, typeof schema, value.title]));
  `);
  expect(answer).toEqual([1, 'function', 'function', 'object', 'الطريق مفتوح']);
});

test('the command is there, says its version and reads', () => {
  const command = join(project, 'node_modules/.bin/musnad');
  expect(run(command, ['--version']).trim()).toBe(packed[0]?.version);
  const reading = JSON.parse(run(command, ['read', EXAMPLE, '--format', 'json']));
  expect(reading.id).toBe(EXAMPLE);
  expect(reading.statements.length).toBeGreaterThan(10);
});

test('the command makes a ledger of the example world that came with it', () => {
  const ledger = join(project, 'example.ledger');
  const command = join(project, 'node_modules/.bin/musnad');
  const { added, statements } = JSON.parse(run(command, ['example', '--ledger', ledger, '--json']));
  expect(added).toBeGreaterThanOrEqual(40);
  expect(statements).toBeGreaterThanOrEqual(300);
});

test.each(['nodenext', 'bundler'])('the types hold for a strict TypeScript program (%s)', (resolution) => {
  const source = `
    import { loadReader, type Reading, type Statement } from 'musnad-reader';
    import { loadReader as load, type Reading as Same } from 'musnad/reader';
    import { fold } from 'musnad-reader/text';
    const reader = await loadReader({ explain: true });
    const reading: Reading = reader.read({ text: fold('قال'), outlet: 'الشراع' });
    const same: Same = (await load()).read({ text: 'قال' });
    export const first: Statement | undefined = reading.statements[0] ?? same.statements[0];
    // @ts-expect-error an article has a text
    reader.read({ title: 'قال' });
  `;
  writeFileSync(join(project, 'program.ts'), source);
  const flags = ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022'];
  const modules = ['--module', resolution === 'bundler' ? 'esnext' : 'nodenext', '--moduleResolution', resolution];
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  expect(run(process.execPath, [tsc, '--ignoreConfig', ...flags, ...modules, 'program.ts'])).toBe('');
});
