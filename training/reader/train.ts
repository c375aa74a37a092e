/**
 * Trains the reader's weights and writes them to `lexicon/compiled/reader.weights.gz`, and its rankers to `reader.forests.gz` beside it.
 *
 * From the annotated articles of `evaluation/articles`, those of MUSNAD_DATA/gold/dev.jsonl (by default ../shared), and of the news those that
 * `news/` has annotated. Only features that at least five articles hold and their weights are kept, those of words hashed, those of rankers of
 * grammar alone: no text of an article can be read from them.
 *
 * Run: `npx tsx training/reader/train.ts`; then `npm run build:lexicon`.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { loadOwnGold } from '../../evaluation/articles/compile.ts';
import { keptForest } from '../../src/reader/model/forest.ts';
import { packTables } from '../../src/reader/model/models.ts';
import { fit as fitModels, trainingArticle } from './fit.ts';
import { align, type GoldDocument } from './gold.ts';
import { openWorkshop } from './load.ts';
import { loadNews, newsFile } from './news/load.ts';

const OUT = fileURLToPath(new URL('../../lexicon/compiled', import.meta.url));

const data = process.env['MUSNAD_DATA'] ?? '../shared';
const path = join(data, 'gold', 'dev.jsonl');
for (const needed of [path, newsFile(data)])
  if (!existsSync(needed)) {
    process.stderr.write(
      `${needed} is missing; set MUSNAD_DATA to the folder that holds gold/dev.jsonl and data/news/articles.jsonl.gz\n`,
    );
    process.exit(1);
  }
const dev = readFileSync(path, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line): GoldDocument => JSON.parse(line));
const gold: GoldDocument[] = [...dev, ...loadOwnGold(), ...(await loadNews(data))];
const workshop = await openWorkshop();
const sourcehood = await workshop.sourcehood();
const examples = gold.map((article) => {
  const doc = workshop.document(article.text);
  return trainingArticle(doc, align(doc, article), article, sourcehood);
});
const models = fitModels(examples, sourcehood, '');
const packed = packTables([
  models.cue,
  models.behind.emission,
  models.behind.transition,
  models.before.emission,
  models.before.transition,
  models.end,
  models.confirm,
]);
const forests = JSON.stringify({
  subjects: keptForest(models.subjects),
  referents: keptForest(models.referents),
  names: keptForest(models.names),
  ends: keptForest(models.ends),
  drafts: keptForest(models.drafts),
});
const version = createHash('sha256').update(packed).update(forests).digest('hex').slice(0, 12);
const bytes = gzipSync(Buffer.concat([Buffer.from(version), packed]), { level: 9 });
const rankers = gzipSync(forests, { level: 9 });
writeFileSync(join(OUT, 'reader.weights.gz'), bytes);
writeFileSync(join(OUT, 'reader.forests.gz'), rankers);
process.stdout.write(
  `weights ${version} from ${gold.length} articles: ${bytes.length} bytes, and ${rankers.length} of rankers in ${OUT}\n`,
);
