/**
 * Articles on their way from where they are taken in to the ledger: looked up, read by several threads, kept a batch at a time and in the
 * order in which they came.
 *
 * What failed and why is recorded with the run. A stop finishes what is at hand: an article that was read is kept. Nothing that one
 * article holds stops the others.
 */
import type { Failure, Skipped, TakenArticle, TakenIn } from '../intake/index.ts';
import {
  type AddOutcome,
  type ArticleId,
  type Entry,
  LedgerFault,
  type NewArticle,
  type RunFailure,
} from '../ledger/index.ts';
import type { AddOptions, AddReport } from './add-options.ts';
import { articleToRead } from './article-to-read.ts';
import { articleToKeep, EntryToKeep } from './entry-to-keep.ts';
import { LARGEST_TEXT } from '../queue/index.ts';
import type { ReadOutcome } from './readers/readers.ts';
import { relate, type RelatingTally } from './relating.ts';
import { TallyOfRun } from './tally.ts';

/** Articles that are handed to a thread at a time. */
const GROUP = 16;
/** Units of text that make a group whole earlier: a few long articles are as much work as many short ones. */
const GROUP_LENGTH = 64 * 1024;
/** Articles that are looked up at a time before they are read. */
const LOOKED_UP = 64;
/** Articles that are kept in one transaction: what each writes anew of the store's pages is written for many. */
const BATCH = 200;
/** Units of text that make a batch whole earlier: all of it is in memory at a time, each text several times over with what was read in it. */
const BATCH_LENGTH = 256 * 1024;
/** Articles that are put into the queue at a time, and the bytes of their texts and originals that make it fewer. */
const PUT = 500;
const PUT_BYTES = 8_000_000;
/** Megabytes that a queue takes of one text; longer ones are added directly. */
const TOO_LARGE = String(LARGEST_TEXT / 1_000_000);

interface Group {
  readonly articles: readonly TakenArticle[];
  readonly outcomes: Promise<readonly ReadOutcome[]>;
}

interface ReadEntry {
  readonly entry: Entry;
  readonly statements: number;
}

export class Adding {
  private readonly tally = new TallyOfRun();
  private readonly underWay: Group[] = [];
  private readonly failures: RunFailure[] = [];
  private entries: ReadEntry[] = [];
  private entriesLength = 0;
  /** Taken in, and not looked up yet. */
  private taken: TakenArticle[] = [];
  private group: TakenArticle[] = [];
  private groupLength = 0;
  private run: string | null = null;
  private readonly fresh: ArticleId[] = [];
  /** New, and not put into the queue yet. */
  private toPut: TakenArticle[] = [];
  private putBytes = 0;

  constructor(
    private readonly inputs: readonly string[],
    private readonly taking: AsyncIterable<TakenIn>,
    private readonly options: AddOptions,
  ) {}

  async go(): Promise<AddReport> {
    const { signal, onlyIfAny = false } = this.options;
    if (!onlyIfAny) await this.runId();
    try {
      await this.takeAll();
    } catch (error) {
      await this.close(true).catch(() => {});
      throw error;
    }
    const stopped = signal?.aborted ?? false;
    await this.close(stopped);
    return { run: this.run, tally: this.tally.now, related: await this.relate(), stopped };
  }

  /** What is left when it is stopped, `relate` finds later. */
  private async relate(): Promise<RelatingTally | null> {
    const { ledger, signal, onRelated } = this.options;
    if (this.options.relate !== true) return null;
    return relate(ledger, {
      articles: this.fresh,
      ...(signal === undefined ? {} : { signal }),
      ...(onRelated === undefined ? {} : { onProgress: onRelated }),
    });
  }

  private async takeAll(): Promise<void> {
    const { signal } = this.options;
    for await (const found of this.taking) {
      if (found.kind === 'article') await this.take(found);
      else if (!(found.kind === 'failure' && found.code === 'stopped')) this.leave(found);
      if (signal?.aborted) break;
    }
    await this.lookUp();
    await this.put();
    this.hand();
    while (this.underWay.length > 0) await this.gather();
    await this.keep();
    await this.options.onSettled?.();
  }

  private async take(article: TakenArticle): Promise<void> {
    this.tally.took(Buffer.byteLength(article.text));
    this.taken.push(article);
    if (this.taken.length >= LOOKED_UP) await this.lookUp();
    this.options.onProgress?.(this.tally.now);
  }

  /** Hands what is new to the readers: what the ledger has already is not read again. */
  private async lookUp(): Promise<void> {
    const taken = this.taken;
    this.taken = [];
    if (taken.length === 0) return;
    const articles = taken.map(articleToKeep);
    const known = await this.options.ledger.meetAgain(articles, await this.runId());
    for (const [i, article] of taken.entries()) {
      const outcome = known[i] ?? null;
      const kept = articles[i];
      if (outcome !== null && kept !== undefined) this.tell(kept, outcome, 0);
      else if (this.options.queue === undefined) await this.read(article);
      else await this.queue(article);
    }
  }

