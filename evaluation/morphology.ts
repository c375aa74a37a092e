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

function main(): void {
  const { lexicon, prior } = readCompiled();
  const table = new TypeTable(lexicon, prior);
  const folder = `${dataFolder()}/evaluation`;
  const model = (sentences: readonly Sentence[]): Analyser =>
    new Analyser(lexicon, prior, quantise(train(table, sentences)));
  const show = process.argv.includes('--errors');

  const pud = readPud(`${folder}/ud-arabic-pud/ar_pud-ud-test.conllu`);
  const tally = new Tally();
  const conflation = new Conflation();
  const size = pud.length / FOLDS;
  for (let fold = 0; fold < FOLDS; fold++) {
    const [from, to] = [Math.round(fold * size), Math.round((fold + 1) * size)];
    const analyser = model(pud.filter((_, i) => i < from || i >= to));
    score(analyser, pud.slice(from, to), (word, one) => {
      tally.add(word, one);
      conflation.add(word, one);
    });
  }
  const wikiNews = new Tally();
  score(model(pud), readWikiNews(`${folder}/wikinews-qcri/WikiNews.pos.ref`), (word, one) => wikiNews.add(word, one));

  const lines = [
    'UD Arabic-PUD, five-fold cross-validation',
    ...tally.report(),
    ...conflation.report(),
    'WikiNews (QCRI), never trained on',
    ...wikiNews.report(),
    ...(show ? ['errors on PUD', ...tally.errors(), ...conflation.errors()] : []),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
