/**
 * How right the tagger of names is: persons, organisations, locations and other names on ANERcorp, as conlleval counts them.
 *
 * `npx tsx evaluation/entities.ts [--data DIR] [--folds]`; the data lie in `data/` of DIR or of MUSNAD_DATA.
 *
 * The test part of the CAMeL Lab split is scored by the tagger that ships; no annotated news but the train part has taught it or its
 * teacher. With `--folds` every fifth of the train part is scored by a tagger that has learnt from the other four alone, without a
 * teacher, with the same words of the news and lists; what words mostly are in the news was found by taggers that know all the train
 * part, so that it is left out there. How the teacher and its pupils do on folds, they say themselves (`training/entities/teacher/`).
 */
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Tagger } from '../src/reader/entities/index.ts';
import { unpackModel } from '../src/reader/entities/pack.ts';
import { compiledFile } from '../src/reader/model/compiled-file.ts';
import { VERSION } from '../src/reader/model/load.ts';
import { documentsOf, type LabelledDocument, readColumns } from '../training/entities/corpora.ts';
import { foldsOf } from '../training/entities/folds.ts';
import { learn, stretchesOf } from '../training/entities/learn.ts';
import { openDocuments } from '../training/entities/open.ts';
import { dataFolder } from '../training/morphology/options.ts';
import { EntityTally } from './entities-score.ts';

const FOLDS = 5;

/** Adds what a tagger finds in documents to a tally. */
export function scoreDocuments(tagger: Tagger, documents: readonly LabelledDocument[], tally: EntityTally): void {
  for (const { doc, sentences, tokens } of documents) {
    const labels = tagger.tag(doc);
    let k = 0;
    for (const sentence of sentences)
      tally.add(
        sentence.labels,
        sentence.words.map(() => labels[tokens[k++] ?? 0] ?? 0),
      );
  }
}

/** Words a second, marks not counted, after one reading that makes the words known. */
function speed(tagger: Tagger, documents: readonly LabelledDocument[]): number {
  let words = 0;
  for (const { doc } of documents) for (const type of doc.types) if (type !== null) words++;
  for (const { doc } of documents) tagger.tag(doc);
  const rounds = 10;
  // Time of this process alone, whatever else the machine does.
  const start = process.cpuUsage();
  for (let round = 0; round < rounds; round++) for (const { doc } of documents) tagger.tag(doc);
  return (words * rounds * 1e6) / process.cpuUsage(start).user;
}

const TEST = 'evaluation/anercorp/ANERCorp_CamelLab_test.txt';

/** The tagger that ships on the test part; null where the data folder has none. */
export async function entityScore(
  data: string,
): Promise<{ readonly tally: EntityTally; readonly sentences: number; readonly words: number } | null> {
  const path = `${data}/${TEST}`;
  if (!existsSync(path)) return null;
  const sentences = readColumns(path);
  const model = unpackModel(await compiledFile('reader.entities'), VERSION);
  const tally = new EntityTally();
  scoreDocuments(new Tagger(model), documentsOf(sentences, await openDocuments()), tally);
  return {
    tally,
    sentences: sentences.length,
    words: sentences.reduce((sum, { words }) => sum + words.length, 0),
  };
}

async function main(): Promise<void> {
  const folder = `${dataFolder()}/evaluation/anercorp`;
  const open = await openDocuments();
  const model = unpackModel(await compiledFile('reader.entities'), VERSION);
  const test = documentsOf(readColumns(`${dataFolder()}/${TEST}`), open);
  const tally = new EntityTally();
  const tagger = new Tagger(model);
  scoreDocuments(tagger, test, tally);
  const lines = ['ANERcorp, test part of the CAMeL Lab split', ...tally.report()];
  lines.push(`  ${Math.round(speed(tagger, test) / 1000)} thousand words a second, of words met before`);
  if (process.argv.includes('--folds')) {
    const sentences = readColumns(`${folder}/ANERCorp_CamelLab_train.txt`);
    const known = model.known.withoutUsage();
    const folds = foldsOf(sentences, FOLDS).map((part) => documentsOf(part, open));
    const inFolds = new EntityTally();
    folds.forEach((own, f) => {
      const others = folds.flatMap((other, g) => (g === f ? [] : other));
      scoreDocuments(new Tagger(learn(stretchesOf(others, known), known)), own, inFolds);
    });
    lines.push('ANERcorp, train part in five folds, without what words mostly are in the news', ...inFolds.report());
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
