/**
 * Readers that come to an end: where none of them has read anything for a long while, all threads are replaced, and what they had is read again one
 * article at a time, each by itself for its own time. The article that does not come to an end then is a failure; the others are none the worse.
 *
 * A thread that dies is the pool's own concern.
 */
import type { LexiconNames } from '../../reader/index.ts';
import type { ReaderVersion, Readers, ReadOutcome } from '../readers/readers.ts';

type Articles = Parameters<Readers['read']>[0];

/** Milliseconds in which something must have been read while anything is to be read: a megabyte takes less than one second. */
const STILLNESS = 60_000;

class Still extends Error {}

export class PatientReaders implements Readers {
  private readers: Readers;
  private readonly underWay = new Set<(error: Still) => void>();
  private movedAt = 0;
  private watch: NodeJS.Timeout | null = null;
  /** Articles that are read by themselves, one after the other. */
  private alone: Promise<unknown> = Promise.resolve();

  /** @param start begins new threads */
  constructor(
    private readonly start: () => Readers,
    private readonly stillness: number = STILLNESS,
  ) {
    this.readers = start();
  }

  get width(): number {
    return this.readers.width;
  }

  version(): Promise<ReaderVersion> {
    return this.readers.version();
  }

  names(): Promise<LexiconNames> {
    return this.readers.names();
  }

  async read(articles: Articles): Promise<readonly ReadOutcome[]> {
    try {
      return await this.watched(articles);
    } catch (error) {
      if (!(error instanceof Still)) throw error;
    }
    const turn = this.alone.then(() => this.oneByOne(articles));
    this.alone = turn.catch(() => {});
    return turn;
  }

  async close(): Promise<void> {
    if (this.watch !== null) clearInterval(this.watch);
    await this.readers.close();
  }

  private async oneByOne(articles: Articles): Promise<readonly ReadOutcome[]> {
    const outcomes: ReadOutcome[] = [];
    for (const article of articles) {
      try {
        outcomes.push(...(await this.watched([article])));
      } catch (error) {
        if (!(error instanceof Still)) throw error;
        outcomes.push({ read: false, reason: `> ${this.stillness / 1000} s` });
      }
    }
    return outcomes;
  }

  private async watched(articles: Articles): Promise<readonly ReadOutcome[]> {
    if (this.underWay.size === 0) this.movedAt = Date.now();
    this.watch ??= setInterval(() => this.look(), this.stillness / 10).unref();
    let giveUp: (error: Still) => void = () => {};
    const still = new Promise<never>((_, reject) => {
      giveUp = reject;
    });
    this.underWay.add(giveUp);
    try {
      return await Promise.race([this.readers.read(articles), still]);
    } finally {
      this.underWay.delete(giveUp);
      this.movedAt = Date.now();
    }
  }

  private look(): void {
    if (this.underWay.size === 0 || Date.now() - this.movedAt < this.stillness) return;
    const old = this.readers;
    this.readers = this.start();
    this.movedAt = Date.now();
    old.close().catch(() => {});
    for (const giveUp of [...this.underWay]) giveUp(new Still());
  }
}
