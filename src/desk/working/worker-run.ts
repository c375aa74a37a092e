/**
 * The runs of a worker: what it keeps belongs to one, as with `musnad add`. A run begins with the first article and ends when nothing waits any more,
 * or after an hour, so that what was read when can be told of a worker that works for months.
 */
import type { Ledger } from '../../ledger/index.ts';
import type { Done } from '../../queue/index.ts';
import type { Readers } from '../readers/readers.ts';

/** Milliseconds after which a run ends, and for which nothing must have come before it ends. */
const LONGEST = 3_600_000;
const REST = 60_000;

export class WorkerRun {
  private current: Promise<string> | null = null;
  private begunAt = 0;
  private lastAt = 0;
  private counts: Record<string, number> = {};

  constructor(
    private readonly ledger: Ledger,
    private readonly readers: Readers,
    private readonly worker: string,
  ) {}

  /** The run that what is kept now belongs to. */
  async id(): Promise<string> {
    if (this.current !== null && Date.now() - this.begunAt > LONGEST) await this.finish();
    if (this.current === null) {
      this.begunAt = Date.now();
      this.lastAt = this.begunAt;
      const begun = this.begin();
      this.current = begun;
      // Could not be begun: the next one that asks tries again.
      begun.catch(() => {
        if (this.current === begun) this.current = null;
      });
    }
    return this.current;
  }

  count(done: Done): void {
    this.lastAt = Date.now();
    const { bytes, statements, ...outcomes } = done;
    const articles = Object.values(outcomes).reduce((total, count) => total + count, 0);
    for (const [name, count] of Object.entries({ ...outcomes, statements, bytes, taken: articles }))
      if (count > 0) this.counts[name] = (this.counts[name] ?? 0) + count;
  }

  failed(): void {
    this.lastAt = Date.now();
    this.counts['failed'] = (this.counts['failed'] ?? 0) + 1;
    this.counts['taken'] = (this.counts['taken'] ?? 0) + 1;
  }

  /** Nothing waits. */
  async rest(): Promise<void> {
    if (this.current !== null && Date.now() - this.lastAt > REST) await this.finish();
  }

  async finish(): Promise<void> {
    const run = this.current;
    if (run === null) return;
    this.current = null;
    const counts = this.counts;
    this.counts = {};
    await this.ledger.finishRun(await run, counts);
  }

  private async begin(): Promise<string> {
    const { version, lexicon } = await this.readers.version();
    return this.ledger.beginRun({ kind: 'add', reader: version, lexicon, inputs: [`queue: ${this.worker}`] });
  }
}
