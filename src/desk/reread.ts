/** A newer reader over articles that are kept: ids of statements stay, corrections too. */
import type { ArticleId } from '../ledger/index.ts';
import type { DeskOptions } from './add-options.ts';
import { articleToRead } from './article-to-read.ts';

const PAGE = 64;

export interface RereadTally {
  /** Articles read anew, and those that this reader had read already. */
  readonly articles: number;
  readonly current: number;
  readonly failed: number;
  /** Statements that stayed, came and went. */
  readonly kept: number;
  readonly added: number;
  readonly gone: number;
}

export interface RereadOptions extends Omit<DeskOptions, 'intake'> {
  /** The articles; all where left out. */
  readonly ids?: readonly ArticleId[];
  /** Reads those too that this very reader and lexicon have read. */
  readonly all?: boolean;
  readonly onProgress?: (tally: RereadTally) => void;
}

/** @throws {LedgerFault} */
export async function reread(options: RereadOptions): Promise<RereadTally> {
  const { ledger, readers, signal } = options;
  const current = await readers.version();
  const tally = { articles: 0, current: 0, failed: 0, kept: 0, added: 0, gone: 0 };
  const run = await ledger.beginRun({
    kind: 'reread',
    reader: current.version,
    lexicon: current.lexicon,
    inputs: [...(options.ids ?? [])],
  });
  for await (const page of pagesOf(options)) {
    if (signal?.aborted) break;
    const articles = [];
    for (const id of page) {
      const [article, reading] = [await ledger.article(id), await ledger.reading(id)];
      if (article === null) continue;
      const { version, lexicon } = reading?.reader ?? {};
      if (options.all !== true && version === current.version && lexicon === current.lexicon) tally.current++;
      else articles.push(article);
    }
    const outcomes = await readers.read(articles.map(articleToRead));
    for (const [i, outcome] of outcomes.entries()) {
      const article = articles[i];
      if (article === undefined) continue;
      if (!outcome.read) {
        tally.failed++;
        await ledger.recordFailures(run, [{ where: article.id, code: 'internalFailure', detail: outcome.reason }]);
        continue;
      }
      const { kept, added, gone } = await ledger.reread(article.id, outcome.reading);
      tally.articles++;
      tally.kept += kept;
      tally.added += added;
      tally.gone += gone;
    }
    options.onProgress?.(tally);
  }
  await ledger.finishRun(run, { ...tally, ...(signal?.aborted ? { stopped: 1 } : {}) });
  return tally;
}

async function* pagesOf({ ledger, ids }: RereadOptions): AsyncGenerator<readonly ArticleId[]> {
  if (ids !== undefined) {
    for (let i = 0; i < ids.length; i += PAGE) yield ids.slice(i, i + PAGE);
    return;
  }
  for (let page = await ledger.articleIds(undefined, PAGE); page.length > 0; ) {
    yield page;
    page = await ledger.articleIds(page.at(-1), PAGE);
  }
}
