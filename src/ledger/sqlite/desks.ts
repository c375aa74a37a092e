/** Collections with their notes, and how far each alert has looked, in their tables. */
import type { Alert, Alerts, Collected, Collection, Collections } from '../desks.ts';
import { LedgerFault } from '../fault.ts';
import type { ArticleId, Ids, StatementId } from '../ids.ts';
import { type Database, number, type Row, text } from './driver.ts';

/** How the steps of a call are run: in one transaction, if the ledger is open. */
export type Step = <T>(steps: () => T) => Promise<T>;

/** The article that an id is of, be it of an article, a statement or an event. */
export function articleOf(db: Database, id: string): ArticleId | null {
  const row = db.get(
    'SELECT id AS a FROM article WHERE id = ? UNION ALL SELECT article FROM statement WHERE id = ? UNION ALL SELECT article FROM event WHERE id = ?',
    id,
    id,
    id,
  );
  return row === undefined ? null : (text(row, 'a') as ArticleId);
}

export class SqliteCollections implements Collections {
  constructor(
    private readonly db: Database,
    private readonly ids: Ids,
    private readonly now: () => number,
    private readonly step: Step,
  ) {}

  create(name: string, note = ''): Promise<Collection> {
    return this.step(() => {
      const made = { id: this.ids.issue(), name, note, createdAt: new Date(this.now()).toISOString() };
      this.db.run(
        'INSERT INTO collection (id, name, note, created_at) VALUES (?, ?, ?, ?)',
        made.id,
        name,
        note,
        made.createdAt,
      );
      return { ...made, items: 0 };
    });
  }

  change(id: string, name: string, note: string): Promise<void> {
    return this.step(() => {
      if (this.db.run('UPDATE collection SET name = ?, note = ? WHERE id = ?', name, note, id) === 0)
        throw new LedgerFault('not-found', id);
    });
  }

  list(): Promise<readonly Collection[]> {
    return this.step(() =>
      this.db
        .all(
          'SELECT *, (SELECT count(*) FROM collected WHERE collection = c.id) AS items FROM collection c ORDER BY id',
        )
        .map((row) => ({
          id: text(row, 'id'),
          name: text(row, 'name'),
          note: text(row, 'note'),
          createdAt: text(row, 'created_at'),
          items: number(row, 'items'),
        })),
    );
  }

  put(id: string, item: StatementId | ArticleId, note = ''): Promise<void> {
    return this.step(() => {
      if (this.db.get('SELECT 1 AS one FROM collection WHERE id = ?', id) === undefined)
        throw new LedgerFault('not-found', id);
      const article = articleOf(this.db, item);
      if (article === null) throw new LedgerFault('no-such-statement', item);
      this.db.run(
        `INSERT INTO collected (collection, item, article, note, added_at) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET note = excluded.note`,
        id,
        item,
        article,
        note,
        new Date(this.now()).toISOString(),
      );
    });
  }

  take(id: string, item: StatementId | ArticleId): Promise<void> {
    return this.step(() => {
      this.db.run('DELETE FROM collected WHERE collection = ? AND item = ?', id, item);
    });
  }

  items(id: string): Promise<readonly Collected[]> {
    return this.step(() =>
      this.db.all('SELECT * FROM collected WHERE collection = ? ORDER BY added_at, item', id).map((row) => ({
        item: text(row, 'item') as StatementId,
        article: text(row, 'article') as ArticleId,
        note: text(row, 'note'),
        addedAt: text(row, 'added_at'),
      })),
    );
  }

  remove(id: string): Promise<void> {
    return this.step(() => {
      this.db.run('DELETE FROM collected WHERE collection = ?', id);
      this.db.run('DELETE FROM collection WHERE id = ?', id);
    });
  }
}

const NEWS = 1000;

export class SqliteAlerts implements Alerts {
  constructor(
    private readonly db: Database,
    private readonly ids: Ids,
    private readonly now: () => number,
    private readonly step: Step,
  ) {}

  create(name: string, query: string): Promise<Alert> {
    return this.step(() => {
      const id = this.ids.issue();
      this.db.run(
        `INSERT INTO alert (id, name, query, created_at, seen) VALUES (?, ?, ?, ?, coalesce((SELECT max(id) FROM article), ''))`,
        id,
        name,
        query,
        new Date(this.now()).toISOString(),
      );
      return this.get(id);
    });
  }

  list(): Promise<readonly Alert[]> {
    return this.step(() => this.db.all('SELECT * FROM alert ORDER BY id').map(alertOf));
  }

  news(id: string, limit = NEWS): Promise<readonly ArticleId[]> {
    return this.step(() =>
      this.db
        .all('SELECT id FROM article WHERE id > ? ORDER BY id LIMIT ?', this.get(id).seen ?? '', limit)
        .map((row) => text(row, 'id') as ArticleId),
    );
  }

  advance(id: string, seen: ArticleId): Promise<void> {
    return this.step(() => {
      this.get(id);
      this.db.run('UPDATE alert SET seen = max(seen, ?) WHERE id = ?', seen, id);
    });
  }

  rename(id: string, name: string): Promise<void> {
    return this.step(() => {
      if (this.db.run('UPDATE alert SET name = ? WHERE id = ?', name, id) === 0) throw new LedgerFault('not-found', id);
    });
  }

  remove(id: string): Promise<void> {
    return this.step(() => {
      this.db.run('DELETE FROM alert WHERE id = ?', id);
    });
  }

  private get(id: string): Alert {
    const row = this.db.get('SELECT * FROM alert WHERE id = ?', id);
    if (row === undefined) throw new LedgerFault('not-found', id);
    return alertOf(row);
  }
}

function alertOf(row: Row): Alert {
  const seen = text(row, 'seen');
  return {
    id: text(row, 'id'),
    name: text(row, 'name'),
    query: text(row, 'query'),
    createdAt: text(row, 'created_at'),
    seen: seen === '' ? null : (seen as ArticleId),
  };
}
