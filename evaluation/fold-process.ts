/** A process of its own that trains on what it is sent and reads what it is sent: one of those that `fold-processes.ts` starts. */
import process from 'node:process';
import type { FoldTask } from './fold-processes.ts';
import { openTraining } from './trained.ts';

const opened = openTraining();
process.on('message', async ({ training, fold }: FoldTask) => {
  const read = await opened;
  process.send?.(await read(training, fold));
});
