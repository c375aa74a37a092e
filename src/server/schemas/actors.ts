/** Actors: persons, offices, organisations, states, over all articles. */
import { z } from '@hono/zod-openapi';
import type { ActorId, ActorView as ActorOfLedger, OfficeHolding as HoldingOfLedger } from '../../ledger/index.ts';
import { ArticleIdSchema } from './articles.ts';
import { list } from './lists.ts';

export const ActorIdSchema = z
  .custom<ActorId>((value) => typeof value === 'string')
  .openapi({
    type: 'string',
    description: 'ULID of an actor.',
    example: '01J9Z3Q8W4TBX2M6K7N5E0R1YB',
  });

export const ActorView = z
  .object({
    id: ActorIdSchema,
    kind: z.enum(['person', 'office', 'organisation', 'state']),
    name: z.string(),
    names: list(z.object({ name: z.string(), articles: z.number().int() }).readonly()).openapi({
      description: 'Every name under which articles know it, the most frequent first.',
    }),
    country: z.string().nullable(),
    offices: list(
      z
        .object({
          office: z.string(),
          country: z.string().nullable(),
          first: z.string().nullable(),
          last: z.string().nullable(),
          articles: z.number().int(),
        })
        .readonly(),
    ),
  })
  .openapi('ActorView') satisfies z.ZodType<ActorOfLedger>;
export type ActorView = z.infer<typeof ActorView>;

export const ActorParam = z.object({ id: ActorIdSchema.openapi({ param: { name: 'id', in: 'path' } }) });

/** That one article calls somebody the holder of an office on its day. */
export const OfficeHolding = z
  .object({
    actor: ActorIdSchema,
    name: z.string(),
    country: z.string().nullable(),
    standing: z.string().openapi({ description: 'holder, former, acting ... as its words say.' }),
    date: z.string().nullable(),
    article: ArticleIdSchema,
  })
  .openapi('OfficeHolding') satisfies z.ZodType<HoldingOfLedger>;
export type OfficeHolding = z.infer<typeof OfficeHolding>;
