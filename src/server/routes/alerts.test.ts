/** Alerts over HTTP: made, read as news and feeds, sent somewhere, and told as a digest. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entry, newArticle } from '../../ledger/testing/articles.ts';
import { loadReader } from '../../reader/index.ts';
import { type AlertDesk, fireAll, quietAlertDesk } from '../alerts/index.ts';
import { createApp } from '../app.ts';
import type { Env } from '../env.ts';
import type { Alert } from '../schemas/alerts.ts';
import type { Problem } from '../schemas/problem.ts';
import { type TestHouse, testHouse } from '../testing/house.ts';
import { GROUPS } from './index.ts';

let given: TestHouse;
let desk: AlertDesk;
let app: OpenAPIHono<Env>;
let asked = 0;
const now = Date.parse('2031-03-05T09:00:00Z');
beforeAll(async () => {
  given = await testHouse();
  desk = quietAlertDesk({ ask: () => asked++, zone: 'UTC' });
  app = createApp({ ...given.house, alerts: desk, now: () => now }, GROUPS);
});
afterAll(async () => {
  desk.store.close();
  await given.ledger.close();
});

const ask = (path: string, method = 'GET', body?: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(
    app.request(`/api/v1${path}`, {
      method,
      headers: {
        'accept-language': 'ar',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
const made = async (body: unknown): Promise<Alert> => {
  const answer = await ask('/alerts', 'POST', body);
  expect(answer.status).toBe(201);
  return (await answer.json()) as Alert;
};

describe('alerts', () => {
  let alert: Alert;
  test('are made of a question or of a speaker, listed with what they watch, and look at what comes', async () => {
    alert = await made({ name: 'الطريق', query: 'طريق' });
    const [actor] = await given.ledger.findActors('سالم الحداد');
    const watching = await made({ name: 'الوزير', speaker: actor?.id });
    expect(watching.watched).toEqual({ id: actor?.id, name: 'سالم الحداد' });
    const { items } = (await (await ask('/alerts')).json()) as { items: Alert[] };
    expect(items.map(({ name, statements, problem }) => [name, statements, problem])).toEqual([
      ['الطريق', 0, null],
      ['الوزير', 0, null],
    ]);
    const reader = await loadReader();
    const run = await given.ledger.beginRun({ kind: 'add', reader: '1', lexicon: '1', inputs: [] });
    await given.ledger.add(
      [entry(reader, newArticle('خبر\nقال الوزير ناجي الفهد إن الطريق مغلق أمام الشاحنات.'))],
      run,
    );
    expect((await ask('/alerts/look', 'POST')).status).toBe(202);
    expect(asked).toBe(1);
    await fireAll(given.ledger, desk.store, { now: () => now });
  });

  test('their news is a list, an Atom feed and a JSON Feed, with addresses of the app', async () => {
    const news = await (await ask(`/alerts/${alert.id}/news`)).json();
    expect(news).toMatchObject({
      alert: { name: 'الطريق' },
      entries: [{ speakers: ['ناجي الفهد'], words: expect.stringContaining('الطريق مغلق') }],
    });
    const atom = await ask(`/alerts/${alert.id}/feed.atom`);
    expect(atom.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const xml = await atom.text();
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml).toContain(
      `<link rel="self" type="application/atom+xml" href="http://localhost/api/v1/alerts/${alert.id}/feed.atom"/>`,
    );
    expect(xml).toMatch(/<link rel="alternate" href="http:\/\/localhost\/statements\/\w{26}"\/>/u);
    const feed = await ask(`/alerts/${alert.id}/feed.json`, 'GET', undefined, { 'accept-language': 'en' });
    expect(feed.headers.get('content-type')).toBe('application/feed+json; charset=utf-8');
    expect(await feed.json()).toMatchObject({
      language: 'en',
      items: [{ title: expect.stringContaining('ناجي الفهد') }],
    });
    expect((await ask('/alerts/none/feed.atom')).status).toBe(404);
    // A reader of feeds that has it already is sent nothing.
    const again = { 'if-none-match': atom.headers.get('etag') ?? '' };
    expect((await ask(`/alerts/${alert.id}/feed.atom`, 'GET', undefined, again)).status).toBe(304);
  });

  test('a digest is data, a page that may do nothing but show itself, or text', async () => {
    expect(await (await ask('/digest')).json()).toMatchObject({
      day: '2031-03-05',
      statements: 1,
      news: [{ alert: { name: 'الطريق' } }],
    });
    const page = await ask('/digest?date=2031-03-05&format=html');
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*style-src 'sha256-/u);
    expect(await page.text()).toContain('dir="rtl"');
    expect(await (await ask('/digest?format=text&date=2031-03-04')).text()).toContain('لا جديد');
    expect((await ask('/digest?date=yesterday')).status).toBe(400);
  });

  test('what is not understood is told at its characters; neither or both of question and speaker are refused', async () => {
    const wrong = await ask('/alerts', 'POST', { name: 'x', query: 'جسر (ميناء' });
    expect(wrong.status).toBe(400);
    expect((await wrong.json()) as Problem).toMatchObject({ code: 'MSN-0405', at: [4, 5] });
    expect((await ask('/alerts', 'POST', { name: 'x' })).status).toBe(400);
    expect((await ask('/alerts', 'POST', { name: 'x', query: 'جسر', speaker: 'y' })).status).toBe(400);
    expect((await ask('/alerts', 'POST', { name: 'x', speaker: 'nobody' })).status).toBe(404);
  });

  test('news is sent where an editor says; the secret is told once; addresses that are none are refused', async () => {
    const answer = await ask('/channels', 'POST', { kind: 'webhook', to: 'https://hook.example/x', alert: alert.id });
    expect(answer.status).toBe(201);
    const channel = (await answer.json()) as { id: string; secret: string };
    expect(channel.secret).toMatch(/^whsec_/u);
    const listed = await (await ask('/channels')).text();
    expect(listed).toContain('https://hook.example/x');
    expect(listed).not.toContain('whsec_');
    for (const body of [
      { kind: 'mail', to: 'a@b, c@d' },
      { kind: 'webhook', to: 'file:///etc/passwd' },
      { kind: 'webhook', to: 'https://u:p@hook.example/' },
      { kind: 'mail', to: 'a@b', digestAt: '7:00' },
    ])
      expect((await ask('/channels', 'POST', body)).status).toBe(400);
    desk.store.fire(
      alert.id,
      [{ statement: 'S' as never, article: 'A' as never, revisionOf: null, words: 'w' }],
      new Date(now).toISOString(),
    );
    expect(await (await ask('/deliveries')).json()).toMatchObject({
      items: [{ channel: channel.id, state: 'waiting', tries: [] }],
    });
    expect((await ask(`/channels/${channel.id}`, 'DELETE')).status).toBe(204);
    expect((await ask(`/channels/${channel.id}`, 'DELETE')).status).toBe(404);
  });

  test('an alert is called otherwise, and stays what it was', async () => {
    const answer = await ask(`/alerts/${alert.id}`, 'PATCH', { name: '  طريق المرفأ ' });
    expect(answer.status).toBe(200);
    expect((await answer.json()) as Alert).toMatchObject({ id: alert.id, name: 'طريق المرفأ', query: alert.query });
    expect(await (await ask(`/alerts/${alert.id}/feed.atom`)).text()).toContain('طريق المرفأ');
    expect((await ask(`/alerts/${alert.id}`, 'PATCH', { name: ' ' })).status).toBe(400);
    expect((await ask('/alerts/none', 'PATCH', { name: 'x' })).status).toBe(404);
  });

  test('an alert is taken away', async () => {
    expect((await ask(`/alerts/${alert.id}`, 'DELETE')).status).toBe(204);
    expect((await ask(`/alerts/${alert.id}/news`)).status).toBe(404);
  });
});
