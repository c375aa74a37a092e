/** How often logic asks, for each question may be a way over a network and back; and that it may be told at each that others may have written. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorJudge } from '../../desk/index.ts';
import { loadReader } from '../../reader/index.ts';
import { loadTermAnalyser } from '../../text/index.ts';
import type { Row, Value } from '../steps.ts';
import { TableLedger } from '../tables/table-ledger.ts';
import { entry, newArticle } from '../testing/articles.ts';
import { batchesContract } from '../testing/contract-batches.ts';
import { recordsContract } from '../testing/contract-records.ts';
import { Database } from './driver.ts';
import { SqliteEngine } from './sqlite-engine.ts';

/** Counts what is asked beside rows put in, which an engine may hold back, and pages of the index, which it has at hand. */
class Counted extends Database {
  questions: string[] = [];

  override get(sql: string, ...values: readonly Value[]): Row | undefined {
    this.count(sql);
    return super.get(sql, ...values);
  }

  override all(sql: string, ...values: readonly Value[]): readonly Row[] {
    this.count(sql);
    return super.all(sql, ...values);
  }

  override run(sql: string, ...values: readonly Value[]): number {
    this.count(sql);
    return super.run(sql, ...values);
  }

  private count(sql: string): void {
    if (!/^INSERT|segment|PRAGMA/u.test(sql)) this.questions.push(sql);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'musnad-questions-'));
let db: Counted;
let ledger: TableLedger;
beforeAll(async () => {
  db = new Counted(join(folder, 'counted.ledger'));
  ledger = await TableLedger.open(new SqliteEngine(db), { judge: actorJudge(), analyser: await loadTermAnalyser() });
});
afterAll(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a batch and a page of hits ask a handful of questions, however many articles there are', async () => {
  const reader = await loadReader();
  const batch = Array.from({ length: 60 }, (_, i) =>
    entry(reader, newArticle(`قال وزير الموانئ سالم الحداد إن الرصيف ${i} جاهز.\nوأكد كمال السعدي ذلك.`), [i, i + 1]),
  );
  db.questions = [];
  await ledger.add(batch, 'run');
  expect(db.questions.length).toBeLessThan(24);
  db.questions = [];
  const { hits } = await ledger.search({ query: { type: 'all' }, unit: 'statement', limit: 50, facets: ['speaker'] });
  expect(hits).toHaveLength(50);
  expect(db.questions.length).toBeLessThan(14);
});

/** As where others look while logic that writes waits for an answer, and find out that somebody else has written. */
class Doubting extends Database {
  readonly hooks: (() => void)[] = [];

  override all(sql: string, ...values: readonly Value[]): readonly Row[] {
    const rows = super.all(sql, ...values);
    for (const hook of this.hooks) hook();
    return rows;
  }
}

class DoubtingEngine extends SqliteEngine {
  constructor(private readonly file: Doubting) {
    super(file);
  }

  override whenUnsure(hook: () => void): void {
    super.whenUnsure(hook);
    this.file.hooks.push(hook);
  }
}

let doubted = 0;
const openDoubting = async (): Promise<TableLedger> =>
  TableLedger.open(new DoubtingEngine(new Doubting(join(folder, `${doubted++}.ledger`))), {
    judge: actorJudge(),
    analyser: await loadTermAnalyser(),
  });
batchesContract('a ledger whose memory is doubted at every answer', openDoubting);
recordsContract('a ledger whose memory is doubted at every answer', openDoubting);
