/** The tools as a client of the protocol meets them over HTTP: every answer fits its schema, carries ids, and quotes the very words. */
import { Ajv2020, type SchemaObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleId } from '../../ledger/index.ts';
import { type SmallLedger, smallLedger } from '../testing/small-ledger.ts';
import { mcpHttp, type McpHttp } from './index.ts';

let small: SmallLedger;
let http: McpHttp;
let client: Client;
let checks: Promise<ReadonlyMap<string, ValidateFunction>>;
beforeAll(async () => {
  small = await smallLedger();
  http = mcpHttp({ ledger: small.ledger, version: '0.0.0', home: null });
  client = await connected();
  checks = validators();
});
afterAll(async () => {
  await client.close();
  await http.close();
  await small.remove();
});

async function connected(): Promise<Client> {
  const made = new Client({ name: 'test', version: '1' });
  const transport = new StreamableHTTPClientTransport(new URL('http://127.0.0.1:7373/mcp'), {
    fetch: (url, init) =>
      http.fetch(
        new Request(url, {
          ...init,
          headers: { host: '127.0.0.1:7373', ...Object.fromEntries(new Headers(init?.headers)) },
        }),
      ),
  });
  await made.connect(transport);
  return made;
}

/** A validator of each output schema, as the server publishes it. */
async function validators(): Promise<ReadonlyMap<string, ValidateFunction>> {
  const ajv = new Ajv2020({ strict: false });
  const { tools } = await client.listTools();
  return new Map(tools.map(({ name, outputSchema }) => [name, ajv.compile(outputSchema as SchemaObject)]));
}

type Answer = Awaited<ReturnType<Client['callTool']>>;
const textOf = ({ content }: Answer): string => (content[0]?.type === 'text' ? content[0].text : '');

interface Said {
  readonly id: string;
  readonly uri: string;
  readonly class: string;
  readonly words: readonly {
    readonly article: string;
    readonly start: number;
    readonly end: number;
    readonly exact: string;
  }[];
}

/** What the tests look into; each tool gives some of it. */
interface Answered {
  readonly results: readonly { readonly id: string }[];
  readonly text: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly statements: readonly Said[];
  readonly statement: Said;
  readonly page: { readonly total: number; readonly next_cursor: string | null; readonly notice: string | null };
  readonly actors: readonly { readonly actor: { readonly id: string } }[];
  readonly wordings: readonly { readonly first: boolean }[];
  readonly citation: { readonly ar: string };
  readonly denials: readonly { readonly denial: Said }[];
  readonly rules: readonly { readonly rule: string; readonly en: string }[];
  readonly verbs: readonly unknown[];
  readonly commitments: readonly unknown[];
  readonly next_start: number | null;
}

/** Calls a tool and holds what comes against the schema that the server publishes. */
async function call(name: string, given: Record<string, unknown>): Promise<Answered> {
  const check = (await checks).get(name);
  const answer = await client.callTool({ name, arguments: given });
  expect(answer.isError ?? false, textOf(answer)).toBe(false);
  expect(textOf(answer)).not.toBe('');
  expect(check?.(answer.structuredContent), JSON.stringify(check?.errors)).toBe(true);
  await expectQuotes(answer.structuredContent);
  return answer.structuredContent as unknown as Answered;
}

/** Every quotable span in an answer, wherever it stands, quotes its article to the letter. */
async function expectQuotes(value: unknown): Promise<void> {
  if (Array.isArray(value)) for (const one of value) await expectQuotes(one);
  else if (value instanceof Object) {
    const { article, part, start, end, exact } = value as Record<string, unknown>;
    if (typeof exact === 'string') {
      const kept = await small.ledger.article(article as ArticleId);
      expect((part === 'headline' ? kept?.title : kept?.text)?.slice(Number(start), Number(end))).toBe(exact);
    } else for (const one of Object.values(value)) await expectQuotes(one);
  }
}

