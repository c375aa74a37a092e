/**
 * The web app as files for the server to hand out: `dist/web`. Nothing in it asks for another host, and nothing needs a laxer content
 * security policy than `default-src 'self'`.
 *
 * `npm run dev --workspace web` serves it with what is asked of `/api` passed on to `MUSNAD_SERVER`, by default the address of `musnad serve`.
 */
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { ownLocales } from './build/own-locales.ts';
import { topicNames } from './build/topic-names.ts';
import { bundledLicences } from './build/bundled-licences.ts';
import { compiledWords } from './build/compiled-words.ts';

const server = process.env['MUSNAD_SERVER'] ?? 'http://127.0.0.1:7380';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  define: { __TOPIC_NAMES__: JSON.stringify(topicNames()) },
  plugins: [compiledWords(), ownLocales(), bundledLicences()],
  logLevel: 'warn',
  // The reading thread loads its lexicon as the page would.
  worker: { format: 'es' },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // A small file as a data: address would be refused by the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      // "use client" is for servers that render; there is none.
      onLog: (level, log, tell) =>
        log.code === 'MODULE_LEVEL_DIRECTIVE' || log.code === 'PLUGIN_TIMINGS' ? undefined : tell(level, log),
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': { target: server, changeOrigin: false } } },
});
