/** A thread of the pool: loads the reader once, then reads what it is given. The entry point of its own that the pool starts by address. */
import { parentPort, workerData } from 'node:worker_threads';
import { deflateRawSync } from 'node:zlib';
import type { FromThread, ReadTask, SentOutcome } from './messages.ts';
import type { ReadersOptions, ReadOutcome } from './readers.ts';
import { ReadingDesk } from './reading.ts';

const port = parentPort;
if (port === null) throw new Error('this module is a thread of the pool of readers');
const send = (message: FromThread, handedOver: readonly ArrayBuffer[] = []): void =>
  port.postMessage(message, handedOver);

/** As the ledger packs a reading itself. */
const LEVEL = 3;

function sent(outcome: ReadOutcome): SentOutcome {
  if (!outcome.read) return outcome;
  const reading = JSON.stringify(outcome.reading);
  const packed = new Uint8Array(deflateRawSync(Buffer.from(reading, 'utf8'), { level: LEVEL }));
  return { read: true, reading, packed, statements: outcome.statements, bands: outcome.bands };
}

try {
  const desk = await ReadingDesk.load(workerData as ReadersOptions);
  port.on('message', ({ articles }: ReadTask) => {
    // One after the other: a reading that is packed before the next is made dies young.
    const outcomes = articles.map((article) => sent(desk.read(article)));
    send(
      { kind: 'done', outcomes },
      outcomes.flatMap((one) => (one.read ? [one.packed.buffer] : [])),
    );
  });
  send({ kind: 'ready', version: desk.version, names: desk.names });
} catch (error) {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  send({ kind: 'unable', name, reason: message });
}
