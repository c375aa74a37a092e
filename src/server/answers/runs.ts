/** A run with what failed in it, in words. */
import { failureMessage } from '../../desk/index.ts';
import type { Ledger, Run } from '../../ledger/index.ts';
import { type Language, say } from '../../messages/index.ts';
import { placed, placedRun, withPlaces } from '../place.ts';
import type { RunFailure } from '../schemas/ledger.ts';

export async function failuresOf(
  ledger: Ledger,
  id: string,
  language: Language,
): Promise<{ readonly run: Run; readonly items: readonly RunFailure[] } | null> {
  const run = await ledger.run(id);
  if (run === null) return null;
  const failures = await ledger.failures(id);
  return {
    run: placedRun(run),
    items: failures.map((one) => {
      const detail = withPlaces(one.detail);
      return { ...placed(one), detail, said: say(language, failureMessage(one.code, detail)) };
    }),
  };
}

/** How much there is: what the index counts, at once. */
export async function sizes(ledger: Ledger): Promise<{ readonly articles: number; readonly statements: number }> {
  const count = async (unit: 'article' | 'statement'): Promise<number> =>
    (await ledger.search({ query: { type: 'all' }, unit, limit: 0 })).total;
  return { articles: await count('article'), statements: await count('statement') };
}
