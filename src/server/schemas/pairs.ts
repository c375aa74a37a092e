/** Two actors: what happened between them, and what either said of the other. */
import { z } from '@hono/zod-openapi';
import { ActorIdSchema, ActorView } from './actors.ts';
import { ArticleHead } from './articles.ts';
import { limit, list, orNull, span } from './lists.ts';
import { Hit } from './search.ts';

const Taking = z
  .object({ name: z.string(), role: z.string().openapi({ example: 'host' }), actor: orNull(ActorIdSchema) })
  .openapi('Taking');

const Telling = z
  .object({
    event: z.string(),
    article: ArticleHead,
    sentence: z.string().openapi({ description: 'The sentence that tells of it, as printed.' }),
    place: span('Where the sentence stands in the text, or in the title where `headline`.'),
    mark: span('Where in the sentence the word stands that tells.'),
    headline: z.boolean(),
  })
  .openapi('Telling');

export const Happening = z
  .object({
    kind: z.string().openapi({ example: 'meeting' }),
    status: z.string().openapi({ example: 'held' }),
    date: z.string().nullable(),
    dated: z.enum(['told', 'published']).openapi({ description: 'Whether the day is told, or that of publication.' }),
    place: z.string().nullable(),
    one: list(Taking),
    other: list(Taking),
    tellings: list(Telling),
  })
  .openapi('Happening');

export const PairSide = z
  .object({
    actor: ActorView,
    countryName: z.string().nullable(),
    others: z.number().int().openapi({ description: 'How many are counted in with it: people, offices, bodies.' }),
    met: list(z.object({ id: ActorIdSchema, name: z.string(), kind: ActorView.shape.kind })).openapi({
      description: 'Those of them that turn up in what was found, the most frequent first.',
    }),
    statements: list(Hit).openapi({ description: 'What it said of the other or to it, the latest first.' }),
    total: z.number().int(),
  })
  .openapi('PairSide');

export const Pair = z
  .object({
    one: PairSide,
    other: PairSide,
    happenings: list(Happening).openapi({ description: 'The latest first.' }),
    more: z.boolean().openapi({ description: 'Whether older ones were not looked at.' }),
  })
  .openapi('Pair');
export type Pair = z.infer<typeof Pair>;

export const PairParam = z.object({
  id: ActorIdSchema.openapi({ param: { name: 'id', in: 'path' } }),
  other: ActorIdSchema.openapi({ param: { name: 'other', in: 'path' } }),
});
export const PairQuery = z.object({ limit: limit(100, 40) });
