/**
 * Builds the package `musnad-reader`: the rooms `text` and `reader` with the lexicon in them, as ES modules that run
 * alike in a page, a worker and on a server, with the declarations that `npm run build:rooms` has written.
 */
import { cpSync, existsSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = fileURLToPath(new URL('dist', import.meta.url));

rmSync(dist, { recursive: true, force: true });
await build({
  entryPoints: { index: join(root, 'src/reader/index.ts'), text: join(root, 'src/text/index.ts') },
  outdir: dist,
  bundle: true,
  // The text room is in one file of its own, shared by both entries.
  splitting: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  // Arabic as itself: escapes would treble it.
  charset: 'utf8',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
});
for (const room of ['text', 'reader']) {
  const declarations = join(root, 'dist', room);
  if (!existsSync(declarations)) throw new Error('no declarations in dist; run: npm run build');
  cpSync(declarations, join(dist, 'types', room), {
    recursive: true,
    filter: (path) => statSync(path).isDirectory() || path.endsWith('.d.ts'),
  });
}
for (const file of ['LICENSE', 'NOTICE']) cpSync(join(root, file), join(dist, '..', file));
process.stdout.write(`reader package written to ${relative(process.cwd(), dist)}\n`);
