/** `/mcp` on the server, behind its guards: who asks, from where, and whether they may has been decided when a request comes here. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from '../env.ts';
import type { House } from '../house.ts';
import { type McpHttp, mcpHttp } from './http.ts';

/** Adds it to an app; to be closed with the server. */
export function addMcp(
  app: OpenAPIHono<Env>,
  { ledger, alerts }: Pick<House, 'ledger' | 'alerts'>,
  version: string,
  onError?: (error: Error) => void,
): McpHttp {
  const http = mcpHttp(
    { ledger, version, home: alerts.home },
    { hosts: null, ...(onError === undefined ? {} : { onError }) },
  );
  app.all('/mcp', (c) => http.fetch(c.req.raw));
  return http;
}
