/**
 * Trains the tagger of names and writes lexicon/compiled/reader.entities.gz.
 *
 * 1. The words of the news are gathered into kinds by their neighbours.
 * 2. Taggers trained on the annotated text read the news, and what each word mostly is there is counted: by one that has learnt from
 *    all the text, and by some that have each left a fold out, so that the sentences of a fold meet counts that know nothing of them.
 * 3. The tagger that ships is trained with these counts, and its second reading on what taggers make of the fold they have not seen.
 *
 * Run: `npx tsx training/entities/train.ts [--out FILE]`; the data lie in `data/` of MUSNAD_DATA. Only ANERcorp's train part is learnt from.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { VERSION } from '../../src/reader/model/load.ts';
import { packModel } from '../../src/reader/entities/pack.ts';
import { Tagger } from '../../src/reader/entities/tagger.ts';
import type { Document } from '../../src/reader/document.ts';
import { dataFolder, option } from '../morphology/options.ts';
import { documentsOf, type LabelledDocument, readColumns } from './corpora.ts';
import { kindsOfNews } from './kinds-of-news.ts';
import { columnsOf, knownWords } from './known.ts';
import { learn, learnAgain, stretchesOf, type Unseen } from './learn.ts';
import { readLists } from './lists.ts';
import { codesOf, LabelCounts, middlesOf } from './mostly.ts';
import { articlesOfNews, readNews } from './news.ts';
import { openDocuments } from './open.ts';

const OUT = fileURLToPath(new URL('../../lexicon/compiled/reader.entities.gz', import.meta.url));
const FOLDS = 5;
/** Articles that are read at a time by one tagger after the other. */
const BATCH = 2000;

function say(what: string): void {
  process.stdout.write(`${(process.uptime() / 60).toFixed(1)} min: ${what}\n`);
}

const open = await openDocuments();
const sentences = readColumns(`${dataFolder()}/evaluation/anercorp/ANERCorp_CamelLab_train.txt`);
const folds = Array.from({ length: FOLDS }, (_, f) =>
  documentsOf(
    sentences.slice(Math.round((f * sentences.length) / FOLDS), Math.round(((f + 1) * sentences.length) / FOLDS)),
    open,
  ),
);
const lists = readLists();
const words = kindsOfNews(await readNews());
say(`${words.cores.length} words of the news`);

const without = (fold: number): LabelledDocument[] => folds.flatMap((own, f) => (f === fold ? [] : own));
const bare = knownWords(columnsOf(words, [], lists));
const counters = [...folds.keys(), -1].map((fold) => {
  const tagger = new Tagger(learn(stretchesOf(without(fold), bare), bare));
  say(fold === -1 ? 'a tagger of all folds' : `a tagger of all folds but ${fold + 1}`);
  return { tagger, counts: new LabelCounts(words.cores) };
});
let batch: Document[] = [];
const flush = (): void => {
  for (const { tagger, counts } of counters)
    for (const doc of batch) {
      const labels = tagger.tag(doc);
      counts.add(doc, (i) => doc.types[i]?.tagged?.facts.core ?? 0, labels);
    }
  batch = [];
};
for await (const { title, text } of articlesOfNews()) {
  batch.push(open(text.startsWith(title) ? text : `${title}\n${text}`));
  if (batch.length === BATCH) flush();
}
flush();
say('the news read by all');

const all = counters.at(-1)?.counts ?? new LabelCounts([]);
const middles = middlesOf(all);
const columns = columnsOf(words, codesOf(all, middles), lists);
const knowns = folds.map((_, f) => knownWords(columnsOf(words, codesOf(counters[f]?.counts ?? all, middles), lists)));
const stretches = folds.map((own, f) => stretchesOf(own, knowns[f] ?? bare));
const unseen = folds.map((documents, f): Unseen => {
  const tagger = new Tagger(learn(stretches.filter((_, g) => g !== f).flat(), knowns[f] ?? bare));
  return { tagger, documents };
});
say('the first reading of every fold');
const model = learnAgain(learn(stretches.flat(), knownWords(columns)), unseen);
const packed = packModel(columns, model);
const version = createHash('sha256').update(packed).digest('hex').slice(0, VERSION);
const bytes = gzipSync(Buffer.concat([Buffer.from(version, 'latin1'), packed]), { level: 9 });
const out = option('out') ?? OUT;
writeFileSync(out, bytes);
say(`${columns.keys.length} known words; ${bytes.length} bytes in ${out}`);
