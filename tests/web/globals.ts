/** One site for all tests of this folder: started before the first, ended after the last. `MUSNAD_SITE` names one that runs already. */
import type { TestProject } from 'vitest/node';
import { type Site, startSite } from './site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly site: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env['MUSNAD_SITE'];
  const site: Site | null = running === undefined ? await startSite() : null;
  project.provide('site', site?.base ?? running ?? '');
  return async () => site?.close();
}
