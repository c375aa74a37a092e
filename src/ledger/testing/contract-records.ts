/** What every ledger does with the records that hang on several articles, and with what a desk keeps: the second half of the suite. */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parseQuery } from '../../query/index.ts';
import { loadReader, type Reader } from '../../reader/index.ts';
import type { ArticleId, Ledger, StatementId, StatementView } from '../index.ts';
import { BRIDGE, entry, HARBOUR, newArticle } from './articles.ts';
import { refusal } from './refusal.ts';

/** Runs the suite. @param open a new, empty ledger each time */
export function recordsContract(name: string, open: () => Promise<Ledger>): void {
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

  const add = async (
    text: string,
    fields: Parameters<typeof newArticle>[1] = {},
    bands: readonly number[] = [],
  ): Promise<ArticleId> => {
    const [outcome] = await ledger.add([entry(reader, newArticle(text, fields), bands)], run);
    if (outcome === undefined || outcome.outcome === 'forgotten') throw new Error('not kept');
    return outcome.id;
  };
  const statements = (article: ArticleId): Promise<readonly StatementView[]> => ledger.statementsOf(article);
  const firstOf = async (article: ArticleId): Promise<StatementView> => {
    const [view] = await statements(article);
    if (view === undefined) throw new Error('no statement');
    return view;
  };
  const denialOf = async (article: ArticleId): Promise<StatementView> => {
    const view = (await statements(article)).find(({ statement }) => statement?.class === 'deny');
    if (view === undefined) throw new Error('no denial');
    return view;
  };
  const total = async (query: string): Promise<number> => {
    const parsed = parseQuery(query);
    if (!parsed.ok) throw new Error(query);
    return (await ledger.search({ query: parsed.query, unit: 'statement' })).total;
  };
  const linesOf = async (one: Ledger): Promise<string[]> => {
    const lines: string[] = [];
    for await (const line of one.exportLines()) lines.push(line);
    return lines;
  };

  describe(`${name}: records`, () => {
    test('where the very same article is met again is noted, and what is near stays known', async () => {
      const id = await add(BRIDGE, { where: 'a.html' }, [7]);
      await add(BRIDGE, { where: 'b.html' }, [7]);
      expect(await ledger.again(id)).toEqual([{ where: 'b.html', run }]);
      const near = await add(HARBOUR, {}, [7]);
      expect(await ledger.near(id)).toEqual([near]);
      expect(await ledger.near(near)).toEqual([id]);
    });

    test('events have ids that a newer reading keeps', async () => {
      const id = await add('زار وزير النقل سالم الحداد مدينة الرمال الاثنين، والتقى المحافظ كمال السعدي.');
      const events = await ledger.relations.eventsOf(id);
      const reading = await ledger.reading(id);
      if (reading === null) throw new Error('no reading');
      expect(events.map(({ event }) => event)).toEqual(reading.events);
      expect(events.length).toBeGreaterThan(0);
      await ledger.reread(id, { ...reading, events: reading.events.slice(1) });
      const [first] = events;
      if (first === undefined) throw new Error('no event');
      expect(await ledger.relations.event(first.id)).toEqual({ ...first, event: null });
      await ledger.reread(id, reading);
      expect(await ledger.relations.eventsOf(id)).toEqual(events);
    });

    test('families are found by keys, and one that was merged leads to what it has become', async () => {
      const one = (await firstOf(await add(BRIDGE))).id;
      const two = (await firstOf(await add(BRIDGE, { outlet: 'صدى البحر' }))).id;
      const three = (await firstOf(await add(HARBOUR))).id;
      const { relations } = ledger;
      await relations.putFamilies([
        { statement: one, family: one, reasons: null, keys: ['جسر آمن', 'حداد'] },
        { statement: two, family: one, reasons: [{ rule: 'same-words' }], keys: ['جسر آمن'] },
        { statement: three, family: three, reasons: null, keys: ['عمل يستأنف'] },
      ]);
      expect(await relations.familiesNear(['جسر آمن'])).toEqual([one]);
      expect((await relations.familyOf(two))?.members.map(({ reasons }) => reasons)).toEqual([
        null,
        [{ rule: 'same-words' }],
      ]);
      await relations.mergeFamilies(three, one);
      expect((await relations.family(three))?.members).toHaveLength(3);
      expect((await relations.family(three))?.id).toBe(one);
      expect(
        await refusal(relations.putFamilies([{ statement: 'x' as StatementId, family: one, reasons: null, keys: [] }])),
      ).toBe('no-such-statement');
    });

    test('a denial is tied to what it denies, from both ends', async () => {
      const claim = (await firstOf(await add(HARBOUR))).id;
      const denial = (await denialOf(await add(BRIDGE))).id;
      const tie = { earlier: claim, later: denial, kind: 'denial', reasons: { words: ['الميناء'] } };
      await ledger.relations.putThreads([tie]);
      expect(await ledger.relations.threadsOf(claim)).toEqual([tie]);
      expect(await ledger.relations.threadsOf(denial)).toEqual([tie]);
      await ledger.relations.removeThread(tie);
      expect(await ledger.relations.threadsOf(claim)).toEqual([]);
    });

    test('collections hold articles and statements with notes', async () => {
      const id = await add(BRIDGE);
      const { id: statement } = await firstOf(id);
      const { collections } = ledger;
      const made = await collections.create('ملف الجسر');
      await collections.put(made.id, statement, 'للمراجعة');
      await collections.put(made.id, statement, 'روجع');
      await collections.put(made.id, id);
      expect((await collections.list()).map(({ name: called, items }) => [called, items])).toEqual([['ملف الجسر', 2]]);
      expect((await collections.items(made.id)).find(({ item }) => item === statement)).toMatchObject({
        article: id,
        note: 'روجع',
      });
      expect(await refusal(collections.put('none', id))).toBe('not-found');
      await collections.take(made.id, id);
      expect(await collections.items(made.id)).toHaveLength(1);
      await collections.remove(made.id);
      expect(await collections.list()).toEqual([]);
    });

    test('an alert tells of what came since, once, and of nothing that was only read anew', async () => {
      const old = await add(BRIDGE);
      const alert = await ledger.alerts.create('الجسر', 'what:جسر');
      expect(await ledger.alerts.news(alert.id)).toEqual([]);
      const reading = await ledger.reading(old);
      if (reading !== null) await ledger.reread(old, reading);
      const fresh = await add(HARBOUR);
      expect(await ledger.alerts.news(alert.id)).toEqual([fresh]);
      await ledger.alerts.advance(alert.id, fresh);
      await ledger.alerts.advance(alert.id, old);
      expect(await ledger.alerts.news(alert.id)).toEqual([]);
      expect((await ledger.alerts.list())[0]?.seen).toBe(fresh);
    });

    test('an alert that is called otherwise stays what it was', async () => {
      const alert = await ledger.alerts.create('الجسر', 'what:جسر');
      const fresh = await add(BRIDGE);
      await ledger.alerts.rename(alert.id, 'جسر الرمال');
      expect(await ledger.alerts.list()).toEqual([{ ...alert, name: 'جسر الرمال' }]);
      expect(await ledger.alerts.news(alert.id)).toEqual([fresh]);
      expect(await refusal(ledger.alerts.rename('none', 'x'))).toBe('not-found');
    });

    test('a question can be asked of some articles alone, page by page', async () => {
      const one = await add(BRIDGE);
      const two = await add(HARBOUR);
      const asked = { query: { type: 'all' }, unit: 'statement', articles: [two] } as const;
      const all = await ledger.search(asked);
      expect(all.hits.map(({ article }) => article.id)).toEqual([two, two]);
      const first = await ledger.search({ ...asked, limit: 1 });
      const second = await ledger.search({ ...asked, limit: 1, cursor: first.next ?? '' });
      expect([first, second].flatMap(({ hits }) => hits.map(({ id }) => id)).sort()).toEqual(
        all.hits.map(({ id }) => id).sort(),
      );
      expect((await ledger.search({ ...asked, articles: [one, two] })).total).toBe(5);
      expect((await ledger.search({ ...asked, articles: [] })).total).toBe(0);
    });

    test('who held an office is told by the articles that say so', async () => {
      const id = await add(BRIDGE);
      const [actor] = await ledger.findActors('سالم الحداد');
      const office = actor?.offices[0]?.office ?? '';
      expect(await ledger.holders(office)).toMatchObject([
        { actor: actor?.id, name: 'سالم الحداد', date: '2025-03-03', article: id },
      ]);
    });
  });

  describe(`${name}: what people correct`, () => {
    test('an actor keeps its id, and what it was merged into, when its only article is read anew', async () => {
      const id = await add(BRIDGE);
      await add(HARBOUR, { outlet: 'صدى البحر' });
      const [one] = await ledger.findActors('سالم الحداد');
      const [other] = await ledger.findActors('كمال السعدي');
      if (one === undefined || other === undefined) throw new Error('no actors');
      const reading = await ledger.reading(id);
      if (reading === null) throw new Error('no reading');
      await ledger.reread(id, reading);
      expect((await ledger.findActors('سالم الحداد'))[0]?.id).toBe(one.id);
      await ledger.correct({ kind: 'merge', actor: one.id, into: other.id }, 'ليان', 0);
      await ledger.reread(id, { ...reading, clusters: [], statements: [] });
      await ledger.reread(id, reading);
      expect((await ledger.actor(one.id))?.id).toBe(other.id);
    });

    test('readings taken out of an actor are another one, through a reread too, until that is undone', async () => {
      const id = await add(BRIDGE.replaceAll('سالم', 'أكرم'));
      await add(BRIDGE.replaceAll('سالم', 'اكرم'), { outlet: 'صدى البحر', date: '2025-04-01' });
      const [actor] = await ledger.findActors('أكرم الحداد');
      if (actor === undefined) throw new Error('no actor');
      expect(actor.names.map((one) => one.name).sort()).toEqual(['أكرم الحداد', 'اكرم الحداد']);
      const split = await ledger.correct({ kind: 'split', actor: actor.id, names: ['أكرم الحداد'] }, 'ليان', 0);
      const reading = await ledger.reading(id);
      if (reading !== null) await ledger.reread(id, reading);
      expect((await ledger.actor(actor.id))?.names.map((one) => one.name)).toEqual(['اكرم الحداد']);
      const [speaker] = (await firstOf(id)).actors;
      expect(speaker).not.toBe(actor.id);
      await ledger.undo(split.id);
      expect((await firstOf(id)).actors).toEqual([actor.id]);
      if (speaker) expect((await ledger.actor(speaker))?.id).toBe(actor.id);
      expect((await ledger.actor(actor.id))?.names).toHaveLength(2);
      expect(await refusal(ledger.correct({ kind: 'split', actor: actor.id, names: ['غيره'] }, 'ليان', 0))).toBe(
        'bad-correction',
      );
      expect((await ledger.verify()).damages).toEqual([]);
    });

    test('what was merged, then parted, is merged again when the parting is undone', async () => {
      await add(BRIDGE);
      await add(HARBOUR, { outlet: 'صدى البحر' });
      const [one] = await ledger.findActors('سالم الحداد');
      const [other] = await ledger.findActors('كمال السعدي');
      if (one === undefined || other === undefined) throw new Error('no actors');
      await ledger.correct({ kind: 'merge', actor: one.id, into: other.id }, 'ليان', 0);
      const parted = await ledger.correct({ kind: 'split', actor: one.id }, 'نوح', 1);
      expect((await ledger.actor(one.id))?.id).toBe(one.id);
      await ledger.undo(parted.id);
      expect((await ledger.actor(one.id))?.id).toBe(other.id);
    });

    test('a newer reading that thinks something third is a conflict; one that agrees, or still errs, is none', async () => {
      const id = await add(BRIDGE);
      const view = await denialOf(id);
      await ledger.correct({ kind: 'class', statement: view.id, value: 'claim' }, 'ليان', 0);
      const reading = await ledger.reading(id);
      if (reading === null) throw new Error('no reading');
      const saying = (value: 'deny' | 'claim' | 'warn'): typeof reading => ({
        ...reading,
        statements: reading.statements.map((one) => (one.id === view.statement?.id ? { ...one, class: value } : one)),
      });
      for (const [value, why] of [
        ['deny', []],
        ['claim', []],
        ['warn', ['changed']],
      ] as const) {
        await ledger.reread(id, saying(value));
        expect((await ledger.conflicts(id)).map((one) => one.why)).toEqual(why);
        expect((await ledger.statement(view.id))?.statement?.class).toBe('claim');
      }
      await ledger.reread(id, { ...reading, statements: [] });
      expect(await ledger.conflicts()).toMatchObject([{ statement: view.id, why: 'gone' }]);
    });

    test('a correction comes over to the next revision by its words, or waits for a person', async () => {
      const url = 'https://example.test/bridge';
      const first = await add(BRIDGE, { url });
      const view = await denialOf(first);
      await ledger.correct({ kind: 'class', statement: view.id, value: 'claim' }, 'ليان', 0);
      const second = await add(`${BRIDGE.split('\n')[0]}\nفقرة جديدة هنا.\n${BRIDGE.split('\n').slice(1).join('\n')}`, {
        url,
      });
      expect(await total('class:claim')).toBe(1);
      expect((await ledger.corrections(second)).map(({ author }) => author)).toEqual(['ليان']);
      expect(await ledger.conflicts()).toEqual([]);
      await add('سفن تنتظر في ميناء الرمال\nقال كمال السعدي إن العمل مستمر.', { url });
      expect((await ledger.conflicts()).map(({ why }) => why)).toEqual(['review']);
    });
  });

  describe(`${name}: whole`, () => {
    test('all of it goes out and comes in again; what is forgotten takes it along', async () => {
      const id = await add(BRIDGE, {}, [7]);
      const other = await add(HARBOUR, { outlet: 'صدى البحر' }, [7]);
      await add(BRIDGE, { where: 'b' });
      const one = (await firstOf(id)).id;
      const two = (await firstOf(other)).id;
      const { relations, collections, alerts } = ledger;
      await relations.putFamilies([
        { statement: one, family: one, reasons: null, keys: ['a'] },
        { statement: two, family: one, reasons: null, keys: ['a', 'b'] },
      ]);
      await relations.weighFamily({ family: one, speakers: [], outlets: 2, roots: 1 });
      await relations.putThreads([{ earlier: one, later: two, kind: 'denial', reasons: null }]);
      await collections.put((await collections.create('ملف')).id, one, 'هنا');
      await alerts.create('الجسر', 'جسر');
      const lines = await linesOf(ledger);
      const copy = await open();
      try {
        await copy.importLines(lines);
        expect(await linesOf(copy)).toEqual(lines);
        expect(await copy.relations.familiesNear(['b'])).toEqual([one]);
        await copy.forget(id);
        expect((await copy.relations.familyOf(two))?.members).toHaveLength(1);
        expect(await copy.relations.threadsOf(two)).toEqual([]);
        expect((await copy.collections.list())[0]?.items).toBe(0);
        const left = (await linesOf(copy)).join('\n');
        expect(left).not.toContain(id);
        expect(left).not.toContain('الحداد');
        expect((await copy.importLines(lines)).articles).toBe(0);
        expect((await linesOf(copy)).join('\n')).not.toContain(id);
        expect((await copy.verify()).damages).toEqual([]);
      } finally {
        await copy.close();
      }
    });

    test('ids go up even when the clock goes back', async () => {
      const ids: ArticleId[] = [];
      for (let i = 0; i < 3; i++) ids.push(await add(BRIDGE, { outlet: `م${i}` }));
      expect([...ids].sort()).toEqual(ids);
    });
  });
}
