/**
 * The OpenAPI 3.1 document, made from the schemas that requests are checked with. What the reader finds is described by its own JSON Schema,
 * which takes the place of a name here.
 */
import { readFileSync } from 'node:fs';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from './env.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
type JsonObject = { readonly [name: string]: Json };

/** Two folders down from the root in the source, the build and the bundled command alike. */
const READING = new URL('../../schema/reading.schema.json', import.meta.url);

/** What stands under a name of its own among the schemas; the other parts get `Reading` before theirs. */
const NAMED: Readonly<Record<string, string>> = { statement: 'Statement', event: 'Event' };

const INFO = {
  title: 'Musnad',
  description:
    'Who said what, to whom, when, in which words, and through whom it is known: articles, statements, actors and what connects them. ' +
    'Offsets are UTF-16 units, ends exclusive. Problems are told in the language of Accept-Language, ar or en.',
  license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
} as const;

/** @param api all groups of routes, as they stand under the base */
export function openApiDocument(api: OpenAPIHono<Env>, base: string, version: string): JsonObject {
  const made = api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { ...INFO, version },
    servers: [{ url: base }],
    security: [{}, { token: [] }, { session: [] }],
  });
  // Plain data: what is left out is left out.
  const document = pointed(JSON.parse(JSON.stringify(made)) as Json) as JsonObject & {
    readonly components: JsonObject & { readonly schemas: JsonObject };
  };
  return {
    ...document,
    components: {
      ...document.components,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'musnad' },
      },
      schemas: sorted({ ...document.components.schemas, ...readingSchemas() }),
    },
  };
}

function readingSchemas(): JsonObject {
  const schema = JSON.parse(readFileSync(READING, 'utf8')) as JsonObject & { readonly $defs: JsonObject };
  const { $defs, $schema: _, $id: __, ...reading } = schema;
  return Object.fromEntries([
    ['Reading', pointed(reading)],
    ...Object.entries($defs).map(([name, one]) => [nameOf(name), pointed(one)]),
  ]);
}

/** The same with its pointers into the components, and patterns as JSON Schema has them. */
function pointed(value: Json): Json {
  if (Array.isArray(value)) return value.map(pointed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === '$ref' && typeof one === 'string' && one.startsWith('#/$defs/')
        ? `#/components/schemas/${nameOf(one.slice('#/$defs/'.length))}`
        : key === 'pattern' && typeof one === 'string'
          ? // Written as code, with the flag that JSON Schema has always on.
            one.replace(/\/u$/u, '')
          : pointed(one),
    ]),
  );
}

function nameOf(part: string): string {
  return NAMED[part] ?? `Reading${part.charAt(0).toUpperCase()}${part.slice(1)}`;
}

function sorted(schemas: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)));
}
