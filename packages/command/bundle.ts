/**
 * The command in few files: `dist/cli` as `tsc` wrote it, some eighty modules of its own and two hundred of the rooms, becomes one
 * chunk a format and sub-command. Opening hundreds of small files is a sixth of the time from start to first result.
 *
 * The rooms stay as they are in `dist/text`, `dist/reader` ...: they are what programs import. The large generated tables are
 * shared with them, not copied.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const COMMAND = join(DIST, 'cli');
const BUNDLED = join(DIST, 'cli.bundled');

/** Leaves the generated modules where the rooms have them. */
const generatedStay: Plugin = {
  name: 'generated-stay',
  setup(bundle) {
    bundle.onResolve({ filter: /\.generated\.js$/ }, ({ path, resolveDir }) => ({
      path: `./${relative(BUNDLED, join(resolveDir, path))}`,
      external: true,
    }));
  },
};

await build({
  // Threads are started by their address: entry points of their own, beside the others.
  entryPoints: {
    main: join(COMMAND, 'main.js'),
    'reading-worker': join(DIST, 'desk/readers/reading-worker.js'),
    'following-worker': join(DIST, 'desk/following-worker.js'),
    'ledger-worker': join(DIST, 'server/workers/ledger-worker.js'),
  },
  outdir: BUNDLED,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [generatedStay],
});
rmSync(COMMAND, { recursive: true });
renameSync(BUNDLED, COMMAND);
chmodSync(join(COMMAND, 'main.js'), 0o755);

// The manual, from the command's own help.
for (const [language, folder] of [
  ['en', join(DIST, 'man')],
  ['ar', join(DIST, 'man', 'ar')],
] as const) {
  mkdirSync(folder, { recursive: true });
  const page = execFileSync(process.execPath, [join(COMMAND, 'main.js'), 'man', '--lang', language]);
  writeFileSync(join(folder, 'musnad.1'), page);
}
