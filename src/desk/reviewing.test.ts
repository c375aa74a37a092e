/** Reviewing: judgements with their corrections, taken back, and in the order of a search. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Ledger, LedgerFault, openLedger, type StatementView } from '../ledger/index.ts';
import { BRIDGE, entry, HARBOUR, newArticle } from '../ledger/testing/articles.ts';
import { parseQuery, type QueryNode } from '../query/index.ts';
import { loadReader } from '../reader/index.ts';
import { actorJudge } from './judge.ts';
import { judge, nextToReview, searchProgress, takeBack } from './reviewing.ts';

const folder = mkdtempSync(join(tmpdir(), 'musnad-reviewing-'));
let ledger: Ledger;
let first: StatementView;
let files = 0;
const question = (text: string): QueryNode => {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.query;
};
const request = { reviewer: 'ليان', scope: 'mine', query: null, limit: 50, cursor: null } as const;

let entries: Parameters<Ledger['add']>[0];
beforeAll(async () => {
  const reader = await loadReader();
  entries = [entry(reader, newArticle(BRIDGE)), entry(reader, newArticle(HARBOUR))];
});
beforeEach(async () => {
  await ledger?.close();
  ledger = await openLedger(join(folder, `${files++}.ledger`), { judge: actorJudge() });
  await ledger.add(entries, await ledger.beginRun({ kind: 'add', reader: '1', lexicon: '1', inputs: [] }));
  const { items } = await nextToReview(ledger, request);
  if (items[0] === undefined) throw new Error('nothing waits');
  first = items[0].view;
});
afterAll(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a correction comes with its judgement, and goes with it', async () => {
  const corrections = [
    { kind: 'class', statement: first.id, value: 'claim' },
    { kind: 'manner', statement: first.id, value: 'indirect' },
  ] as const;
  const made = await judge(ledger, {
    statement: first.id,
    judgement: 'correct',
    reviewer: 'ليان',
    base: 0,
    corrections,
  });
  expect(made).toMatchObject({ version: 0, judgement: 'correct' });
  expect(made.corrections).toHaveLength(2);
  expect((await ledger.statement(first.id))?.statement).toMatchObject({ class: 'claim', kind: 'indirect' });
  await takeBack(ledger, first.id, 'ليان');
  expect((await ledger.statement(first.id))?.statement).toEqual(first.statement);
  expect((await nextToReview(ledger, request)).items.map(({ view }) => view.id)).toContain(first.id);
});

test('who judges what somebody changed meanwhile is told, and nothing is kept', async () => {
  await ledger.correct({ kind: 'class', statement: first.id, value: 'claim' }, 'نوح', 0);
  await ledger.correct({ kind: 'class', statement: first.id, value: 'say' }, 'نوح', 1);
  const verdict = { statement: first.id, judgement: 'reject', reviewer: 'ليان', base: 1 } as const;
  await expect(judge(ledger, verdict)).rejects.toThrow(LedgerFault);
  expect(await ledger.reviews.of(first.id)).toEqual([]);
});

test('a second opinion is of the record as it was read, and changes nothing where others have', async () => {
  await judge(ledger, { statement: first.id, judgement: 'reject', reviewer: 'نوح', base: 0 });
  expect((await nextToReview(ledger, request)).items.map(({ view }) => view.id)).not.toContain(first.id);
  const { items } = await nextToReview(ledger, { ...request, scope: 'second' });
  expect(items.map(({ view }) => view)).toEqual([{ ...first, state: 'live' }]);
  await judge(ledger, { statement: first.id, judgement: 'accept', reviewer: 'ليان', base: 0 });
  expect((await ledger.statement(first.id))?.state).toBe('rejected');
  expect(await ledger.reviews.agreement('نوح', 'ليان')).toMatchObject({ both: 1, agreed: 0 });
});

test('in the order of a search, what was judged is passed by', async () => {
  const query = question('outlet:"مرسى الغد"');
  const all = (await nextToReview(ledger, { ...request, query })).items.map(({ view }) => view.id);
  expect(all.length).toBeGreaterThan(3);
  const [one, two] = all;
  if (one === undefined || two === undefined) throw new Error('too few');
  await judge(ledger, { statement: one, judgement: 'accept', reviewer: 'ليان', base: 0 });
  const page = await nextToReview(ledger, { ...request, query, limit: 1 });
  expect(page.items.map(({ view }) => view.id)).toEqual([two]);
  const rest = await nextToReview(ledger, { ...request, query, cursor: page.next });
  expect([two, ...rest.items.map(({ view }) => view.id)]).toEqual(all.slice(1));
  expect(await searchProgress(ledger, query, 'ليان', 'mine')).toEqual({
    total: all.length,
    counted: all.length,
    done: 1,
  });
});
