/**
 * The dossier of one who speaks: who it is, what was said when, about what, in which kinds of saying, to whom, and through whom it is known.
 *
 * Example: سالم الحداد, minister of transport: 41 statements from 3 March on, nine of them denials, mostly to «قناة المرفأ».
 */
import type { ActorView, Ledger, SearchAnswer } from '../../ledger/index.ts';

/** What a dossier counts. */
export const DOSSIER_FACETS = ['class', 'topic', 'month', 'addressee', 'chain', 'via', 'outlet'] as const;
export type DossierFacet = (typeof DOSSIER_FACETS)[number];

const VALUES = 12;

export interface Dossier {
  readonly actor: ActorView;
  /** Days of the first and the last article with words of this actor. */
  readonly first: string | null;
  readonly last: string | null;
  readonly statements: number;
  readonly counts: SearchAnswer['facets'];
  readonly latest: SearchAnswer['hits'];
}

/** @param latest how many of the newest statements are given */
export async function dossier(ledger: Ledger, actor: ActorView, latest = 5): Promise<Dossier> {
  const newest = await spoken(ledger, actor, 'newest', Math.max(1, latest));
  const oldest = await spoken(ledger, actor, 'oldest', 1);
  const { total, facets, hits } = newest;
  return {
    actor,
    first: dayOfFirst(oldest),
    last: dayOfFirst(newest),
    statements: total,
    counts: facets,
    latest: hits.slice(0, latest),
  };
}

function spoken(ledger: Ledger, actor: ActorView, sort: 'newest' | 'oldest', limit: number): Promise<SearchAnswer> {
  return ledger.search({
    query: { type: 'all' },
    unit: 'statement',
    sort,
    limit,
    facets: sort === 'newest' ? DOSSIER_FACETS : [],
    facetLimit: VALUES,
    filters: [{ facet: 'speaker', values: [actor.id] }],
  });
}

function dayOfFirst({ hits }: SearchAnswer): string | null {
  return hits[0]?.article.date?.slice(0, 10) ?? null;
}
