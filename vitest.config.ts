/**
 * Four groups of tests: pure code, which shares its workers; what starts processes, servers and browsers; what needs a PostgreSQL, one for all;
 * the web app in a browser, on one server.
 */
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const POSTGRES = ['src/ledger/postgres/**/*.test.ts', 'tests/postgres/**/*.test.ts'];
const PROCESSES = ['src/cli/**/*.test.ts', 'tests/**/*.test.ts', 'web/tests/**/*.test.ts'];

export default defineConfig({
  test: {
    // Most tests wait for a process, a server or a browser: two at a time take half the time of one, on two processors too.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'pure',
          include: [
            'src/**/*.test.ts',
            'lexicon/**/*.test.ts',
            'training/**/*.test.ts',
            'evaluation/**/*.test.ts',
            'benchmarks/**/*.test.ts',
            'web/{src,build}/**/*.test.ts',
          ],
          exclude: ['src/cli/**', ...POSTGRES, '**/node_modules/**'],
          pool: 'threads',
          isolate: false,
        },
      },
      {
        test: {
          name: 'processes',
          include: PROCESSES,
          exclude: ['tests/web/**', ...POSTGRES, '**/node_modules/**'],
          pool: 'forks',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'postgres',
          include: POSTGRES,
          globalSetup: ['tests/postgres/globals.ts'],
          pool: 'forks',
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'web',
          include: ['tests/web/**/*.test.ts'],
          globalSetup: ['tests/web/globals.ts'],
          // One browser at a time: all of them visit one server, and timing is no test.
          fileParallelism: false,
          pool: 'forks',
          // A page draws itself in its own time, on a busy machine a long one.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
