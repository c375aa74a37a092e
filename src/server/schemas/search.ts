/** Searching: what is asked, and what is found. */
import { z } from '@hono/zod-openapi';
import { ArticleHead } from './articles.ts';
import { Cursor, limit, list, several, span, orNull } from './lists.ts';
import { StatementRecord } from './statements.ts';

const Places = list(z.tuple([z.number().int(), z.number().int()]).readonly()).openapi({
  type: 'array',
  items: { type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 2 },
});

export const Snippet = z
  .object({
    field: z.enum(['text', 'title']).openapi({ description: 'What it is cut from.' }),
    start: z.number().int(),
    end: z.number().int(),
    text: z.string(),
    marks: Places.openapi({ description: 'Offsets into this text.' }),
  })
  .openapi('Snippet');
export type Snippet = z.infer<typeof Snippet>;

export const Hit = z
  .object({
    id: z.string().openapi({ description: 'Of the statement or the article that was found.' }),
    score: z.number(),
    article: ArticleHead,
    statement: orNull(StatementRecord).openapi({ description: 'Null where whole articles were looked for.' }),
    snippets: list(Snippet),
    why: list(
      z.object({
        query: span('Characters of the query.'),
        why: z.string(),
        found: z.string(),
      }),
    ).openapi({ description: 'How each part of the query was met.' }),
  })
  .openapi('Hit');
export type Hit = z.infer<typeof Hit>;

export const FacetValue = z
  .object({ value: z.string(), label: z.string(), count: z.number().int() })
  .openapi('FacetValue');
export type FacetValue = z.infer<typeof FacetValue>;

export const SearchAnswer = z
  .object({
    total: z.number().int(),
    items: list(Hit),
    facets: z.record(z.string(), list(FacetValue)).readonly(),
    next: z.string().nullable(),
  })
  .openapi('SearchAnswer');
export type SearchAnswer = z.infer<typeof SearchAnswer>;

/** A question, whole or in the boxes who and what. */
export const Boxes = {
  q: z.string().max(8192).optional().openapi({ description: 'The question.', example: 'class:deny الجسر' }),
  who: z.string().max(8192).optional().openapi({ description: 'Who speaks: a question of its own.' }),
  what: z.string().max(8192).optional().openapi({ description: 'What is said: a question of its own.' }),
};

/** `facet:value`, or `-facet:value` for those that do not have it. */
export const Filters = several(
  '`facet:value`; `-facet:value` leaves out. Values of one facet: one of them.',
  'class:deny',
);

export const SearchQuery = z.object({
  ...Boxes,
  unit: z.enum(['statement', 'article']).default('statement'),
  sort: z.enum(['relevance', 'newest', 'oldest']).default('relevance'),
  facets: several('Facets to count, with commas or repeated; `day`, `month`, `year` too.', 'class'),
  facetLimit: z.coerce.number().int().min(1).max(200).default(12),
  filter: Filters,
  limit: limit(100, 20),
  cursor: Cursor,
});
export type SearchQuery = z.infer<typeof SearchQuery>;

export const Suggestion = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('actor'),
      value: z.string(),
      label: z.string(),
      of: z.enum(['person', 'office', 'organisation', 'state']),
    }),
    z.object({ kind: z.literal('outlet'), value: z.string(), label: z.string(), count: z.number().int() }),
    z.object({ kind: z.literal('topic'), value: z.string(), label: z.string() }),
  ])
  .openapi('Suggestion');
export type Suggestion = z.infer<typeof Suggestion>;
