/** Reads an article on this thread; what the pool's threads run, and what stands for a pool where one article is read. */
import { loadDuplicates } from '../../intake/index.ts';
import { type Article, type LexiconNames, loadReader, type Reader } from '../../reader/index.ts';
import type { ReaderVersion, ReadersOptions, ReadOutcome } from './readers.ts';

export class ReadingDesk {
  private constructor(
    private readonly reader: Reader,
    private readonly signature: (text: string) => readonly number[],
  ) {}

  /** @throws {LexiconError} where a user's table cannot be understood */
  static async load({ lexicon }: ReadersOptions): Promise<ReadingDesk> {
    const [reader, { fingerprint, bandsOf }] = await Promise.all([
      loadReader(lexicon === undefined ? {} : { lexicon }),
      loadDuplicates(),
    ]);
    return new ReadingDesk(reader, (text) => bandsOf(fingerprint(text)));
  }

  get version(): ReaderVersion {
    return this.reader.read({ text: '' }).reader;
  }

  get names(): LexiconNames {
    return this.reader.names;
  }

  read(article: Article): ReadOutcome {
    try {
      const reading = this.reader.read(article);
      return { read: true, reading, statements: reading.statements.length, bands: this.signature(article.text) };
    } catch (error) {
      return { read: false, reason: error instanceof Error ? error.message : String(error) };
    }
  }
}
