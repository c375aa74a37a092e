/** Events with their lasting ids, who takes part in them, and the keys under which threads find them, in their tables. */
import type { EventRecord, Reading } from '../../reader/index.ts';
import { align, type Anchor, readAnchor, writeAnchor } from '../anchors.ts';
import { LedgerFault } from '../fault.ts';
import type { ActorId, ArticleId, EventId, Ids } from '../ids.ts';
import type { EventBetween, EventView, Party } from '../relations.ts';
import { dayOf } from '../units.ts';
import { articleOf, type Step } from './desks.ts';
import { number, text, textOrNull } from '../columns.ts';
import type { Database } from './driver.ts';
import { keyNumber } from './key-number.ts';

const BETWEEN = 200;
const NEAR = 64;
/** Where an article has no day, its events are found from every day. */
const NO_DAY = -1_000_000;

/** What is asked of the actors. */
export interface ActorsOfEvents {
  /** The actors of an article by cluster. */
  of(article: ArticleId): ReadonlyMap<number, ActorId>;
  /** An actor and all that were merged into it. */
  merged(actor: ActorId): readonly ActorId[];
}

export class SqliteEvents {
  constructor(
    protected readonly db: Database,
    private readonly ids: Ids,
    private readonly reading: (article: ArticleId) => Reading | null,
    protected readonly step: Step,
    protected readonly actors: ActorsOfEvents,
  ) {}

  /** Gives the events of a reading their ids: those they had in the reading before, where it has them too. */
  keepEvents(article: ArticleId, reading: Reading): void {
    const { events } = reading;
    const rows = this.db.all('SELECT id, anchor FROM event WHERE article = ? ORDER BY id', article);
    const old = rows.map((row) => readAnchor(text(row, 'anchor')) ?? { part: 'text' as const, start: 0, end: 0 });
    const now = events.map(anchorOfEvent);
    const from = align(old, now);
    if (rows.length > 0) this.db.run('UPDATE event SET seq = -1 WHERE article = ?', article);
    for (const [seq, anchor] of now.entries()) {
      const known = rows[from[seq] ?? -1];
      this.db.run(
        'INSERT OR REPLACE INTO event (id, article, seq, anchor) VALUES (?, ?, ?, ?)',
        known === undefined ? this.ids.event() : text(known, 'id'),
        article,
        seq,
        writeAnchor(anchor),
      );
    }
    this.keepParties(article, reading);
  }

  /** Who takes part in the events of a reading: the cluster, whose actor the ledger knows, and the state that its code names. */
  keepParties(article: ArticleId, { events, clusters }: Reading): void {
    this.db.run('DELETE FROM party WHERE article = ?', article);
    for (const [seq, { participants }] of events.entries())
      for (const [place, { cluster }] of participants.entries())
        if (cluster !== null)
          this.db.run(
            'INSERT INTO party (article, seq, place, cluster, country) VALUES (?, ?, ?, ?, ?)',
            article,
            seq,
            place,
            cluster,
            clusters[cluster]?.code?.slice(0, 3) ?? null,
          );
  }

  /** A ledger of an older release does not know yet who takes part in its events. */
  fillParties(): void {
    const { db } = this;
    if (db.get("SELECT 1 AS one FROM meta WHERE name = 'parties'") !== undefined) return;
    db.transaction(() => {
      for (const row of db.all('SELECT DISTINCT article FROM event')) {
        const id = text(row, 'article') as ArticleId;
        const reading = this.reading(id);
        if (reading !== null) this.keepParties(id, reading);
      }
      db.run("INSERT OR REPLACE INTO meta (name, value) VALUES ('parties', '1')");
    });
  }

  event(id: EventId): Promise<EventView | null> {
    return this.step(() => {
      const row = this.db.get('SELECT article, seq FROM event WHERE id = ?', id);
      if (row === undefined) return null;
      const article = text(row, 'article') as ArticleId;
      return { id, article, event: this.reading(article)?.events[number(row, 'seq')] ?? null };
    });
  }

  eventsOf(article: ArticleId): Promise<readonly EventView[]> {
    return this.step(() => {
      const events = this.reading(article)?.events ?? [];
      return this.db
        .all('SELECT id, seq FROM event WHERE article = ? ORDER BY seq < 0, seq, id', article)
        .map((row) => ({ id: text(row, 'id') as EventId, article, event: events[number(row, 'seq')] ?? null }));
    });
  }

