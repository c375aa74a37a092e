/** Reads one article of a batch: its reading, and the numbers by which near ones are found. */
import { loadDuplicates } from '../intake/index.ts';
import { type Article, loadReader, type Reading } from '../reader/index.ts';

export interface Read {
  readonly reading: Reading;
  readonly bands: readonly number[];
}

/** @returns what reads an article; why it could not, where it fails: one article never stops a batch */
export async function batchReader(
  lexicon: Readonly<Record<string, string>> | null,
): Promise<(article: Article) => Read | string> {
  const [reader, { bandsOf, fingerprint }] = await Promise.all([
    loadReader(lexicon === null ? {} : { lexicon }),
    loadDuplicates(),
  ]);
  return (article) => {
    try {
      return { reading: reader.read(article), bands: bandsOf(fingerprint(article.text)) };
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
}
