/** Reviews: what waits for a judgement, judgements, how far it is, how far two reviewers agree. */
import { z } from '@hono/zod-openapi';
import {
  type Agreement as AgreementOfLedger,
  JUDGEMENTS,
  type Review as ReviewOfLedger,
  type ReviewProgress as ProgressOfLedger,
} from '../../ledger/index.ts';
import { CLASS_LABELS, KIND_LABELS } from '../../messages/index.ts';
import type { StatementClass, StatementKind } from '../../reader/index.ts';
import { ArticleIdSchema } from './articles.ts';
import { list } from './lists.ts';
import { StatementIdSchema, StatementRecord } from './statements.ts';

const JudgementSchema = z.enum(JUDGEMENTS).openapi('Judgement');
const ClassName = z.enum(Object.keys(CLASS_LABELS) as [StatementClass, ...StatementClass[]]);
const KindName = z.enum(Object.keys(KIND_LABELS) as [StatementKind, ...StatementKind[]]);
const Count = z.number().int();
const SpanGiven = z.object({ start: z.number().int().min(0), end: z.number().int().min(1) }).readonly();
const Reviewer = z.string().min(1).max(200);

export const ReviewScopeSchema = z.enum(['mine', 'open', 'second']).openapi('ReviewScope', {
  description:
    'mine: what this reviewer has not judged; open: what nobody has; second: what others have, shown as it was read.',
});

/** What is wrong with a record, put right. */
export const PutRight = z
  .object({
    class: ClassName.optional(),
    kind: KindName.optional(),
    speakers: list(z.string().trim().min(1).max(200))
      .optional()
      .openapi({ description: 'Names; none where the article does not tell.' }),
    spans: list(
      z.object({ field: z.enum(['cue', 'source', 'content', 'addressee']), spans: list(SpanGiven) }),
    ).optional(),
  })
  .openapi('PutRight');
export type PutRight = z.infer<typeof PutRight>;

export const NewReview = z
  .object({
    statement: StatementIdSchema,
    judgement: JudgementSchema,
    base: z.number().int().min(0).openapi({ description: 'The version that was looked at; 0 is the record as read.' }),
    right: PutRight.optional().openapi({ description: 'With `correct`: what is to be put right.' }),
  })
  .openapi('NewReview');

export const Review = z
  .object({
    statement: StatementIdSchema,
    article: ArticleIdSchema,
    judgement: JudgementSchema,
    reviewer: Reviewer,
    version: Count,
    corrections: list(z.string()),
    class: ClassName,
    confidence: z.number(),
    at: z.string(),
  })
  .openapi('Review') satisfies z.ZodType<ReviewOfLedger>;
export type Review = z.infer<typeof Review>;

/** A statement to judge, with the text around it. */
export const ToReview = z
  .object({
    record: StatementRecord,
    passage: z.object({
      start: Count.openapi({ description: 'Where in the text, or in the headline, it is cut from.' }),
      text: z.string(),
    }),
  })
  .openapi('ToReview');
export type ToReview = z.infer<typeof ToReview>;

export const ReviewPage = z
  .object({
    items: list(ToReview),
    next: z.string().nullable(),
    /** Of a search: how many it finds, how many of them were counted, how many are done. */
    progress: z.object({ total: Count, counted: Count, done: Count }).optional(),
  })
  .openapi('ReviewPage');
export type ReviewPage = z.infer<typeof ReviewPage>;

export const ReviewProgress = z
  .object({
    statements: Count,
    judged: Count,
    twice: Count,
    reviewers: list(
      z.object({
        reviewer: Reviewer,
        judged: Count,
        counts: z.object({ accept: Count, correct: Count, reject: Count }),
        last: z.string(),
      }),
    ),
  })
  .openapi('ReviewProgress') satisfies z.ZodType<ProgressOfLedger>;
export type ReviewProgress = z.infer<typeof ReviewProgress>;

const figures = {
  both: Count,
  agreed: Count,
  share: z.number().nullable().openapi({ description: 'From 0 to 1; null where there is nothing to compare.' }),
  kappa: z.number().nullable().openapi({ description: 'Cohen’s; null where chance alone would make all agree.' }),
};

export const Agreement = z
  .object({
    ...figures,
    apart: Count.openapi({ description: 'Judged by both, in different versions: not in the figures.' }),
    classes: list(z.object({ class: ClassName, ...figures })),
    disagreements: list(
      z.object({
        statement: StatementIdSchema,
        article: ArticleIdSchema,
        class: ClassName,
        one: JudgementSchema,
        other: JudgementSchema,
      }),
    ),
  })
  .openapi('Agreement') satisfies z.ZodType<AgreementOfLedger>;
export type Agreement = z.infer<typeof Agreement>;
