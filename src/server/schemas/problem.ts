/** A problem (RFC 9457) with the code of the catalogue of messages. */
import { z } from '@hono/zod-openapi';
import { list, span } from './lists.ts';

const At = span('The characters it is about: UTF-16 units, end exclusive.');

export const ProblemPart = z
  .object({
    /** Of a question in boxes: which. */
    box: z.enum(['query', 'who', 'what']).optional(),
    at: At.optional(),
    code: z.string(),
    detail: z.string(),
  })
  .openapi('ProblemPart');
export type ProblemPart = z.infer<typeof ProblemPart>;

export const Problem = z
  .object({
    type: z.string().openapi({ example: 'urn:musnad:MSN-0405' }),
    title: z.string(),
    status: z.number().int(),
    code: z.string().openapi({ description: 'Code in the catalogue of messages.', example: 'MSN-0405' }),
    detail: z.string().openapi({ description: 'What is wrong and what to do, in the language asked for.' }),
    at: At.optional(),
    parts: list(ProblemPart).optional().openapi({ description: 'Every fault, where a request has several.' }),
    request: z.string().optional().openapi({ description: 'Number of the request, as in the log.' }),
  })
  .openapi('Problem');
export type Problem = z.infer<typeof Problem>;

/** The answers that any route may give beside its own. */
export function problems<Status extends number>(...statuses: readonly Status[]) {
  const one = { description: 'Problem', content: { 'application/problem+json': { schema: Problem } } };
  return Object.fromEntries(statuses.map((status) => [status, one])) as { [status in Status]: typeof one };
}
