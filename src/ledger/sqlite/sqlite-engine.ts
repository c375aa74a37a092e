/**
 * A ledger in one SQLite file: no server, nothing to set up.
 *
 * Acknowledged means on disk: WAL with `synchronous=FULL`, one transaction a batch, the index in it. Writers wait for one another,
 * readers for nobody. All answers are at hand, so that logic runs through without waiting.
 */
import { statSync } from 'node:fs';
import { number, text } from '../columns.ts';
import type { Engine, Extent } from '../engine.ts';
import { LedgerFault } from '../fault.ts';
import { IndexFault, IndexWriter, MERGES_OF_A_WRITE, mergeAside, placeMerge, SegmentBuilders } from '../index/index.ts';
import { type Answer, runNow, type Step, type Steps } from '../steps.ts';
import type { Database } from './driver.ts';
import { migrate, PAGE_SIZE } from './schema.ts';
import { SqliteSegments } from './segments.ts';

export class SqliteEngine implements Engine {
  readonly address: string;
  readonly readOnly: boolean;
  readonly segments: SqliteSegments;
  private readonly builders = new SegmentBuilders();
  private readonly hooks: (() => void)[] = [];
  private open = true;

  /**
   * @param db the file; closed with the engine, and where it cannot be opened as a ledger
   * @throws {LedgerFault} `not-a-ledger`, `newer-schema`, `read-only`
   */
  constructor(private readonly db: Database) {
    this.address = db.path;
    this.readOnly = db.readOnly;
    try {
      if (!this.readOnly)
        db.exec(
          `PRAGMA page_size = ${PAGE_SIZE}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -16000`,
        );
      migrate(db, this.readOnly);
    } catch (error) {
      db.close();
      throw error;
    }
    this.segments = new SqliteSegments(db);
  }

  async read<T>(logic: () => Steps<T>): Promise<T> {
    this.checkOpen();
    return this.db.snapshot(() => {
      this.lookForOthers();
      return this.through(logic());
    });
  }

  search<T>(logic: () => Steps<T>): Promise<T> {
    // The segments are in the file, and seen at the same moment.
    return this.read(logic);
  }

  async change<T>(logic: () => Steps<T>): Promise<T> {
    return this.writing(() => this.through(logic()));
  }

  async write<T>(logic: (index: IndexWriter) => Steps<T>): Promise<T> {
    const result = this.writing(() => {
      const index = new IndexWriter(this.segments, { builders: this.builders });
      const made = this.through(logic(index));
      index.flush();
      return made;
    });
    this.merge();
    return result;
  }

  whenUnsure(hook: () => void): void {
    this.hooks.push(hook);
  }

  async scrub(): Promise<void> {
    this.checkOpen();
    // Pages of what was deleted are overwritten (`secure_delete`); the log still has them.
    this.db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  async check(): Promise<readonly string[]> {
    this.checkOpen();
    const said = this.db.all('PRAGMA quick_check').map((row) => text(row, 'quick_check'));
    return said.filter((one) => one !== 'ok');
  }

  async extent(): Promise<Extent> {
    this.checkOpen();
    const size = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    return {
      bytes: size(this.address) + size(`${this.address}-wal`),
      schema: number(this.db.get('PRAGMA user_version'), 'user_version'),
    };
  }

  async backup(path: string): Promise<void> {
    this.checkOpen();
    await this.db.backup(path);
  }

  async close(): Promise<void> {
    if (!this.open) return;
    this.open = false;
    this.db.close();
  }

  /** Merges segments where it is time. What was written is on disk already; others write while a merge is made. */
  private merge(): void {
    try {
      for (let done = 0; done < MERGES_OF_A_WRITE; done++) {
        const made = this.db.snapshot(() => mergeAside(this.segments));
        if (made === null || !this.db.transaction(() => placeMerge(this.segments, made))) return;
      }
    } catch (error) {
      // Left to the next writer: another has its turn, the disk is full. A segment that is damaged is for `verify` to tell.
      if (!(error instanceof LedgerFault || error instanceof IndexFault)) throw error;
    }
  }

  private writing<T>(steps: () => T): T {
    this.checkOpen();
    if (this.readOnly) throw new LedgerFault('read-only', this.address);
    try {
      return this.db.transaction(() => {
        this.lookForOthers();
        return steps();
      });
    } catch (error) {
      this.builders.discard();
      this.unsure();
      throw error;
    }
  }

  private through<T>(steps: Steps<T>): T {
    return runNow(steps, (step) => this.answer(step));
  }

  private answer(step: Step): Answer {
    switch (step.ask) {
      case 'get':
        return this.db.get(step.sql, ...step.values);
      case 'all':
        return this.db.all(step.sql, ...step.values);
      case 'run':
        return this.db.run(step.sql, ...step.values);
      case 'insert':
        this.db.run(step.into.sql, ...step.values);
        return undefined;
    }
  }

  private lookForOthers(): void {
    if (this.db.changedByOthers()) this.unsure();
  }

  private unsure(): void {
    for (const hook of this.hooks) hook();
  }

  private checkOpen(): void {
    if (!this.open) throw new LedgerFault('closed', this.address);
  }
}
