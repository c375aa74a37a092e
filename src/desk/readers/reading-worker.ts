/** A thread of the pool: loads the reader once, then reads what it is given. The entry point of its own that the pool starts by address. */
import { parentPort, workerData } from 'node:worker_threads';
import type { FromThread, ReadTask } from './messages.ts';
import type { ReadersOptions } from './readers.ts';
import { ReadingDesk } from './reading.ts';

const port = parentPort;
if (port === null) throw new Error('this module is a thread of the pool of readers');
const send = (message: FromThread): void => port.postMessage(message);

try {
  const desk = await ReadingDesk.load(workerData as ReadersOptions);
  port.on('message', ({ articles }: ReadTask) => {
    send({ kind: 'done', outcomes: JSON.stringify(desk.read(articles)) });
  });
  send({ kind: 'ready', version: desk.version, names: desk.names });
} catch (error) {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  send({ kind: 'unable', name, reason: message });
}
