/**
 * The pipeline: what was named is taken in, read by several threads, and kept, a batch at a time.
 *
 * What failed and why is recorded with the run. A stop finishes what is at hand: an article that was read is kept. Nothing that one
 * article holds stops the others.
 */
import { isAbsolute, relative, sep } from 'node:path';
import {
  type Failure,
  type Skipped,
  takeBytes,
  takeIn,
  type TakeInOptions,
  type TakenArticle,
  type TakenIn,
} from '../intake/index.ts';
import {
  type AddOutcome,
  type ArticleId,
  type Entry,
  type Ledger,
  LedgerFault,
  type NewArticle,
  type RunFailure,
} from '../ledger/index.ts';
import { articleToRead } from './article-to-read.ts';
import type { Readers, ReadOutcome } from './readers/readers.ts';
import { LARGEST_TEXT } from '../queue/index.ts';
import { relate, type RelatingTally } from './relating.ts';
import { type Tally, TallyOfRun } from './tally.ts';
import type { Putter } from './working/putting.ts';

/** Articles that are handed to a thread at a time. */
const GROUP = 16;
/** Units of text that make a group whole earlier: a few long articles are as much work as many short ones. */
const GROUP_LENGTH = 64 * 1024;
/** Articles that are looked up at a time before they are read. */
const LOOKED_UP = 64;
/** Articles that are kept in one transaction: what each writes anew of the store's pages is written for many. */
const BATCH = 200;
/** Units of text that make a batch whole earlier: all of it is in memory at a time, each text several times over with what was read in it. */
const BATCH_LENGTH = 1024 * 1024;
/** Articles that are put into the queue at a time, and the bytes of their texts and originals that make it fewer. */
const PUT = 500;
const PUT_BYTES = 8_000_000;
/** Megabytes that a queue takes of one text; longer ones are added directly. */
const TOO_LARGE = String(LARGEST_TEXT / 1_000_000);

export interface DeskOptions {
  readonly ledger: Ledger;
  readonly readers: Readers;
  /** How to take in; its signal is {@link AddOptions.signal}. */
  readonly intake?: Omit<TakeInOptions, 'signal'>;
  /** Asks to stop: what is at hand is finished and kept. */
  readonly signal?: AbortSignal;
}

export interface AddOptions extends DeskOptions {
  /** What could not be taken in, read or kept, and what was passed over. */
  readonly onLeft?: (left: Failure | Skipped) => void;
  /** Called when a batch has been kept. */
  readonly onKept?: (article: NewArticle, outcome: AddOutcome) => void;
  readonly onProgress?: (tally: Tally) => void;
  /** Called when all that has been taken in is on disk. */
  readonly onSettled?: () => Promise<void>;
  /** Where given, what is new is put there for workers to read, and neither read nor kept here. */
  readonly queue?: Putter;
  /** Folder from which places are told, wherever it lies on this machine: what is below it is called by its path from there. */
  readonly toldFrom?: string;
  /** Puts what came into families and threads when all of it is kept. */
  readonly relate?: boolean;
  /** Called while that is done. */
  readonly onRelated?: (tally: RelatingTally) => void;
  /** Records a run only where something came of it: for looks at a feed that bring nothing. */
  readonly onlyIfAny?: boolean;
}

export interface AddReport {
  /** The run's id; null where nothing came of it and none was to be recorded. */
  readonly run: string | null;
  readonly tally: Tally;
  /** What came of relating; null where it was not asked for. */
  readonly related: RelatingTally | null;
  /** Whether it was stopped before the inputs had ended. */
  readonly stopped: boolean;
}

/**
 * Takes in, reads and keeps all that was named.
 *
 * @throws {LedgerFault} where the ledger can keep no more: the disk is full, another writer will not end. What was kept stays.
 */
export async function add(inputs: readonly string[], options: AddOptions): Promise<AddReport> {
  const { intake = {}, signal, toldFrom } = options;
  const taking = takeIn(inputs, signal === undefined ? intake : { ...intake, signal });
  if (toldFrom === undefined) return new Adding(inputs, taking, options).go();
  const below = (where: string): string => pathBelow(toldFrom, where);
  return new Adding(inputs.map(below), placedBelow(taking, below), options).go();
}

/**
 * Takes in, reads and keeps what some bytes hold: a page, a text, an archive.
 *
 * @param name a file's name or an address, by which their kind and place are told
 */
export async function addBytes(
  bytes: Uint8Array,
  name: string,
  options: AddOptions & { readonly contentType?: string },
): Promise<AddReport> {
  const { intake = {}, signal, contentType } = options;
  const taking = {
    ...intake,
    ...(signal === undefined ? {} : { signal }),
    ...(contentType === undefined ? {} : { contentType }),
  };
  return new Adding([name], takeBytes(bytes, name, taking), options).go();
}

/** `/opt/musnad/examples/a.jsonl:3` below `/opt/musnad` is `examples/a.jsonl:3`. */
function pathBelow(folder: string, where: string): string {
  if (!isAbsolute(where)) return where;
  const path = relative(folder, where);
  return path === '' || path.startsWith('..') || isAbsolute(path) ? where : path.split(sep).join('/');
}

async function* placedBelow(taking: AsyncIterable<TakenIn>, below: (where: string) => string): AsyncIterable<TakenIn> {
  for await (const one of taking) yield { ...one, where: below(one.where) };
}

interface Group {
  readonly articles: readonly TakenArticle[];
  readonly outcomes: Promise<readonly ReadOutcome[]>;
}

interface ReadEntry {
  readonly entry: Entry;
  readonly statements: number;
}

class Adding {
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

/** An article with its reading; the reading is made when the ledger comes to it. */
class EntryToKeep implements Entry {
  readonly article: NewArticle;
  readonly original: Entry['original'];
  readonly bands: Entry['bands'];

  constructor(
    taken: TakenArticle,
    private readonly outcome: Extract<ReadOutcome, { readonly read: true }>,
  ) {
    this.article = articleToKeep(taken);
    this.original = taken.original;
    this.bands = outcome.bands;
  }

  get reading(): Entry['reading'] {
    return this.outcome.reading;
  }

  get packed(): Uint8Array | undefined {
    return this.outcome.packed;
  }
}

function articleToKeep(taken: TakenArticle): NewArticle {
  const { text, title, outlet, date, url, canonicalUrl, byline, section, language, givenId, where } = taken;
  return { text, title, outlet, date, url, canonicalUrl, byline, section, language, givenId, where };
}

function internalFailure(where: string, detail: string): Failure {
  return { kind: 'failure', where, code: 'internalFailure', detail: detail.slice(0, 200), path: where };
}
