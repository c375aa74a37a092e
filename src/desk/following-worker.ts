/**
 * A thread that follows a ledger's sources: fetching, taking in and reading are long work, which must not hold up whoever else is served. It has the
 * ledger open for itself. The entry point of its own that {@link followInThread} starts by address.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { createFetcher } from '../intake/index.ts';
import { openLedger, pathBeside } from '../ledger/index.ts';
import { FileMemory } from './fetch-memory.ts';
import type { FollowingData, FromFollowing } from './follow-thread.ts';
import { followSources } from './follow-sources.ts';
import { actorJudge } from './judge.ts';
import { OwnReader } from './readers/own-reader.ts';

const port = parentPort;
if (port === null) throw new Error('this module is a thread that follows sources');
const send = (said: FromFollowing): void => port.postMessage(said);
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const { address, privateHosts, lexicon } = workerData as FollowingData;
const stop = new AbortController();
port.on('message', () => stop.abort());
const ledger = await openLedger(address, { judge: actorJudge() });
const readers = new OwnReader(lexicon === undefined ? {} : { lexicon });
const memory = new FileMemory(pathBeside(address, 'fetched.json'));
const fetcher = await createFetcher({ memory, privateHosts });
try {
  await followSources({
    ledger,
    readers,
    signal: stop.signal,
    intake: { fetcher },
    onSettled: () => memory.settle(),
    onLook: ({ address: source }, look) => send({ kind: 'look', source, look }),
    onError: (error) => send({ kind: 'error', reason: reasonOf(error) }),
  });
} finally {
  await fetcher.close();
  await readers.close();
  await ledger.close();
}
port.close();
