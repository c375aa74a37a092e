/** Stands between a ledger and its server, and can lose the answer to the next COMMIT: nobody knows then whether it was kept, but the server. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

export interface CuttingProxy {
  readonly port: number;
  cutNextCommit(): void;
  cuts(): number;
  close(): Promise<void>;
}

/** @param to the port of the server */
export async function cuttingProxy(to: number): Promise<CuttingProxy> {
  let armed = false;
  let cuts = 0;
  const listener = createServer((client) => {
    const upstream = connect(to, '127.0.0.1');
    let cutting = false;
    client.on('data', (chunk) => {
      if (armed && chunk.includes('COMMIT\0')) {
        armed = false;
        cutting = true;
      }
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      if (!cutting) client.write(chunk);
      else {
        cuts++;
        client.destroy();
      }
    });
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const)
      one.on('close', () => other.destroy()).on('error', () => {});
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const port = (listener.address() as AddressInfo).port;
  return {
    port,
    cutNextCommit: () => {
      armed = true;
    },
    cuts: () => cuts,
    close: async () => {
      listener.close();
      await once(listener, 'close');
    },
  };
}
