/**
 * Actors as they stand: which one a merged one has become, under which names articles know it, who held which office when.
 *
 * Example: an article of 12 March calls سليم العطار the minister of transport, one of 20 May too: the office is his at least from the one
 * to the other, and both articles are the evidence.
 */
import type { TermAnalyser, Terms } from '../../text/index.ts';
import { number, numberOrNull, text, textOrNull } from '../columns.ts';
import type { ActorId, ArticleId } from '../ids.ts';
import { dateOf } from '../index/index.ts';
import type { ActorView, OfficeHolding } from '../ledger.ts';
import { all, get, type Row, run, type Steps } from '../steps.ts';
import type { ActorNames } from './actor-names.ts';
import { follow } from './follow.ts';
import type { KnownActors } from './known-actors.ts';
import { allIn, listed } from './many.ts';

const STANDING = 'SELECT id, merged_into AS next FROM actor WHERE merged_into IS NOT NULL AND id IN (??)';
/** Merges followed back from one id; more would be a circle. */
const MOST_MERGES = 32;
/** Names and offices shown of an actor. */
const SHOWN = 50;
const HOLDINGS = 10_000;

export type UnderWhat =
  | { readonly country: string }
  | { readonly offices: readonly string[]; readonly country: string | null };

export class Actors {
  constructor(
    private readonly analyser: TermAnalyser,
    private readonly callings: ActorNames,
    private readonly known: KnownActors,
  ) {}

  /** For each cluster of an article its actor, merges followed. */
  *of(article: ArticleId): Steps<ReadonlyMap<number, ActorId>> {
    return (yield* this.ofArticles([article])).get(article) ?? new Map();
  }

  /** For articles: for each cluster its actor, merges followed. */
  *ofArticles(articles: readonly ArticleId[]): Steps<ReadonlyMap<string, ReadonlyMap<number, ActorId>>> {
    const rows = yield* allIn('SELECT article, cluster, actor FROM actor_link WHERE article IN (??)', articles);
    const standing = yield* this.standings(rows.map((row) => text(row, 'actor')));
    const out = new Map<string, Map<number, ActorId>>();
    for (const row of rows) {
      const article = text(row, 'article');
      const actor = text(row, 'actor');
      const clusters = out.get(article) ?? new Map<number, ActorId>();
      clusters.set(number(row, 'cluster'), standing.get(actor) ?? (actor as ActorId));
      out.set(article, clusters);
    }
    return out;
  }

  /** The actor that a merged one has become. */
  *standing(id: string): Steps<ActorId> {
    return (yield* this.standings([id])).get(id) ?? (id as ActorId);
  }

  /** The actor that each has become. */
  *standings(ids: Iterable<string>): Steps<ReadonlyMap<string, ActorId>> {
    // Ids of actors lead to ids of actors.
    return (yield* follow(STANDING, ids)) as ReadonlyMap<string, ActorId>;
  }

  /** Every actor that has become this one, itself first. */
  *merged(id: ActorId): Steps<readonly ActorId[]> {
    return (yield* this.mergedOf([id])).get(id) ?? [id];
  }

  /** For each actor every one that has become it, itself first. */
  *mergedOf(ids: readonly ActorId[]): Steps<ReadonlyMap<ActorId, readonly ActorId[]>> {
    const out = new Map<ActorId, ActorId[]>(ids.map((id) => [id, [id]]));
    let last = new Map<string, readonly ActorId[]>(ids.map((id) => [id, [id]]));
    for (let steps = 0; steps < MOST_MERGES && last.size > 0; steps++) {
      const next = new Map<string, readonly ActorId[]>();
      for (const row of yield* allIn('SELECT id, merged_into FROM actor WHERE merged_into IN (??) ORDER BY id', [
        ...last.keys(),
      ])) {
        const one = text(row, 'id') as ActorId;
        const heads = last.get(text(row, 'merged_into')) ?? [];
        for (const head of heads) out.get(head)?.push(one);
        next.set(one, heads);
      }
      last = next;
    }
    return out;
  }

  *mergedInto(id: ActorId): Steps<string | null> {
    return textOrNull(yield* get('SELECT merged_into FROM actor WHERE id = ?', id), 'merged_into');
  }

