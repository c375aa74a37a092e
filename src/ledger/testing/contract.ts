/**
 * What every ledger does, whatever engine keeps it: a suite that runs against each.
 *
 * Example: `ledgerContract('SQLite', () => openLedger(path, options))`.
 */
import { deflateRawSync } from 'node:zlib';
import { beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest';
import { parseQuery } from '../../query/index.ts';
import { loadReader, type Reader } from '../../reader/index.ts';
import type { ActorId, AddOutcome, ArticleId, Ledger, LedgerFaultCode, SearchAnswer, StatementView } from '../index.ts';
import { LedgerFault } from '../index.ts';
import { BRIDGE, entry, HARBOUR, newArticle } from './articles.ts';

/** Runs the suite. @param open a new, empty ledger each time */
export function ledgerContract(name: string, open: () => Promise<Ledger>): void {
  let reader: Reader;
  let ledger: Ledger;
  let run: string;
  beforeAll(async () => {
    reader = await loadReader();
  });
  beforeEach(async () => {
    ledger = await open();
    run = await ledger.beginRun({ kind: 'add', reader: '1', lexicon: '1', inputs: ['test'] });
  });
  afterEach(async () => {
    await ledger.close();
  });

  const add = async (text: string, fields: Parameters<typeof newArticle>[1] = {}): Promise<AddOutcome> => {
    const [outcome] = await ledger.add([entry(reader, newArticle(text, fields))], run);
    if (outcome === undefined) throw new Error('no outcome');
    return outcome;
  };
  const addNew = async (text: string, fields: Parameters<typeof newArticle>[1] = {}): Promise<ArticleId> => {
    const outcome = await add(text, fields);
    if (outcome.outcome === 'forgotten') throw new Error('forgotten');
    return outcome.id;
  };
  const search = (
    query: string,
    unit: 'statement' | 'article' = 'statement',
    facets: string[] = [],
  ): Promise<SearchAnswer> => {
    const parsed = parseQuery(query);
    if (!parsed.ok) throw new Error(query);
    return ledger.search({ query: parsed.query, unit, facets });
  };
  const spokenBy = async (actor: ActorId): Promise<number> =>
    (
      await ledger.search({
        query: { type: 'all' },
        unit: 'statement',
        filters: [{ facet: 'speaker', values: [actor] }],
      })
    ).total;
  const words = (view: StatementView | null, text: string): string =>
    (view?.statement?.content ?? []).map(({ start, end }) => text.slice(start, end)).join(' … ');
  const refusal = async (step: Promise<unknown>): Promise<LedgerFaultCode | null> => {
    try {
      await step;
      return null;
    } catch (error) {
      if (error instanceof LedgerFault) return error.code;
      throw error;
    }
  };

  describe(name, () => {
    test('keeps an article as it came, with its reading and its original', async () => {
      const article = newArticle('قال سليم:\r\n"نعم\ud800"\0', { url: 'https://example.test/1' });
      const original = { bytes: new TextEncoder().encode('<p>نعم</p>'), mediaType: 'text/html' };
      const [outcome] = await ledger.add([{ ...entry(reader, article), original }], run);
      const id = outcome?.outcome === 'added' ? outcome.id : null;
      if (id === null) throw new Error('not added');
      const kept = await ledger.article(id);
      expect(kept?.text).toBe('قال سليم:\r\n"نعم\ufffd"\ufffd');
      expect(kept?.url).toBe(article.url);
      expect(await ledger.original(id)).toEqual(original);
      expect((await ledger.reading(id))?.statements.length).toBe(1);
    });

    test('the same article comes in once; the same words in another outlet are another article', async () => {
      const id = await addNew(BRIDGE);
      expect(await add(BRIDGE)).toEqual({ outcome: 'same', id });
      expect((await add(BRIDGE, { outlet: 'صدى البحر' })).outcome).toBe('added');
      expect((await ledger.stats()).articles).toBe(2);
    });

    test('what is known word for word, or to be forgotten, is told before it is read', async () => {
      const id = await addNew(BRIDGE);
      const gone = await addNew(HARBOUR);
      await ledger.forget(gone);
      const fresh = newArticle(BRIDGE, { outlet: 'صدى البحر' });
      const met = await ledger.meetAgain([newArticle(BRIDGE, { where: 'other' }), newArticle(HARBOUR), fresh], run);
      expect(met).toEqual([{ outcome: 'same', id }, { outcome: 'forgotten' }, null]);
      expect(await ledger.again(id)).toEqual([{ where: 'other', run }]);
      expect((await ledger.stats()).articles).toBe(1);
    });

    test('a reading that comes packed is kept as it came', async () => {
      const made = entry(reader, newArticle(BRIDGE));
      const packed = deflateRawSync(JSON.stringify(made.reading));
      const [outcome] = await ledger.add([{ ...made, packed }], run);
      const id = outcome?.outcome === 'added' ? outcome.id : null;
      if (id === null) throw new Error('not added');
      expect(await ledger.reading(id)).toEqual(JSON.parse(JSON.stringify(made.reading)));
      expect((await ledger.verify()).damages).toEqual([]);
    });

    test('a changed page is a revision, and search shows the newest alone', async () => {
      const url = 'https://example.test/bridge';
      const first = await addNew(BRIDGE, { url });
      const second = await add(`${BRIDGE}\nوأعلن الحداد أن الجسر سيغلق.`, { url: `${url}#top` });
      expect(second).toMatchObject({ outcome: 'revision', of: first });
      expect((await ledger.article(first))?.newest).toBe(false);
      expect(await ledger.revisions(first)).toHaveLength(2);
      expect((await search('جسر', 'article')).total).toBe(1);
      expect((await ledger.verify()).damages).toEqual([]);
    });

    test('near articles name one another by a band they share', async () => {
      const near = await ledger.add([entry(reader, newArticle(BRIDGE), [7, 8])], run);
      const other = await ledger.add([entry(reader, newArticle(HARBOUR), [8, 9])], run);
      expect(other[0]).toMatchObject({ near: [near[0]?.outcome === 'added' ? near[0].id : ''] });
    });

    test('statements are found by their words and by who says them, with the characters that met the question', async () => {
      const id = await addNew(BRIDGE);
      await addNew(HARBOUR, { outlet: 'صدى البحر' });
      const found = await search('what:جسر');
      expect(found.total).toBe(1);
      const [hit] = found.hits;
      expect(hit?.article.id).toBe(id);
      expect(words(hit?.statement ?? null, BRIDGE)).toBe('جسر الرمال آمن');
      const [snippet] = hit?.snippets ?? [];
      expect(snippet?.marks.map(([from, to]) => snippet.text.slice(from, to))).toEqual(['جسر']);
      expect(BRIDGE.slice(snippet?.start, snippet?.end)).toBe(snippet?.text);
      expect((await search('speaker:الحداد')).total).toBe(3);
      expect((await search('speaker:Haddad class:deny')).total).toBe(1);
      expect((await search('سفينة')).hits[0]?.why[0]).toMatchObject({ why: 'form', found: 'السفن' });
    });

    test('facets count, with the names of actors for labels', async () => {
      await addNew(BRIDGE);
      await addNew(HARBOUR, { outlet: 'صدى البحر' });
      const { facets } = await search('', 'statement', ['speaker', 'outlet', 'class']);
      expect(facets['outlet']?.map(({ value, count }) => [value, count])).toContainEqual(['مرسى الغد', 3]);
      expect(facets['speaker']?.map(({ label }) => label)).toContain('سالم الحداد');
      expect(facets['class']?.find(({ value }) => value === 'deny')?.count).toBe(1);
    });

    test('one person in two articles is one actor, with the office and its days', async () => {
      await addNew(BRIDGE);
      await addNew(BRIDGE.replace('الاثنين، ', ''), { date: '2025-05-20', outlet: 'صدى البحر' });
      const [actor, ...others] = await ledger.findActors('سالم الحداد');
      expect(others).toEqual([]);
      expect(actor).toMatchObject({ kind: 'person', name: 'سالم الحداد' });
      const office = actor?.offices.find(({ articles }) => articles === 2);
      expect(office).toMatchObject({ first: '2025-03-03', last: '2025-05-20' });
    });

    test('a newer reading keeps the ids of the statements that it has too', async () => {
      const id = await addNew(BRIDGE);
      const before = await ledger.statementsOf(id);
      const reading = await ledger.reading(id);
      if (reading === null) throw new Error('no reading');
      const [first, ...rest] = reading.statements;
      const counts = await ledger.reread(id, { ...reading, statements: rest });
      expect(counts).toEqual({ kept: rest.length, added: 0, gone: 1 });
      const after = await ledger.statementsOf(id);
      expect(after.filter(({ state }) => state === 'live').map((view) => view.id)).toEqual(
        before.slice(1).map((view) => view.id),
      );
      expect(after.find((view) => view.id === before[0]?.id)?.state).toBe('gone');
      await ledger.reread(id, reading);
      expect((await ledger.statementsOf(id)).map((view) => view.id).sort()).toEqual(
        before.map((view) => view.id).sort(),
      );
      expect(first).toBeDefined();
      expect((await ledger.verify()).damages).toEqual([]);
    });

    test('a correction holds in the view, in search and through a reread, and can be undone', async () => {
      const id = await addNew(BRIDGE);
      const view = (await ledger.statementsOf(id)).find(({ statement }) => statement?.class === 'deny');
      if (view === undefined) throw new Error('no denial');
      const made = await ledger.correct({ kind: 'class', statement: view.id, value: 'claim' }, 'ليان', view.version);
      expect((await ledger.statement(view.id))?.statement?.class).toBe('claim');
      expect((await search('class:deny')).total).toBe(0);
      const reading = await ledger.reading(id);
      if (reading !== null) await ledger.reread(id, reading);
      expect((await search('class:claim')).hits[0]?.id).toBe(view.id);
      expect(await refusal(ledger.correct({ kind: 'reject', statement: view.id }, 'نوح', view.version))).toBe('stale');
      await ledger.undo(made.id);
      expect((await ledger.statement(view.id))?.statement?.class).toBe('deny');
      expect((await ledger.corrections(view.id)).map(({ undone }) => undone)).toEqual([true]);
    });

    test('a rejected statement is not found, an added one is', async () => {
      const id = await addNew(BRIDGE);
      const [view] = await ledger.statementsOf(id);
      if (view?.statement === null || view === undefined) throw new Error('no statement');
      await ledger.correct({ kind: 'reject', statement: view.id }, 'ليان', 0);
      expect((await search('what:جسر')).total).toBe(0);
      const record = { ...view.statement, content: [{ start: 0, end: 8 }], cue: null };
      await ledger.correct({ kind: 'add', article: id, record }, 'ليان', 0);
      expect((await search('what:تنتظر')).total).toBe(1);
      expect(
        await refusal(
          ledger.correct(
            { kind: 'add', article: id, record: { ...record, content: [{ start: 5, end: 100_000 }] } },
            'ليان',
            0,
          ),
        ),
      ).toBe('bad-correction');
    });

    test('two actors merged answer as one, and can be parted again', async () => {
      await addNew(BRIDGE);
      await addNew(HARBOUR, { outlet: 'صدى البحر' });
      const [one] = await ledger.findActors('سالم الحداد');
      const [other] = await ledger.findActors('كمال السعدي');
      if (one === undefined || other === undefined) throw new Error('no actors');
      const made = await ledger.correct({ kind: 'merge', actor: one.id, into: other.id }, 'ليان', 0);
      expect((await ledger.actor(one.id))?.id).toBe(other.id);
      expect(await spokenBy(other.id)).toBeGreaterThan(3);
      await ledger.undo(made.id);
      expect((await ledger.actor(one.id))?.id).toBe(one.id);
      expect(await spokenBy(one.id)).toBe(3);
    });

    test('what is forgotten is nowhere, and does not come back', async () => {
      const id = await addNew(BRIDGE);
      await addNew(HARBOUR);
      await ledger.forget(id);
      expect(await ledger.article(id)).toBeNull();
      expect((await search('جسر', 'article')).total).toBe(0);
      expect(await ledger.findActors('سالم الحداد')).toEqual([]);
      expect((await add(BRIDGE)).outcome).toBe('forgotten');
      expect((await ledger.verify()).damages).toEqual([]);
      expect(await refusal(ledger.forget(id))).toBe('no-such-article');
    });

    test('a ledger exported and brought into an empty one is the same', async () => {
      const id = await addNew(BRIDGE);
      await addNew(HARBOUR);
      const [view] = await ledger.statementsOf(id);
      if (view !== undefined) await ledger.correct({ kind: 'class', statement: view.id, value: 'warn' }, 'ليان', 0);
      await ledger.recordFailures(run, [{ where: 'x.html', code: 'no-text', detail: '' }]);
      await ledger.finishRun(run, { added: 2 });
      const lines: string[] = [];
      for await (const line of ledger.exportLines()) lines.push(line);
      const other = await open();
      try {
        expect(await other.importLines(lines)).toEqual({ articles: 2, corrections: 1 });
        const again: string[] = [];
        for await (const line of other.exportLines()) again.push(line);
        expect(again).toEqual(lines);
        expect(await other.importLines(lines)).toEqual({ articles: 0, corrections: 0 });
        expect((await other.verify()).damages).toEqual([]);
        const parsed = parseQuery('class:warn');
        if (parsed.ok) expect((await other.search({ query: parsed.query, unit: 'statement' })).total).toBe(1);
        expect(await refusal(other.importLines(['{"form":"musnad-ledger","version":1}', '{"type":"?"}']))).toBe(
          'bad-record',
        );
      } finally {
        await other.close();
      }
    });

    test('pages follow one another and leave nothing out', async () => {
      for (let i = 0; i < 12; i++) await addNew(BRIDGE.replace('أسبوع', `${i} أيام`), { date: `2025-03-${10 + i}` });
      const parsed = parseQuery('speaker:الحداد');
      if (!parsed.ok) throw new Error('query');
      const seen: string[] = [];
      for (let cursor: string | undefined; ; ) {
        const page = await ledger.search({
          query: parsed.query,
          unit: 'statement',
          sort: 'newest',
          limit: 5,
          ...(cursor === undefined ? {} : { cursor }),
        });
        seen.push(...page.hits.map(({ id }) => id));
        if (page.next === null) break;
        cursor = page.next;
      }
      expect(seen).toHaveLength(36);
      expect(new Set(seen).size).toBe(36);
    });
  });
}
