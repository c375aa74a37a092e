/**
 * The few calls of the database engine that the ledger needs, so that another driver can take its place (node:sqlite has the same
 * interface), and its errors as faults of a ledger.
 */
import { existsSync } from 'node:fs';
import { backup, DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { number } from '../columns.ts';
import { LedgerFault } from '../fault.ts';
import type { Row, Value } from '../steps.ts';

export interface OpenOptions {
  readonly readOnly?: boolean;
  /** How long a second writer waits for the first, in milliseconds. */
  readonly patience?: number;
}

const PATIENCE_MS = 30_000;
/** SQLite's primary result codes. */
const BUSY = 5;
const LOCKED = 6;
const READ_ONLY = 8;
const IO = 10;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;

export class Database {
  readonly readOnly: boolean;
  private readonly db: DatabaseSyncInstance;
  private readonly prepared = new Map<string, StatementSyncInstance>();
  private depth = 0;
  private version = 0;

  /** @throws {LedgerFault} where the file cannot be opened */
  constructor(
    readonly path: string,
    { readOnly = false, patience = PATIENCE_MS }: OpenOptions = {},
  ) {
    this.readOnly = readOnly;
    if (readOnly && !existsSync(path)) throw new LedgerFault('not-found', path);
    this.db = guarded(path, () => new DatabaseSync(path, { readOnly, timeout: patience }));
  }

  exec(sql: string): void {
    guarded(this.path, () => this.db.exec(sql));
  }

  run(sql: string, ...values: readonly Value[]): number {
    return guarded(this.path, () => Number(this.statement(sql).run(...values).changes));
  }

  get(sql: string, ...values: readonly Value[]): Row | undefined {
    return guarded(this.path, () => this.statement(sql).get(...values) as Row | undefined);
  }

  all(sql: string, ...values: readonly Value[]): readonly Row[] {
    return guarded(this.path, () => this.statement(sql).all(...values) as unknown as readonly Row[]);
  }

  /** Runs steps that are kept together or not at all; the first writer's turn ends before the next one's begins. */
  transaction<T>(steps: () => T): T {
    return this.within('BEGIN IMMEDIATE', steps);
  }

  /** Runs steps that only look, all of them at one moment. */
  snapshot<T>(steps: () => T): T {
    return this.within('BEGIN', steps);
  }

  private within<T>(begin: string, steps: () => T): T {
    if (this.depth > 0) return steps();
    this.run(begin);
    this.depth++;
    try {
      const result = steps();
      this.run('COMMIT');
      return result;
    } catch (error) {
      // A full disk may have undone it already.
      try {
        this.db.exec('ROLLBACK');
      } catch {}
      throw error;
    } finally {
      this.depth--;
    }
  }

  /** Whether another connection has written since this was asked last. */
  changedByOthers(): boolean {
    const version = number(this.get('PRAGMA data_version'), 'data_version');
    const changed = version !== this.version;
    this.version = version;
    return changed;
  }

  async backup(path: string): Promise<void> {
    try {
      await backup(this.db, path);
    } catch (error) {
      throw faultOf(path, error);
    }
  }

  close(): void {
    this.prepared.clear();
    this.db.close();
  }

  private statement(sql: string): StatementSyncInstance {
    const known = this.prepared.get(sql);
    if (known !== undefined) return known;
    const made = this.db.prepare(sql);
    this.prepared.set(sql, made);
    return made;
  }
}

function guarded<T>(path: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw faultOf(path, error);
  }
}

function faultOf(path: string, error: unknown): unknown {
  if (error instanceof LedgerFault || !(error instanceof Error)) return error;
  const code = 'errcode' in error ? Number(error.errcode) & 255 : Number.NaN;
  const fault = (kind: LedgerFault['code']): LedgerFault =>
    new LedgerFault(kind, `${path}: ${error.message}`, { cause: error });
  switch (code) {
    case BUSY:
    case LOCKED:
      return fault('busy');
    case READ_ONLY:
      return fault('read-only');
    case FULL:
      return fault('disk-full');
    case CORRUPT:
    case IO:
      return fault('damaged');
    case CANNOT_OPEN:
      return fault('not-found');
    case NOT_A_DATABASE:
      return fault('not-a-ledger');
    default:
      return error;
  }
}
