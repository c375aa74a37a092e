/**
 * Evidence of who held an office: every title with a name in a dated article, as the reader reads it.
 *
 * Example: «وزير النقل العراقي سليم العطار» in an article of 2031-02-03: transport-minister, IRQ, «سليم العطار», that day.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { ActorReader } from '../../src/reader/actors/index.ts';
import { Drafter } from '../../src/reader/drafting.ts';
import { readParts } from '../../src/reader/headline-apart.ts';
import { type Article, type Cluster, nameWords, type Reading } from '../../src/reader/index.ts';
import { buildLexicon } from '../../src/reader/lexicon.ts';
import { LEXICON_FILES, LEXICON_VERSION } from '../../src/reader/lexicon.generated.ts';
import { loadModels } from '../../src/reader/model/load.ts';
import { readArticle } from '../../src/reader/read.ts';
import { Vocabulary } from '../../src/reader/vocabulary.ts';
import { loadMorphology } from '../../src/text/index.ts';

export interface Evidence {
  readonly office: string;
  readonly of: string;
  readonly body: string;
  readonly standing: string;
  readonly name: string;
  readonly date: string;
  readonly article: number;
  readonly outlet: string;
  /** How the country was found. */
  readonly rule: string;
}

interface Dated {
  readonly outlet?: string;
  readonly country?: string;
  readonly date?: string | null;
  readonly title?: string | null;
  readonly text?: string;
}

/** Reads an archive of articles and gives the evidence of each in turn. */
export async function* collect(path: string, onArticle: (count: number) => void): AsyncGenerator<Evidence> {
  const seats = new Map<string, string>();
  for await (const { outlet, country } of articles(path)) if (outlet && country) seats.set(outlet, country);
  // The outlets' seats tell the country of «وزير النقل» where the article is at home.
  const rows = [...seats].map(([outlet, country]) => `${outlet}\tpaper\t${country}\t-`);
  const read = await readerWithoutHolders(rows.join('\n'));
  let article = 0;
  for await (const { outlet = '', date, text = '', ...rest } of articles(path)) {
    const title = rest.title ?? '';
    article++;
    onArticle(article);
    if (typeof date !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(date)) continue;
    const reading = read({ text, title, outlet, date });
    for (const cluster of reading.clusters)
      for (const office of cluster.offices) {
        const name = office.country === null ? '' : nameBeside(cluster, office.span, text, title);
        if (name === '' || office.country === null) continue;
        const { country, body, standing, rule } = office;
        yield { office: office.office, of: country, body, standing, name, date, article, outlet, rule };
      }
  }
}

/** The reader without the table that its evidence goes into, so that what was mined before bears out nothing. */
async function readerWithoutHolders(media: string): Promise<(article: Article) => Reading> {
  const files = { ...LEXICON_FILES, 'office-holders': '', media: `${LEXICON_FILES['media'] ?? ''}\n${media}` };
  const lexicon = buildLexicon(files, LEXICON_VERSION);
  const morphology = await loadMorphology();
  const vocabulary = new Vocabulary(lexicon, (plain) => morphology.parts(plain));
  const drafter = new Drafter(await loadModels());
  const actors = new ActorReader(files);
  const read = (whole: Article): Reading =>
    readArticle(whole, lexicon, vocabulary, drafter, actors, { explain: false });
  return (article) => readParts(article, read);
}

/** The cluster's name where the mention that has the title has the name too; '' where it stands elsewhere only. */
function nameBeside(cluster: Cluster, span: Cluster['offices'][number]['span'], text: string, title: string): string {
  const own = span.part === 'headline' ? title : text;
  for (const mention of cluster.mentions) {
    if (mention.part !== span.part || mention.start > span.start || mention.end < span.end) continue;
    const beside = nameWords(`${own.slice(mention.start, span.start)} ${own.slice(span.end, mention.end)}`);
    const words = nameWords(cluster.name);
    if (words.length < 2 || words.length > 6) return '';
    const shared = words.filter((word) => beside.includes(word));
    // A family name at least, and another word of the name.
    return shared.length >= 2 && shared.includes(words.at(-1) ?? '') ? cluster.name : '';
  }
  return '';
}

async function* articles(path: string): AsyncGenerator<Dated> {
  const lines = createInterface({
    input: createReadStream(path).pipe(createGunzip()),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  for await (const line of lines) if (line !== '') yield JSON.parse(line) as Dated;
}
