/**
 * Trains the forests that choose events and writes them to `lexicon/compiled/reader.events.gz`.
 *
 * From the articles of `evaluation/layers/own`, the published ones of `evaluation/layers/dev.jsonl`, whose texts are in MUSNAD_DATA/gold (by default
 * ../shared), and of the news those that `events.jsonl` has annotated. Only features that at least five articles hold are kept; they name grammar and words
 * of the lexicon: no text of an article can be read from them. The statements are read with the weights as they are: train those first.
 *
 * Run: `npx tsx training/events/train.ts`; then `npm run build:lexicon`.
 */
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { ownSet, publishedSet } from '../../evaluation/layers/measure.ts';
import { keptForest } from '../../src/reader/model/forest.ts';
import { openEventTraining } from './open.ts';
import { fitEvents } from './fit.ts';
import { loadNewsEvents } from './news.ts';
import { newsFile } from '../reader/news/load.ts';

const OUT = fileURLToPath(new URL('../../lexicon/compiled/reader.events.gz', import.meta.url));
const data = process.env['MUSNAD_DATA'] ?? '../shared';
const published = publishedSet(data);
if (published.without.length > 0) {
  process.stderr.write(
    `${published.without.length} texts are missing in ${data}/gold; set MUSNAD_DATA to the folder that holds gold/\n`,
  );
  process.exit(1);
}
const news = await loadNewsEvents(data);
if (news.length === 0) {
  process.stderr.write(`${newsFile(data)} is missing; set MUSNAD_DATA to the folder that holds data/news\n`);
  process.exit(1);
}
const { teach } = await openEventTraining();
const articles = [
  ...[...ownSet().documents, ...published.documents].map((document) => teach(document, 'careful')),
  ...news.map((document) => teach(document, 'once')),
];
const { tellings, parts, places } = fitEvents(articles);
const kept = {
  tellings: keptForest(tellings),
  parts: keptForest(parts),
  places: keptForest(places),
};
const bytes = gzipSync(JSON.stringify(kept), { level: 9 });
writeFileSync(OUT, bytes);
process.stdout.write(`forests of events from ${articles.length} articles: ${bytes.length} bytes in ${OUT}\n`);
