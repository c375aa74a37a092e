/** What ids are called, by id, in both languages. */
import { z } from '@hono/zod-openapi';

const Named = z.record(z.string(), z.object({ ar: z.string(), en: z.string() }).readonly()).readonly();

export const Names = z
  .object({
    topics: Named.openapi({ description: 'By id: `water/resources`.' }),
    offices: Named.openapi({ description: 'By id: `prime-minister`; in Arabic without article.' }),
    states: Named.openapi({ description: 'By the code of three letters.' }),
  })
  .openapi('Names');
export type Names = z.infer<typeof Names>;
