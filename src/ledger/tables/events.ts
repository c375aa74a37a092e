/** Events with their lasting ids, who takes part in them, and the keys under which threads find them, in their tables. */
import type { Cluster, EventRecord, Reading } from '../../reader/index.ts';
import { align, type Anchor, readAnchor, writeAnchor } from '../anchors.ts';
import { number, text, textOrNull } from '../columns.ts';
import type { Engine } from '../engine.ts';
import { LedgerFault } from '../fault.ts';
import type { ActorId, ArticleId, EventId, Ids } from '../ids.ts';
import type { EventBetween, EventView, Party } from '../relations.ts';
import { all, get, insert, insertion, run, type Steps } from '../steps.ts';
import { dayOf } from '../units.ts';
import type { Actors } from './actors.ts';
import { keyNumber } from './key-number.ts';
import { listed } from './many.ts';
import { findBetween, type Side } from './between.ts';
import { articleOf } from './places.ts';
import type { Readings } from './readings.ts';

const BETWEEN = 200;
const NEAR = 64;
/** Where an article has no day, its events are found from every day. */
const NO_DAY = -1_000_000;

const EVENT = insertion('event', ['id', 'article', 'seq', 'anchor'], 'replace', ['id']);
const PARTY = insertion('party', ['article', 'seq', 'place', 'cluster', 'country']);
const EVENT_KEY = insertion('event_key', ['key', 'day', 'event', 'article'], 'keep', ['key', 'day', 'event']);
const META = insertion('meta', ['name', 'value'], 'replace', ['name']);

/** What of a reading tells of events and who takes part in them. */
type ReadingOfEvents = Pick<Reading, 'events'> & { readonly clusters: readonly Pick<Cluster, 'code'>[] };

export interface TablesOfEvents {
  readonly ids: Ids;
  readonly readings: Readings;
  readonly actors: Actors;
}

export class TableEvents {
  constructor(
    protected readonly engine: Engine,
    protected readonly tables: TablesOfEvents,
  ) {}

  /** Gives the events of a new article's reading their ids. */
  *issueEvents(article: ArticleId, reading: ReadingOfEvents): Steps<void> {
    for (const [seq, event] of reading.events.entries())
      yield* insert(EVENT, this.tables.ids.event(), article, seq, writeAnchor(anchorOfEvent(event)));
    yield* this.putParties(article, reading);
  }

  /** Gives the events of a newer reading their ids: those they had in the reading before, where it has them too. */
  *realignEvents(article: ArticleId, reading: Reading): Steps<void> {
    const rows = yield* all('SELECT id, anchor FROM event WHERE article = ? ORDER BY id', article);
    const old = rows.map((row) => readAnchor(text(row, 'anchor')) ?? { part: 'text' as const, start: 0, end: 0 });
    const now = reading.events.map(anchorOfEvent);
    const from = align(old, now);
    yield* run('UPDATE event SET seq = -1 WHERE article = ?', article);
    for (const [seq, anchor] of now.entries()) {
      const known = rows[from[seq] ?? -1];
      const id = known === undefined ? this.tables.ids.event() : text(known, 'id');
      yield* insert(EVENT, id, article, seq, writeAnchor(anchor));
    }
    yield* run('DELETE FROM party WHERE article = ?', article);
    yield* this.putParties(article, reading);
  }

  /** Who takes part in the events of a reading: the cluster, whose actor the ledger knows, and the state that its code names. */
  *putParties(article: ArticleId, { events, clusters }: ReadingOfEvents): Steps<void> {
    for (const [seq, { participants }] of events.entries())
      for (const [place, { cluster }] of participants.entries())
        if (cluster !== null)
          yield* insert(PARTY, article, seq, place, cluster, clusters[cluster]?.code?.slice(0, 3) ?? null);
  }

  /** Whether an older release kept events here, which does not know who takes part in them. */
  *lacksParties(): Steps<boolean> {
    return (yield* get("SELECT 1 AS one FROM meta WHERE name = 'parties'")) === undefined;
  }

