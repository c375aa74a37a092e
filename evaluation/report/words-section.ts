/**
 * The section of docs/accuracy.md on words: how well they are cut, tagged and brought together, beside what others reach on the same texts.
 *
 * Example: a row «WikiNews»: words with every cut right, then precision, recall and F1 of the cuts in them.
 */
import type { WordsMeasured } from '../morphology.ts';
import type { PrecisionRecall, WordFigures } from '../morphology-tally.ts';

/** Words cut right, and F1 of cuts, as measured by others' programs on the same texts, the article left with its stem there too. */
const ANCHORS = [
  ['UDPipe 1, trained on PUD (in folds on PUD)', '97.67', '92.8', '97.26', '92.7'],
  ['AraMorph, the analysis with the fewest cuts', '97.57', '91.7', '97.48', '92.7'],
  ['never cut', '84.62', '0', '81.54', '0'],
] as const;

export function wordsSection(measured: WordsMeasured | null): readonly string[] {
  const opening = [
    '## Words',
    '',
    'Clitics cut off («وب|المدينة»), parts of speech, lemmas, and spellings of one word brought together, on two public texts that are not part of the project:',
    'UD Arabic-PUD by five models, each trained on the other four fifths; WikiNews (QCRI) by the model that ships, which has seen nothing of it.',
    '',
    '```',
    'npx tsx evaluation/morphology.ts --data DIR       # these figures; --errors: what went wrong on PUD',
    '```',
    '',
  ];
  if (measured === null) return [...opening, 'Not measured: the texts were not at hand.', ''];
  const [pud, wikiNews, conflation] = [
    measured.pud.figures(),
    measured.wikiNews.figures(),
    measured.conflation.figures(),
  ];
  return [
    ...opening,
    '| | words | all cuts of a word right | cuts, F1 | part of speech | lemma |',
    '|---|--:|--:|--:|--:|--:|',
    row('PUD, in folds', pud),
    row('WikiNews', wikiNews),
    '',
    `Of ${conflation.spellings} spellings in PUD, ${conflation.pairs} pairs share a lemma in the treebank: brought together by ours **${share(conflation.f1, 1)}** (${both(conflation)}).`,
    '',
    '| all cuts of a word right (cuts, F1) | PUD | WikiNews |',
    '|---|--:|--:|',
    `| Musnad | ${share(pud.exact)} (${share(pud.cuts.f1, 1)}) | ${share(wikiNews.exact)} (${share(wikiNews.cuts.f1, 1)}) |`,
    ...ANCHORS.map(([who, a, b, c, d]) => `| ${who} | ${a} (${b}) | ${c} (${d}) |`),
    '',
  ];
}

function row(name: string, { words, exact, cuts, partOfSpeech, lemma }: WordFigures): string {
  const perhaps = (one: number | null): string => (one === null ? '–' : share(one, 1));
  return `| ${name} | ${words} | **${share(exact)}** | **${share(cuts.f1, 1)}**<br>${both(cuts)} | ${perhaps(partOfSpeech)} | ${perhaps(lemma)} |`;
}

function both({ precision, recall }: PrecisionRecall): string {
  return `${share(precision, 1)} / ${share(recall, 1)}`;
}

function share(one: number, digits = 2): string {
  return (100 * one).toFixed(digits);
}
