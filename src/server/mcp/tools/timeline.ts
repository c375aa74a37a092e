import { z } from 'zod';
import { askingShape, requestOf } from '../asking.ts';
import { givenHits, statementSchema } from '../records.ts';
import { statementText } from '../statement-text.ts';
import { tool } from '../tool.ts';

const MOST = 400;
const COUNTED = 100_000;

export const timeline = tool({
  name: 'timeline',
  title: 'How often, over time',
  description: `Counts the statements (or articles) that meet a question by day, month or year, with the earliest and the latest statement.
Use when: you ask when something began to be said, how attention rose or fell, or who said it first in this ledger.
Do not use when: you want the statements themselves (search_statements with sort oldest or newest).
Days are those of publication. Steps without any are left out. A gap may be one of the ledger: ask coverage.`,
  input: z.object({
    ...askingShape,
    by: z.enum(['day', 'month', 'year']).default('month'),
    unit: z.enum(['statement', 'article']).default('statement'),
    cursor: z.string().max(10).optional().describe('next_cursor of the page before.'),
  }),
  output: z.object({
    total: z.int(),
    by: z.enum(['day', 'month', 'year']),
    unit: z.enum(['statement', 'article']),
    counts: z
      .array(z.object({ value: z.string().describe('2031, 2031-03 or 2031-03-05.'), count: z.int() }))
      .describe(`In order of time; at most ${MOST} at a time.`),
    earliest: statementSchema.nullable(),
    latest: statementSchema.nullable(),
    next_cursor: z.string().nullable().describe('The step the next page begins with.'),
  }),
  run: async (asked, house) => {
    const { by, unit, cursor = '' } = asked;
    const request = await requestOf(asked);
    const { ledger } = house;
    const counted = await ledger.search({ ...request, unit, limit: 0, facets: [by], facetLimit: COUNTED });
    const steps = (counted.facets[by] ?? [])
      .map(({ value, count }) => ({ value, count }))
      .sort((a, b) => (a.value < b.value ? -1 : 1))
      .filter(({ value }) => value >= cursor);
    const end = async (sort: 'oldest' | 'newest') => {
      const { hits } = await ledger.search({ ...request, unit: 'statement', sort, limit: 1 });
      return (await givenHits(house, hits))[0] ?? null;
    };
    const [earliest, latest] = [await end('oldest'), await end('newest')];
    const structured = {
      total: counted.total,
      by,
      unit,
      counts: steps.slice(0, MOST),
      earliest,
      latest,
      next_cursor: steps[MOST]?.value ?? null,
    };
    const text = [
      `Total: ${counted.total} ${unit}s, by ${by}:`,
      ...structured.counts.map(({ value, count }) => `${value}: ${count}`),
      ...(structured.next_cursor === null ? [] : [`More: cursor ${structured.next_cursor}`]),
      ...(earliest === null ? [] : ['Earliest:', statementText(earliest)]),
      ...(latest === null ? [] : ['Latest:', statementText(latest)]),
    ].join('\n');
    return { structured, text };
  },
});
