/** An article as it was taken in, on its way to the ledger; with its reading, which is made when the ledger comes to it. */
import type { TakenArticle } from '../intake/index.ts';
import type { Entry, NewArticle } from '../ledger/index.ts';
import type { ReadOutcome } from './readers/readers.ts';

export class EntryToKeep implements Entry {
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

export function articleToKeep(taken: TakenArticle): NewArticle {
  const { text, title, outlet, date, url, canonicalUrl, byline, section, language, givenId, where } = taken;
  return { text, title, outlet, date, url, canonicalUrl, byline, section, language, givenId, where };
}
