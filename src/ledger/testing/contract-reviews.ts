/** What every ledger does with reviewers' judgements and with the sources it is fed from: the third part of the suite. */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadReader, type Reader } from '../../reader/index.ts';
import type { ArticleId, IdSources, Ledger, SourceLook, StatementId, StatementView } from '../index.ts';
import { BRIDGE, entry, HARBOUR, newArticle } from './articles.ts';
import { refusal } from './refusal.ts';

/** Runs the suite. @param open a new, empty ledger each time, with its clock */
export function reviewsContract(name: string, open: (sources?: IdSources) => Promise<Ledger>): void {
  let reader: Reader;
  let ledger: Ledger;
  let run: string;
  let now = Date.parse('2031-03-03T08:00:00Z');
  const sources: IdSources = { now: () => now, random: (bytes) => crypto.getRandomValues(bytes) };
  beforeAll(async () => {
    reader = await loadReader();
  });
  beforeEach(async () => {
    ledger = await open(sources);
    run = await ledger.beginRun({ kind: 'add', reader: '1', lexicon: '1', inputs: ['test'] });
  });
  afterEach(async () => {
    await ledger.close();
  });

  const add = async (text: string, fields: Parameters<typeof newArticle>[1] = {}): Promise<ArticleId> => {
    const [outcome] = await ledger.add([entry(reader, newArticle(text, fields))], run);
    if (outcome === undefined || outcome.outcome === 'forgotten') throw new Error('not kept');
    return outcome.id;
  };
  const statements = (article: ArticleId): Promise<readonly StatementView[]> => ledger.statementsOf(article);
  const accept = (statement: StatementId, reviewer: string, version = 0) =>
    ledger.reviews.put({ statement, judgement: 'accept', reviewer, version });
  const waiting = async (reviewer: string, scope: 'mine' | 'open' | 'second' = 'mine'): Promise<StatementId[]> =>
    (await ledger.reviews.next(reviewer, scope, 100)).statements.map(({ id }) => id);

  describe(`${name}: reviews`, () => {
    test('what waits comes least confident first, and goes when it has been judged', async () => {
      const all = [...(await statements(await add(BRIDGE))), ...(await statements(await add(HARBOUR)))];
      const { statements: page } = await ledger.reviews.next('ليان', 'mine', 100);
      expect(page.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
      expect(page.map(({ confidence }) => confidence)).toEqual(page.map(({ confidence }) => confidence).sort());
      for (const { id, confidence } of page)
        expect(all.find((one) => one.id === id)?.statement?.confidence).toBe(confidence);
      const [first] = page;
      if (first === undefined) throw new Error('nothing waits');
      await accept(first.id, 'ليان');
      expect(await waiting('ليان')).toEqual(page.slice(1).map(({ id }) => id));
      expect(await waiting('نوح')).toHaveLength(page.length);
      expect(await waiting('نوح', 'open')).toHaveLength(page.length - 1);
      expect(await waiting('نوح', 'second')).toEqual([first.id]);
      expect(await waiting('ليان', 'second')).toEqual([]);
      expect(await ledger.reviews.done([first.id], 'ليان', 'mine')).toEqual([first.id]);
      expect(await ledger.reviews.done([first.id], 'نوح', 'mine')).toEqual([]);
    });

    test('pages go on where the one before ended, whatever others judge meanwhile', async () => {
      await add(BRIDGE);
      await add(HARBOUR);
      const all = await waiting('ليان');
      const { statements: page, next } = await ledger.reviews.next('ليان', 'mine', 2);
      for (const { id } of page) await accept(id, 'ليان');
      for (const id of all.slice(2, 4)) await accept(id, 'نوح');
      const rest = await ledger.reviews.next('ليان', 'mine', 100, next ?? undefined);
      expect([...page, ...rest.statements].map(({ id }) => id)).toEqual(all);
    });

    test('a judgement is of the version that was looked at; corrections that came of it are named', async () => {
      const [view] = await statements(await add(BRIDGE));
      if (view === undefined) throw new Error('no statement');
      const { id: statement } = view;
      const made = await ledger.correct({ kind: 'class', statement, value: 'claim' }, 'ليان', 0);
      const put = await ledger.reviews.put({
        statement,
        judgement: 'correct',
        reviewer: 'ليان',
        version: 0,
        corrections: [made.id],
      });
      expect(put).toMatchObject({
        judgement: 'correct',
        version: 0,
        corrections: [made.id],
        class: view.statement?.class,
      });
      expect(await refusal(accept(statement, 'نوح', 3))).toBe('stale');
      await accept(statement, 'نوح', 1);
      await accept(statement, 'سلمى', 0);
      expect((await ledger.reviews.of(statement)).map(({ reviewer }) => reviewer).sort()).toEqual(
        ['ليان', 'نوح', 'سلمى'].sort(),
      );
      expect(await refusal(accept('none' as StatementId, 'نوح'))).toBe('no-such-statement');
    });

    test('judged again, the later judgement holds; taken back, the statement waits again', async () => {
      const [view] = await statements(await add(BRIDGE));
      const id = view?.id ?? ('' as StatementId);
      await accept(id, 'ليان');
      await ledger.reviews.put({ statement: id, judgement: 'reject', reviewer: 'ليان', version: 0 });
      expect((await ledger.reviews.of(id)).map(({ judgement }) => judgement)).toEqual(['reject']);
      expect((await ledger.reviews.take(id, 'ليان'))?.judgement).toBe('reject');
      expect(await ledger.reviews.take(id, 'ليان')).toBeNull();
      expect(await waiting('ليان')).toContain(id);
    });

    test('what a person rejected waits for nobody but the one who gives a second opinion', async () => {
      const [view] = await statements(await add(BRIDGE));
      const id = view?.id ?? ('' as StatementId);
      const made = await ledger.correct({ kind: 'reject', statement: id }, 'ليان', 0);
      await ledger.reviews.put({
        statement: id,
        judgement: 'reject',
        reviewer: 'ليان',
        version: 0,
        corrections: [made.id],
      });
      expect(await waiting('نوح')).not.toContain(id);
      expect(await waiting('نوح', 'second')).toEqual([id]);
    });

    test('progress is counted by reviewer; two reviewers are held against each other', async () => {
      const views = await statements(await add(BRIDGE));
      for (const { id } of views) await accept(id, 'ليان');
      const [first, second] = views;
      if (first === undefined || second === undefined) throw new Error('too few');
      await accept(first.id, 'نوح');
      await ledger.reviews.put({ statement: second.id, judgement: 'reject', reviewer: 'نوح', version: 0 });
      const progress = await ledger.reviews.progress();
      expect(progress).toMatchObject({ statements: views.length, judged: views.length, twice: 2 });
      expect(progress.reviewers.map(({ reviewer, counts }) => [reviewer, counts])).toEqual([
        ['ليان', { accept: views.length, correct: 0, reject: 0 }],
        ['نوح', { accept: 1, correct: 0, reject: 1 }],
      ]);
      const { both, agreed, share, disagreements } = await ledger.reviews.agreement('ليان', 'نوح');
      expect({ both, agreed, share }).toEqual({ both: 2, agreed: 1, share: 0.5 });
      expect(disagreements).toMatchObject([{ statement: second.id, one: 'accept', other: 'reject' }]);
      expect(await ledger.reviews.articles()).toEqual([first.article]);
      expect((await ledger.reviews.by('نوح')).map(({ statement }) => statement).sort()).toEqual(
        [first.id, second.id].sort(),
      );
    });

    test('a newer revision waits in place of the one before; a statement that a reading lost waits no more', async () => {
      const url = 'https://example.test/1';
      const old = await add(BRIDGE, { url });
      const id = await add(`${BRIDGE}\nوقالت ليلى السعدي إن العمل مستمر.`, { url });
      const before = new Set((await statements(old)).map((one) => one.id));
      expect((await waiting('ليان')).some((one) => before.has(one))).toBe(false);
      const reading = await ledger.reading(id);
      if (reading === null) throw new Error('no reading');
      await ledger.reread(id, { ...reading, statements: reading.statements.slice(1) });
      expect(await waiting('ليان')).toHaveLength(reading.statements.length - 1);
    });

    test('judgements go out, come in, and are forgotten with their article', async () => {
      const id = await add(BRIDGE);
      const [view] = await statements(id);
      await accept(view?.id ?? ('' as StatementId), 'ليان');
      const lines: string[] = [];
      for await (const line of ledger.exportLines()) lines.push(line);
      const copy = await open(sources);
      await copy.importLines(lines);
      const again: string[] = [];
      for await (const line of copy.exportLines()) again.push(line);
      expect(again).toEqual(lines);
      expect((await copy.reviews.by('ليان')).length).toBe(1);
      expect((await copy.reviews.next('ليان', 'mine', 100)).statements).toEqual(
        (await ledger.reviews.next('ليان', 'mine', 100)).statements,
      );
      await copy.forget(id);
      expect(await copy.reviews.by('ليان')).toEqual([]);
      expect((await copy.verify()).damages).toEqual([]);
      await copy.close();
    });
  });

  describe(`${name}: followed sources`, () => {
    const look = (more: Partial<SourceLook> = {}): SourceLook => ({
      at: new Date(now).toISOString(),
      finishedAt: new Date(now + 1000).toISOString(),
      run: null,
      added: 0,
      revisions: 0,
      same: 0,
      unchanged: false,
      failures: [],
      failed: 0,
      ...more,
    });
    const feed = { address: 'https://sada.example/feed.xml', kind: 'feed', every: 15 } as const;
    const MINUTE = 60_000;

    test('a source is due at once, and again when its time has come', async () => {
      const { id } = await ledger.sources.add({ ...feed, outlet: 'صدى البحر' });
      expect((await ledger.sources.add(feed)).id).toBe(id);
      expect(await ledger.sources.claim(MINUTE)).toMatchObject({ id, outlet: 'صدى البحر', every: 15 });
      expect(await ledger.sources.claim(MINUTE)).toBeNull();
      await ledger.sources.looked(id, look({ added: 3, run }), true);
      expect((await ledger.sources.get(id))?.last).toMatchObject({ added: 3, run });
      expect(await ledger.sources.nextDue()).toBe(new Date(now + 15 * MINUTE).toISOString());
      now += 14 * MINUTE;
      expect(await ledger.sources.claim(MINUTE)).toBeNull();
      now += MINUTE;
      expect((await ledger.sources.claim(MINUTE))?.id).toBe(id);
    });

    test('one that nobody brought back is given to the next who asks', async () => {
      const { id } = await ledger.sources.add(feed);
      await ledger.sources.claim(MINUTE);
      now += 2 * MINUTE;
      expect((await ledger.sources.claim(MINUTE))?.id).toBe(id);
      await ledger.sources.release(id);
      expect((await ledger.sources.claim(MINUTE))?.id).toBe(id);
    });

    test('one that fails is looked at less often, until it answers; a person can ask for a look now', async () => {
      const { id } = await ledger.sources.add(feed);
      const failures = [{ where: feed.address, code: 'refusedStatus', detail: '503' }];
      const waits: number[] = [];
      for (let i = 0; i < 3; i++) {
        await ledger.sources.claim(MINUTE);
        await ledger.sources.looked(id, look({ failures, failed: 1 }), false);
        const due = Date.parse((await ledger.sources.nextDue()) ?? '');
        waits.push((due - now) / MINUTE);
        now = due;
      }
      expect(waits).toEqual([30, 60, 120]);
      expect(await ledger.sources.get(id)).toMatchObject({ failing: 3, last: { failures } });
      await ledger.sources.looked(id, look(), true);
      expect((await ledger.sources.get(id))?.failing).toBe(0);
      expect(await ledger.sources.looks(id)).toHaveLength(4);
      await ledger.sources.lookNow(id);
      expect((await ledger.sources.claim(MINUTE))?.id).toBe(id);
      expect(await refusal(ledger.sources.lookNow('none'))).toBe('not-found');
    });

    test('one that rests is not looked at; changed, it keeps its looks; removed, it is gone', async () => {
      const { id } = await ledger.sources.add(feed);
      await ledger.sources.change(id, { active: false });
      expect(await ledger.sources.claim(MINUTE)).toBeNull();
      expect(await ledger.sources.nextDue()).toBeNull();
      expect(await ledger.sources.change(id, { active: true, every: 5, outlet: 'مرسى الغد' })).toMatchObject({
        every: 5,
        outlet: 'مرسى الغد',
        active: true,
      });
      await ledger.sources.remove(id);
      expect(await ledger.sources.list()).toEqual([]);
      expect(await refusal(ledger.sources.change(id, { every: 1 }))).toBe('not-found');
    });

    test('fifty looks are kept, the latest', async () => {
      const { id } = await ledger.sources.add(feed);
      for (let i = 0; i < 60; i++, now += MINUTE) await ledger.sources.looked(id, look({ added: i }), true);
      const looks = await ledger.sources.looks(id);
      expect([looks.length, looks[0]?.added, looks.at(-1)?.added]).toEqual([50, 59, 10]);
    });

    test('sources go out and come in with the ledger', async () => {
      const { id } = await ledger.sources.add(feed);
      await ledger.sources.looked(id, look({ added: 1 }), true);
      const lines: string[] = [];
      for await (const line of ledger.exportLines()) lines.push(line);
      const copy = await open(sources);
      await copy.importLines(lines);
      expect(await copy.sources.list()).toEqual(await ledger.sources.list());
      await copy.close();
    });
  });
}
