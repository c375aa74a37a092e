/**
 * The evidence of an archive of articles, one read after the other: every title with a name in a dated article.
 *
 * Example: «وزير النقل العراقي سليم العطار» in an article of 2031-02-03: transport-minister, IRQ, «سليم العطار», that day.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { ActorReader } from '../../src/reader/actors/index.ts';
import { loadTagger } from '../../src/reader/entities/index.ts';
import { Drafter } from '../../src/reader/drafting.ts';
import { readParts } from '../../src/reader/headline-apart.ts';
import { type Article, type OfficeEvidence, officeEvidence, type Reading } from '../../src/reader/index.ts';
import { buildLexicon } from '../../src/reader/lexicon.ts';
import { LEXICON_FILES, LEXICON_VERSION } from '../../src/reader/lexicon.generated.ts';
import { loadModels } from '../../src/reader/model/load.ts';
import { readArticle } from '../../src/reader/read.ts';
import { Vocabulary } from '../../src/reader/vocabulary.ts';
import { loadMorphology } from '../../src/text/index.ts';

interface Dated {
  readonly outlet?: string;
  readonly country?: string;
  readonly date?: string | null;
  readonly title?: string | null;
  readonly text?: string;
}

/** Reads an archive of articles and gives the evidence of each in turn. */
export async function* collect(path: string, onArticle: (count: number) => void): AsyncGenerator<OfficeEvidence> {
  const seats = new Map<string, string>();
  for await (const { outlet, country } of articles(path)) if (outlet && country) seats.set(outlet, country);
  // The outlets' seats tell the country of «وزير النقل» where the article is at home.
  const rows = [...seats].map(([outlet, country]) => `${outlet}\tpaper\t${country}\t-`);
  const read = await readerWithoutHolders(rows.join('\n'));
  let count = 0;
  for await (const { outlet = '', date, title, text = '' } of articles(path)) {
    count++;
    onArticle(count);
    if (typeof date !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(date)) continue;
    const article: Article = { text, title: title ?? undefined, outlet, date };
    yield* officeEvidence(read(article), article, String(count));
  }
}

/** The reader without the table that its evidence goes into, so that what was mined before bears out nothing. */
async function readerWithoutHolders(media: string): Promise<(article: Article) => Reading> {
  const files = { ...LEXICON_FILES, 'office-holders': '', media: `${LEXICON_FILES['media'] ?? ''}\n${media}` };
  const lexicon = buildLexicon(files, LEXICON_VERSION);
  const morphology = await loadMorphology();
  const vocabulary = new Vocabulary(lexicon, (plain) => morphology.parts(plain));
  const drafter = new Drafter(await loadModels());
  const tagger = await loadTagger();
  const actors = new ActorReader(files);
  const read = (whole: Article): Reading =>
    readArticle(whole, lexicon, vocabulary, drafter, tagger, actors, null, { explain: false });
  return (article) => readParts(article, read);
}

async function* articles(path: string): AsyncGenerator<Dated> {
  const lines = createInterface({
    input: createReadStream(path).pipe(createGunzip()),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  for await (const line of lines) if (line !== '') yield JSON.parse(line) as Dated;
}
