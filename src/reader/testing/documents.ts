/** Documents as the reader makes them, for tests of a single pass. */
import { loadMorphology } from '../../text/index.ts';
import { Document } from '../document.ts';
import { buildLexicon } from '../lexicon.ts';
import { LEXICON_FILES, LEXICON_VERSION } from '../lexicon.generated.ts';
import { partBits } from '../parts.ts';
import { Vocabulary } from '../vocabulary.ts';

/** Loads the built-in lexicon; what it gives makes a document of a text. */
export async function openDocuments(): Promise<(text: string) => Document> {
  const lexicon = buildLexicon(LEXICON_FILES, LEXICON_VERSION);
  const morphology = await loadMorphology();
  const vocabulary = new Vocabulary(lexicon, (plain) => partBits(morphology.candidates(plain)));
  return (text) => new Document(text, lexicon, vocabulary);
}

/** The tokens that a phrase of a document's text covers, marks at its edges left out. */
export function tokensOf(doc: Document, phrase: string): { readonly from: number; readonly to: number } {
  const start = doc.text.indexOf(phrase);
  if (start === -1) throw new RangeError(`not in the text: ${phrase}`);
  let from = 0;
  while (doc.end(from) <= start && from < doc.count) from++;
  let to = from;
  while (to < doc.count && doc.end(to) <= start + phrase.length) to++;
  return { from, to };
}

/** The text of a range of tokens. */
export function writtenIn(doc: Document, { from, to }: { readonly from: number; readonly to: number }): string {
  return doc.text.slice(doc.start(from), doc.end(to - 1));
}
