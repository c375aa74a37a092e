/** What is in a collection, with the records themselves, in the order in which it was put in. */
import type { Ledger, StatementId } from '../../ledger/index.ts';
import type { z } from '@hono/zod-openapi';
import type { Collected } from '../schemas/collections.ts';
import { headOf, recordOf } from './records.ts';

export async function collected(ledger: Ledger, collection: string): Promise<readonly z.infer<typeof Collected>[]> {
  const out: z.infer<typeof Collected>[] = [];
  for (const { item, article: home, note, addedAt } of await ledger.collections.items(collection)) {
    const article = await ledger.article(home);
    if (article === null) continue;
    const view = item === home ? null : await ledger.statement(item as StatementId);
    out.push({
      item,
      note,
      addedAt,
      article: headOf(article),
      statement: view === null ? null : recordOf(view, article),
    });
  }
  return out;
}
