/** What training shares with the reader: its lexicon, vocabulary and document. */
import { loadMorphology } from '../../src/text/index.ts';
import { ActorReader } from '../../src/reader/actors/index.ts';
import { Document } from '../../src/reader/document.ts';
import { Drafter } from '../../src/reader/drafting.ts';
import { buildLexicon } from '../../src/reader/lexicon.ts';
import { LEXICON_FILES, LEXICON_VERSION } from '../../src/reader/lexicon.generated.ts';
import { choosing, type ChoosingEvents } from '../../src/reader/events/index.ts';
import { loadTagger } from '../../src/reader/entities/index.ts';
import { loadSourcehood } from '../../src/reader/model/load.ts';
import type { Models } from '../../src/reader/model/models.ts';
import type { Sourcehood } from '../../src/reader/model/sourcehood.ts';
import { partBits } from '../../src/reader/parts.ts';
import { readArticle } from '../../src/reader/read.ts';
import type { Article, Reading } from '../../src/reader/reading.ts';
import { Vocabulary } from '../../src/reader/vocabulary.ts';

/** The parts of the reader that do not depend on trained weights. */
export interface Workshop {
  /** A document as the reader makes it. */
  document(text: string): Document;
  /** How far words belong to the names of sources; asked for once it has been counted. */
  sourcehood(): Promise<Sourcehood>;
  /** A reader with these weights; events are chosen by their forests, or as it is told. */
  reader(models: Models, choose?: ChoosingEvents | null): (article: Article) => Reading;
}

export async function openWorkshop(): Promise<Workshop> {
  const lexicon = buildLexicon(LEXICON_FILES, LEXICON_VERSION);
  const actors = new ActorReader(LEXICON_FILES);
  const morphology = await loadMorphology();
  const vocabulary = new Vocabulary(lexicon, (plain) => partBits(morphology.candidates(plain)));
  const tagger = await loadTagger();
  return {
    document: (text) => {
      const doc = new Document(text, lexicon, vocabulary);
      doc.names = tagger.tag(doc);
      return doc;
    },
    sourcehood: loadSourcehood,
    reader: (models, choose = choosing(models.events)) => {
      const drafter = new Drafter(models);
      return (article) =>
        readArticle(article, lexicon, vocabulary, drafter, tagger, actors, choose, { explain: false });
    },
  };
}
