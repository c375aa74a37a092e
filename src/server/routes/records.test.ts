/** Statements, actors, corrections, runs over HTTP: what a person at the desk does with them. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ActorView, OfficeHolding } from '../schemas/actors.ts';
import type { AddReport, ArticleHead } from '../schemas/articles.ts';
import type { Conflict, KeptCorrection } from '../schemas/corrections.ts';
import type { Coverage, Run, RunFailure, Stats } from '../schemas/ledger.ts';
import type { Page } from '../schemas/lists.ts';
import type { Problem } from '../schemas/problem.ts';
import type { EventRecord } from '../schemas/relations.ts';
import type { SearchAnswer, Suggestion } from '../schemas/search.ts';
import type { Citation, Explanation, StatementRecord } from '../schemas/statements.ts';
import { type TestServer, testServer } from '../testing/requests.ts';

let server: TestServer;
beforeEach(async () => {
  server = await testServer();
});
afterEach(() => server.ledger.close());

type Items<Item> = { readonly items: readonly Item[] };

const firstStatement = async (): Promise<StatementRecord> => {
  const { items } = await server.ask<Items<StatementRecord>>('GET', `/articles/${server.bridge}/statements`);
  const [first] = items;
  if (first === undefined) throw new Error('no statement');
  return first;
};
const actorNamed = async (q: string): Promise<ActorView> => {
  const { items } = await server.ask<Items<ActorView>>('GET', `/actors?q=${encodeURIComponent(q)}`);
  const [first] = items;
  if (first === undefined) throw new Error('nobody');
  return first;
};

describe('a statement', () => {
  test('is found by its id, with its article', async () => {
    const { id } = await firstStatement();
    const found = await server.ask<StatementRecord>('GET', `/statements/${id}`);
    expect(found.article.id).toBe(server.bridge);
    expect('text' in found.article).toBe(false);
  });

  test('tells its rules in words', async () => {
    const { id } = await firstStatement();
    const { rules, reader } = await server.ask<Explanation>('GET', `/statements/${id}/explain`);
    expect(rules.length).toBeGreaterThan(1);
    expect(rules.every(({ words }) => words !== null)).toBe(true);
    expect(reader.version).not.toBe('');
  });

  test('is cited in the form that is asked for', async () => {
    const { id } = await firstStatement();
    const { text, permalink } = await server.ask<Citation>('GET', `/statements/${id}/citation?form=bibtex`);
    expect(text).toContain('@online');
    expect(permalink).toContain(id);
    await server.ask<Problem>('GET', `/statements/${id}/citation?form=telegram`, { status: 400 });
  });
});

describe('a correction', () => {
  test('changes the record, stands in its history, and is taken back', async () => {
    const { id, version } = await firstStatement();
    const correction = { kind: 'class', statement: id, value: 'announce' };
    const kept = await server.ask<KeptCorrection>('POST', '/corrections', {
      json: { correction, base: version },
      status: 201,
    });
    expect(kept.author).toBe('أنا');
    expect((await server.ask<StatementRecord>('GET', `/statements/${id}`)).statement?.class).toBe('announce');
    for (const path of [
      `/corrections?of=${id}`,
      `/statements/${id}/corrections`,
      `/articles/${server.bridge}/corrections`,
    ])
      expect((await server.ask<Items<KeptCorrection>>('GET', path)).items.map((one) => one.id)).toEqual([kept.id]);
    await server.ask('DELETE', `/corrections/${kept.id}`, { status: 204 });
    expect((await server.ask<StatementRecord>('GET', `/statements/${id}`)).statement?.class).not.toBe('announce');
    expect((await server.ask<Items<Conflict>>('GET', '/conflicts')).items).toEqual([]);
  });

  test('of an older version is refused', async () => {
    const { id, version } = await firstStatement();
    const json = { correction: { kind: 'reject', statement: id }, base: version + 1 };
    expect((await server.ask<Problem>('POST', '/corrections', { json, status: 409 })).code).toBe('MSN-0517');
  });

  test('that fits no record says which part of it', async () => {
    const { id, version } = await firstStatement();
    const ask = (correction: unknown, status: number): Promise<Problem> =>
      server.ask('POST', '/corrections', { json: { correction, base: version }, status });
    expect((await ask({ kind: 'class', statement: id, value: 'whisper' }, 400)).detail).toContain(
      'json.correction.value',
    );
    const outside = { kind: 'span', statement: id, field: 'content', spans: [{ start: 0, end: 99_999 }] };
    expect((await ask(outside, 422)).status).toBe(422);
  });

  test('a body that is no JSON is said to be none', async () => {
    const answer = await server.app.request('/api/v1/corrections', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"correction"',
    });
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as Problem).code).toBe('MSN-0703');
  });
});

describe('actors', () => {
  test('are found by a name, or by its beginning where that is wanted', async () => {
    const { id, names } = await actorNamed('الحداد');
    expect(names.map(({ name }) => name)).toContain('سالم الحداد');
    const begins = `/actors?q=${encodeURIComponent('سالم الح')}`;
    expect((await server.ask<Items<ActorView>>('GET', begins)).items).toEqual([]);
    expect((await server.ask<Items<ActorView>>('GET', `${begins}&begins=true`)).items[0]?.id).toBe(id);
  });

  test('what one said is a page of hits', async () => {
    const { id } = await actorNamed('الحداد');
    const { total, facets } = await server.ask<SearchAnswer>('GET', `/actors/${id}/statements?facets=class`);
    expect(total).toBeGreaterThan(1);
    expect(facets['class']?.length).toBeGreaterThan(0);
  });

  test('offices tell who is called their holder', async () => {
    const { items } = await server.ask<Items<OfficeHolding>>('GET', '/offices?office=transport-minister');
    for (const { article } of items) expect(article).toBe(server.bridge);
  });
});

test('a beginning suggests actors, outlets and topics', async () => {
  const of = async (q: string): Promise<readonly Suggestion[]> =>
    (await server.ask<Items<Suggestion>>('GET', `/suggest?q=${encodeURIComponent(q)}`)).items;
  expect((await of('الحد')).map(({ label }) => label)).toContain('سالم الحداد');
  expect(await of('مرس')).toContainEqual({ kind: 'outlet', value: 'مرسى الغد', label: 'مرسى الغد', count: 1 });
  expect((await of('مياه')).some(({ kind }) => kind === 'topic')).toBe(true);
  expect(await of(' ')).toEqual([]);
});

test('the ledger tells what it holds, and of which time', async () => {
  const { articles, outlets } = await server.ask<Stats>('GET', '/stats');
  expect([articles, outlets.length]).toEqual([2, 2]);
  const { steps, undated } = await server.ask<Coverage>('GET', '/coverage?by=day');
  expect(steps.map(({ step }) => step)).toEqual(['2025-03-03', '2025-03-04']);
  expect(undated).toBe(0);
});

test('events of an article have the words that tell of them', async () => {
  const { items } = await server.ask<Items<EventRecord>>('GET', `/articles/${server.bridge}/events`);
  for (const { words } of items) expect(words).not.toBeNull();
  const near = await server.ask<Items<ArticleHead>>('GET', `/articles/${server.bridge}/near`);
  expect(near.items).toEqual([]);
});

describe('adding', () => {
  const text = 'المعبر يفتح غدا\nقال وزير النقل سالم الحداد إن معبر الواحة سيفتح غدا أمام المسافرين.';

  test('a text that is sent is read and found', async () => {
    const json = { text, outlet: 'صدى البحر', date: '2025-03-05' };
    const { items, left } = await server.ask<AddReport>('POST', '/articles', { json, status: 201 });
    expect(left).toEqual([]);
    expect(items[0]?.outcome.outcome).toBe('added');
    const { total } = await server.ask<SearchAnswer>('GET', `/search?q=${encodeURIComponent('معبر الواحة')}`);
    expect(total).toBe(1);
    const again = await server.ask<AddReport>('POST', '/articles', { json, status: 201 });
    expect(again.items[0]?.outcome.outcome).toBe('same');
  });

  test('a page loses what is around the article, and its bytes are given back to be saved only', async () => {
    const html = `<html lang="ar"><head><title>المعبر</title><script>alert(1)</script></head><body><nav>القائمة</nav><article><h1>المعبر يفتح غدا</h1><p>${text.split('\n')[1]}</p><p>وأضاف الحداد أن العمل يجري ليلا ونهارا في المعبر.</p></article></body></html>`;
    const json = { html, url: 'https://sada.example/maabar' };
    const { items } = await server.ask<AddReport>('POST', '/articles', { json, status: 201 });
    const [first] = items;
    if (first?.outcome.outcome !== 'added') throw new Error('not added');
    const answer = await server.app.request(`/api/v1/articles/${first.outcome.id}/original`);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/u);
    expect(await answer.text()).toBe(html);
  });

  test('files come in a form', async () => {
    const form = new FormData();
    form.append('file', new File([text], 'a.txt', { type: 'text/plain' }));
    form.append('file', new File([JSON.stringify({ text: `${text} وقال السعدي إن الطريق آمن.` })], 'b.json'));
    form.append('outlet', 'مرسى الغد');
    const answer = await server.app.request('/api/v1/articles', { method: 'POST', body: form });
    expect(answer.status).toBe(201);
    const { items } = (await answer.json()) as AddReport;
    expect(items.map(({ outcome }) => outcome.outcome)).toEqual(['added', 'added']);
  });

  test('what cannot be taken in is told, and stands with its run', async () => {
    const json = { text: ' ', date: '2025-03-05' };
    const { items, left } = await server.ask<AddReport>('POST', '/articles', { json, status: 201 });
    expect(items).toEqual([]);
    expect(left[0]?.detail).not.toBe('');
    const page = await server.ask<Page<Run>>('GET', '/runs?limit=1');
    expect(page.items).toHaveLength(1);
    expect(page.next).not.toBeNull();
    const rest = await server.ask<Page<Run>>('GET', `/runs?limit=1&cursor=${page.next}`);
    expect(rest.next).toBeNull();
    const { run } = await server.ask<{ run: Run } & Items<RunFailure>>('GET', `/runs/${page.items[0]?.id}/failures`);
    expect(run.kind).toBe('add');
    await server.ask<Problem>('GET', '/runs/nothing/failures', { status: 404 });
  });

  test('another kind of body is refused', async () => {
    const answer = await server.app.request('/api/v1/articles', {
      method: 'POST',
      body: text,
      headers: { 'content-type': 'text/plain' },
    });
    expect(answer.status).toBe(415);
  });
});