async function idOf(what: string): Promise<string> {
  const { statements } = await call('search_statements', { what });
  return statements[0]?.id ?? '';
}

async function actorOf(name: string): Promise<string> {
  const { actors } = await call('resolve_actor', { name });
  return actors[0]?.actor.id ?? '';
}

describe('what is listed', () => {
  test('tools only read, say when to use them and when not, and have schemas of what they take and give', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'search',
      'fetch',
      'resolve_actor',
      'search_statements',
      'get_statement',
      'compare_wordings',
      'find_denials',
      'list_commitments',
      'timeline',
      'dossier',
      'coverage',
      'explain',
      'read_article',
    ]);
    // A client may put the whole list before its model.
    expect(JSON.stringify(tools).length).toBeLessThan(90_000);
    for (const { description, annotations, inputSchema, outputSchema, title } of tools) {
      expect(description).toMatch(/^Use when: .*\nDo not use when: /mu);
      expect(title).toBeTruthy();
      expect(annotations).toMatchObject({
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: false,
      });
      expect(inputSchema.type).toBe('object');
      expect(outputSchema?.type).toBe('object');
    }
  });

  test('instructions, prompts in both languages, addresses of records', async () => {
    expect(client.getInstructions()).toContain('Never paraphrase');
    const { prompts } = await client.listPrompts();
    expect(prompts.map(({ name }) => name)).toEqual([
      'compare_coverage',
      'compare_coverage_ar',
      'check_quotation',
      'check_quotation_ar',
      'dossier',
      'dossier_ar',
    ]);
    const { messages } = await client.getPrompt({
      name: 'check_quotation_ar',
      arguments: { quotation: '«الجسر آمن»' },
    });
    expect(JSON.stringify(messages)).toContain('تحقق من هذا الاقتباس: «الجسر آمن»');
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual([
      'musnad://statement/{id}',
      'musnad://article/{id}',
    ]);
  });
});

describe('search and fetch, as deep research wants them', () => {
  test('take one string, give results of exactly id, title and url, the same as JSON in the one text block', async () => {
    const { tools } = await client.listTools();
    for (const [name, field] of [
      ['search', 'query'],
      ['fetch', 'id'],
    ] as const) {
      const schema = tools.find((one) => one.name === name)?.inputSchema;
      expect(Object.keys(schema?.properties ?? {})).toEqual([field]);
    }
    const answer = await client.callTool({ name: 'search', arguments: { query: 'الجسر آمن' } });
    expect(answer.content).toHaveLength(1);
    expect(JSON.parse(textOf(answer))).toEqual(answer.structuredContent);
    const [first] = (await call('search', { query: 'الجسر آمن' })).results;
    expect(Object.keys(first ?? {})).toEqual(['id', 'title', 'url']);
    expect(first).toMatchObject({
      title: 'سالم الحداد: «جسر الرمال آمن» — مرسى الغد، 2031-03-05',
      url: 'https://example.test/bridge',
    });
    const fetched = await call('fetch', { id: first?.id });
    expect(Object.keys(fetched)).toEqual(['id', 'title', 'text', 'url', 'metadata']);
    const [start, end] = (fetched.metadata['spans'] ?? '').split('-').map(Number);
    expect(fetched.text.slice(start, end)).toBe('جسر الرمال آمن');
  });

  test('a question in plain words finds what has any of them; of an id that is none there is advice', async () => {
    const { results } = await call('search', { query: 'ماذا قال الوزير عن الشاحنات في تلك المدينة؟' });
    expect(results.length).toBeGreaterThan(0);
    const none = await client.callTool({ name: 'fetch', arguments: { id: '01ARZ3NDEKTSV4RRFFQ69G5FAV' } });
    expect(none.isError).toBe(true);
    expect(textOf(none)).toContain('do not make one up');
  });
});

