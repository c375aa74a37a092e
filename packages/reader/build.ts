/** Builds the package `musnad-reader`: the bundle, and the declarations that `npm run build:rooms` has written. */
import { cpSync, existsSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { bundleReader } from './bundle.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = fileURLToPath(new URL('dist', import.meta.url));

rmSync(dist, { recursive: true, force: true });
await bundleReader(dist);
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
