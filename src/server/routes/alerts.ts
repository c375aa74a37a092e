/** `/alerts`: saved searches and watched speakers, their news as lists and feeds; `/channels`, where news goes; `/deliveries`; `/digest`. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { isWebAddress, understand } from '../../desk/index.ts';
import type { ActorId, Alert as Kept } from '../../ledger/index.ts';
import { message, say } from '../../messages/index.ts';
import {
  type AlertNews as News,
  ATOM_TYPE,
  atomFeed,
  clockIn,
  digestHtml,
  digestOf,
  digestText,
  isDay,
  isMailbox,
  JSON_FEED_TYPE,
  jsonFeed,
  newsOf,
  PAGE_STYLE,
  questionOf,
  watchedActor,
  watchedQuery,
} from '../alerts/index.ts';
import type { Env } from '../env.ts';
import { documentPolicy } from '../guard/index.ts';
import type { House } from '../house.ts';
import { notThere, ProblemError } from '../problem.ts';
import { newRoutes } from '../route-group.ts';
import {
  Alert,
  AlertChange,
  AlertNews,
  Channel,
  Delivery,
  Digest,
  MadeChannel,
  NewAlert,
  NewChannel,
} from '../schemas/alerts.ts';
import { limit, list } from '../schemas/lists.ts';
import { problems } from '../schemas/problem.ts';

const TAG = ['alerts'];
const Id = z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) });
const text = { schema: z.string() };

const all = createRoute({
  method: 'get',
  path: '/alerts',
  operationId: 'alerts',
  tags: TAG,
  summary: 'All alerts',
  responses: {
    200: {
      description: 'The alerts, in the order in which they were made',
      content: { 'application/json': { schema: z.object({ items: list(Alert) }) } },
    },
  },
});

const add = createRoute({
  method: 'post',
  path: '/alerts',
  operationId: 'addAlert',
  tags: TAG,
  summary: 'Looks for what is new to a question, or of a speaker, from now on',
  request: { body: { required: true, content: { 'application/json': { schema: NewAlert } } } },
  responses: {
    201: { description: 'Made', content: { 'application/json': { schema: Alert } } },
    ...problems(400, 403, 404),
  },
});

const rename = createRoute({
  method: 'patch',
  path: '/alerts/{id}',
  operationId: 'renameAlert',
  tags: TAG,
  summary: 'Calls an alert otherwise; what it asks, its news and its feeds stay',
  request: { params: Id, body: { required: true, content: { 'application/json': { schema: AlertChange } } } },
  responses: {
    200: { description: 'As it is now', content: { 'application/json': { schema: Alert } } },
    ...problems(400, 403, 404),
  },
});

const remove = createRoute({
  method: 'delete',
  path: '/alerts/{id}',
  operationId: 'removeAlert',
  tags: TAG,
  summary: 'Takes an alert away, with what fired for it and where it was sent',
  request: { params: Id },
  responses: { 204: { description: 'Gone' }, ...problems(403, 404) },
});

const look = createRoute({
  method: 'post',
  path: '/alerts/look',
  operationId: 'lookForNews',
  tags: TAG,
  summary: 'Looks for what is new, and sends what is due, at the next moment',
  responses: { 202: { description: 'Asked for' }, ...problems(403) },
});

const news = createRoute({
  method: 'get',
  path: '/alerts/{id}/news',
  operationId: 'alertNews',
  tags: TAG,
  summary: 'What is new, the newest first',
  request: { params: Id, query: z.object({ limit: limit(100, 20) }) },
  responses: {
    200: { description: 'The news', content: { 'application/json': { schema: AlertNews } } },
    ...problems(400, 404),
  },
});

const atom = createRoute({
  method: 'get',
  path: '/alerts/{id}/feed.atom',
  operationId: 'alertAtom',
  tags: TAG,
  summary: 'The news as an Atom feed (RFC 4287)',
  request: { params: Id },
  responses: { 200: { description: 'The feed', content: { 'application/atom+xml': text } }, ...problems(404) },
});

const json = createRoute({
  method: 'get',
  path: '/alerts/{id}/feed.json',
  operationId: 'alertJsonFeed',
  tags: TAG,
  summary: 'The news as a JSON Feed 1.1',
  request: { params: Id },
  responses: { 200: { description: 'The feed', content: { 'application/feed+json': text } }, ...problems(404) },
});

const channels = createRoute({
  method: 'get',
  path: '/channels',
  operationId: 'channels',
  tags: TAG,
  summary: 'Where news is sent',
  responses: {
    200: {
      description: 'The channels; `mail` tells whether mail can be sent',
      content: { 'application/json': { schema: z.object({ items: list(Channel), mail: z.boolean() }) } },
    },
    ...problems(403),
  },
});

const addChannel = createRoute({
  method: 'post',
  path: '/channels',
  operationId: 'addChannel',
  tags: TAG,
  summary: 'Sends news to an address of the web, signed, or to a mailbox',
  request: { body: { required: true, content: { 'application/json': { schema: NewChannel } } } },
  responses: {
    201: { description: 'Made', content: { 'application/json': { schema: MadeChannel } } },
    ...problems(400, 403, 404),
  },
});

const removeChannel = createRoute({
  method: 'delete',
  path: '/channels/{id}',
  operationId: 'removeChannel',
  tags: TAG,
  summary: 'Sends nothing there any more',
  request: { params: Id },
  responses: { 204: { description: 'Gone' }, ...problems(403, 404) },
});

const deliveries = createRoute({
  method: 'get',
  path: '/deliveries',
  operationId: 'deliveries',
  tags: TAG,
  summary: 'What was sent, and what was not and why, the latest first',
  request: { query: z.object({ limit: limit(200, 50), channel: z.string().optional() }) },
  responses: {
    200: {
      description: 'The deliveries',
      content: { 'application/json': { schema: z.object({ items: list(Delivery) }) } },
    },
    ...problems(400, 403),
  },
});

const digest = createRoute({
  method: 'get',
  path: '/digest',
  operationId: 'digest',
  tags: TAG,
  summary: 'What fired on a day, alert by alert: as data, as a page to print, as text',
  request: {
    query: z.object({
      date: z.string().optional().openapi({ description: 'The day; today where left out.', example: '2031-03-05' }),
      format: z.enum(['json', 'html', 'text']).default('json'),
      alert: z.string().optional().openapi({ description: 'Only this one.' }),
    }),
  },
  responses: {
    200: {
      description: 'The digest',
      content: { 'application/json': { schema: Digest }, 'text/html': text, 'text/plain': text },
    },
    ...problems(400),
  },
});

export function alertRoutes(house: House): OpenAPIHono<Env> {
  const { ledger, alerts: desk } = house;
  const { store } = desk;

  const alertOf = async (id: string): Promise<Kept> => {
    const found = (await ledger.alerts.list()).find((one) => one.id === id);
    if (found === undefined) throw notThere(id);
    return found;
  };
  const shown = async (alert: Kept, language: 'ar' | 'en'): Promise<z.infer<typeof Alert>> => {
    const { id, name, query, createdAt } = alert;
    const [watched, question] = [await watchedActor(ledger, query), await questionOf(ledger, query)];
    return {
      id,
      name,
      query,
      createdAt,
      watched: watched === null ? null : { id: watched.id, name: watched.name },
      statements: store.firedCount(id),
      problem: question.ok ? null : question.messages.map((said) => say(language, said)).join('; '),
    };
  };
  /** Where people open the web app: as it was told, else where they asked. */
  const homeOf = (url: string): string => desk.home ?? new URL(url).origin;
  const newsFor = async (id: string, url: string, most?: number): Promise<News> =>
    newsOf(ledger, store, await alertOf(id), homeOf(url), most);

  return newRoutes()
    .openapi(all, async (c) => {
      const items = [];
      for (const alert of await ledger.alerts.list()) items.push(await shown(alert, c.get('language')));
      return c.json({ items }, 200);
    })
    .openapi(add, async (c) => {
      const { name, query, speaker } = c.req.valid('json');
      if ((query === undefined) === (speaker === undefined))
        throw new ProblemError(400, message('alertNeedsQuestion', {}));
      const alert = await ledger.alerts.create(
        name,
        query === undefined ? await watching(speaker ?? '') : await asked(query, c.get('language')),
      );
      return c.json(await shown(alert, c.get('language')), 201);
    })
    .openapi(rename, async (c) => {
      const alert = await alertOf(c.req.valid('param').id);
      const { name } = c.req.valid('json');
      await ledger.alerts.rename(alert.id, name);
      return c.json(await shown({ ...alert, name }, c.get('language')), 200);
    })
    .openapi(remove, async (c) => {
      const { id } = await alertOf(c.req.valid('param').id);
      await ledger.alerts.remove(id);
      store.keepOnly((await ledger.alerts.list()).map((one) => one.id));
      return c.body(null, 204);
    })
    .openapi(look, (c) => {
      desk.ask();
      return c.body(null, 202);
    })
    .openapi(news, async (c) => {
      const found = await newsFor(c.req.valid('param').id, c.req.url, c.req.valid('query').limit);
      return c.json(found, 200);
    })
    .openapi(atom, async (c) => {
      const { url } = c.req;
      const found = await newsFor(c.req.valid('param').id, url);
      const self = `${homeOf(url)}${new URL(url).pathname}`;
      return c.body(atomFeed(found, c.get('language'), self, homeOf(url)), 200, { 'content-type': ATOM_TYPE }) as never;
    })
    .openapi(json, async (c) => {
      const { url } = c.req;
      const found = await newsFor(c.req.valid('param').id, url);
      const self = `${homeOf(url)}${new URL(url).pathname}`;
      return c.body(jsonFeed(found, c.get('language'), self, homeOf(url)), 200, {
        'content-type': JSON_FEED_TYPE,
      }) as never;
    })
    .openapi(channels, (c) => c.json({ items: store.channels(), mail: desk.mail }, 200))
    .openapi(addChannel, async (c) => {
      const given = c.req.valid('json');
      if (given.kind === 'mail' && !isMailbox(given.to))
        throw new ProblemError(400, message('badMailbox', { value: given.to.slice(0, 200) }));
      if (given.kind === 'webhook' && !isWebAddress(given.to))
        throw new ProblemError(400, message('badWebAddress', { value: given.to.slice(0, 200) }));
      if (given.alert !== null) await alertOf(given.alert);
      const { channel, secret } = store.addChannel(given, new Date(house.now()).toISOString());
      return c.json({ ...channel, secret: channel.kind === 'webhook' ? secret : null }, 201);
    })
    .openapi(removeChannel, (c) => {
      const { id } = c.req.valid('param');
      if (!store.removeChannel(id)) throw notThere(id);
      return c.body(null, 204);
    })
    .openapi(deliveries, (c) => {
      const { limit: most, channel } = c.req.valid('query');
      const items = store.deliveries(most, channel).map((one) => ({
        ...one,
        tries: store.attempts(one.id).map(({ at, sent, detail }) => ({ at, sent, detail })),
      }));
      return c.json({ items }, 200);
    })
    .openapi(digest, async (c) => {
      const { date, format, alert = null } = c.req.valid('query');
      const day = date ?? clockIn(desk.zone, house.now()).day;
      if (!isDay(day))
        throw new ProblemError(400, message('badRequest', { where: 'query.date', found: day.slice(0, 40) }));
      const found = await digestOf(ledger, store, day, { zone: desk.zone, home: homeOf(c.req.url), alert });
      if (format === 'json') return c.json(found, 200);
      const language = c.get('language');
      if (format === 'text') return c.text(digestText(found, language), 200);
      return c.body(digestHtml(found, language), 200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': documentPolicy([PAGE_STYLE]),
      }) as never;
    });

  /** The question that watches an actor. @throws {ProblemError} */
  async function watching(id: string): Promise<string> {
    const actor = await ledger.actor(id as ActorId);
    if (actor === null) throw notThere(id);
    return watchedQuery(actor.id);
  }
}

/** A question that is understood. @throws {ProblemError} with the characters of each fault */
async function asked(query: string, language: 'ar' | 'en'): Promise<string> {
  const question = await understand({ query }, language);
  if (question.ok) return query;
  const parts = question.faults.flatMap(({ box, at, messages }) => messages.map((said) => ({ box, at, said })));
  const [first] = parts;
  if (first === undefined) return query;
  throw new ProblemError(400, first.said, { at: first.at, parts });
}
