/** A small ledger of invented news for the server's tests: one speech in two outlets, its denial, something else. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actorJudge, relate } from '../../desk/index.ts';
import { type ArticleId, type Ledger, type NewArticle, openLedger } from '../../ledger/index.ts';
import { BRIDGE, entry, HARBOUR, newArticle } from '../../ledger/testing/articles.ts';
import { loadReader, type Reader } from '../../reader/index.ts';

export interface SmallLedger {
  readonly ledger: Ledger;
  readonly file: string;
  readonly folder: string;
  readonly reader: Reader;
  /** Adds an article and gives its id. */
  add(text: string, fields?: Partial<NewArticle>): Promise<ArticleId>;
  /** Closes it and takes it away. */
  remove(): Promise<void>;
}

export const CLOSING = 'قال وزير النقل سالم الحداد إن جسر الرمال الشرقي سيغلق أمام الشاحنات الثقيلة مطلع الشهر المقبل.';
export const CLAIMED =
  'وزعم وزير النقل سالم الحداد أن جسر الرمال الشرقي سيغلق أمام الشاحنات الثقيلة مطلع الشهر المقبل.';

/** An empty one. */
export async function emptyLedger(): Promise<SmallLedger> {
  const folder = mkdtempSync(join(tmpdir(), 'musnad-server-'));
  const file = join(folder, 'small.ledger');
  const reader = await loadReader();
  const ledger = await openLedger(file, { judge: actorJudge() });
  const run = await ledger.beginRun({ kind: 'add', reader: '1', lexicon: '1', inputs: ['test'] });
  return {
    ledger,
    file,
    folder,
    reader,
    add: async (text, fields = {}) => {
      const [outcome] = await ledger.add([entry(reader, newArticle(text, fields))], run);
      if (outcome === undefined || outcome.outcome === 'forgotten') throw new Error('not kept');
      return outcome.id;
    },
    remove: async () => {
      await ledger.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One with five articles, related. */
export async function smallLedger(): Promise<SmallLedger> {
  const small = await emptyLedger();
  await small.add(`أخبار اليوم\n${CLOSING}`, {
    outlet: 'مرسى الغد',
    date: '2031-03-03',
    url: 'https://example.test/closing',
  });
  await small.add(`أخبار اليوم\n${CLAIMED}`, { outlet: 'صدى البحر', date: '2031-03-04' });
  await small.add(BRIDGE, { outlet: 'مرسى الغد', date: '2031-03-05', url: 'https://example.test/bridge' });
  await small.add(HARBOUR, { outlet: 'صدى البحر', date: '2031-04-05' });
  await small.add('المعرض السنوي\nقالت مديرة المتحف ليلى النجار إن المعرض السنوي للفخار سيفتتح في قاعة جديدة.', {
    outlet: 'الميزان',
    date: '2031-04-06',
  });
  await relate(small.ledger);
  return small;
}
