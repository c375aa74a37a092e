/** A way to a server that can be cut: what goes through it is lost, and nobody is let in, until it is mended. */
import { once } from 'node:events';
import { createConnection, createServer, type Server, type Socket } from 'node:net';

export interface Cuttable {
  readonly port: number;
  /** Ends every connection, and lets nobody in. */
  cut(): Promise<void>;
  /** Lets nothing through any more, and says nothing of it: what a cable does that was pulled. */
  silence(): void;
  mend(): Promise<void>;
  close(): Promise<void>;
}

export async function cuttable(to: number): Promise<Cuttable> {
  const open = new Set<Socket>();
  let silent = false;
  const join = (near: Socket): void => {
    const far = createConnection(to, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('data', (data) => {
        if (!silent) other.write(data);
      });
      one.on('error', () => {});
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  };
  let server: Server = createServer(join);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const { port } = address;
  const cut = async (): Promise<void> => {
    for (const socket of open) socket.destroy();
    if (!server.listening) return;
    server.close();
    await once(server, 'close');
  };
  return {
    port,
    cut,
    silence: () => {
      silent = true;
    },
    mend: async () => {
      silent = false;
      if (server.listening) return;
      server = createServer(join);
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
    close: cut,
  };
}
