/** Corrections: what a person changes in a record, kept beside the reader's own. */
import { z } from '@hono/zod-openapi';
import {
  type Correction as CorrectionOfLedger,
  type KeptCorrection as KeptOfLedger,
  STATEMENT_CLASSES,
  STATEMENT_KINDS,
} from '../../ledger/index.ts';
import { ActorIdSchema } from './actors.ts';
import { ArticleIdSchema } from './articles.ts';
import { list } from './lists.ts';
import { Statement } from './reading.ts';
import { StatementIdSchema } from './statements.ts';

export const StatementClassSchema = z.enum(STATEMENT_CLASSES).openapi('StatementClass');
export const StatementKindSchema = z.enum(STATEMENT_KINDS).openapi('StatementKind');

const ActorName = z.string().trim().min(1).max(200);

const Span = z
  .object({ start: z.number().int().min(0), end: z.number().int().min(1) })
  .readonly()
  .openapi('Span');

const OfStatement = { statement: StatementIdSchema };

export const Correction = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('reject'), ...OfStatement }),
    z.object({ kind: z.literal('class'), ...OfStatement, value: StatementClassSchema }),
    z.object({ kind: z.literal('manner'), ...OfStatement, value: StatementKindSchema }),
    z.object({ kind: z.literal('speaker'), ...OfStatement, names: list(ActorName) }),
    z.object({
      kind: z.literal('span'),
      ...OfStatement,
      field: z.enum(['cue', 'source', 'content', 'addressee']),
      spans: list(Span),
    }),
    z.object({ kind: z.literal('add'), article: ArticleIdSchema, record: Statement }),
    z.object({ kind: z.literal('merge'), actor: ActorIdSchema, into: ActorIdSchema }),
    z.object({ kind: z.literal('split'), actor: ActorIdSchema, names: list(ActorName).exactOptional() }),
  ])
  .openapi('Correction') satisfies z.ZodType<CorrectionOfLedger>;
export type Correction = z.infer<typeof Correction>;

export const KeptCorrection = z
  .object({
    id: z.string(),
    correction: Correction,
    author: z.string(),
    at: z.string().openapi({ description: 'When, ISO.' }),
    base: z.number().int().openapi({ description: 'The version that was corrected.' }),
    undone: z.boolean(),
  })
  .openapi('KeptCorrection') satisfies z.ZodType<KeptOfLedger>;
export type KeptCorrection = z.infer<typeof KeptCorrection>;

export const Conflict = z
  .object({
    correction: KeptCorrection,
    statement: StatementIdSchema,
    why: z.enum(['gone', 'changed', 'review']).openapi({
      description:
        'gone: the newest reading does not have the statement; changed: it has something else now; review: the page changed and the correction did not come over.',
    }),
  })
  .openapi('Conflict');
export type Conflict = z.infer<typeof Conflict>;
