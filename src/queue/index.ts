/** The queue: articles that wait to be read, in the ledger's database, and the workers that take them. */
export type { Claim, ClaimedJob, LoadedJob } from './claim.ts';
export { ClaimLost, QUEUE_FAULTS, QueueFault, type QueueFaultCode, queueFault } from './fault.ts';
export * from './limits.ts';
export type { WaitingArticle } from './packed-article.ts';
export { openArticleQueue } from './open.ts';
export { type OpenQueueOptions, type QueuePlace, schemaOfQueue } from './place.ts';
export type { RelatingTurn } from './relating.ts';
export type { ArticleQueue, ArticleToPut, PutOutcome } from './queue.ts';
export * from './state.ts';
