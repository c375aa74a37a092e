/**
 * What two actors had to do with one another: meetings, visits, calls, invitations, agreements, and what either said of the other or to it.
 *
 * Example: «العراق» and «الناتو»: three meetings of ministers with the secretary general, and eleven statements, each with the words that show it.
 */
import type { ActorId, ActorView, ArticleId, Hit, Ledger, StoredArticle } from '../../ledger/index.ts';
import type { QueryNode, QueryWord } from '../../query/index.ts';
import { type Happening, happenings } from './happenings.ts';
import { partyOf, type Side, sideOf } from './party.ts';

/** Somebody who is counted in with a side, and how often it was. */
export interface CountedIn {
  readonly id: ActorId;
  readonly name: string;
  readonly kind: ActorView['kind'];
}

export interface PairSide {
  readonly actor: ActorView;
  /** How many others are counted in with it. */
  readonly others: number;
  /** Those of them that turn up in what was found. */
  readonly met: readonly CountedIn[];
  /** What it said of the other, the latest first. */
  readonly statements: readonly Hit[];
  /** How many there are. */
  readonly total: number;
}

export interface Pair {
  readonly one: PairSide;
  readonly other: PairSide;
  /** The latest first. */
  readonly happenings: readonly Happening[];
  /** Whether there are more happenings than were looked at. */
  readonly more: boolean;
}

/** Events that are looked at. */
const EVENTS = 300;

/** @param limit how many statements of each side are given */
export async function pair(ledger: Ledger, one: ActorView, other: ActorView, limit = 40): Promise<Pair> {
  const [first, second] = [await sideOf(ledger, one), await sideOf(ledger, other)];
  const events = await ledger.relations.eventsBetween(partyOf(first), partyOf(second), EVENTS);
  const articles = new Map<ArticleId, StoredArticle>();
  for (const { article } of events) {
    const found = articles.has(article) ? null : await ledger.article(article);
    if (found !== null) articles.set(article, found);
  }
  const told = happenings(
    events.flatMap((event) => {
      const article = articles.get(event.article);
      return article === undefined ? [] : { event, article };
    }),
  );
  const [ofOther, ofOne] = [await about(ledger, first, second, limit), await about(ledger, second, first, limit)];
  const side = async (
    own: Side,
    { hits, total }: typeof ofOther,
    takings: readonly Happening['one'][],
  ): Promise<PairSide> => ({
    actor: own.actor,
    others: own.actors.length - 1,
    met: await metIn(ledger, own, hits, takings),
    statements: hits,
    total,
  });
  return {
    one: await side(
      first,
      ofOther,
      told.map((each) => each.one),
    ),
    other: await side(
      second,
      ofOne,
      told.map((each) => each.other),
    ),
    happenings: told,
    more: events.length === EVENTS,
  };
}

/** What one side said in which the other is named, or to it. */
export async function about(
  ledger: Ledger,
  speaking: Side,
  spokenOf: Side,
  limit: number,
): Promise<{ readonly hits: readonly Hit[]; readonly total: number }> {
  const named = namedAs(spokenOf.called);
  if (named === null) return { hits: [], total: 0 };
  // Who is of both sides speaks for its own: an envoy to the other's capital is no voice of the other.
  const others = new Set(spokenOf.actors);
  const values = speaking.actors.filter((id) => !others.has(id));
  return ledger.search({
    query: {
      type: 'or',
      at: NOWHERE,
      parts: [
        { type: 'field', field: 'what', part: named, at: NOWHERE },
        { type: 'field', field: 'addressee', part: named, at: NOWHERE },
      ],
    },
    unit: 'statement',
    sort: 'newest',
    limit,
    filters: [{ facet: 'speaker', values }],
  });
}

const NOWHERE = [0, 0] as const;

/** Any of some names, words side by side; null where there is none. */
function namedAs(names: readonly string[]): QueryNode | null {
  const parts = [...new Set(names)].flatMap((name): QueryNode[] => {
    const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
    const typed = words.map((text): QueryWord => ({ text, exact: false, prefix: false }));
    const [only] = typed;
    if (only === undefined) return [];
    return [
      typed.length === 1 ? { type: 'word', ...only, at: NOWHERE } : { type: 'phrase', words: typed, at: NOWHERE },
    ];
  });
  const [only] = parts;
  return only === undefined ? null : parts.length === 1 ? only : { type: 'or', parts, at: NOWHERE };
}

/** Who beside the actor itself turns up in what was found. */
async function metIn(
  ledger: Ledger,
  { actor, actors }: Side,
  hits: readonly Hit[],
  takings: readonly Happening['one'][],
): Promise<readonly CountedIn[]> {
  const counts = new Map<ActorId, number>();
  const count = (id: ActorId | null): void => {
    if (id !== null && id !== actor.id) counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  for (const taking of takings) for (const each of taking) count(each.actor);
  const own = new Set(actors);
  for (const { statement } of hits) for (const id of statement?.actors ?? []) if (id !== null && own.has(id)) count(id);
  const met: CountedIn[] = [];
  for (const [id] of [...counts].sort(([, a], [, b]) => b - a)) {
    const view = await ledger.actor(id);
    if (view !== null) met.push({ id, name: view.name, kind: view.kind });
  }
  return met;
}