  *setMerged(id: ActorId, into: ActorId | null): Steps<void> {
    this.known.forget();
    yield* run('UPDATE actor SET merged_into = ? WHERE id = ?', into, id);
  }

  *name(id: string): Steps<string | null> {
    return (yield* this.names([id])).get(id) ?? null;
  }

  *names(ids: readonly string[]): Steps<ReadonlyMap<string, string>> {
    const rows = yield* allIn('SELECT id, name FROM actor WHERE id IN (??)', [...new Set(ids)]);
    return new Map(rows.map((row) => [text(row, 'id'), text(row, 'name')]));
  }

  *view(id: ActorId): Steps<ActorView | null> {
    return (yield* this.views([id]))[0] ?? null;
  }

  /** Those that there are, in the order of their ids as given. */
  *views(ids: readonly ActorId[]): Steps<readonly ActorView[]> {
    const rows = yield* allIn('SELECT id, kind, name, country FROM actor WHERE id IN (??)', ids);
    const byId = new Map(rows.map((row) => [text(row, 'id'), row]));
    const there = ids.filter((id) => byId.has(id));
    const merged = yield* this.mergedOf(there);
    const names = yield* this.namesEach(merged);
    const offices = yield* this.officesEach(merged);
    return there.map((id) => ({
      id,
      kind: kindOf(byId.get(id)),
      name: text(byId.get(id), 'name'),
      names: names.get(id) ?? [],
      country: textOrNull(byId.get(id), 'country'),
      offices: offices.get(id) ?? [],
    }));
  }

  /** Under which names articles know actors, for each. */
  *called(ids: readonly ActorId[]): Steps<ReadonlyMap<ActorId, readonly string[]>> {
    const names = yield* this.namesEach(yield* this.mergedOf([...new Set(ids)]));
    return new Map([...names].map(([id, own]) => [id, own.map(({ name }) => name)]));
  }

