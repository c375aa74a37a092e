/**
 * The dossier of one who speaks: who it is, what was said when, about what, in which kinds of saying, to whom, through whom it is known, and
 * which of its words went furthest.
 *
 * Example: سليم العطار, minister of transport: 41 statements from 3 March on, nine of them denials, mostly to «قناة المرفأ»; «الجسر سيفتح غدا» in
 * seven outlets from three roots.
 */
import type {
  ActorId,
  ActorView,
  FamilyWeight,
  Ledger,
  SearchAnswer,
  StatementId,
  StatementView,
  StoredArticle,
} from '../../ledger/index.ts';
import { CLASSES, type StatementClass } from '../../reader/index.ts';

/** What a dossier counts. */
export const DOSSIER_FACETS = ['class', 'topic', 'month', 'addressee', 'chain', 'via', 'outlet'] as const;
export type DossierFacet = (typeof DOSSIER_FACETS)[number];

const VALUES = 12;
/** A hundred years of months. */
const MONTHS = 1200;
const CARRIED = 5;

/** What was said in a month, by kinds of saying. */
export interface MonthOfSpeech {
  /** 2025-03 */
  readonly month: string;
  readonly statements: number;
  readonly classes: Readonly<Partial<Record<StatementClass, number>>>;
}

/** A statement that others carry, by its first member in the ledger. */
export interface Carried {
  readonly weight: FamilyWeight;
  readonly statement: StatementView;
  readonly article: StoredArticle;
}

export interface Dossier {
  readonly actor: ActorView;
  /** Days of the first and the last article with words of this actor. */
  readonly first: string | null;
  readonly last: string | null;
  readonly statements: number;
  readonly counts: SearchAnswer['facets'];
  /** The earliest first; without those that have no day. */
  readonly months: readonly MonthOfSpeech[];
  readonly latest: SearchAnswer['hits'];
  readonly earliest: SearchAnswer['hits'];
  /** Those of most independent roots. */
  readonly carried: readonly Carried[];
}

/**
 * @param latest how many of the newest statements are given
 * @param values how many values of each count
 */
export async function dossier(ledger: Ledger, actor: ActorView, latest = 5, values = VALUES): Promise<Dossier> {
  const newest = await spoken(ledger, actor.id, {
    limit: Math.max(1, latest),
    facets: DOSSIER_FACETS,
    facetLimit: values,
  });
  const oldest = await spoken(ledger, actor.id, { sort: 'oldest', limit: 1 });
  const { total, facets, hits } = newest;
  return {
    actor,
    first: dayOfFirst(oldest),
    last: dayOfFirst(newest),
    statements: total,
    counts: facets,
    months: await monthsOf(ledger, actor.id, facets['class'] ?? []),
    latest: hits.slice(0, latest),
    earliest: oldest.hits,
    carried: await carriedOf(ledger, actor.id),
  };
}

interface Asked {
  readonly sort?: 'newest' | 'oldest';
  readonly limit: number;
  readonly facets?: readonly string[];
  readonly facetLimit?: number;
  readonly class?: string;
}

function spoken(ledger: Ledger, actor: ActorId, asked: Asked): Promise<SearchAnswer> {
  const { sort = 'newest', limit, facets = [], facetLimit = VALUES } = asked;
  return ledger.search({
    query: { type: 'all' },
    unit: 'statement',
    sort,
    limit,
    facets,
    facetLimit,
    filters: [
      { facet: 'speaker', values: [actor] },
      ...(asked.class === undefined ? [] : [{ facet: 'class', values: [asked.class] }]),
    ],
  });
}

/** One count for each kind of saying that there is: the index counts one thing at a time. */
async function monthsOf(
  ledger: Ledger,
  actor: ActorId,
  known: readonly { readonly value: string }[],
): Promise<readonly MonthOfSpeech[]> {
  const months = new Map<string, Partial<Record<StatementClass, number>>>();
  // Of more kinds than a facet gives, all are asked for.
  const classes = known.length < VALUES ? CLASSES.filter((kind) => known.some(({ value }) => value === kind)) : CLASSES;
  for (const kind of classes) {
    const { facets } = await spoken(ledger, actor, { limit: 0, facets: ['month'], facetLimit: MONTHS, class: kind });
    for (const { value, count } of facets['month'] ?? []) {
      const month = months.get(value) ?? {};
      month[kind] = count;
      months.set(value, month);
    }
  }
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, counts]) => ({
      month,
      statements: Object.values(counts).reduce((sum, count) => sum + count, 0),
      classes: counts,
    }));
}

async function carriedOf(ledger: Ledger, actor: ActorId): Promise<readonly Carried[]> {
  const carried: Carried[] = [];
  for (const weight of await ledger.relations.mostCarried(actor, CARRIED)) {
    // A family bears the id of the statement that began it; where that is gone, its first member speaks for it.
    const began = await ledger.statement(weight.family as StatementId);
    const statement = began?.state === 'live' ? began : await firstMember(ledger, weight.family);
    const article = statement === null ? null : await ledger.article(statement.article);
    if (statement !== null && article !== null) carried.push({ weight, statement, article });
  }
  return carried;
}

async function firstMember(ledger: Ledger, family: string): Promise<StatementView | null> {
  const view = await ledger.relations.family(family);
  for (const { statement } of view?.members ?? []) {
    const found = await ledger.statement(statement);
    if (found?.state === 'live') return found;
  }
  return null;
}

function dayOfFirst({ hits }: SearchAnswer): string | null {
  return hits[0]?.article.date?.slice(0, 10) ?? null;
}
