/**
 * Taking in: articles from wherever they come, read on all cores, kept in batches, in the order they came.
 *
 * What cannot be taken in is written down with its reason; it never stops the rest. Asked to stop, the batch at hand is finished.
 */
import type { TakenArticle, TakenIn } from '../intake/index.ts';
import type { Entry, Ledger, NewArticle, RunFailure } from '../ledger/index.ts';
import { type Article, LEXICON_VERSION, READER_VERSION } from '../reader/index.ts';
import type { Read } from './batch-reader.ts';
import type { ReadingPool } from './reading-pool.ts';

/** Articles read at a time by one thread. */
const READ_TOGETHER = 32;
/** Articles kept by one transaction. */
const KEPT_TOGETHER = 256;

export interface AddProgress {
  /** Articles that have been kept, or were there. */
  readonly articles: number;
  readonly statements: number;
  readonly failures: number;
}

export interface AddOptions {
  readonly pool: ReadingPool;
  /** What was named, for the run's record. */
  readonly inputs: readonly string[];
  /** Whether originals are kept. True where left out. */
  readonly originals?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: AddProgress) => void;
  /** Called for each failure, as it comes. */
  readonly onFailure?: (failure: RunFailure) => void;
}

export interface AddReport extends AddProgress {
  readonly run: string;
  /** Outcome → how many: added, revision, same, forgotten, skipped, failed; near: of those added, the ones near another. */
  readonly counts: Readonly<Record<string, number>>;
}

/** @throws {LedgerFault} where the ledger cannot keep a batch; the batches before it are kept */
export async function add(ledger: Ledger, taken: AsyncIterable<TakenIn>, options: AddOptions): Promise<AddReport> {
  const run = await ledger.beginRun({
    kind: 'add',
    reader: READER_VERSION,
    lexicon: LEXICON_VERSION,
    inputs: options.inputs,
  });
  const adding = new Adding(ledger, run, options);
  try {
    for await (const one of taken) {
      if (options.signal?.aborted === true) break;
      await adding.take(one);
    }
    await adding.finish();
  } finally {
    await adding.close();
  }
  return adding.report();
}

class Adding {
  private readonly counts: Record<string, number> = {};
  private articles = 0;
  private statements = 0;
  private batch: TakenArticle[] = [];
  private readonly underway: {
    readonly taken: readonly TakenArticle[];
    readonly read: Promise<readonly (Read | string)[]>;
  }[] = [];
  private entries: Entry[] = [];
  private failures: RunFailure[] = [];

  constructor(
    private readonly ledger: Ledger,
    private readonly run: string,
    private readonly options: AddOptions,
  ) {}

  async take(one: TakenIn): Promise<void> {
    if (one.kind === 'article') {
      this.batch.push(one);
      if (this.batch.length >= READ_TOGETHER) await this.send();
      return;
    }
    this.count(one.kind === 'failure' ? 'failed' : 'skipped');
    this.fail({ where: one.where, code: one.code, detail: one.detail });
  }

  async finish(): Promise<void> {
    await this.send();
    while (this.underway.length > 0) await this.receive();
    await this.keep();
  }

  async close(): Promise<void> {
    await this.keepFailures();
    await this.ledger.finishRun(this.run, this.counts);
  }

  report(): AddReport {
    return { run: this.run, ...this.progress(), counts: this.counts };
  }

  private async send(): Promise<void> {
    if (this.batch.length === 0) return;
    const taken = this.batch;
    this.batch = [];
    this.underway.push({ taken, read: this.options.pool.read(taken.map(articleOf)) });
    while (this.underway.length > this.options.pool.width) await this.receive();
  }

  /** Takes back the oldest batch, so that articles are kept in the order they came. */
  private async receive(): Promise<void> {
    const oldest = this.underway.shift();
    if (oldest === undefined) return;
    const read = await oldest.read;
    for (const [i, taken] of oldest.taken.entries()) {
      const one = read[i] ?? 'unread';
      if (typeof one === 'string') {
        this.count('failed');
        this.fail({ where: taken.where, code: 'internalFailure', detail: one });
      } else this.entries.push(entryOf(taken, one, this.options.originals !== false));
    }
    if (this.entries.length >= KEPT_TOGETHER) await this.keep();
  }

  private async keep(): Promise<void> {
    const { entries } = this;
    this.entries = [];
    if (entries.length > 0) {
      const outcomes = await this.ledger.add(entries, this.run);
      for (const [i, outcome] of outcomes.entries()) {
        this.count(outcome.outcome);
        this.articles++;
        if (outcome.outcome === 'added' && outcome.near.length > 0) this.count('near');
        if (outcome.outcome === 'added' || outcome.outcome === 'revision')
          this.statements += entries[i]?.reading.statements.length ?? 0;
      }
    }
    await this.keepFailures();
    this.options.onProgress?.(this.progress());
  }

  private async keepFailures(): Promise<void> {
    const { failures } = this;
    this.failures = [];
    if (failures.length > 0) await this.ledger.recordFailures(this.run, failures);
  }

  private progress(): AddProgress {
    return { articles: this.articles, statements: this.statements, failures: this.counts['failed'] ?? 0 };
  }

  private fail(failure: RunFailure): void {
    this.failures.push(failure);
    this.options.onFailure?.(failure);
  }

  private count(outcome: string): void {
    this.counts[outcome] = (this.counts[outcome] ?? 0) + 1;
  }
}

function articleOf({ text, title, outlet, date, url }: TakenArticle): Article {
  return {
    text,
    title: title ?? undefined,
    outlet: outlet ?? undefined,
    date: date?.slice(0, 10),
    url: url ?? undefined,
  };
}

function entryOf(taken: TakenArticle, { reading, bands }: Read, originals: boolean): Entry {
  const { text, title, outlet, date, url, canonicalUrl, byline, section, language, givenId, where, original } = taken;
  const article: NewArticle = {
    text,
    title,
    outlet,
    date,
    url,
    canonicalUrl,
    byline,
    section,
    language,
    givenId,
    where,
  };
  return { article, reading, original: originals ? original : null, bands };
}
