/** A reader on the thread at hand: for few articles, where starting threads would take longer than reading. */
import type { LexiconNames } from '../../reader/index.ts';
import type { ReaderVersion, Readers, ReadersOptions, ReadOutcome } from './readers.ts';
import { ReadingDesk } from './reading.ts';

export class OwnReader implements Readers {
  readonly width = 1;
  private desk: Promise<ReadingDesk> | null = null;

  constructor(private readonly options: ReadersOptions = {}) {}

  async version(): Promise<ReaderVersion> {
    return (await this.load()).version;
  }

  async names(): Promise<LexiconNames> {
    return (await this.load()).names;
  }

  async read(articles: Parameters<Readers['read']>[0]): Promise<readonly ReadOutcome[]> {
    const desk = await this.load();
    return articles.map((article) => desk.read(article));
  }

  async close(): Promise<void> {}

  private load(): Promise<ReadingDesk> {
    this.desk ??= ReadingDesk.load(this.options);
    return this.desk;
  }
}
