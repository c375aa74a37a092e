/** Families and threads of a ledger: the same words in two outlets, and a denial of them in a third. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ArticleId, type Ledger, openLedger, type StatementView } from '../ledger/index.ts';
import { entry, newArticle } from '../ledger/testing/articles.ts';
import { loadReader } from '../reader/index.ts';
import { carriers } from '../relate/index.ts';
import { actorJudge, relate } from './index.ts';
import { comparedFamily } from './ready-statements.ts';

const folder = mkdtempSync(join(tmpdir(), 'musnad-relating-'));
const articles: ArticleId[] = [];
let ledger: Ledger;

beforeAll(async () => {
  const reader = await loadReader();
  ledger = await openLedger(join(folder, 'relating.ledger'), { judge: actorJudge() });
  const run = await ledger.beginRun({ kind: 'add', reader: '1', lexicon: '1', inputs: [] });
  const told = [
    [
      'مرسى الغد',
      '2025-03-03',
      'قال وزير النقل سالم الحداد إن جسر الرمال الشرقي سيغلق أمام الشاحنات الثقيلة مطلع الشهر المقبل.',
    ],
    [
      'صدى البحر',
      '2025-03-04',
      'وزعم وزير النقل سالم الحداد أن جسر الرمال الشرقي سيغلق أمام الشاحنات الثقيلة مطلع الشهر المقبل.',
    ],
    ['الميزان', '2025-03-04', 'قالت مديرة المتحف ليلى النجار إن المعرض السنوي للفخار سيفتتح في قاعة جديدة.'],
  ] as const;
  for (const [outlet, date, body] of told) {
    const [outcome] = await ledger.add([entry(reader, newArticle(`أخبار اليوم\n${body}`, { outlet, date }))], run);
    if (outcome?.outcome === 'added') articles.push(outcome.id);
  }
});
afterAll(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

async function first(article: ArticleId | undefined): Promise<StatementView> {
  const [view] = article === undefined ? [] : await ledger.statementsOf(article);
  if (view === undefined) throw new Error('no statement');
  return view;
}

test('the same words in two outlets are one family, others are none of it; related once, nothing is left to do', async () => {
  const tally = await relate(ledger);
  expect(tally).toMatchObject({ joined: 1 });
  const [one, two, three] = await Promise.all([0, 1, 2].map((i) => first(articles[i])));
  const family = await ledger.relations.familyOf((one as StatementView).id);
  expect(family?.members.map(({ statement }) => statement).sort()).toEqual([one?.id, two?.id].sort());
  expect((await ledger.relations.familyOf((three as StatementView).id))?.members).toHaveLength(1);
  expect(await relate(ledger)).toMatchObject({ statements: 0, joined: 0 });
});

test('a family tells who was first, how the verb changed and from how many roots', async () => {
  const family = await ledger.relations.familyOf((await first(articles[0])).id);
  const members = await comparedFamily(ledger, family?.members.map(({ statement }) => statement) ?? []);
  const told = carriers(members);
  expect(told.order.map(({ outlet }) => outlet)).toEqual(['مرسى الغد', 'صدى البحر']);
  expect(told.first).toEqual([(await first(articles[0])).id]);
  expect(told.verbs).toMatchObject([{ from: { cue: 'قال' }, to: { cue: 'زعم' }, classChanged: true }]);
  expect(told.roots).toHaveLength(2);
});

test('a plan and what came of it are tied by the lasting ids of their events', async () => {
  const run = await ledger.beginRun({ kind: 'add', reader: '1', lexicon: '1', inputs: [] });
  const reader = await loadReader();
  const ids: ArticleId[] = [];
  for (const [date, body] of [
    ['2025-05-18', 'يزور رئيس الوزراء العراقي سليم العطار تونس في 20 مايو، بحسب مكتبه.'],
    ['2025-05-20', 'زار رئيس الوزراء العراقي سليم العطار تونس اليوم الثلاثاء.'],
  ] as const) {
    const [outcome] = await ledger.add([entry(reader, newArticle(`أخبار اليوم\n${body}`, { date }))], run);
    if (outcome?.outcome === 'added') ids.push(outcome.id);
  }
  const tally = await relate(ledger, { articles: ids });
  expect(tally).toMatchObject({ events: 2, threads: 1 });
  const [plan] = await ledger.relations.eventsOf(ids[0] as ArticleId);
  const [visit] = await ledger.relations.eventsOf(ids[1] as ArticleId);
  if (plan === undefined || visit === undefined) throw new Error('no events');
  const ties = await ledger.relations.threadsOf(plan.id);
  expect(ties).toMatchObject([
    { earlier: plan.id, later: visit.id, kind: 'pledge-outcome', reasons: { outcome: 'held' } },
  ]);
  expect(await relate(ledger)).toMatchObject({ events: 0, threads: 0 });
});

test('what a speaker is carried most for is known, with outlets and roots', async () => {
  const { actors } = await first(articles[0]);
  const [speaker] = actors;
  if (speaker == null) throw new Error('no speaker');
  expect(await ledger.relations.mostCarried(speaker)).toMatchObject([{ outlets: 2, roots: 2 }]);
});
