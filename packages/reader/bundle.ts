/**
 * The rooms `text` and `reader`, with the lexicon in them, as ES modules that run alike in a page, a worker and on a
 * server: `index.js` (the reader), `text.js`, and what both share.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOMS = fileURLToPath(new URL('../../src', import.meta.url));

/**
 * Writes the bundle.
 *
 * @param folder where to; created if it is not there
 * @throws where the sources do not build
 */
export async function bundleReader(folder: string): Promise<void> {
  await build({
    entryPoints: { index: join(ROOMS, 'reader/index.ts'), text: join(ROOMS, 'text/index.ts') },
    outdir: folder,
    bundle: true,
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
}
