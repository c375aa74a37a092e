/**
 * Makes lexicon/compiled/reader.entities.gz of what a teacher has taught: the tagger that ships.
 *
 * 1. `npx tsx training/entities/numbered.ts --out FOLDER` turns the news and the annotated texts into numbers.
 * 2. `python3 training/entities/teacher/numbered.py FOLDER numbered.xz` packs them, for a machine with a GPU.
 * 3. There `teacher/teach.py` trains the teacher, which labels the news (seven minutes), and `teacher/pupil.py --fold F --out pupilF`
 *    the pupils, F from 0 to 3 and -1 (a minute each).
 * 4. `npx tsx training/entities/train-taught.ts --taught FOLDER [--out FILE]` (two minutes) reads `pupilF` and `silver.gz` of the folder
 *    beside what the first step wrote, and learns the second reading from what pupils make of the folds that they have not seen, and
 *    from the teacher's labels of every tenth article.
 *
 * Without a GPU `train.ts` trains a tagger that finds less. Of the annotated texts only ANERcorp's train part and AQMAR are learnt from.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { gunzipSync } from 'node:zlib';
import { goesOn } from '../../src/reader/entities/labels.ts';
import { Tagger } from '../../src/reader/entities/tagger.ts';
import { dataFolder, option } from '../morphology/options.ts';
import { documentsOf, type LabelledDocument, readColumns } from './corpora.ts';
import { foldsOf } from './folds.ts';
import { learnAgain } from './learn.ts';
import { readLists } from './lists.ts';
import { articlesOfNews } from './news.ts';
import { openDocuments } from './open.ts';
import { SHIPPED, writeTagger } from './shipped.ts';
import { readTaught } from './taught.ts';

/** Of so many articles one teaches the second reading. */
const EVERY = 10;

const folder = option('taught') ?? 'taught';
const cores: readonly string[] = JSON.parse(readFileSync(join(folder, 'cores.json'), 'utf8'));
const lists = readLists();
const open = await openDocuments();
const train = readColumns(`${dataFolder()}/evaluation/anercorp/ANERCorp_CamelLab_train.txt`);

const whole = readTaught(join(folder, 'pupil-1'), cores, lists);
const folds = foldsOf(train).map((part, f) => ({
  tagger: new Tagger(readTaught(join(folder, `pupil${f}`), cores, lists).model),
  documents: documentsOf(part, open),
}));
const news = { tagger: new Tagger(whole.model), documents: await labelledNews() };
process.stdout.write(`${news.documents.length} articles with the teacher's labels\n`);
const model = learnAgain(whole.model, [news, ...folds]);
process.stdout.write(`${writeTagger(whole.columns, model, option('out') ?? SHIPPED)}\n`);

/** Articles with the labels that the teacher gave their tokens, one number a token and one for the end of an article. */
async function labelledNews(): Promise<LabelledDocument[]> {
  const labels = gunzipSync(readFileSync(join(folder, 'silver.gz')));
  const out: LabelledDocument[] = [];
  let at = 0;
  let article = 0;
  for await (const { title, text } of articlesOfNews()) {
    const doc = open(text.startsWith(title) ? text : `${title}\n${text}`);
    if (article++ % EVERY === 0)
      out.push({ doc, labels: connected(labels, at, doc.count), sentences: [], tokens: new Int32Array(0) });
    at += doc.count + 1;
  }
  return out;
}

/** Labels of an article; the teacher labels token by token, so that an inside that goes on from nothing begins a name. */
function connected(labels: Uint8Array, from: number, count: number): Uint8Array {
  let last = 0;
  return Uint8Array.from({ length: count }, (_, i) => {
    // The upper four bits say how sure the teacher is.
    const label = (labels[from + i] ?? 0) & 15;
    last = goesOn(label) && last !== label && last !== label - 1 ? label - 1 : label;
    return last;
  });
}
