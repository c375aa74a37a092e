/** The compiled lexicon and prior, as compile.ts wrote them. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Lexicon, unpackLexicon } from '../../src/text/morphology/lexicon.ts';
import { unpackSections } from '../../src/text/morphology/packed.ts';
import { type Prior, unpackPrior } from '../../src/text/morphology/prior.ts';

/** Reads lexicon/compiled/morphology.lexicon.gz. */
export function readCompiled(): { readonly lexicon: Lexicon; readonly prior: Prior } {
  const bytes = gunzipSync(readFileSync(new URL('../../lexicon/compiled/morphology.lexicon.gz', import.meta.url)));
  return { lexicon: unpackLexicon(bytes), prior: unpackPrior(unpackSections(bytes)) };
}
