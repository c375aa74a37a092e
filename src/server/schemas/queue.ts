/** The queue of a ledger on PostgreSQL: what waits, which workers have what, what was set aside and why. */
import { z } from '@hono/zod-openapi';
import {
  ASIDE_REASONS,
  type QueueDone as DoneOfQueue,
  type QueueState as StateOfQueue,
  type SetAside as AsideOfQueue,
  type WorkerState as StateOfWorker,
} from '../../desk/index.ts';
import { list, orNull } from './lists.ts';

const count = z.number().int();

export const Done = z
  .object({
    added: count,
    revision: count,
    same: count.openapi({ description: 'Known already, word for word.' }),
    forgotten: count,
    statements: count,
    bytes: count.openapi({ description: 'Of the texts, in UTF-8.' }),
  })
  .readonly()
  .openapi('QueueDone', { description: 'What came of articles; each counts once.' }) satisfies z.ZodType<DoneOfQueue>;

export const WorkerState = z
  .object({
    name: z.string().openapi({ description: 'host:pid:random' }),
    started: z.string(),
    seen: z.string(),
    alive: z.boolean().openapi({ description: 'Whether it said something lately.' }),
    threads: count,
    holding: count.openapi({ description: 'Articles that it has at hand.' }),
    perSecond: z.number().openapi({ description: 'Articles finished in the last half minute, by second.' }),
    done: Done,
    setAside: count,
  })
  .readonly()
  .openapi('QueueWorker') satisfies z.ZodType<StateOfWorker>;

export const QueueState = z
  .object({
    waiting: list(
      z
        .object({ priority: count, articles: count, oldest: z.string() })
        .readonly()
        .openapi('QueueWaiting', { description: 'What waits under one priority, and since when the oldest does.' }),
    ).openapi({ description: 'The highest priority first.' }),
    active: count.openapi({ description: 'At workers.' }),
    setAside: count,
    toRelate: count.openapi({ description: 'Read and kept, and in no family or thread yet.' }),
    bytes: count.openapi({ description: 'Of all that is in the queue, packed.' }),
    done: Done,
    workers: list(WorkerState),
    perSecond: z.number().openapi({ description: 'Of all workers that are alive.' }),
  })
  .readonly()
  .openapi('QueueState') satisfies z.ZodType<StateOfQueue>;

export const SetAside = z
  .object({
    hash: z.string(),
    where: z.string().openapi({ description: 'Where the article stood.' }),
    reason: z.enum(ASIDE_REASONS),
    detail: z.string().openapi({ description: 'What the reader or the ledger said.' }),
    at: z.string(),
  })
  .readonly()
  .openapi('SetAside') satisfies z.ZodType<AsideOfQueue>;

export const QueueAnswer = z
  .object({
    queue: orNull(QueueState).openapi({ description: 'Null where the ledger has no queue.' }),
    aside: list(SetAside).openapi({ description: 'What was set aside last, the latest first.' }),
  })
  .openapi('QueueAnswer');
export type QueueAnswer = z.infer<typeof QueueAnswer>;
