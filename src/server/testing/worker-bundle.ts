/** The thread's module as one file, for tests: Node runs no TypeScript in a thread. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** @returns the address of the module, and what takes it away again */
export async function bundledWorker(): Promise<{ readonly address: URL; readonly remove: () => void }> {
  // Inside the project, so that the packages that it imports are found.
  const folder = mkdtempSync(join(ROOT, 'node_modules', '.musnad-worker-'));
  await build({
    entryPoints: {
      'ledger-worker': join(ROOT, 'src/server/workers/ledger-worker.ts'),
      'reading-worker': join(ROOT, 'src/desk/readers/reading-worker.ts'),
    },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
  // Their own kind of module, whatever stands above.
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  return {
    address: pathToFileURL(join(folder, 'ledger-worker.js')),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
