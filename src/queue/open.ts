/** Opening a queue: the driver and pg-boss are loaded when one is opened, not before, so that commands without one start as quickly as ever. */
import type { OpenQueueOptions, QueuePlace } from './place.ts';
import type { ArticleQueue } from './queue.ts';

/** The queue of a ledger; null where it has none. @throws {QueueFault} */
export async function openArticleQueue(
  place: QueuePlace,
  options: OpenQueueOptions = {},
): Promise<ArticleQueue | null> {
  return (await import('./queue.ts')).ArticleQueue.open(place, options);
}