  eventsBetween(one: Party, other: Party, limit = BETWEEN): Promise<readonly EventBetween[]> {
    return this.step(() => {
      const rows = this.db.all(
        `WITH one AS MATERIALIZED (${SIDE}), other AS MATERIALIZED (${SIDE.replaceAll('?1', '?3').replaceAll('?2', '?4')})
         SELECT e.id, e.article, e.seq, json_group_array(DISTINCT one.place) AS a, json_group_array(DISTINCT other.place) AS b
         FROM one JOIN other ON other.article = one.article AND other.seq = one.seq AND other.place <> one.place
         JOIN article t ON t.id = one.article AND t.newest = 1
         JOIN event e ON e.article = one.article AND e.seq = one.seq
         GROUP BY e.id ORDER BY t.day DESC, e.id DESC LIMIT ?5`,
        JSON.stringify(one.actors.flatMap((actor) => this.actors.merged(actor))),
        one.country,
        JSON.stringify(other.actors.flatMap((actor) => this.actors.merged(actor))),
        other.country,
        limit,
      );
      return rows.map((row) => {
        const article = text(row, 'article') as ArticleId;
        const event = this.reading(article)?.events[number(row, 'seq')] ?? null;
        const known = this.actors.of(article);
        const actors = (event?.participants ?? []).map(({ cluster }) =>
          cluster === null ? null : (known.get(cluster) ?? null),
        );
        const id = text(row, 'id') as EventId;
        return { id, article, event, one: places(row['a']), other: places(row['b']), actors };
      });
    });
  }

  listEvent(event: EventId, keys: readonly string[]): Promise<void> {
    return this.step(() => {
      const article = articleOf(this.db, event);
      if (article === null) throw new LedgerFault('not-found', event);
      const day = dayOf(textOrNull(this.db.get('SELECT date FROM article WHERE id = ?', article), 'date'));
      for (const key of keys)
        this.db.run(
          'INSERT OR IGNORE INTO event_key (key, day, event, article) VALUES (?, ?, ?, ?)',
          keyNumber(key),
          day ?? NO_DAY,
          event,
          article,
        );
    });
  }

  isListed(event: EventId): Promise<boolean> {
    return this.step(() => this.db.get('SELECT 1 AS one FROM event_key WHERE event = ? LIMIT 1', event) !== undefined);
  }

  eventsNear(keys: readonly string[], from: string, to: string, limit = NEAR): Promise<readonly EventId[]> {
    return this.step(() =>
      this.db
        .all(
          `SELECT e.event, count(*) AS n FROM json_each(?) k JOIN event_key e ON e.key = k.value AND e.day BETWEEN ? AND ?
           GROUP BY e.event ORDER BY n DESC, e.event DESC LIMIT ?`,
          JSON.stringify(keys.map(keyNumber)),
          dayOf(from) ?? NO_DAY,
          dayOf(to) ?? NO_DAY,
          limit,
        )
        .map((row) => text(row, 'event') as EventId),
    );
  }
}

/** Where a party takes part: by its actors, or by whoever has the code of its state or is an actor of it. */
const SIDE = `
  SELECT p.article, p.seq, p.place FROM json_each(?1) a JOIN actor_link l ON l.actor = a.value
  JOIN party p ON p.article = l.article AND p.cluster = l.cluster
  UNION SELECT article, seq, place FROM party WHERE country = ?2
  UNION SELECT p.article, p.seq, p.place FROM actor c JOIN actor_link l ON l.actor = c.id
  JOIN party p ON p.article = l.article AND p.cluster = l.cluster WHERE c.country = ?2`;

function places(written: unknown): readonly number[] {
  const read: unknown = typeof written === 'string' ? JSON.parse(written) : [];
  return Array.isArray(read) ? read.filter((one) => typeof one === 'number').sort((a, b) => a - b) : [];
}

function anchorOfEvent({ evidence }: EventRecord): Anchor {
  const trigger = evidence[0]?.trigger;
  return { part: trigger?.part ?? 'text', start: trigger?.start ?? 0, end: trigger?.end ?? 0 };
}
