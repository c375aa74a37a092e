/** Followed sources and their last looks, in their tables. */
import { number, text, textOrNull } from '../columns.ts';
import type { Engine } from '../engine.ts';
import { LedgerFault } from '../fault.ts';
import type { Ids } from '../ids.ts';
import type { FollowedSource, NewSource, SourceKind, SourceLook, Sources } from '../sources.ts';
import { all, get, insert, insertion, type Row, run, type Steps } from '../steps.ts';

/** Looks that are kept of a source. */
const LOOKS = 50;
const MINUTE = 60_000;
/** A source that cannot be had is looked at less and less often, but each day at least. */
const LONGEST = 24 * 60 * MINUTE;

const FOLLOWED = insertion('followed', [
  'id',
  'address',
  'kind',
  'every',
  'outlet',
  'links',
  'active',
  'created_at',
  'next_at',
  'claimed_until',
  'failing',
]);
const LOOK = insertion('followed_look', ['source', 'at', 'body'], 'replace', ['source', 'at']);

export class TableSources implements Sources {
  constructor(
    private readonly engine: Engine,
    private readonly ids: Ids,
    private readonly now: () => number,
  ) {}

  add({ address, kind, every, outlet = null, links = 'when-cut' }: NewSource): Promise<FollowedSource> {
    const { ids, now } = this;
    return this.engine.change(function* () {
      const known = textOrNull(yield* get('SELECT id FROM followed WHERE address = ?', address), 'id');
      if (known !== null) return yield* found(known);
      const id = ids.issue();
      const at = time(now());
      yield* insert(FOLLOWED, id, address, kind, every, outlet, links, 1, at, at, '', 0);
      return yield* found(id);
    });
  }

  change(
    id: string,
    change: Partial<Pick<FollowedSource, 'kind' | 'every' | 'outlet' | 'links' | 'active'>>,
  ): Promise<FollowedSource> {
    return this.engine.change(function* () {
      const { kind, every, outlet, links, active, last, nextAt } = { ...(yield* found(id)), ...change };
      // A shorter time between looks counts from the last one.
      const due = last === null ? nextAt : time(Date.parse(last.at) + every * MINUTE);
      yield* run(
        'UPDATE followed SET kind = ?, every = ?, outlet = ?, links = ?, active = ?, next_at = ? WHERE id = ?',
        kind,
        every,
        outlet,
        links,
        active ? 1 : 0,
        earlier(due, nextAt),
        id,
      );
      return yield* found(id);
    });
  }

  list(): Promise<readonly FollowedSource[]> {
    return this.engine.read(function* () {
      return yield* sourcesOf(yield* all('SELECT * FROM followed ORDER BY id'));
    });
  }

  get(id: string): Promise<FollowedSource | null> {
    return this.engine.read(function* () {
      return (yield* sourcesOf(yield* all('SELECT * FROM followed WHERE id = ?', id)))[0] ?? null;
    });
  }

  looks(id: string, limit = LOOKS): Promise<readonly SourceLook[]> {
    return this.engine.read(function* () {
      const rows = yield* all('SELECT body FROM followed_look WHERE source = ? ORDER BY at DESC LIMIT ?', id, limit);
      return rows.map(lookOf);
    });
  }

  lookNow(id: string): Promise<void> {
    const { now } = this;
    return this.engine.change(function* () {
      if ((yield* run('UPDATE followed SET next_at = ? WHERE id = ?', time(now()), id)) === 0)
        throw new LedgerFault('not-found', id);
    });
  }

  claim(lease: number): Promise<FollowedSource | null> {
    const { now } = this;
    return this.engine.change(function* () {
      const at = time(now());
      const row = yield* get(
        'SELECT id FROM followed WHERE active = 1 AND next_at <= ? AND claimed_until < ? ORDER BY next_at, id LIMIT 1',
        at,
        at,
      );
      if (row === undefined) return null;
      const id = text(row, 'id');
      yield* run('UPDATE followed SET claimed_until = ? WHERE id = ?', time(now() + lease), id);
      return yield* found(id);
    });
  }

  release(id: string): Promise<void> {
    return this.engine.change(function* () {
      yield* run("UPDATE followed SET claimed_until = '' WHERE id = ?", id);
    });
  }

  nextDue(): Promise<string | null> {
    return this.engine.read(function* () {
      const row = yield* get(
        `SELECT min(CASE WHEN next_at > claimed_until THEN next_at ELSE claimed_until END) AS due
         FROM followed WHERE active = 1`,
      );
      return textOrNull(row, 'due');
    });
  }

  looked(id: string, look: SourceLook, reached: boolean): Promise<void> {
    return this.engine.change(function* () {
      const row = yield* get('SELECT every, failing FROM followed WHERE id = ?', id);
      // Taken away meanwhile.
      if (row === undefined) return;
      const failing = reached ? 0 : number(row, 'failing') + 1;
      const every = number(row, 'every') * MINUTE;
      const wait = Math.max(every, Math.min(LONGEST, every * 2 ** Math.min(failing, 16)));
      yield* run(
        `UPDATE followed SET failing = ?, next_at = ?, claimed_until = '' WHERE id = ?`,
        failing,
        time(Date.parse(look.at) + (failing === 0 ? every : wait)),
        id,
      );
      yield* insert(LOOK, id, look.at, JSON.stringify(look));
      yield* run(
        `DELETE FROM followed_look WHERE source = ? AND at <
         (SELECT l.at FROM followed_look l WHERE l.source = ? ORDER BY l.at DESC LIMIT 1 OFFSET ${LOOKS - 1})`,
        id,
        id,
      );
    });
  }

  remove(id: string): Promise<void> {
    return this.engine.change(function* () {
      yield* run('DELETE FROM followed_look WHERE source = ?', id);
      yield* run('DELETE FROM followed WHERE id = ?', id);
    });
  }
}

function* found(id: string): Steps<FollowedSource> {
  const [source] = yield* sourcesOf(yield* all('SELECT * FROM followed WHERE id = ?', id));
  if (source === undefined) throw new LedgerFault('not-found', id);
  return source;
}

function* sourcesOf(rows: readonly Row[]): Steps<readonly FollowedSource[]> {
  const out: FollowedSource[] = [];
  for (const row of rows) {
    const id = text(row, 'id');
    const last = yield* get('SELECT body FROM followed_look WHERE source = ? ORDER BY at DESC LIMIT 1', id);
    out.push({
      id,
      address: text(row, 'address'),
      // Written by `add` and `change` from checked ones.
      kind: text(row, 'kind') as SourceKind,
      links: text(row, 'links') as FollowedSource['links'],
      every: number(row, 'every'),
      outlet: textOrNull(row, 'outlet'),
      active: number(row, 'active') === 1,
      createdAt: text(row, 'created_at'),
      nextAt: text(row, 'next_at'),
      failing: number(row, 'failing'),
      last: last === undefined ? null : lookOf(last),
    });
  }
  return out;
}

function lookOf(row: Row): SourceLook {
  // Written by `looked`.
  return JSON.parse(text(row, 'body')) as SourceLook;
}

function time(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** Of two times as they are written. */
function earlier(one: string, other: string): string {
  return [one, other].sort()[0] ?? one;
}
