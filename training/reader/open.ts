/** Opens texts as the reader's passes see them: words, types, sentences, quotations. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Document } from '../../src/reader/document.ts';
import { buildLexicon } from '../../src/reader/lexicon.ts';
import { LEXICON_FILES, LEXICON_VERSION } from '../../src/reader/lexicon.generated.ts';
import { partBits } from '../../src/reader/parts.ts';
import { Vocabulary } from '../../src/reader/vocabulary.ts';
import { candidates } from '../../src/text/morphology/candidates.ts';
import { unpackLexicon } from '../../src/text/morphology/lexicon.ts';

/** A function from a text to its document, with the built-in lexicon and morphology. */
export function openReader(): (text: string) => Document {
  const lexicon = buildLexicon({ ...LEXICON_FILES }, LEXICON_VERSION);
  const morphology = unpackLexicon(gunzipSync(readFileSync('lexicon/compiled/morphology.lexicon.gz')));
  const vocabulary = new Vocabulary(lexicon, (plain) => partBits(candidates(morphology, plain)));
  return (text) => new Document(text, lexicon, vocabulary);
}
