/** One server for all tests of the project: started before the first, ended after the last. `MUSNAD_TEST_POSTGRES` names one that runs already. */
import type { TestProject } from 'vitest/node';
import { startServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Its address, of a user who may do everything. */
    readonly postgres: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env['MUSNAD_TEST_POSTGRES'];
  if (running !== undefined) {
    project.provide('postgres', running);
    return async () => {};
  }
  const server = await startServer();
  project.provide('postgres', server.address);
  return () => server.close();
}
