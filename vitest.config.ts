/** Two groups of tests: pure code, which shares its workers, and what starts processes, servers and browsers. */
import { defineConfig } from 'vitest/config';

const PROCESSES = ['src/cli/**/*.test.ts', 'tests/**/*.test.ts', 'web/tests/**/*.test.ts'];

export default defineConfig({
  test: {
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
          exclude: ['src/cli/**', '**/node_modules/**'],
          pool: 'threads',
          isolate: false,
        },
      },
      {
        test: {
          name: 'processes',
          include: PROCESSES,
          pool: 'forks',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
