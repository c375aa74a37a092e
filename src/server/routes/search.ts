/** `/search`: statements or articles that meet a question, with counts. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { QuestionFault } from '../../desk/index.ts';
import type { FacetFilter } from '../../ledger/index.ts';
import { message } from '../../messages/index.ts';
import type { Env } from '../env.ts';
import type { House } from '../house.ts';
import { ProblemError } from '../problem.ts';
import { newRoutes } from '../route-group.ts';
import { writtenJson } from '../written-json.ts';
import { problems } from '../schemas/problem.ts';
import { SearchAnswer, SearchQuery } from '../schemas/search.ts';

/** What can be counted and filtered by. */
export const FACETS = [
  ...(['speaker', 'addressee', 'outlet', 'class', 'kind', 'chain', 'via', 'topic', 'place', 'event'] as const),
  ...(['negated', 'lang', 'day', 'month', 'year'] as const),
];

const search = createRoute({
  method: 'get',
  path: '/search',
  operationId: 'search',
  tags: ['search'],
  summary: 'Statements or articles that meet a question',
  request: { query: SearchQuery },
  responses: {
    200: { description: 'A page of what was found', content: { 'application/json': { schema: SearchAnswer } } },
    ...problems(400),
  },
});

export function searchRoutes(house: House): OpenAPIHono<Env> {
  return newRoutes().openapi(search, async (c) => {
    const { q, who, what, unit, sort, limit, cursor, facets, facetLimit, filter } = c.req.valid('query');
    const answer = await house.answer(
      'searchInWriting',
      {
        boxes: boxesOf({ q, who, what }),
        unit,
        sort,
        limit,
        cursor: cursor ?? null,
        facets: facetNames(facets),
        facetLimit,
        filters: filtersOf(filter),
      },
      c.get('language'),
    );
    if (!answer.ok) throw questionProblem(answer.faults);
    return writtenJson(c, answer.found);
  });
}

/** Names with commas between them, or each by itself. */
export function facetNames(given: readonly string[]): readonly string[] {
  const named = given.flatMap((names) => names.split(',')).filter((name) => name !== '');
  const unknown = named.find((name) => !FACETS.some((facet) => facet === name));
  if (unknown !== undefined)
    throw new ProblemError(400, message('badRequest', { where: 'query.facets', found: unknown }));
  return named;
}

/** The boxes as the query language takes them. */
export function boxesOf(given: {
  readonly q?: string | undefined;
  readonly who?: string | undefined;
  readonly what?: string | undefined;
}): { readonly query: string; readonly who: string; readonly what: string } {
  return { query: given.q ?? '', who: given.who ?? '', what: given.what ?? '' };
}

/** `class:deny` and `-outlet:مرسى الغد` as filters: values of one facet stand together. */
export function filtersOf(given: readonly string[]): readonly FacetFilter[] {
  const filters = new Map<string, { facet: string; values: string[]; not: boolean }>();
  for (const one of given) {
    const [, minus = '', facet = '', value = ''] = /^(-?)([a-z]+):(.*)$/su.exec(one) ?? [];
    if (!FACETS.some((known) => known === facet))
      throw new ProblemError(400, message('badRequest', { where: 'query.filter', found: one }));
    const known = filters.get(minus + facet) ?? { facet, values: [], not: minus === '-' };
    known.values.push(value);
    filters.set(minus + facet, known);
  }
  return [...filters.values()];
}

/** What is wrong with a question, each fault at its characters. */
export function questionProblem(faults: readonly QuestionFault[]): ProblemError {
  const parts = faults.flatMap(({ box, at, messages }) => messages.map((said) => ({ box, at, said })));
  const [first] = parts;
  if (first === undefined) return new ProblemError(400, message('badRequest', { where: 'query.q', found: '' }));
  return new ProblemError(400, first.said, { at: first.at, parts });
}
