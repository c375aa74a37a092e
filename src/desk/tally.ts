/** What came of a run so far: its counts, as the ledger keeps them and people are told. */
import type { AddOutcome } from '../ledger/index.ts';

/** `added` counts new articles, `near` those of them that resemble one kept before. */
export interface Tally {
  readonly taken: number;
  readonly added: number;
  readonly near: number;
  readonly revision: number;
  readonly same: number;
  readonly forgotten: number;
  readonly failed: number;
  readonly skipped: number;
  /** Put into the queue, and met there already. */
  readonly queued: number;
  readonly waiting: number;
  readonly statements: number;
  /** Bytes of the articles' texts in UTF-8. */
  readonly bytes: number;
}

type Counts = { -readonly [Name in keyof Tally]: Tally[Name] };

export class TallyOfRun {
  private readonly counts: Counts = {
    taken: 0,
    added: 0,
    near: 0,
    revision: 0,
    same: 0,
    forgotten: 0,
    failed: 0,
    skipped: 0,
    queued: 0,
    waiting: 0,
    statements: 0,
    bytes: 0,
  };

  get now(): Tally {
    return this.counts;
  }

  took(bytes: number): void {
    this.counts.taken++;
    this.counts.bytes += bytes;
  }

  failed(): void {
    this.counts.failed++;
  }

  skipped(): void {
    this.counts.skipped++;
  }

  /** @param fresh whether it did not wait there already */
  put(fresh: boolean): void {
    this.counts[fresh ? 'queued' : 'waiting']++;
  }

  kept(outcome: AddOutcome, statements: number): void {
    this.counts[outcome.outcome]++;
    if (outcome.outcome === 'added' && outcome.near.length > 0) this.counts.near++;
    if (outcome.outcome === 'added' || outcome.outcome === 'revision') this.counts.statements += statements;
  }

  /** The counts that are not nought, by name. */
  record(stopped: boolean): Readonly<Record<string, number>> {
    const counted = Object.entries(this.counts).filter(([, count]) => count > 0);
    return Object.fromEntries(stopped ? [...counted, ['stopped', 1]] : counted);
  }
}
