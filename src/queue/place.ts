/** Where a queue is: in the database of its ledger, in a schema of its own. */
import { createHash } from 'node:crypto';
import type pg from 'pg';

/** Where the queue is: what the driver wants to connect, and the schema of the ledger that it belongs to. */
export interface QueuePlace {
  readonly connection: pg.PoolConfig;
  /** Of the ledger; the queue's own is {@link schemaOfQueue}. */
  readonly schema: string;
}

/** Longer names pg-boss does not take; nor others than these letters, and it writes them without quotation marks. */
const LONGEST_SCHEMA = 50;

/**
 * The schema of a ledger's queue: beside the ledger's, so that either can be copied or dropped without the other. A name that has to be changed for it
 * gets some letters of its own, so that no two ledgers share a queue.
 */
export function schemaOfQueue(schema: string): string {
  const whole = `${schema}_queue`;
  if (/^[a-z_][a-z0-9_]*$/.test(schema) && whole.length <= LONGEST_SCHEMA) return whole;
  const ending = `_${createHash('sha256').update(schema).digest('hex').slice(0, 8)}_queue`;
  const plain = schema.toLowerCase().replace(/[^a-z0-9_]/g, '_');
  return `_${plain.slice(0, LONGEST_SCHEMA - ending.length - 1)}${ending}`;
}

export interface OpenQueueOptions {
  /** Makes the queue where there is none. */
  readonly make?: boolean;
  /** Whether this process gives the articles of workers that died to others: whoever takes should. */
  readonly supervise?: boolean;
}
