/** A thread that reads: articles in, readings out, in batches. */
import { parentPort, workerData } from 'node:worker_threads';
import { batchReader } from './batch-reader.ts';
import type { Article } from '../reader/index.ts';

const { lexicon }: { readonly lexicon: Readonly<Record<string, string>> | null } = workerData;
const read = await batchReader(lexicon);

parentPort?.on('message', (articles: readonly Article[]) => parentPort?.postMessage(articles.map(read)));