  private *namesEach(
    merged: ReadonlyMap<ActorId, readonly ActorId[]>,
  ): Steps<ReadonlyMap<ActorId, ActorView['names']>> {
    const rows = yield* allIn(
      'SELECT actor, name, links AS n FROM actor_called WHERE actor IN (??)',
      [...merged.values()].flat(),
    );
    const counts = new Map<string, (readonly [name: string, articles: number])[]>();
    for (const row of rows) put(counts, text(row, 'actor'), [text(row, 'name'), number(row, 'n')]);
    const out = new Map<ActorId, ActorView['names']>();
    for (const [id, all] of merged) {
      const sums = new Map<string, number>();
      for (const one of all) for (const [name, n] of counts.get(one) ?? []) sums.set(name, (sums.get(name) ?? 0) + n);
      const named = [...sums].map(([name, articles]) => ({ name, articles }));
      out.set(id, named.sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1)).slice(0, SHOWN));
    }
    return out;
  }

  /** Articles that call somebody the holder of an office, the latest first. */
  *holders(office: string, country: string | null | undefined): Steps<readonly OfficeHolding[]> {
    const given = country ?? null;
    const rows = yield* all(
      `SELECT actor, country, standing, day, article FROM office_evidence WHERE office = ?${given === null ? '' : ' AND country = ?'}
       ORDER BY day DESC NULLS LAST, article LIMIT ${HOLDINGS}`,
      office,
      ...(given === null ? [] : [given]),
    );
    const standing = yield* this.standings(rows.map((row) => text(row, 'actor')));
    const names = yield* this.names([...standing.values()]);
    return rows.map((row) => {
      const actor = standing.get(text(row, 'actor')) ?? (text(row, 'actor') as ActorId);
      return {
        actor,
        name: names.get(actor) ?? '',
        country: textOrNull(row, 'country'),
        standing: text(row, 'standing'),
        date: iso(numberOrNull(row, 'day')),
        article: text(row, 'article') as ArticleId,
      };
    });
  }

  /** Actors of a state, its media left out, or holders of some offices; those of most articles first. */
  *under(where: UnderWhat, limit: number): Steps<readonly ActorId[]> {
    const rows =
      'offices' in where
        ? yield* holding(where.offices, where.country, limit)
        : yield* all(
            `SELECT a.id, sum(l.links) AS n FROM (SELECT id FROM actor WHERE country = ?
               UNION SELECT actor FROM office_evidence WHERE country = ?) a
             JOIN actor o ON o.id = a.id AND o.traits NOT LIKE '%"media":true%'
             JOIN actor_called l ON l.actor = a.id GROUP BY a.id ORDER BY n DESC, a.id LIMIT ?`,
            where.country,
            where.country,
            limit,
          );
    const ids = rows.map((row) => text(row, 'id'));
    const standing = yield* this.standings(ids);
    return [...new Set(ids.map((id) => standing.get(id) ?? (id as ActorId)))];
  }

  /** Ids of the actors whose names hold all the words, those of most articles first. */
  *withWords(words: string, limit: number, lastBegins = false): Steps<readonly ActorId[]> {
    const found = yield* this.callings.withWords(words, lastBegins);
    const ids = [...new Set((yield* this.standings(found)).values())];
    const names = yield* this.names(ids);
    const counts = yield* allIn(
      'SELECT actor, sum(links) AS n FROM actor_called WHERE actor IN (??) GROUP BY actor',
      ids,
    );
    const articles = new Map(counts.map((row) => [text(row, 'actor'), number(row, 'n')]));
    const wanted = this.analyser.analyse(words);
    return (
      ids
        // Of a name misread somewhere, «السيسي» may be a word that the state was called by once.
        .map((id) => ({ id, own: this.holds(names.get(id) ?? '', wanted), articles: articles.get(id) ?? 0 }))
        .sort((a, b) => Number(b.own) - Number(a.own) || b.articles - a.articles || (a.id < b.id ? -1 : 1))
        .slice(0, limit)
        .map(({ id }) => id)
    );
  }

  private *officesEach(
    merged: ReadonlyMap<ActorId, readonly ActorId[]>,
  ): Steps<ReadonlyMap<ActorId, ActorView['offices']>> {
    const alone = [...merged].filter(([, all]) => all.length === 1).map(([id]) => id);
    const rows = yield* allIn(
      `SELECT actor, office, NULLIF(country, '') AS country, first, last, articles AS n FROM actor_office WHERE actor IN (??) ${MOST_FIRST}`,
      alone,
    );
    const offices = new Map<string, Row[]>();
    for (const row of rows) put(offices, text(row, 'actor'), row);
    const out = new Map<ActorId, ActorView['offices']>();
    for (const [id, all] of merged) {
      // Of actors that were merged, an article counts once.
      const own =
        all.length === 1
          ? (offices.get(id) ?? [])
          : yield* allIn(
              `SELECT ${OFFICE} FROM office_evidence WHERE actor IN (??) GROUP BY office, country ${MOST_FIRST}`,
              all,
            );
      out.set(id, own.slice(0, SHOWN).map(officeOf));
    }
    return out;
  }

  /** Whether a name has all the words, as written. */
  private holds(name: string, words: Terms): boolean {
    const terms = this.analyser.analyse(name);
    const own = new Set<string>();
    for (let i = 0; i < terms.count; i++) own.add(terms.exact(i));
    for (let i = 0; i < words.count; i++) if (!own.has(words.exact(i))) return false;
    return true;
  }
}

const OFFICE = 'office, country, min(day) AS first, max(day) AS last, count(DISTINCT article) AS n';
const MOST_FIRST = 'ORDER BY n DESC, office, country NULLS FIRST';

function* holding(offices: readonly string[], country: string | null, limit: number): Steps<readonly Row[]> {
  const { places, values } = listed(offices);
  return yield* all(
    `SELECT actor AS id, count(*) AS n FROM office_evidence WHERE office IN (${places})${country === null ? '' : ' AND country = ?'}
     GROUP BY actor ORDER BY n DESC, actor LIMIT ?`,
    ...values,
    ...(country === null ? [] : [country]),
    limit,
  );
}

function put<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [value]);
  else known.push(value);
}

function officeOf(row: Row): ActorView['offices'][number] {
  return {
    office: text(row, 'office'),
    country: textOrNull(row, 'country'),
    first: iso(numberOrNull(row, 'first')),
    last: iso(numberOrNull(row, 'last')),
    articles: number(row, 'n'),
  };
}

function kindOf(row: Row | undefined): ActorView['kind'] {
  const kind = text(row, 'kind');
  return kind === 'person' || kind === 'office' || kind === 'state' ? kind : 'organisation';
}

function iso(day: number | null): string | null {
  return day === null ? null : dateOf(day);
}
