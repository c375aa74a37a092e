/** Collections with their notes, and how far each alert has looked, in their tables. */
import { number, text } from '../columns.ts';
import type { Alert, Alerts, Collected, Collection, Collections } from '../desks.ts';
import type { Engine } from '../engine.ts';
import { LedgerFault } from '../fault.ts';
import type { ArticleId, Ids, StatementId } from '../ids.ts';
import { all, get, insert, insertion, type Row, run, type Steps } from '../steps.ts';
import { articleOf } from './places.ts';

const COLLECTION = insertion('collection', ['id', 'name', 'note', 'created_at']);
const ALERT = insertion('alert', ['id', 'name', 'query', 'created_at', 'seen']);

export class TableCollections implements Collections {
  constructor(
    private readonly engine: Engine,
    private readonly ids: Ids,
    private readonly now: () => number,
  ) {}

  create(name: string, note = ''): Promise<Collection> {
    const { ids, now } = this;
    return this.engine.change(function* () {
      const made = { id: ids.issue(), name, note, createdAt: new Date(now()).toISOString() };
      yield* insert(COLLECTION, made.id, name, note, made.createdAt);
      return { ...made, items: 0 };
    });
  }

  change(id: string, name: string, note: string): Promise<void> {
    return this.engine.change(function* () {
      if ((yield* run('UPDATE collection SET name = ?, note = ? WHERE id = ?', name, note, id)) === 0)
        throw new LedgerFault('not-found', id);
    });
  }

  list(): Promise<readonly Collection[]> {
    return this.engine.read(function* () {
      const rows = yield* all(
        'SELECT c.*, (SELECT count(*) FROM collected WHERE collection = c.id) AS items FROM collection c ORDER BY id',
      );
      return rows.map((row) => ({
        id: text(row, 'id'),
        name: text(row, 'name'),
        note: text(row, 'note'),
        createdAt: text(row, 'created_at'),
        items: number(row, 'items'),
      }));
    });
  }

  put(id: string, item: StatementId | ArticleId, note = ''): Promise<void> {
    const { now } = this;
    return this.engine.change(function* () {
      if ((yield* get('SELECT 1 AS one FROM collection WHERE id = ?', id)) === undefined)
        throw new LedgerFault('not-found', id);
      const article = yield* articleOf(item);
      if (article === null) throw new LedgerFault('no-such-statement', item);
      // Behind what was put there in the same moment.
      const last = text(yield* get('SELECT max(added_at) AS at FROM collected WHERE collection = ?', id), 'at');
      const at = Math.max(now(), last === '' ? 0 : Date.parse(last) + 1);
      yield* run(
        `INSERT INTO collected (collection, item, article, note, added_at) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (collection, item) DO UPDATE SET note = excluded.note`,
        id,
        item,
        article,
        note,
        new Date(at).toISOString(),
      );
    });
  }

  take(id: string, item: StatementId | ArticleId): Promise<void> {
    return this.engine.change(function* () {
      yield* run('DELETE FROM collected WHERE collection = ? AND item = ?', id, item);
    });
  }

  items(id: string): Promise<readonly Collected[]> {
    return this.engine.read(function* () {
      const rows = yield* all('SELECT * FROM collected WHERE collection = ? ORDER BY added_at, item', id);
      return rows.map((row) => ({
        item: text(row, 'item') as StatementId,
        article: text(row, 'article') as ArticleId,
        note: text(row, 'note'),
        addedAt: text(row, 'added_at'),
      }));
    });
  }

  remove(id: string): Promise<void> {
    return this.engine.change(function* () {
      yield* run('DELETE FROM collected WHERE collection = ?', id);
      yield* run('DELETE FROM collection WHERE id = ?', id);
    });
  }
}

const NEWS = 1000;

export class TableAlerts implements Alerts {
  constructor(
    private readonly engine: Engine,
    private readonly ids: Ids,
    private readonly now: () => number,
  ) {}

  create(name: string, query: string): Promise<Alert> {
    const { ids, now } = this;
    return this.engine.change(function* () {
      const id = ids.issue();
      const seen = text(yield* get('SELECT max(id) AS id FROM article'), 'id');
      yield* insert(ALERT, id, name, query, new Date(now()).toISOString(), seen);
      return yield* found(id);
    });
  }

  list(): Promise<readonly Alert[]> {
    return this.engine.read(function* () {
      return (yield* all('SELECT * FROM alert ORDER BY id')).map(alertOf);
    });
  }

  news(id: string, limit = NEWS): Promise<readonly ArticleId[]> {
    return this.engine.read(function* () {
      const { seen } = yield* found(id);
      const rows = yield* all('SELECT id FROM article WHERE id > ? ORDER BY id LIMIT ?', seen ?? '', limit);
      return rows.map((row) => text(row, 'id') as ArticleId);
    });
  }

  advance(id: string, seen: ArticleId): Promise<void> {
    return this.engine.change(function* () {
      yield* found(id);
      yield* run('UPDATE alert SET seen = ? WHERE id = ? AND seen < ?', seen, id, seen);
    });
  }

  rename(id: string, name: string): Promise<void> {
    return this.engine.change(function* () {
      if ((yield* run('UPDATE alert SET name = ? WHERE id = ?', name, id)) === 0)
        throw new LedgerFault('not-found', id);
    });
  }

  remove(id: string): Promise<void> {
    return this.engine.change(function* () {
      yield* run('DELETE FROM alert WHERE id = ?', id);
    });
  }
}

function* found(id: string): Steps<Alert> {
  const row = yield* get('SELECT * FROM alert WHERE id = ?', id);
  if (row === undefined) throw new LedgerFault('not-found', id);
  return alertOf(row);
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