  *fillParties(): Steps<void> {
    for (const row of yield* all('SELECT DISTINCT article FROM event ORDER BY article')) {
      const id = text(row, 'article') as ArticleId;
      const reading = yield* this.tables.readings.get(id);
      yield* run('DELETE FROM party WHERE article = ?', id);
      if (reading !== null) yield* this.putParties(id, reading);
    }
    yield* insert(META, 'parties', '1');
  }

  event(id: EventId): Promise<EventView | null> {
    const { readings } = this.tables;
    return this.engine.read(function* () {
      const row = yield* get('SELECT article, seq FROM event WHERE id = ?', id);
      if (row === undefined) return null;
      const article = text(row, 'article') as ArticleId;
      const reading = yield* readings.get(article);
      return { id, article, event: reading?.events[number(row, 'seq')] ?? null };
    });
  }

  eventsOf(article: ArticleId): Promise<readonly EventView[]> {
    const { readings } = this.tables;
    return this.engine.read(function* () {
      const events = (yield* readings.get(article))?.events ?? [];
      const rows = yield* all(
        'SELECT id, seq FROM event WHERE article = ? ORDER BY CASE WHEN seq < 0 THEN 1 ELSE 0 END, seq, id',
        article,
      );
      return rows.map((row) => ({
        id: text(row, 'id') as EventId,
        article,
        event: events[number(row, 'seq')] ?? null,
      }));
    });
  }

  eventsBetween(one: Party, other: Party, limit = BETWEEN): Promise<readonly EventBetween[]> {
    const { readings, actors } = this.tables;
    const sideOf = function* (party: Party): Steps<Side> {
      return {
        actors: new Set([...(yield* actors.mergedOf(party.actors)).values()].flat()),
        country: party.country,
      };
    };
    return this.engine.read(function* () {
      const found = yield* findBetween(yield* sideOf(one), yield* sideOf(other), limit);
      const articles = [...new Set(found.map(({ article }) => article))];
      const read = yield* readings.many(articles);
      const known = yield* actors.ofArticles(articles);
      return found.map(({ id, article, seq, one: ofOne, other: ofOther }) => {
        const event = read.get(article)?.events[seq] ?? null;
        const clusters = known.get(article);
        const taking = (event?.participants ?? []).map(({ cluster }): ActorId | null =>
          cluster === null ? null : (clusters?.get(cluster) ?? null),
        );
        return { id, article, event, one: ofOne, other: ofOther, actors: taking };
      });
    });
  }

  listEvent(event: EventId, keys: readonly string[]): Promise<void> {
    return this.engine.change(function* () {
      const article = yield* articleOf(event);
      if (article === null) throw new LedgerFault('not-found', event);
      const day = dayOf(textOrNull(yield* get('SELECT date FROM article WHERE id = ?', article), 'date'));
      for (const key of keys) yield* insert(EVENT_KEY, keyNumber(key), day ?? NO_DAY, event, article);
    });
  }

  isListed(event: EventId): Promise<boolean> {
    return this.engine.read(function* () {
      return (yield* get('SELECT 1 AS one FROM event_key WHERE event = ? LIMIT 1', event)) !== undefined;
    });
  }

  eventsNear(keys: readonly string[], from: string, to: string, limit = NEAR): Promise<readonly EventId[]> {
    return this.engine.read(function* () {
      const { places, values } = listed([...new Set(keys.map(keyNumber))]);
      const rows = yield* all(
        `SELECT event, count(*) AS n FROM event_key WHERE key IN (${places}) AND day BETWEEN ? AND ?
         GROUP BY event ORDER BY n DESC, event DESC LIMIT ?`,
        ...values,
        dayOf(from) ?? NO_DAY,
        dayOf(to) ?? NO_DAY,
        limit,
      );
      return rows.map((row) => text(row, 'event') as EventId);
    });
  }
}

function anchorOfEvent({ evidence }: EventRecord): Anchor {
  const trigger = evidence[0]?.trigger;
  return { part: trigger?.part ?? 'text', start: trigger?.start ?? 0, end: trigger?.end ?? 0 };
}
