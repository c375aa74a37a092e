/** Followed sources and their last looks, in their tables. */
import { LedgerFault } from '../fault.ts';
import type { Ids } from '../ids.ts';
import type { FollowedSource, NewSource, SourceKind, SourceLook, Sources } from '../sources.ts';
import type { Step } from './desks.ts';
import { number, text, textOrNull } from '../columns.ts';
import type { Row } from '../steps.ts';
import type { Database } from './driver.ts';

/** Looks that are kept of a source. */
const LOOKS = 50;
const MINUTE = 60_000;
/** A source that cannot be had is looked at less and less often, but each day at least. */
const LONGEST = 24 * 60 * MINUTE;

export class SqliteSources implements Sources {
  constructor(
    private readonly db: Database,
    private readonly ids: Ids,
    private readonly now: () => number,
    private readonly step: Step,
  ) {}

  add({ address, kind, every, outlet = null, links = 'when-cut' }: NewSource): Promise<FollowedSource> {
    return this.step(() => {
      const known = textOrNull(this.db.get('SELECT id FROM followed WHERE address = ?', address), 'id');
      if (known !== null) return this.found(known);
      const id = this.ids.issue();
      const at = this.time(this.now());
      this.db.run(
        `INSERT INTO followed (id, address, kind, every, outlet, links, active, created_at, next_at, claimed_until, failing)
         VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?, '', 0)`,
        id,
        address,
        kind,
        every,
        outlet,
        links,
        at,
        at,
      );
      return this.found(id);
    });
  }

  change(
    id: string,
    change: Partial<Pick<FollowedSource, 'kind' | 'every' | 'outlet' | 'links' | 'active'>>,
  ): Promise<FollowedSource> {
    return this.step(() => {
      const { kind, every, outlet, links, active, last, nextAt } = { ...this.found(id), ...change };
      // A shorter time between looks counts from the last one.
      const due = last === null ? nextAt : this.time(Date.parse(last.at) + every * MINUTE);
      this.db.run(
        'UPDATE followed SET kind = ?, every = ?, outlet = ?, links = ?, active = ?, next_at = min(next_at, ?) WHERE id = ?',
        kind,
        every,
        outlet,
        links,
        active ? 1 : 0,
        due,
        id,
      );
      return this.found(id);
    });
  }

  list(): Promise<readonly FollowedSource[]> {
    return this.step(() => this.db.all('SELECT * FROM followed ORDER BY id').map((row) => this.sourceOf(row)));
  }

  get(id: string): Promise<FollowedSource | null> {
    return this.step(() => {
      const row = this.db.get('SELECT * FROM followed WHERE id = ?', id);
      return row === undefined ? null : this.sourceOf(row);
    });
  }

  looks(id: string, limit = LOOKS): Promise<readonly SourceLook[]> {
    return this.step(() => this.looksOf(id, limit));
  }

  lookNow(id: string): Promise<void> {
    return this.step(() => {
      if (this.db.run('UPDATE followed SET next_at = ? WHERE id = ?', this.time(this.now()), id) === 0)
        throw new LedgerFault('not-found', id);
    });
  }

  claim(lease: number): Promise<FollowedSource | null> {
    return this.step(() => {
      const now = this.time(this.now());
      const row = this.db.get(
        'SELECT id FROM followed WHERE active = 1 AND next_at <= ?1 AND claimed_until < ?1 ORDER BY next_at, id LIMIT 1',
        now,
      );
      if (row === undefined) return null;
      const id = text(row, 'id');
      this.db.run('UPDATE followed SET claimed_until = ? WHERE id = ?', this.time(this.now() + lease), id);
      return this.found(id);
    });
  }

  release(id: string): Promise<void> {
    return this.step(() => {
      this.db.run("UPDATE followed SET claimed_until = '' WHERE id = ?", id);
    });
  }

  nextDue(): Promise<string | null> {
    return this.step(() =>
      textOrNull(this.db.get('SELECT min(max(next_at, claimed_until)) AS due FROM followed WHERE active = 1'), 'due'),
    );
  }

  looked(id: string, look: SourceLook, reached: boolean): Promise<void> {
    return this.step(() => {
      const row = this.db.get('SELECT every, failing FROM followed WHERE id = ?', id);
      // Taken away meanwhile.
      if (row === undefined) return;
      const failing = reached ? 0 : number(row, 'failing') + 1;
      const every = number(row, 'every') * MINUTE;
      const wait = Math.max(every, Math.min(LONGEST, every * 2 ** Math.min(failing, 16)));
      this.db.run(
        `UPDATE followed SET failing = ?, next_at = ?, claimed_until = '' WHERE id = ?`,
        failing,
        this.time(Date.parse(look.at) + (failing === 0 ? every : wait)),
        id,
      );
      this.db.run(
        'INSERT OR REPLACE INTO followed_look (source, at, body) VALUES (?, ?, ?)',
        id,
        look.at,
        JSON.stringify(look),
      );
      this.db.run(
        'DELETE FROM followed_look WHERE source = ?1 AND at < (SELECT at FROM followed_look WHERE source = ?1 ORDER BY at DESC LIMIT 1 OFFSET ?2)',
        id,
        LOOKS - 1,
      );
    });
  }

  remove(id: string): Promise<void> {
    return this.step(() => {
      this.db.run('DELETE FROM followed_look WHERE source = ?', id);
      this.db.run('DELETE FROM followed WHERE id = ?', id);
    });
  }

  private looksOf(id: string, limit: number): readonly SourceLook[] {
    return (
      this.db
        .all('SELECT body FROM followed_look WHERE source = ? ORDER BY at DESC LIMIT ?', id, limit)
        // Written by `looked`.
        .map((row) => JSON.parse(text(row, 'body')) as SourceLook)
    );
  }

  private found(id: string): FollowedSource {
    const row = this.db.get('SELECT * FROM followed WHERE id = ?', id);
    if (row === undefined) throw new LedgerFault('not-found', id);
    return this.sourceOf(row);
  }

  private sourceOf(row: Row): FollowedSource {
    const id = text(row, 'id');
    return {
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
      last: this.looksOf(id, 1)[0] ?? null,
    };
  }

  private time(milliseconds: number): string {
    return new Date(milliseconds).toISOString();
  }
}
