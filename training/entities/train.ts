/**
 * Trains a tagger of names without a teacher, and writes lexicon/compiled/reader.entities.gz. The one that ships has had a teacher and
 * finds more: `train-taught.ts`.
 *
 * 1. The words of the news are gathered into kinds by their neighbours.
 * 2. Taggers trained on the annotated text read the news, and what each word mostly is there is counted: by one that has learnt from
 *    all the text, and by some that have each left a fold out, so that the sentences of a fold meet counts that know nothing of them.
 *    Taggers that know these counts read the news again, and theirs replace the first.
 * 3. The tagger is trained with these counts, and its second reading on what taggers make of the fold they have not seen.
 *
 * Run: `npx tsx training/entities/train.ts [--out FILE]`; about ten minutes. `--articles N --epochs N` make a small one, to see that all
 * runs. The data lie in `data/` of MUSNAD_DATA. Of the annotated texts only ANERcorp's train part is learnt from.
 */
import process from 'node:process';
import type { KnownWords } from '../../src/reader/entities/known-words.ts';
import type { KnownColumns } from '../../src/reader/entities/pack.ts';
import { Tagger } from '../../src/reader/entities/tagger.ts';
import type { Document } from '../../src/reader/document.ts';
import { dataFolder, option } from '../morphology/options.ts';
import { documentsOf, readColumns } from './corpora.ts';
import { FOLDS, foldsOf } from './folds.ts';
import { kindsOfNews } from './kinds-of-news.ts';
import { columnsOf, knownWords } from './known.ts';
import { learn, learnAgain, OPTIONS, stretchesOf, type Unseen } from './learn.ts';
import { readLists } from './lists.ts';
import { codesOf, LabelCounts, middlesOf } from './mostly.ts';
import { articlesOfNews, readNews } from './news.ts';
import { openDocuments } from './open.ts';
import { SHIPPED, writeTagger } from './shipped.ts';

/** Articles that are read at a time by one tagger after the other. */
const BATCH = 2000;

const articles = Number(option('articles') ?? Number.POSITIVE_INFINITY);
const options = { ...OPTIONS, epochs: Number(option('epochs') ?? OPTIONS.epochs) };

function say(what: string): void {
  process.stdout.write(`${(process.uptime() / 60).toFixed(1)} min: ${what}\n`);
}

const open = await openDocuments();
const sentences = readColumns(`${dataFolder()}/evaluation/anercorp/ANERCorp_CamelLab_train.txt`);
const folds = foldsOf(sentences).map((part) => documentsOf(part, open));
const lists = readLists();
const words = kindsOfNews(await readNews(articles));
say(`${words.cores.length} words of the news`);

/** Counts of labels by taggers that have not learnt from one fold each, and last by one that has learnt from all. */
async function countLabels(taggers: readonly Tagger[], every: number): Promise<LabelCounts[]> {
  const counts = taggers.map(() => new LabelCounts(words.cores));
  let batch: Document[] = [];
  const flush = (): void => {
    taggers.forEach((tagger, k) => {
      for (const doc of batch) {
        const labels = tagger.tag(doc);
        counts[k]?.add(doc, (i) => tagger.coreAt(i), labels);
      }
    });
    batch = [];
  };
  let article = 0;
  for await (const { title, text } of articlesOfNews()) {
    if (article >= articles) break;
    if (article++ % every !== 0) continue;
    batch.push(open(text.startsWith(title) ? text : `${title}\n${text}`));
    if (batch.length === BATCH) flush();
  }
  flush();
  return counts;
}

/** What is known of words, to the sentences of each fold and, last, to all. */
interface Knowledge {
  readonly knowns: readonly KnownWords[];
  readonly columns: KnownColumns;
}

/** Taggers without one fold each, and one of all folds. */
function taggersOf({ knowns }: Knowledge): Tagger[] {
  const stretches = folds.map((own, f) => stretchesOf(own, knowns[f] ?? bare));
  return knowns.map((known, f) => {
    const tagger = new Tagger(learn(stretches.filter((_, g) => g !== f).flat(), known, options));
    say(f < FOLDS ? `a tagger of all folds but ${f + 1}` : 'a tagger of all folds');
    return tagger;
  });
}

function knowledgeOf(counts: readonly LabelCounts[]): Knowledge {
  const middles = middlesOf(counts.at(-1) ?? new LabelCounts([]));
  const columns = counts.map((own) => columnsOf(words, codesOf(own, middles), lists));
  return { knowns: columns.map(knownWords), columns: columns.at(-1) ?? columnsOf(words, [], lists) };
}

function taggerOf(fold: number): Tagger {
  const tagger = taggers[fold];
  if (tagger === undefined) throw new RangeError(`no tagger ${fold}`);
  return tagger;
}

const bareColumns = columnsOf(words, [], lists);
const bare = knownWords(bareColumns);
let taggers = taggersOf({ knowns: [...folds.map(() => bare), bare], columns: bareColumns });
let knowledge = knowledgeOf(await countLabels(taggers, 2));
say('half of the news read');
taggers = taggersOf(knowledge);
knowledge = knowledgeOf(await countLabels(taggers, 1));
say('the news read');
taggers = taggersOf(knowledge);
const unseen = folds.map((documents, f): Unseen => ({ tagger: taggerOf(f), documents }));
const { columns } = knowledge;
const model = learnAgain(taggerOf(FOLDS).model, unseen);
say(writeTagger(columns, model, option('out') ?? SHIPPED));
