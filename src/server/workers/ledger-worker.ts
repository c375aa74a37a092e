/** A thread that has the ledger open. The entry point of its own that the server starts by address. */
import { parentPort, workerData } from 'node:worker_threads';
import { actorJudge } from '../../desk/index.ts';
import { openLedger } from '../../ledger/index.ts';
import { type FromThread, sent, type ThreadOptions, type ToThread } from './messages.ts';
import { ThreadWork } from './thread-work.ts';

const port = parentPort;
if (port === null) throw new Error('this module is a thread of the server');
const send = (message: FromThread, bytes?: ArrayBuffer): void =>
  port.postMessage(message, bytes === undefined ? [] : [bytes]);

const options = workerData as ThreadOptions;
try {
  const ledger = await openLedger(options.address, { judge: actorJudge(), readOnly: options.readOnly });
  const work = new ThreadWork(ledger, options);
  port.on('message', async (message: ToThread | 'close') => {
    if (message === 'close') {
      await work.close();
      port.close();
      return;
    }
    const { id, task } = message;
    try {
      const value = await work.do(id, task);
      // A piece of a stream is nobody's afterwards: it is handed over, not copied.
      const owned = task.kind === 'next' && value instanceof Uint8Array && value.byteLength === value.buffer.byteLength;
      send({ kind: 'done', id, value }, owned ? (value.buffer as ArrayBuffer) : undefined);
    } catch (error) {
      send({ kind: 'failed', id, fault: sent(error) });
    }
  });
  send({ kind: 'ready' });
} catch (error) {
  send({ kind: 'unable', fault: sent(error) });
}
