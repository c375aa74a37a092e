/**
 * The reader: who said what, in any Arabic news article.
 *
 * ```ts
 * const reader = await loadReader();
 * const reading = reader.read({ text: 'قال الوزير إن الطريق مفتوح.' });
 * ```
 */
import { loadMorphology } from '../text/index.ts';
import { Drafter } from './drafting.ts';
import { buildLexicon } from './lexicon.ts';
import { LEXICON_FILES, LEXICON_VERSION } from './lexicon.generated.ts';
import { readParts } from './headline-apart.ts';
import { loadModels } from './model/load.ts';
import type { Models } from './model/models.ts';
import { readArticle } from './read.ts';
import type { Article, Reading } from './reading.ts';
import { Vocabulary } from './vocabulary.ts';

export * from './reading.ts';
export { LexiconError } from './tsv.ts';
export type { EventRecord, EventRole, EventStatus } from './events/event.ts';
export { PLOVER_EVENTS, type PloverEvent, ploverScore, type QuadClass, quadClass } from './codes/index.ts';
export { READER_VERSION } from './read.ts';
export type { Models } from './model/models.ts';

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
  const files: Record<string, string> = { ...LEXICON_FILES };
  for (const [name, content] of Object.entries(options.lexicon ?? {})) {
    const own = content.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    const base = files[name];
    files[name] = base === undefined ? own.join('\n') : `${base}\n${own.slice(1).join('\n')}`;
  }
  const lexicon = buildLexicon(files, LEXICON_VERSION);
  const morphology = await unpacking;
  const vocabulary = new Vocabulary(lexicon, (plain) => morphology.parts(plain));
  const drafter = new Drafter(await weighing);
  const explain = options.explain ?? false;
  const read = (whole: Article): Reading => readArticle(whole, lexicon, vocabulary, drafter, { explain });
  return { read: (article) => readParts(article, read) };
}
