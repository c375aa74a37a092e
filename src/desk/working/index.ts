/** Working: what was queued is read by any number of workers. */
export { faultPasses, Patience, type PatienceOptions, Stopped } from './patience.ts';
export { type Putter, putter, type PutterOptions } from './putting.ts';
export { USUAL_BATCH, work, type WorkOptions, type WorkReport } from './worker.ts';
export { openQueue, queuePlace, QueueLook } from './queue-of-ledger.ts';