describe('statements', () => {
  test('are found by who and what, with spans, chain and a page that goes on', async () => {
    const found = await call('search_statements', { who: 'الحداد', what: 'السفن' });
    expect(found.statements).toHaveLength(1);
    expect(found.statements[0]).toMatchObject({
      speakers: [{ name: 'سالم الحداد' }],
      chain: [{ relation: 'document', quote: { exact: 'بيان' } }],
      verbatim: false,
    });
    const ids = new Set<string>();
    let cursor: string | null = null;
    do {
      const page: Answered = await call('search_statements', { limit: 2, ...(cursor === null ? {} : { cursor }) });
      for (const { id } of page.statements) ids.add(id);
      cursor = page.page.next_cursor;
    } while (cursor !== null);
    expect(ids.size).toBe(8);
  });

  test('more than the most is told; a fault in a question is shown with its place; a strange cursor is refused', async () => {
    expect((await call('search_statements', { limit: 900 })).page.notice).toContain('At most 50');
    const fault = await client.callTool({ name: 'search_statements', arguments: { query: 'جسر (ميناء' } });
    expect(fault.isError).toBe(true);
    expect(textOf(fault)).toContain('query, characters 4–5');
    expect(textOf(fault)).toContain('MSN-0405');
    const strange = await client.callTool({ name: 'search_statements', arguments: { cursor: 'zzz' } });
    expect(strange.isError).toBe(true);
    expect(textOf(strange)).toContain('MSN-0502');
  });

  test('filters: a day, a kind of saying, an outlet, an actor', async () => {
    const actor = await actorOf('سالم الحداد');
    const own = await call('search_statements', { speaker_id: actor });
    expect(own.page.total).toBe(5);
    expect((await call('search_statements', { speaker_id: actor, class: 'deny' })).page.total).toBe(1);
    expect((await call('search_statements', { from: '2031-04-01', to: '2031-04-05' })).page.total).toBe(2);
    expect((await call('search_statements', { outlet: 'الميزان' })).page.total).toBe(1);
    expect(await actorOf('Haddad')).toBe(actor);
  });

  test('one statement comes with its citation, wordings, roots and standing; its wordings differ by the verb', async () => {
    const id = await idOf('الشاحنات');
    const one = await call('get_statement', { statement_id: id });
    expect(one.wordings.map(({ first }) => first)).toEqual([true, false]);
    expect(one).toMatchObject({ roots: 2, standing: 'stands' });
    expect(one.citation.ar).toContain('سالم الحداد');
    const wordings = await call('compare_wordings', { statement_id: id });
    expect(wordings.verbs).toMatchObject([{ from_verb: 'قال', to_verb: 'زعم', class_changed: true }]);
    expect(wordings.wordings).toHaveLength(2);
    const none = await client.callTool({ name: 'get_statement', arguments: { statement_id: 'nothing' } });
    expect(none.isError).toBe(true);
  });

  test('denials: by a question, with what they deny; of one claim; without either there is advice', async () => {
    const { denials } = await call('find_denials', { what: 'الميناء' });
    expect(denials).toHaveLength(1);
    expect(denials[0]?.denial.class).toBe('deny');
    const ofOne = await call('find_denials', { statement_id: await idOf('الشاحنات') });
    expect(ofOne).toMatchObject({ standing: 'stands', denials: [] });
    expect((await client.callTool({ name: 'find_denials', arguments: {} })).isError).toBe(true);
  });
});

