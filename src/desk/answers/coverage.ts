/**
 * What the ledger holds of which time: a search that finds nothing in a month without articles says nothing.
 *
 * Example: 812 articles of March 2025 with 3,090 statements, 790 of April; «مرسى الغد» from 1 March to 29 April.
 */
import type { Ledger, Stats } from '../../ledger/index.ts';

export type Step = 'day' | 'month' | 'year';

export interface CoverageReport {
  readonly articles: number;
  readonly statements: number;
  /** Articles without a day of publication. */
  readonly undated: number;
  readonly outlets: Stats['outlets'];
  /** The earliest first. */
  readonly steps: readonly { readonly step: string; readonly articles: number; readonly statements: number }[];
}

const STEPS = 10_000;

/** @param outlet null for all; the outlets are told all the same */
export async function coverage(ledger: Ledger, by: Step, outlet: string | null): Promise<CoverageReport> {
  const { outlets } = await ledger.stats();
  const counted = async (unit: 'article' | 'statement') => {
    const { total, facets } = await ledger.search({
      query: { type: 'all' },
      unit,
      limit: 0,
      facets: [by],
      facetLimit: STEPS,
      filters: outlet === null ? [] : [{ facet: 'outlet', values: [outlet] }],
    });
    return { total, counts: new Map((facets[by] ?? []).map(({ value, count }) => [value, count])) };
  };
  const articles = await counted('article');
  const statements = await counted('statement');
  const steps = [...articles.counts.keys()].sort();
  return {
    articles: articles.total,
    statements: statements.total,
    undated: articles.total - [...articles.counts.values()].reduce((sum, count) => sum + count, 0),
    outlets,
    steps: steps.map((step) => ({
      step,
      articles: articles.counts.get(step) ?? 0,
      statements: statements.counts.get(step) ?? 0,
    })),
  };
}
