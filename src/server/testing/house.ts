/** A house for tests: a ledger in memory with two invented articles, read by the real reader. */
import { actorJudge, OwnReader } from '../../desk/index.ts';
import { type ArticleId, type Ledger, openLedger } from '../../ledger/index.ts';
import { BRIDGE, entry, HARBOUR, newArticle } from '../../ledger/testing/articles.ts';
import { loadReader } from '../../reader/index.ts';
import { type House, houseOf } from '../house.ts';

/** Loaded once: they are functions of what they are given. */
const reading = loadReader();
const readers = new OwnReader();

export interface TestHouse {
  readonly house: House;
  readonly ledger: Ledger;
  /** Of «جسر الرمال» and of «الميناء يستأنف عمله». */
  readonly bridge: ArticleId;
  readonly harbour: ArticleId;
}

export async function testHouse(): Promise<TestHouse> {
  const ledger = await openLedger(':memory:', { judge: actorJudge() });
  const reader = await reading;
  const run = await ledger.beginRun({ kind: 'add', reader: '1', lexicon: '1', inputs: ['test'] });
  const outcomes = await ledger.add(
    [
      entry(reader, newArticle(BRIDGE)),
      entry(reader, newArticle(HARBOUR, { outlet: 'صدى البحر', date: '2025-03-04', url: 'https://sada.example/1' })),
    ],
    run,
  );
  await ledger.finishRun(run, { added: 2 });
  const [bridge, harbour] = outcomes.map((one) => (one.outcome === 'added' ? one.id : null));
  if (bridge == null || harbour == null) throw new Error('not kept');
  return { house: houseOf(ledger, readers), ledger, bridge, harbour };
}
