/** `/names`: what the ids in records are called, in both languages; what the user's own lexicon adds is among them. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { namesInWords } from '../../desk/index.ts';
import type { Env } from '../env.ts';
import type { House } from '../house.ts';
import { newRoutes } from '../route-group.ts';
import { Names } from '../schemas/names.ts';

const names = createRoute({
  method: 'get',
  path: '/names',
  operationId: 'names',
  tags: ['server'],
  summary: 'What topics, offices and states are called',
  responses: { 200: { description: 'The names', content: { 'application/json': { schema: Names } } } },
});

export function nameRoutes(house: House): OpenAPIHono<Env> {
  return newRoutes().openapi(names, async (c) => {
    const known = await house.names();
    const [ar, en] = [namesInWords('ar', known), namesInWords('en', known)];
    const each = (
      ids: Iterable<string>,
      nameOf: (language: typeof ar, id: string) => string | null,
    ): Record<string, { ar: string; en: string }> =>
      Object.fromEntries([...ids].map((id) => [id, { ar: nameOf(ar, id) || id, en: nameOf(en, id) || id }]));
    return c.json(
      {
        topics: each(known.topics.keys(), (words, id) => words.topic(id)),
        offices: each(known.offices.keys(), (words, id) => words.office(id)),
        states: each(known.states.keys(), (words, id) => words.country(id)),
      },
      200,
    );
  });
}
