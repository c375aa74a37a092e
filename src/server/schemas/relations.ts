/** Events, with their lasting ids. */
import { z } from '@hono/zod-openapi';
import type { EventId } from '../../ledger/index.ts';
import { ArticleHead } from './articles.ts';
import { orNull } from './lists.ts';
import { Event } from './reading.ts';

export const EventIdSchema = z
  .custom<EventId>((value) => typeof value === 'string')
  .openapi({ type: 'string', description: 'ULID of an event.' });

/** An event with the head of its article and the words that tell of it first. */
export const EventRecord = z
  .object({
    id: EventIdSchema,
    article: ArticleHead,
    event: orNull(Event).openapi({ description: 'Null where the newest reading has it no more.' }),
    words: z.string().nullable().openapi({ description: 'The words that tell of it, as the article has them.' }),
  })
  .openapi('EventView');
export type EventRecord = z.infer<typeof EventRecord>;

export const EventParam = z.object({ id: EventIdSchema.openapi({ param: { name: 'id', in: 'path' } }) });
