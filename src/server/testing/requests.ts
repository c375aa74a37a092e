/** Requests to an app for tests, answered without a port. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { createApp } from '../app.ts';
import type { Env } from '../env.ts';
import { GROUPS } from '../routes/index.ts';
import { type TestHouse, testHouse } from './house.ts';

export interface TestServer extends TestHouse {
  readonly app: OpenAPIHono<Env>;
  /** The body of a request that must be answered with this status. */
  ask<Body>(
    method: string,
    path: string,
    options?: { readonly json?: unknown; readonly status?: number },
  ): Promise<Body>;
}

export async function testServer(): Promise<TestServer> {
  const given = await testHouse();
  const app = createApp(given.house, GROUPS);
  return {
    ...given,
    app,
    async ask<Body>(
      method: string,
      path: string,
      { json, status = 200 }: { readonly json?: unknown; readonly status?: number } = {},
    ): Promise<Body> {
      const answer = await app.request(`/api/v1${path}`, {
        method,
        ...(json === undefined ? {} : { body: JSON.stringify(json), headers: { 'content-type': 'application/json' } }),
      });
      if (answer.status !== status) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
      return (answer.status === 204 ? null : await answer.json()) as Body;
    },
  };
}
