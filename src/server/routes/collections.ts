/** `/collections`: statements and articles that belong together, with notes, and as records for others. */
import { Readable } from 'node:stream';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { collectedIn, LEDGER_FORMS, loadLedgerForm, type TextForm } from '../../forms/index.ts';
import type { Collection as Kept, StatementId } from '../../ledger/index.ts';
import type { Env } from '../env.ts';
import type { House } from '../house.ts';
import { notThere } from '../problem.ts';
import { newRoutes } from '../route-group.ts';
import { CollectedItems, Collection, CollectionChange, ItemNote, NewCollection } from '../schemas/collections.ts';
import { list } from '../schemas/lists.ts';
import { problems } from '../schemas/problem.ts';

const TAG = ['collections'];
const Id = z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) });
const Item = Id.extend({ item: z.string().openapi({ param: { name: 'item', in: 'path' } }) });
const one = { 'application/json': { schema: Collection } };
const FORMS = LEDGER_FORMS.filter(
  (name): name is TextForm => name !== 'ledger' && name !== 'parquet' && name !== 'xlsx',
);

const all = createRoute({
  method: 'get',
  path: '/collections',
  operationId: 'collections',
  tags: TAG,
  summary: 'All collections',
  responses: {
    200: {
      description: 'The collections, in the order in which they were made',
      content: { 'application/json': { schema: z.object({ items: list(Collection) }) } },
    },
  },
});

const create = createRoute({
  method: 'post',
  path: '/collections',
  operationId: 'createCollection',
  tags: TAG,
  summary: 'Makes a collection',
  request: { body: { required: true, content: { 'application/json': { schema: NewCollection } } } },
  responses: { 201: { description: 'Made', content: one }, ...problems(400, 403) },
});

const get = createRoute({
  method: 'get',
  path: '/collections/{id}',
  operationId: 'collection',
  tags: TAG,
  summary: 'A collection',
  request: { params: Id },
  responses: { 200: { description: 'The collection', content: one }, ...problems(404) },
});

const change = createRoute({
  method: 'patch',
  path: '/collections/{id}',
  operationId: 'changeCollection',
  tags: TAG,
  summary: 'Changes its name or its note',
  request: { params: Id, body: { required: true, content: { 'application/json': { schema: CollectionChange } } } },
  responses: { 200: { description: 'As it is now', content: one }, ...problems(400, 403, 404) },
});

const remove = createRoute({
  method: 'delete',
  path: '/collections/{id}',
  operationId: 'removeCollection',
  tags: TAG,
  summary: 'Takes a collection away; what is in it stays in the ledger',
  request: { params: Id },
  responses: { 204: { description: 'Gone' }, ...problems(403, 404) },
});

const items = createRoute({
  method: 'get',
  path: '/collections/{id}/items',
  operationId: 'collectionItems',
  tags: TAG,
  summary: 'What is in it, with the records themselves',
  request: { params: Id },
  responses: {
    200: {
      description: 'In the order in which they were put in',
      content: { 'application/json': { schema: CollectedItems } },
    },
    ...problems(404),
  },
});

const put = createRoute({
  method: 'put',
  path: '/collections/{id}/items/{item}',
  operationId: 'putInCollection',
  tags: TAG,
  summary: 'Puts a statement or an article in; again, to change its note',
  request: { params: Item, body: { content: { 'application/json': { schema: ItemNote } } } },
  responses: { 200: { description: 'The collection as it is now', content: one }, ...problems(400, 403, 404) },
});

const take = createRoute({
  method: 'delete',
  path: '/collections/{id}/items/{item}',
  operationId: 'takeFromCollection',
  tags: TAG,
  summary: 'Takes it out',
  request: { params: Item },
  responses: { 200: { description: 'The collection as it is now', content: one }, ...problems(403, 404) },
});

const exported = createRoute({
  method: 'get',
  path: '/collections/{id}/export',
  operationId: 'exportCollection',
  tags: TAG,
  summary: 'What is in it, in a form for other programs, as a stream',
  request: { params: Id, query: z.object({ form: z.enum(FORMS).default('jsonl') }) },
  responses: {
    200: { description: 'The records', content: { 'application/octet-stream': { schema: z.string() } } },
    ...problems(400, 404),
  },
});

const TYPES: Readonly<Partial<Record<TextForm, string>>> = {
  jsonl: 'application/jsonl; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
};

export function collectionRoutes(house: House): OpenAPIHono<Env> {
  const { collections } = house.ledger;
  const collectionOf = async (id: string): Promise<Kept> => {
    const found = (await collections.list()).find((collection) => collection.id === id);
    if (found === undefined) throw notThere(id);
    return found;
  };
  return newRoutes()
    .openapi(all, async (c) => c.json({ items: await collections.list() }, 200))
    .openapi(create, async (c) => {
      const { name, note } = c.req.valid('json');
      return c.json(await collections.create(name, note), 201);
    })
    .openapi(get, async (c) => c.json(await collectionOf(c.req.valid('param').id), 200))
    .openapi(change, async (c) => {
      const found = await collectionOf(c.req.valid('param').id);
      const { name = found.name, note = found.note } = c.req.valid('json');
      await collections.change(found.id, name, note);
      return c.json({ ...found, name, note }, 200);
    })
    .openapi(remove, async (c) => {
      await collections.remove((await collectionOf(c.req.valid('param').id)).id);
      return c.body(null, 204);
    })
    .openapi(items, async (c) => {
      const { id } = await collectionOf(c.req.valid('param').id);
      return c.json({ items: await house.answer('collected', id) }, 200);
    })
    .openapi(put, async (c) => {
      const { id, item } = c.req.valid('param');
      await collections.put(id, item as StatementId, c.req.valid('json')?.note ?? '');
      return c.json(await collectionOf(id), 200);
    })
    .openapi(take, async (c) => {
      const { id, item } = c.req.valid('param');
      await collectionOf(id);
      await collections.take(id, item as StatementId);
      return c.json(await collectionOf(id), 200);
    })
    .openapi(exported, async (c) => {
      const { id } = await collectionOf(c.req.valid('param').id);
      const { form } = c.req.valid('query');
      return c.body(Readable.toWeb(Readable.from(records(house, id, form))) as ReadableStream, 200, {
        'content-type': TYPES[form] ?? 'text/plain; charset=utf-8',
        'content-disposition': `attachment; filename="musnad-collection.${form}"`,
      }) as never;
    });
}

async function* records({ ledger }: House, collection: string, name: TextForm): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder();
  const form = await loadLedgerForm(name);
  yield bytes.encode(form.open());
  for await (const one of collectedIn(ledger, collection)) yield bytes.encode(form.records(one).text);
  yield bytes.encode(form.close());
}
