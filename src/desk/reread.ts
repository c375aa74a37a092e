/** Reading again: what is kept, by the reader as it is now. Statements keep their ids, corrections hold. */
import type { ArticleId, Ledger, RunFailure } from '../ledger/index.ts';
import { LEXICON_VERSION, READER_VERSION } from '../reader/index.ts';
import type { ReadingPool } from './reading-pool.ts';

const TOGETHER = 64;

export interface RereadReport {
  readonly run: string;
  readonly articles: number;
  readonly kept: number;
  readonly added: number;
  readonly gone: number;
  readonly failed: number;
}

export interface RereadOptions {
  readonly pool: ReadingPool;
  readonly signal?: AbortSignal;
  readonly onProgress?: (articles: number) => void;
}

/** Reads every article of a ledger again. @throws {LedgerFault} */
export async function reread(ledger: Ledger, { pool, signal, onProgress }: RereadOptions): Promise<RereadReport> {
  const run = await ledger.beginRun({ kind: 'reread', reader: READER_VERSION, lexicon: LEXICON_VERSION, inputs: [] });
  const sum = { articles: 0, kept: 0, added: 0, gone: 0, failed: 0 };
  try {
    for (let after: ArticleId | undefined; signal?.aborted !== true; ) {
      const ids = await ledger.articleIds(after, TOGETHER);
      if (ids.length === 0) break;
      const articles = await Promise.all(ids.map((id) => ledger.article(id)));
      const found = articles.filter((article) => article !== null);
      const read = await pool.read(
        found.map(({ text, title, outlet, date }) => ({
          text,
          title: title ?? undefined,
          outlet: outlet ?? undefined,
          date: date?.slice(0, 10),
        })),
      );
      const failures: RunFailure[] = [];
      for (const [i, { id, where }] of found.entries()) {
        const one = read[i] ?? 'unread';
        if (typeof one === 'string') {
          sum.failed++;
          failures.push({ where, code: 'internalFailure', detail: one });
          continue;
        }
        const counts = await ledger.reread(id, one.reading);
        sum.kept += counts.kept;
        sum.added += counts.added;
        sum.gone += counts.gone;
        sum.articles++;
      }
      if (failures.length > 0) await ledger.recordFailures(run, failures);
      onProgress?.(sum.articles);
      after = ids.at(-1);
    }
  } finally {
    await ledger.finishRun(run, sum);
  }
  return { run, ...sum };
}
