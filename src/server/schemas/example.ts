/** The example world: whether it is offered, and what came of taking it in. */
import { z } from '@hono/zod-openapi';

export const ExampleOffer = z
  .object({
    offered: z.boolean().openapi({ description: 'Whether the ledger is empty, so that the example may go into it.' }),
  })
  .openapi('ExampleOffer');
export type ExampleOffer = z.infer<typeof ExampleOffer>;

export const ExampleTaken = z
  .object({
    articles: z.number().int(),
    statements: z.number().int(),
    joined: z.number().int().openapi({ description: 'Statements that joined a family.' }),
    threads: z.number().int(),
  })
  .openapi('ExampleTaken');
export type ExampleTaken = z.infer<typeof ExampleTaken>;
