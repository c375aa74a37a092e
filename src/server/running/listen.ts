/** Listening at a port, and stopping gracefully: what is under way is finished, and who only holds a line open is let go. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';

export class ListenFault extends Error {
  override readonly name = 'ListenFault';

  constructor(
    /** `EADDRINUSE` ... */
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

export interface Listening {
  readonly host: string;
  readonly port: number;
  /** Takes no more, finishes what is under way for at most `grace` milliseconds, and ends. */
  stop(grace: number): Promise<void>;
}

interface App {
  fetch(request: Request, env?: unknown): Response | Promise<Response>;
}

/** Clients that send their head this slowly send nothing. */
const HEAD_MS = 15_000;
/** A large file over a thin line. */
const REQUEST_MS = 10 * 60_000;
const KEEP_ALIVE_MS = 65_000;

/** @param port 0 for any that is free  @throws {ListenFault} */
export async function listen(app: App, host: string, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch, hostname: host }) as Server;
  server.headersTimeout = HEAD_MS;
  server.requestTimeout = REQUEST_MS;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new ListenFault(error.code ?? '', { cause: error })));
    server.listen({ host, port }, () => resolve());
  });
  const address = server.address() as AddressInfo;
  return {
    host,
    port: address.port,
    stop: (grace) =>
      new Promise((ended) => {
        const late = setTimeout(() => server.closeAllConnections(), grace);
        server.close(() => {
          clearTimeout(late);
          ended();
        });
        server.closeIdleConnections();
        // A line on which nothing is asked any more is idle soon, and nobody would close it.
        const idle = setInterval(() => server.closeIdleConnections(), 100);
        server.once('close', () => clearInterval(idle));
      }),
  };
}
