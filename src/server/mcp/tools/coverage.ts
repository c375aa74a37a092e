import { z } from 'zod';
import type { FacetFilter } from '../../../ledger/index.ts';
import type { QueryNode } from '../../../query/index.ts';
import { isolateLine } from '../plain-text.ts';
import { tool } from '../tool.ts';

/** Outlets on a page, and steps of time. */
const OUTLETS = 100;
const STEPS = 400;
const RUNS = 10;

export const coverage = tool({
  name: 'coverage',
  title: 'What the ledger holds',
  description: `Tells what was looked at: articles and statements in all, by outlet and by month, and what the latest runs took in and could not.
Use when: before you conclude from finding nothing, to check the connection, or to get exact names of outlets.
Do not use when: you look for statements.`,
  input: z.object({
    outlet: z.string().optional().describe('Exact name; all outlets where left out.'),
    from: z.iso.date().optional().describe('First day of publication.'),
    to: z.iso.date().optional().describe('Last day of publication.'),
    cursor: z.string().max(10).optional().describe('next_cursor of the page before: more outlets.'),
  }),
  output: z.object({
    articles: z.int().describe('Articles that meet the filters; of pages that changed the newest revision.'),
    statements: z.int(),
    first: z.string().nullable().describe('Earliest day of publication among them.'),
    last: z.string().nullable(),
    outlets: z.array(
      z.object({
        outlet: z.string().describe('Empty where articles name none.'),
        articles: z.int(),
        first: z.string().nullable(),
        last: z.string().nullable(),
      }),
    ),
    months: z.array(z.object({ month: z.string(), articles: z.int() })).describe(`At most ${STEPS}, the newest.`),
    evidence: z.array(z.string()).describe('Ids of the earliest and the latest article, to be opened with fetch.'),
    runs: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        started: z.string(),
        finished: z.string().nullable(),
        counts: z.record(z.string(), z.number()),
      }),
    ),
    total_outlets: z.int(),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ outlet, from = null, to = null, cursor }, { ledger }) => {
    const query: QueryNode =
      from === null && to === null ? { type: 'all' } : { type: 'range', field: 'date', from, to, at: [0, 0] };
    const filters: readonly FacetFilter[] = outlet === undefined ? [] : [{ facet: 'outlet', values: [outlet] }];
    const asked = { query, filters };
    const articles = await ledger.search({
      ...asked,
      unit: 'article',
      sort: 'oldest',
      limit: 1,
      facets: ['outlet', 'month'],
      facetLimit: 100_000,
    });
    const newest = await ledger.search({ ...asked, unit: 'article', sort: 'newest', limit: 1 });
    const statements = await ledger.search({ ...asked, unit: 'statement', limit: 0 });
    const known = new Map((await ledger.stats()).outlets.map((one) => [one.outlet, one]));
    const start = Number(cursor ?? '0') || 0;
    const counted = articles.facets['outlet'] ?? [];
    const months = (articles.facets['month'] ?? [])
      .map(({ value, count }) => ({ month: value, articles: count }))
      .sort((a, b) => (a.month < b.month ? -1 : 1));
    const structured = {
      articles: articles.total,
      statements: statements.total,
      first: articles.hits[0]?.article.date?.slice(0, 10) ?? null,
      last: newest.hits[0]?.article.date?.slice(0, 10) ?? null,
      outlets: counted.slice(start, start + OUTLETS).map(({ value, count }) => ({
        outlet: value,
        articles: count,
        first: known.get(value)?.first?.slice(0, 10) ?? null,
        last: known.get(value)?.last?.slice(0, 10) ?? null,
      })),
      months: months.slice(-STEPS),
      evidence: [...new Set([...articles.hits, ...newest.hits].map(({ id }) => id))],
      runs: (await ledger.runs(RUNS)).map(({ id, kind, startedAt, finishedAt, counts }) => ({
        id,
        kind,
        started: startedAt,
        finished: finishedAt,
        counts: { ...counts },
      })),
      total_outlets: counted.length,
      next_cursor: start + OUTLETS < counted.length ? String(start + OUTLETS) : null,
    };
    const text = [
      `Articles: ${structured.articles}, statements: ${structured.statements}, published ${structured.first ?? '?'} to ${structured.last ?? '?'}.`,
      `Outlets: ${structured.total_outlets}`,
      ...structured.outlets.map(
        (one) =>
          `- ${isolateLine(one.outlet) || '(not named)'}: ${one.articles}, ${one.first ?? '?'} to ${one.last ?? '?'}`,
      ),
      ...(structured.next_cursor === null ? [] : [`More outlets: cursor ${structured.next_cursor}`]),
      `By month: ${structured.months.map(({ month, articles: n }) => `${month} ${n}`).join(' · ')}`,
      ...structured.runs.map(
        ({ id, kind, started, counts }) =>
          `run ${id}: ${kind} ${started}: ${Object.entries(counts)
            .map(([name, n]) => `${name} ${n}`)
            .join(', ')}`,
      ),
    ].join('\n');
    return { structured, text };
  },
});
