/** `/export`: the ledger, or what a question finds, in a form for other programs, streamed. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { LEDGER_FORMS, type LedgerFormName } from '../../forms/index.ts';
import type { Env } from '../env.ts';
import type { House } from '../house.ts';
import { newRoutes } from '../route-group.ts';
import { problems } from '../schemas/problem.ts';
import { Boxes, Filters } from '../schemas/search.ts';
import { boxesOf, filtersOf, questionProblem } from './search.ts';

const TYPES: Readonly<Record<LedgerFormName, readonly [type: string, ending: string]>> = {
  ledger: ['application/x-ndjson', 'jsonl'],
  jsonl: ['application/x-ndjson', 'jsonl'],
  csv: ['text/csv; charset=utf-8', 'csv'],
  parquet: ['application/vnd.apache.parquet', 'parquet'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  jsonld: ['application/ld+json', 'jsonld'],
  ftm: ['application/x-ndjson', 'ftm.jsonl'],
  gqg: ['application/x-ndjson', 'gqg.jsonl'],
  polecat: ['text/tab-separated-values; charset=utf-8', 'polecat.tsv'],
  icews: ['text/tab-separated-values; charset=utf-8', 'icews.tsv'],
  plover: ['application/x-ndjson', 'plover.jsonl'],
  gold: ['application/x-ndjson', 'gold.jsonl'],
};

const exported = createRoute({
  method: 'get',
  path: '/export',
  operationId: 'export',
  tags: ['ledger'],
  summary: 'Statements with their articles in a form for other programs; all of the ledger where nothing is asked',
  request: {
    query: z.object({
      form: z.enum(LEDGER_FORMS).default('jsonl'),
      ...Boxes,
      filter: Filters,
      collection: z.string().max(64).optional().openapi({ description: 'What is in a collection, instead.' }),
    }),
  },
  responses: {
    200: {
      description: 'The records, piece by piece; the media type is that of the form',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...problems(400, 403),
  },
});

export function exportRoutes(house: House): OpenAPIHono<Env> {
  return newRoutes().openapi(exported, async (c) => {
    const { form, q, who, what, filter, collection } = c.req.valid('query');
    const boxes = boxesOf({ q, who, what });
    const language = c.get('language');
    const faults = await house.answer('faultsOf', boxes, language);
    if (faults !== null) throw questionProblem(faults);
    const asked = { form, boxes, filters: filtersOf(filter), collection: collection ?? null };
    const [type, ending] = TYPES[form];
    const day = new Date(house.now()).toISOString().slice(0, 10);
    return c.body(streamOf(house.stream('exported', asked, language)), 200, {
      'content-type': type,
      'content-disposition': `attachment; filename="musnad-${day}.${ending}"`,
    });
  });
}

/** A stream that asks for the next piece when the last one has gone out, and lets go when the listener does. */
function streamOf(pieces: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (controller) => {
      try {
        const { done, value } = await iterator.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        // The head is sent long since: the line breaks, and nobody takes half for the whole.
        controller.error(error);
      }
    },
    cancel: async () => {
      await iterator.return?.();
    },
  });
}
