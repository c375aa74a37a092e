/** Threads: all that hangs together with a record over time. */
import { z } from '@hono/zod-openapi';
import { ArticleHead } from './articles.ts';
import { list, orNull } from './lists.ts';
import { Event } from './reading.ts';
import { StatementIdSchema, StatementRecord } from './statements.ts';

const Place = z
  .tuple([z.number().int(), z.number().int()])
  .readonly()
  .openapi({ type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 2 });

/** A sentence of an article and what of it shows the tie. */
const Passage = z
  .object({
    text: z.string(),
    start: z.number().int().openapi({ description: 'Where it begins in the article.' }),
    marks: list(Place).openapi({ description: 'Offsets into this text.' }),
  })
  .openapi('Passage');

const StoryRecord = z
  .object({
    id: z.string(),
    article: orNull(ArticleHead),
    statement: orNull(StatementRecord),
    event: orNull(Event),
    passage: orNull(Passage).openapi({ description: 'Of an event: the sentence that tells of it.' }),
    state: z.enum(['stands', 'denied-by-speaker', 'denied-by-others', 'corrected']),
    elsewhere: list(StatementIdSchema).openapi({ description: 'The same words in other outlets.' }),
  })
  .openapi('StoryRecord');

const StoryTie = z
  .object({
    kind: z
      .enum(['denial', 'correction', 'repetition', 'invitation-visit', 'pledge-outcome'])
      .nullable()
      .openapi({ description: 'Null for a kind that this release does not know.' }),
    earlier: z.string(),
    later: z.string(),
    bySpeaker: z.boolean().openapi({ description: "Whether the earlier one's own speaker made it." }),
    outcome: orNull(z.enum(['held', 'cancelled', 'denied', 'planned'])),
    reasons: list(
      z.object({
        rule: z.string(),
        words: list(z.string()),
        earlier: list(Place).openapi({ description: "Places in the earlier record's article." }),
        later: list(Place),
      }),
    ),
  })
  .openapi('StoryTie');

export const Story = z.object({ of: z.string(), records: list(StoryRecord), ties: list(StoryTie) }).openapi('Story');
export type Story = z.infer<typeof Story>;

export const ThreadParam = z.object({
  id: z.string().openapi({ param: { name: 'id', in: 'path' }, description: 'Of a statement or an event.' }),
});
