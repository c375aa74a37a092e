/** The queue: articles that wait to be read, in the ledger's database, and the workers that take them. */
export { Claim, type ClaimedJob, type LoadedJob } from './claim.ts';
export { type QueuePlace, schemaOfQueue } from './connection.ts';
export { ClaimLost, QUEUE_FAULTS, QueueFault, type QueueFaultCode, queueFault } from './fault.ts';
export type { WaitingArticle } from './packed-article.ts';
export {
  ArticleQueue,
  type ArticleToPut,
  FRESH_DAYS,
  LARGEST_PACKED,
  LARGEST_TEXT,
  type MostWaiting,
  type OpenQueueOptions,
  priorityByDate,
  type PutOutcome,
  USUAL_MOST,
} from './queue.ts';
export { CLAIM_SECONDS, TIMES_LOST } from './schema.ts';
export * from './state.ts';
