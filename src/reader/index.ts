/**
 * The reader: who said what, in any Arabic news article.
 *
 * ```ts
 * const reader = await loadReader();
 * const reading = reader.read({ text: 'قال الوزير إن الطريق مفتوح.' });
 * ```
 */
import { loadMorphology } from '../text/index.ts';
import { ActorReader } from './actors/index.ts';
import { Document } from './document.ts';
import { Drafter } from './drafting.ts';
import { buildLexicon } from './lexicon.ts';
import { type LexiconNames, lexiconNames } from './lexicon-names.ts';
import { LEXICON_FILES, LEXICON_VERSION } from './lexicon.generated.ts';
import { choosing } from './events/index.ts';
import { readParts } from './headline-apart.ts';
import { loadTagger } from './entities/index.ts';
import { loadModels } from './model/load.ts';
import type { Models } from './model/models.ts';
import { readArticle } from './read.ts';
import type { Article, OfficeNamed, Reading } from './reading.ts';
import { readTable } from './tsv.ts';
import { Vocabulary } from './vocabulary.ts';

export * from './reading.ts';
export * from './events/event.ts';
export type { LexiconNames } from './lexicon-names.ts';
export { LexiconError } from './tsv.ts';
export { PLOVER_EVENTS, type PloverEvent, ploverScore, type QuadClass, quadClass } from './codes/index.ts';
export { READER_VERSION } from './read.ts';
export { LEXICON_VERSION } from './lexicon.generated.ts';
export type { Models } from './model/models.ts';
export {
  actorKeys,
  type ActorTraits,
  type AttestedHolder,
  attestedHolders,
  type BodyCalled,
  bodyCalled,
  type Held,
  type Holder,
  Holders,
  holderOf,
  nameWords,
  type OfficeEvidence,
  officeEvidence,
  officeWords,
  sameActor,
  sameName,
  stateIso2,
  type StateWords,
  stateWords,
  topicWords,
  type Verdict,
} from './actors/index.ts';

export interface LoadOptions {
  /** Further lexicon files by name (`verbs`, `titles` ...), in the format of `lexicon/`; their rows are read after the built-in ones. */
  readonly lexicon?: Readonly<Record<string, string>>;
  /** Trained weights instead of those that come with the reader; made by `training/reader`. */
  readonly models?: Models;
  /** Whether readings list the candidates that were dropped, and why. */
  readonly explain?: boolean;
}

export interface Reader {
  /** Reads one article; synchronous, pure, re-entrant. Offsets in the reading are UTF-16 units of `article.text`. */
  read(article: Article): Reading;
  /** The office that a phrase names by itself, «وزير النقل العراقي»; null for any other phrase. */
  office(phrase: string): OfficeNamed | null;
  /** What the ids in readings are called. */
  readonly names: LexiconNames;
}

/**
 * Loads the reader with the built-in lexicon.
 *
 * @throws {LexiconError} where a user's lexicon file cannot be understood; says file, line and what to do
 */
export async function loadReader(options: LoadOptions = {}): Promise<Reader> {
  // Unpacking begins first: it runs beside what follows.
  const unpacking = loadMorphology();
  const weighing = options.models ?? loadModels();
  const tagging = loadTagger();
  const files: Record<string, string> = { ...LEXICON_FILES };
  for (const [name, content] of Object.entries(options.lexicon ?? {})) {
    const own = content.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    // The user's own rows override, so they are kept apart.
    if (name === 'office-holders') continue;
    const base = files[name];
    files[name] = base === undefined ? own.join('\n') : `${base}\n${own.slice(1).join('\n')}`;
  }
  const lexicon = buildLexicon(files, LEXICON_VERSION);
  const actors = new ActorReader(files, options.lexicon?.['office-holders']);
  const morphology = await unpacking;
  const vocabulary = new Vocabulary(lexicon, (plain) => morphology.parts(plain));
  const models = await weighing;
  const drafter = new Drafter(models);
  const choose = choosing(models.events);
  const tagger = await tagging;
  const explain = options.explain ?? false;
  const read = (whole: Article): Reading =>
    readArticle(whole, lexicon, vocabulary, drafter, tagger, actors, choose, { explain });
  return {
    read: (article) => readParts(article, read),
    office: (phrase) => actors.named(new Document(phrase, lexicon, vocabulary)),
    names: lexiconNames(
      lexicon.topics,
      readTable('states', files['states'] ?? ''),
      readTable('offices', files['offices'] ?? ''),
    ),
  };
}