describe('the whole', () => {
  test('a timeline counts by month, with the first and the last', async () => {
    expect(await call('timeline', { who: 'الحداد' })).toMatchObject({
      total: 5,
      counts: [{ value: '2031-03', count: 5 }],
      earliest: { article: { date: '2031-03-03' } },
      latest: { article: { date: '2031-03-05' } },
    });
  });

  test('a dossier, what the ledger covers, why a record is as it is', async () => {
    const actor = await actorOf('سالم الحداد');
    expect(await call('dossier', { actor_id: actor })).toMatchObject({
      statements: 5,
      first: '2031-03-03',
      last: '2031-03-05',
    });
    expect(await call('coverage', {})).toMatchObject({ articles: 5, statements: 8, total_outlets: 3 });
    expect(await call('coverage', { outlet: 'الميزان' })).toMatchObject({ articles: 1, statements: 1 });
    const why = await call('explain', { statement_id: await idOf('آمن') });
    expect(why.rules.length).toBeGreaterThan(0);
    expect(why.rules.every(({ rule, en }) => en !== rule)).toBe(true);
  });

  test('an article is read in parts by the offsets of the spans; records are resources', async () => {
    const id = await idOf('آمن');
    const { statement } = await call('get_statement', { statement_id: id });
    const [words] = statement.words;
    if (words === undefined) throw new Error('no words');
    const part = await call('read_article', {
      article_id: words.article,
      start: words.start,
      length: words.end - words.start,
    });
    expect(part.text).toBe(words.exact);
    expect(part.next_start).toBe(words.end);
    expect(part.statements).toContainEqual({ id, start: words.start, end: words.end });
    const { contents } = await client.readResource({ uri: statement.uri });
    expect(JSON.parse((contents[0] as { text: string }).text)).toMatchObject({ id });
    await expect(client.readResource({ uri: 'musnad://statement/none' })).rejects.toThrow();
  });

  test('an article that turns text around does not turn the answer around', async () => {
    const id = await small.add('عنوان\nقال الوزير ناجي الفهد إن الطريق \u202Eمغلق\u2066 أمام "الجميع".', {
      outlet: 'الميزان',
      date: '2031-05-01',
    });
    const answer = await client.callTool({ name: 'search_statements', arguments: { what: 'الطريق' } });
    expect(textOf(answer)).toContain(id);
    expect(textOf(answer)).not.toMatch(/[\u202A-\u202E\u2066]/u);
    const opened = textOf(answer).match(/\u2068/gu) ?? [];
    expect(textOf(answer).match(/\u2069/gu)).toHaveLength(opened.length);
    await call('search_statements', { what: 'الطريق' });
    const json = textOf(await client.callTool({ name: 'search', arguments: { query: 'الطريق' } }));
    expect(json).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
  });
});

test('pledges come with what they promise and with what came of it', async () => {
  await small.add('تعهد\nتعهد وزير النقل سالم الحداد بزيارة مدينة الرمال الأسبوع المقبل.', {
    outlet: 'الميزان',
    date: '2031-04-10',
  });
  const { commitments, page } = await call('list_commitments', { who: 'الحداد' });
  expect(page.total).toBe(1);
  expect(commitments[0]).toMatchObject({
    pledge: { class: 'pledge' },
    standing: 'stands',
    promised: [{ kind: 'visit' }],
    outcomes: [],
  });
});

describe('over HTTP', () => {
  const ask = (headers: Record<string, string>, method = 'POST'): Promise<Response> =>
    http.fetch(
      new Request('http://127.0.0.1:7373/mcp', {
        method,
        headers: {
          'content-type': 'application/json',
          accept: 'application/json, text/event-stream',
          host: '127.0.0.1:7373',
          ...headers,
        },
        ...(method === 'POST'
          ? {
              body: JSON.stringify({
                jsonrpc: '2.0',
                id: 1,
                method: 'initialize',
                params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
              }),
            }
          : {}),
      }),
    );

  test('revision 2025-11-25 is spoken, without a session', async () => {
    const answer = await ask({});
    expect(answer.status).toBe(200);
    expect(answer.headers.get('mcp-session-id')).toBeNull();
    expect(await answer.text()).toContain('"protocolVersion":"2025-11-25"');
  });

  test('a page of another site, a name turned to this machine and an opaque origin are refused; GET is none', async () => {
    expect((await ask({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await ask({ origin: 'null' })).status).toBe(403);
    expect((await ask({ host: 'evil.example:7373' })).status).toBe(403);
    expect((await ask({ origin: 'http://localhost:7373' })).status).toBe(200);
    expect((await ask({}, 'GET')).status).toBe(405);
  });
});
