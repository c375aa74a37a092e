/**
 * The app: groups of routes under `/api/v1`, and what holds for all of them: the language of answers, a number for each request, who may
 * do what, and problems as answers.
 */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { type Language, LANGUAGES, message } from '../messages/index.ts';
import type { Env } from './env.ts';
import {
  type BodyLimits,
  bodyLimits,
  clientOf,
  type Connection,
  houseRules,
  NO_PROXIES,
  roleCheck,
  USUAL_LIMITS,
} from './guard/index.ts';
import { newRoutes, type RouteGroup } from './route-group.ts';
import type { House } from './house.ts';
import { openApiDocument } from './openapi.ts';
import { packed } from './packed.ts';
import { ProblemError, problemOf, problemResponse } from './problem.ts';
import { tagged } from './tags.ts';

export const API_BASE = '/api/v1';

export interface AppOptions {
  /** Stands before every route and tells who calls; where left out, everybody is the owner of the machine. */
  readonly guard?: MiddlewareHandler<Env> | readonly MiddlewareHandler<Env>[];
  readonly limits?: BodyLimits;
  /** Stands before all else: counts what is asked. */
  readonly counting?: MiddlewareHandler<Env>;
  /** Told of failures that nobody foresaw. */
  readonly onFailure?: (error: unknown, request: string) => void;
}

/** Puts the groups together. */
export function createApp(house: House, groups: readonly RouteGroup[], options: AppOptions = {}): OpenAPIHono<Env> {
  // A slash at the end is no other address.
  const app = new OpenAPIHono<Env>({ strict: false });
  app.onError((error, c) => {
    const problem = problemOf(error);
    if (problem !== null) return problemResponse(c, problem);
    options.onFailure?.(error, c.get('requestId'));
    return problemResponse(c, new ProblemError(500, message('serverFailed', { request: c.get('requestId') })));
  });
  app.notFound((c) =>
    problemResponse(
      c,
      new ProblemError(404, message('noSuchPath', { method: c.req.method, path: new URL(c.req.url).pathname })),
    ),
  );
  app.use('*', async (c, next) => {
    const id = crypto.randomUUID();
    c.set('requestId', id);
    c.set('language', languageOf(c.req.header('accept-language'), house.language));
    c.set(
      'client',
      clientOf((name) => c.req.header(name), (c.env ?? {}) as Connection, NO_PROXIES),
    );
    c.set('principal', null);
    c.header('x-request-id', id);
    await next();
  });
  if (options.counting !== undefined) app.use('*', options.counting);
  for (const guard of [options.guard ?? houseRules(house.owner)].flat()) app.use('*', guard);
  app.use('*', roleCheck(API_BASE));
  app.use('*', bodyLimits(options.limits ?? USUAL_LIMITS, API_BASE));
  app.use(`${API_BASE}/*`, packed(API_BASE));
  app.use(`${API_BASE}/*`, tagged);
  const api = joined(house, groups);
  let document: string | null = null;
  api.get('/openapi.json', (c) => {
    document ??= JSON.stringify(openApiDocument(api, API_BASE, house.version));
    return c.body(document, 200, { 'content-type': 'application/json; charset=utf-8' });
  });
  app.route(API_BASE, api);
  return app;
}

/** All groups as one, with the paths as they stand under the base. */
export function joined(house: House, groups: readonly RouteGroup[]): OpenAPIHono<Env> {
  const api = newRoutes();
  for (const group of groups) api.route('/', group(house));
  return api;
}

/** The language that a header asks for, the weightiest first: «ar-IQ, en;q=0.8» is Arabic. */
export function languageOf(header: string | undefined, otherwise: Language): Language {
  const asked = (header ?? '').split(',', 16).flatMap((part) => {
    const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    const language = LANGUAGES.find((name) => tag.toLowerCase().split('-')[0] === name);
    return language === undefined ? [] : [{ language, weight: weight === undefined ? 1 : Number(weight) || 0 }];
  });
  return asked.sort((a, b) => b.weight - a.weight)[0]?.language ?? otherwise;
}
