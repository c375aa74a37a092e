/**
 * How good the morphology is: clitic segmentation, part of speech, lemma, conflation of forms for search.
 *
 * `npx tsx evaluation/morphology.ts [--data DIR] [--errors]`; the data lie in `data/` of DIR or of MUSNAD_DATA.
 *
 * UD Arabic-PUD (translated news and encyclopaedia) is scored by five models, each trained on the other four fifths;
 * WikiNews (QCRI) by the model that ships, which has seen nothing of it. «exact» counts words with every cut right;
 * P, R and F count the cuts inside words («وب|المدينة»). The article stays with its stem, as both texts have it.
 * Conflation: spellings with one content word each, all pairs of them that share a lemma in the treebank (letters
 * normalised) against all pairs that share a `lemmaId`.
 */
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Analyser } from '../src/text/morphology/analyser.ts';
import type { Analysis } from '../src/text/index.ts';
import { readCompiled } from '../training/morphology/compiled.ts';
import { dataFolder } from '../training/morphology/options.ts';
import { quantise, train, TypeTable } from '../training/morphology/perceptron.ts';
import { type GoldWord, readPud, readWikiNews } from './morphology-gold.ts';
import { Conflation, Tally } from './morphology-tally.ts';

const FOLDS = 5;

type Sentence = readonly GoldWord[];

/** A model and the sentences it may be scored on. */
function score(
  analyser: Analyser,
  sentences: readonly Sentence[],
  each: (word: GoldWord, one: Analysis) => void,
): void {
  for (const sentence of sentences) {
    const analyses = analyser.analyse(sentence.map((word) => word.text));
    sentence.forEach((word, i) => {
      const one = analyses[i];
      if (one !== undefined) each(word, one);
    });
  }
}

const PUD = 'evaluation/ud-arabic-pud/ar_pud-ud-test.conllu';
const WIKINEWS = 'evaluation/wikinews-qcri/WikiNews.pos.ref';

/** What is counted on both texts. */
export interface WordsMeasured {
  /** Words of PUD, by models that have not seen their sentence. */
  readonly pud: Tally;
  readonly conflation: Conflation;
  readonly wikiNews: Tally;
}

/** Scores the morphology, half a minute; null where the data folder has not both texts. */
export function wordScore(data: string): WordsMeasured | null {
  if (!existsSync(`${data}/${PUD}`) || !existsSync(`${data}/${WIKINEWS}`)) return null;
  const { lexicon, prior } = readCompiled();
  const table = new TypeTable(lexicon, prior);
  const model = (sentences: readonly Sentence[]): Analyser =>
    new Analyser(lexicon, prior, quantise(train(table, sentences)));
  const sentences = readPud(`${data}/${PUD}`);
  const pud = new Tally();
  const conflation = new Conflation();
  const size = sentences.length / FOLDS;
  for (let fold = 0; fold < FOLDS; fold++) {
    const [from, to] = [Math.round(fold * size), Math.round((fold + 1) * size)];
    const analyser = model(sentences.filter((_, i) => i < from || i >= to));
    score(analyser, sentences.slice(from, to), (word, one) => {
      pud.add(word, one);
      conflation.add(word, one);
    });
  }
  const wikiNews = new Tally();
  score(model(sentences), readWikiNews(`${data}/${WIKINEWS}`), (word, one) => wikiNews.add(word, one));
  return { pud, conflation, wikiNews };
}

function main(): number {
  const measured = wordScore(dataFolder());
  if (measured === null) {
    process.stderr.write(`${dataFolder()} has no ${PUD} and ${WIKINEWS}; say with --data in which folder data/ lies\n`);
    return 1;
  }
  const { pud, conflation, wikiNews } = measured;
  const lines = [
    'UD Arabic-PUD, five-fold cross-validation',
    ...pud.report(),
    ...conflation.report(),
    'WikiNews (QCRI), never trained on',
    ...wikiNews.report(),
    ...(process.argv.includes('--errors') ? ['errors on PUD', ...pud.errors(), ...conflation.errors()] : []),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main();
