/** What the ledger holds as a whole, and how it came to it: counts, outlets, months, runs. */
import { z } from '@hono/zod-openapi';
import type { Run as RunOfLedger, Stats as StatsOfLedger } from '../../ledger/index.ts';
import { list } from './lists.ts';

export const OutletCount = z
  .object({
    outlet: z.string().openapi({ description: 'Empty for articles that name none.' }),
    articles: z.number().int(),
    first: z.string().nullable(),
    last: z.string().nullable(),
  })
  .readonly()
  .openapi('OutletCount');

export const Stats = z
  .object({
    articles: z.number().int(),
    revisions: z.number().int(),
    statements: z.number().int(),
    actors: z.number().int(),
    corrections: z.number().int(),
    outlets: list(OutletCount),
    bytes: z.number().int().openapi({ description: 'On disk.' }),
    textBytes: z.number().int().openapi({ description: 'Of the texts, in UTF-8.' }),
    schema: z.number().int(),
  })
  .openapi('Stats') satisfies z.ZodType<StatsOfLedger>;
export type Stats = z.infer<typeof Stats>;

/** How much there is of which time: what a search can find at all. */
export const Coverage = z
  .object({
    articles: z.number().int(),
    statements: z.number().int(),
    undated: z.number().int().openapi({ description: 'Articles without a day of publication.' }),
    outlets: list(OutletCount),
    steps: list(z.object({ step: z.string(), articles: z.number().int(), statements: z.number().int() })).openapi({
      description: 'Days, months or years, the earliest first.',
    }),
  })
  .openapi('Coverage');
export type Coverage = z.infer<typeof Coverage>;

export const Run = z
  .object({
    id: z.string(),
    kind: z.enum(['add', 'reread', 'import']),
    startedAt: z.string(),
    finishedAt: z.string().nullable(),
    reader: z.string(),
    lexicon: z.string(),
    inputs: list(z.string()),
    counts: z.record(z.string(), z.number()).readonly(),
  })
  .openapi('Run') satisfies z.ZodType<RunOfLedger>;
export type Run = z.infer<typeof Run>;

export const RunFailure = z
  .object({
    where: z.string(),
    code: z.string().openapi({ description: 'Stable name of the failure.' }),
    detail: z.string(),
    said: z.string().openapi({ description: 'In words, in the language asked for.' }),
  })
  .openapi('RunFailure');
export type RunFailure = z.infer<typeof RunFailure>;
