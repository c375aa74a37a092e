/** The walls between the rooms hold: each import that must not be is refused by the rule that says why. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterEach, expect, test } from 'vitest';
import walls from '../.dependency-cruiser.mjs';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Names of the rules that a tree of these files breaks. */
async function broken(files: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'musnad-walls-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const tops = [...new Set(Object.keys(files).map((name) => name.split('/')[0] ?? ''))];
  const { tsConfig, ...options } = walls.options ?? {};
  expect(tsConfig).toBeDefined();
  const { output } = await cruise(tops, {
    ...options,
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden: walls.forbidden ?? [] },
  });
  return [...new Set((output as ICruiseResult).summary.violations.map(({ rule }) => rule.name))].sort();
}

const TEXT = 'export const one = 1;\nexport type One = number;\n';

test('a reader that uses text through its index is fine', async () => {
  const reader =
    "import { one } from '../text/index.ts';\nimport { two } from './two.ts';\nexport const sum = one + two;\n";
  const files = {
    'src/text/index.ts': TEXT,
    'src/reader/index.ts': reader,
    'src/reader/two.ts': 'export const two = 2;\n',
  };
  expect(await broken(files)).toEqual([]);
});

test.each([
  ['text', 'reader', ['text-imports']],
  ['reader', 'cli', ['reader-imports']],
  ['query', 'reader', ['query-imports']],
  ['relate', 'ledger', ['relate-imports']],
  ['relate', 'reader', ['relate-types-only']],
  ['intake', 'reader', ['intake-imports']],
  ['ledger', 'desk', ['ledger-imports']],
  ['ledger', 'reader', ['ledger-types-only']],
  ['desk', 'server', ['desk-imports']],
  ['messages', 'reader', ['messages-types-only']],
  ['forms', 'ledger', ['forms-types-only']],
  ['forms', 'desk', ['forms-imports']],
  ['server', 'intake', ['server-imports']],
  ['server', 'reader', ['server-types-only']],
])('%s may not run what %s holds', async (from, to, rules) => {
  const files = {
    [`src/${from}/index.ts`]: `import { one } from '../${to}/index.ts';\nexport const two = one + 1;\n`,
    [`src/${to}/index.ts`]: TEXT,
  };
  expect(await broken(files)).toEqual(rules);
});

test.each(['relate', 'ledger'])("%s may name the reader's types", async (room) => {
  const files = {
    [`src/${room}/index.ts`]: "import type { One } from '../reader/index.ts';\nexport const two: One = 2;\n",
    'src/reader/index.ts': TEXT,
  };
  expect(await broken(files)).toEqual([]);
});

test.each([
  ['a deep import', "import { one } from '../text/deep.ts';", ['through-the-front-door']],
  ['a deep type import', "import type { One } from '../text/deep.ts';", ['through-the-front-door']],
  ['a deep dynamic import', "const { one } = await import('../text/deep.ts');", ['through-the-front-door']],
  ['a module of Node', "import { readFileSync } from 'node:fs';", ['runs-in-browsers']],
  ['a module of Node without node:', "import { join } from 'path';", ['runs-in-browsers']],
  ['a package', "import { Command } from 'commander';", ['found', 'runs-in-browsers']],
  ['what was built', "import { one } from '../../dist/text/index.js';", ['from-sources']],
  ['the tests', "import { one } from '../../tests/one.ts';", ['reader-imports']],
  ['the training', "import { one } from '../../training/one.ts';", ['reader-imports']],
  ['a file that is not there', "import { one } from './none.ts';", ['found', 'runs-in-browsers']],
])('the reader may not import %s', async (_, line, rules) => {
  const files = {
    'src/reader/index.ts': `${line}\nexport const here = true;\n`,
    'src/text/deep.ts': TEXT,
    'tests/one.ts': TEXT,
    'dist/text/index.js': 'export const one = 1;\n',
    'training/one.ts': TEXT,
  };
  expect(await broken(files)).toEqual(rules);
});

test('two files may not import one another', async () => {
  const files = {
    'src/text/a.ts': "import { b } from './b.ts';\nexport const a = (): unknown => b;\n",
    'src/text/b.ts': "import { a } from './a.ts';\nexport const b = (): unknown => a;\n",
  };
  expect(await broken(files)).toEqual(['no-cycles']);
});

test('a new room is asked to say what it may import', async () => {
  expect(await broken({ 'src/attic/index.ts': "import './other.ts';\n", 'src/attic/other.ts': TEXT })).toEqual([
    'unknown-room',
  ]);
});

test('the web app asks over HTTP for what is not in reader and query', async () => {
  const web = (from: string): Record<string, string> => ({
    'web/main.ts': `import { one } from '../src/${from}/index.ts';\nexport const two = one + 1;\n`,
    [`src/${from}/index.ts`]: TEXT,
  });
  expect(await broken(web('reader'))).toEqual([]);
  expect(await broken(web('ledger'))).toEqual(['web-imports']);
  expect(await broken(web('server'))).toEqual(['web-types-only']);
});

test('tests look where they like', async () => {
  const files = {
    'src/reader/a.test.ts':
      "import { readFileSync } from 'node:fs';\nimport { one } from '../text/deep.ts';\nexport const x = [readFileSync, one];\n",
    'src/text/deep.ts': TEXT,
  };
  expect(await broken(files)).toEqual([]);
});