  private async queue(article: TakenArticle): Promise<void> {
    this.toPut.push(article);
    this.putBytes += Buffer.byteLength(article.text) + (article.original?.bytes.length ?? 0);
    if (this.toPut.length >= PUT || this.putBytes >= PUT_BYTES) await this.put();
  }

  /** Puts what is at hand into the queue; what is not put because of a stop is met again by the next run. */
  private async put(): Promise<void> {
    const { queue, signal = new AbortController().signal, onProgress } = this.options;
    const taken = this.toPut.splice(0);
    this.putBytes = 0;
    if (queue === undefined || taken.length === 0) return;
    const outcomes = await queue.put(
      taken.map((one) => ({ article: articleToKeep(one), original: one.original })),
      signal,
    );
    for (const [i, { where }] of taken.entries()) {
      const outcome = outcomes?.[i];
      if (outcome === 'tooLarge')
        this.leave({ kind: 'failure', where, code: 'tooLarge', detail: TOO_LARGE, path: where });
      else if (outcome !== undefined) this.tally.put(outcome === 'put');
    }
    await this.recordFailures();
    onProgress?.(this.tally.now);
  }

  private async read(article: TakenArticle): Promise<void> {
    this.group.push(article);
    this.groupLength += article.text.length;
    if (this.group.length >= GROUP || this.groupLength >= GROUP_LENGTH) this.hand();
    while (this.underWay.length >= this.options.readers.width) await this.gather();
  }

  private leave(left: Failure | Skipped): void {
    if (left.kind === 'failure') {
      this.tally.failed();
      this.failures.push({ where: left.where, code: left.code, detail: left.detail });
    } else this.tally.skipped();
    this.options.onLeft?.(left);
  }

  /** Hands the group at hand to the readers. */
  private hand(): void {
    if (this.group.length === 0) return;
    const outcomes = this.options.readers.read(this.group.map(articleToRead));
    // Looked at when its turn comes; a failure must not be told as unseen until then.
    outcomes.catch(() => {});
    this.underWay.push({ articles: this.group, outcomes });
    this.group = [];
    this.groupLength = 0;
  }

  /** Waits for the oldest group, so that articles are kept in the order in which they came. */
  private async gather(): Promise<void> {
    const group = this.underWay.shift();
    if (group === undefined) return;
    const outcomes = await group.outcomes;
    for (const [i, taken] of group.articles.entries()) {
      const outcome = outcomes[i];
      if (outcome?.read !== true) this.leave(internalFailure(taken.where, outcome?.reason ?? ''));
      else {
        this.entries.push({ entry: new EntryToKeep(taken, outcome), statements: outcome.statements });
        this.entriesLength += taken.text.length;
      }
    }
    if (this.entries.length >= BATCH || this.entriesLength >= BATCH_LENGTH) await this.keep();
  }

  private async keep(): Promise<void> {
    const batch = this.entries;
    this.entries = [];
    this.entriesLength = 0;
    if (batch.length > 0) {
      const run = await this.runId();
      try {
        this.kept(
          batch,
          await this.options.ledger.add(
            batch.map(({ entry }) => entry),
            run,
          ),
        );
      } catch (error) {
        if (error instanceof LedgerFault) throw error;
        await this.keepOneByOne(batch, run);
      }
    }
    await this.recordFailures();
    this.options.onProgress?.(this.tally.now);
  }

  /** Something in the batch cannot be kept: the rest of it is. */
  private async keepOneByOne(batch: readonly ReadEntry[], run: string): Promise<void> {
    for (const read of batch) {
      const { entry } = read;
      try {
        this.kept([read], await this.options.ledger.add([entry], run));
      } catch (error) {
        if (error instanceof LedgerFault) throw error;
        this.leave(internalFailure(entry.article.where, error instanceof Error ? error.message : String(error)));
      }
    }
  }

  private kept(batch: readonly ReadEntry[], outcomes: readonly AddOutcome[]): void {
    for (const [i, { entry, statements }] of batch.entries()) {
      const outcome = outcomes[i];
      if (outcome !== undefined) this.tell(entry.article, outcome, statements);
    }
  }

  private tell(article: NewArticle, outcome: AddOutcome, statements: number): void {
    this.tally.kept(outcome, statements);
    if (outcome.outcome === 'added' || outcome.outcome === 'revision') this.fresh.push(outcome.id);
    this.options.onKept?.(article, outcome);
  }

  private async recordFailures(): Promise<void> {
    if (this.failures.length > 0) await this.options.ledger.recordFailures(await this.runId(), this.failures.splice(0));
  }

  private async close(stopped: boolean): Promise<void> {
    await this.recordFailures();
    if (this.run !== null) await this.options.ledger.finishRun(this.run, this.tally.record(stopped));
  }

  private async runId(): Promise<string> {
    if (this.run === null) {
      const { version, lexicon } = await this.options.readers.version();
      this.run = await this.options.ledger.beginRun({ kind: 'add', reader: version, lexicon, inputs: this.inputs });
    }
    return this.run;
  }
}

function internalFailure(where: string, detail: string): Failure {
  return { kind: 'failure', where, code: 'internalFailure', detail: detail.slice(0, 200), path: where };
}
