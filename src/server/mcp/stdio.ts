/** MCP over standard input and output: one client, started by it. Nothing but the protocol may be written to standard output. */
import type { Readable, Writable } from 'node:stream';
import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import type { McpHouse } from './house.ts';
import { mcpServer } from './server.ts';

export interface StdioOptions {
  readonly input: Readable;
  readonly output: Writable;
  /** What went wrong beside the protocol. */
  readonly onError: (error: Error) => void;
  /** Ends the connection. */
  readonly signal: AbortSignal;
}

/** Serves until the client closes its end, or the signal fires. */
export async function serveMcpStdio(house: McpHouse, { input, output, onError, signal }: StdioOptions): Promise<void> {
  const transport = new StdioServerTransport(input, output);
  const handle = serveStdio(() => mcpServer(house), { transport, onerror: onError });
  await new Promise<void>((resolve) => {
    input.once('end', resolve);
    input.once('close', resolve);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await handle.close();
}
