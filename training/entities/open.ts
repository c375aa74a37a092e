/** Documents as the reader makes them, for training the tagger of names. */
import { Document } from '../../src/reader/document.ts';
import { buildLexicon } from '../../src/reader/lexicon.ts';
import { LEXICON_FILES, LEXICON_VERSION } from '../../src/reader/lexicon.generated.ts';
import { Vocabulary } from '../../src/reader/vocabulary.ts';
import { loadMorphology } from '../../src/text/index.ts';

/** What makes a document of a text. */
export type Open = (text: string) => Document;

export async function openDocuments(): Promise<Open> {
  const lexicon = buildLexicon(LEXICON_FILES, LEXICON_VERSION);
  const morphology = await loadMorphology();
  const vocabulary = new Vocabulary(lexicon, (plain) => morphology.parts(plain));
  return (text) => new Document(text, lexicon, vocabulary);
}
