/**
 * MCP over HTTP: `POST /mcp`, answered by an instance of its own. Nothing is kept between requests, so any worker or machine may answer, and
 * a client that names a session is none the worse. Who may ask is decided before: by the guard of the server.
 *
 * A page of another site must not reach a ledger through a reader's browser: a request that says where it comes from is answered only
 * where that is a name of this server or was allowed; and where the names of this server are known, only under one of them, so that a
 * name which was turned to this machine meanwhile gains nothing.
 */
import {
  createMcpHandler,
  hostHeaderValidationResponse,
  localhostAllowedHostnames,
  originValidationResponse,
} from '@modelcontextprotocol/server';
import type { McpHouse } from './house.ts';
import { mcpServer } from './server.ts';

/** The largest question: text, not files. */
const LARGEST = 1024 * 1024;

export interface McpHttpOptions {
  /**
   * Names under which this server is asked, without port; those of this machine alone where left out. Null where guards stand before that
   * have checked names and origins already.
   */
  readonly hosts?: readonly string[] | null;
  /** Names of hosts whose pages may ask besides. */
  readonly origins?: readonly string[];
  readonly onError?: (error: Error) => void;
}

export interface McpHttp {
  fetch(request: Request): Promise<Response>;
  close(): Promise<void>;
}

export function mcpHttp(house: McpHouse, options: McpHttpOptions = {}): McpHttp {
  const { hosts = localhostAllowedHostnames(), origins = [], onError = () => {} } = options;
  const handler = createMcpHandler(() => mcpServer(house), { onerror: onError, maxRequestBodySize: LARGEST });
  return {
    fetch: async (request) => (hosts === null ? undefined : strange(request, hosts, origins)) ?? handler.fetch(request),
    close: () => handler.close(),
  };
}

/** The refusal of a request from elsewhere. */
function strange(request: Request, hosts: readonly string[], origins: readonly string[]): Response | undefined {
  return hostHeaderValidationResponse(request, [...hosts]) ?? originValidationResponse(request, [...hosts, ...origins]);
}
