/** Queues of the tests' own: each in a schema of its own of the one server. */
import type { QueuePlace } from '../../../src/queue/index.ts';
import {
  type ArticleQueue,
  type ArticleToPut,
  openArticleQueue,
  type OpenQueueOptions,
} from '../../../src/queue/index.ts';
import { hashOfArticle, type NewArticle } from '../../../src/ledger/index.ts';
import { newArticle } from '../../../src/ledger/testing/articles.ts';

let queues = 0;

export function placeIn(
  address: string,
  schema = `q${process.pid}_${Date.now().toString(36)}_${++queues}`,
): QueuePlace {
  return { connection: { connectionString: address }, schema };
}

export async function openQueue(
  place: QueuePlace,
  options: OpenQueueOptions = { make: true, supervise: true },
): Promise<ArticleQueue> {
  const queue = await openArticleQueue(place, options);
  if (queue === null) throw new Error('no queue');
  return queue;
}

/** An invented article; each number makes another one. */
export function caravan(number: number, fields: Partial<NewArticle> = {}): NewArticle {
  return newArticle(`قال سليم العطار إن القافلة ${number} وصلت إلى ميناء الرمال.`, {
    where: `news.jsonl:${number}`,
    ...fields,
  });
}

export function toPut(article: NewArticle, priority = 0): ArticleToPut {
  return { article, original: null, hash: hashOfArticle(article), priority };
}
