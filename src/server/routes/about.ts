/** `/`: what this server is, who asks, and what they may do; and `/openapi.json`. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { type Env, ROLES } from '../env.ts';
import type { House } from '../house.ts';
import { newRoutes } from '../route-group.ts';

const About = z
  .object({
    name: z.literal('musnad'),
    version: z.string(),
    /** Articles, for whoever must decide what to show first. */
    articles: z.number().int(),
    statements: z.number().int(),
    signIn: z.boolean().openapi({ description: 'Whether people sign in here.' }),
    caller: z.object({ name: z.string(), role: z.enum(ROLES), by: z.enum(['machine', 'session', 'token']) }).readonly(),
    may: z.object({ look: z.boolean(), change: z.boolean(), manage: z.boolean() }),
    language: z.enum(['ar', 'en']),
    languages: z.array(z.enum(['ar', 'en'])),
  })
  .openapi('About');
export type About = z.infer<typeof About>;

const about = createRoute({
  method: 'get',
  path: '/',
  operationId: 'about',
  tags: ['server'],
  summary: 'What this server is, who asks, and what they may do',
  responses: { 200: { description: 'About', content: { 'application/json': { schema: About } } } },
});

export function aboutRoutes(house: House): OpenAPIHono<Env> {
  return newRoutes().openapi(about, async (c) => {
    const { articles, statements } = await house.answer('sizes');
    const caller = c.get('caller');
    return c.json(
      {
        name: 'musnad' as const,
        version: house.version,
        articles,
        statements,
        signIn: house.accounts !== null,
        caller,
        may: { look: true, change: caller.role !== 'reader', manage: caller.role === 'admin' },
        language: c.get('language'),
        languages: ['ar' as const, 'en' as const],
      },
      200,
    );
  });
}
