/** A statement as it goes out: what the ledger has of it, with its article's head and its words, so that nobody has to fetch the text for them. */
import { z } from '@hono/zod-openapi';
import { CITATION_STYLES } from '../../forms/index.ts';
import type { StatementId } from '../../ledger/index.ts';
import { ActorIdSchema } from './actors.ts';
import { ArticleHead } from './articles.ts';
import { list, orNull } from './lists.ts';
import { Statement } from './reading.ts';

export const StatementIdSchema = z
  .custom<StatementId>((value) => typeof value === 'string')
  .openapi({
    type: 'string',
    description: 'ULID of a statement.',
    example: '01J9Z3Q8W4TBX2M6K7N5E0R1YC',
  });

/** The words of a statement's spans, as the article has them. */
export const StatementWords = z
  .object({
    cue: z.string().nullable(),
    sources: list(z.string()),
    content: list(z.string()),
    addressee: z.string().nullable(),
    chain: list(z.string()),
  })
  .openapi('StatementWords');
export type StatementWords = z.infer<typeof StatementWords>;

export const StatementRecord = z
  .object({
    id: StatementIdSchema,
    version: z.number().int().openapi({ description: 'How many corrections it has; the next one names it.' }),
    state: z.enum(['live', 'gone', 'rejected']),
    article: ArticleHead,
    statement: orNull(Statement).openapi({
      description: 'As read, with the corrections in it; null where the newest reading has it no more.',
    }),
    words: orNull(StatementWords).openapi({ description: 'Null where there is no statement.' }),
    actors: list(orNull(ActorIdSchema)).openapi({ description: 'For each speaker the actor, or null.' }),
  })
  .openapi('StatementRecord');
export type StatementRecord = z.infer<typeof StatementRecord>;

export const StatementParam = z.object({ id: StatementIdSchema.openapi({ param: { name: 'id', in: 'path' } }) });

/** Why a statement was read as it was. */
export const Explanation = z
  .object({
    record: StatementRecord,
    reader: z.object({ version: z.string(), lexicon: z.string() }).readonly(),
    rules: list(z.object({ rule: z.string(), words: z.string().nullable() })).openapi({
      description: 'In the order of the passes; null where a rule of another release is not known.',
    }),
  })
  .openapi('Explanation');
export type Explanation = z.infer<typeof Explanation>;

export const CitationQuery = z.object({
  form: z.enum(CITATION_STYLES).optional().openapi({ description: 'The language asked for where left out.' }),
});

export const Citation = z
  .object({ form: z.enum(CITATION_STYLES), text: z.string(), permalink: z.string() })
  .openapi('Citation');
export type Citation = z.infer<typeof Citation>;
