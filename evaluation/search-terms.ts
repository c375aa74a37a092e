/**
 * How well a query word finds its forms: precision and recall for 200 query words, beside Snowball's Arabic stemmer and light10.
 *
 * `npx tsx evaluation/search-terms.ts [--data DIR] [--errors]`; the treebanks lie in `data/evaluation` of DIR or of MUSNAD_DATA.
 *
 * 100 query words are asked of UD Arabic-PUD, 100 of UD Arabic-PADT. What a word of a text is found by was chosen on other query
 * words of the same texts, numbers 101 to 500, whose figures are printed too. The lemmas of both treebanks are of one family with the
 * lexicon that our lemmas come from, which favours us over the stemmers; those are comparable with one another.
 */
import process from 'node:process';
import { dataFolder } from '../training/morphology/options.ts';
import { conflations, type Conflation } from './search/conflation.ts';
import { type LemmaWord, padtWords, pudWords } from './search/gold.ts';
import { average, type Figures, pairFigures, queriesOf, Search, type Typing } from './search/score.ts';

const TOLD = 100;
const OTHERS = 500;

const percent = (value: number): string => (value * 100).toFixed(1).padStart(5);

function row(name: string, { precision, recall }: Figures): string {
  const f = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  return `  ${name.padEnd(30)} P ${percent(precision)}  R ${percent(recall)}  F ${percent(f)}`;
}

/** Averages over the queries of all texts. */
function asked(
  texts: readonly (readonly LemmaWord[])[],
  way: Conflation,
  typing: Typing,
  from: number,
  to: number,
): Figures {
  return average(
    texts.flatMap((words) => {
      const search = new Search(words, way);
      return queriesOf(words, typing, from, to).map((query) => search.ask(query));
    }),
  );
}

function errors(texts: readonly (readonly LemmaWord[])[], way: Conflation): readonly string[] {
  return texts.flatMap((words) => {
    const search = new Search(words, way);
    return queriesOf(words, 'citation', TOLD, OTHERS)
      .map((query) => ({ query, ...search.ask(query) }))
      .filter(({ precision, recall }) => precision < 0.7 || recall < 0.8)
      .map(({ query, precision, recall }) => `  ${query.typed}  P ${percent(precision)} R ${percent(recall)}`);
  });
}

async function main(): Promise<void> {
  const folder = `${dataFolder()}/evaluation`;
  const pud = pudWords(`${folder}/ud-arabic-pud/ar_pud-ud-test.conllu`);
  const padt = ['dev', 'test'].flatMap((part) => padtWords(`${folder}/ud-arabic-padt/ar-ud-${part}.conllu`));
  const texts = [pud, padt];
  const ways = await conflations();
  const lines: string[] = [`UD Arabic-PUD ${pud.length} running words, UD Arabic-PADT ${padt.length}`];
  const table = (title: string, figures: (way: Conflation) => Figures): void => {
    const rows = ways.map((way) => ({ name: way.name, figures: figures(way) }));
    lines.push(
      title.replace('{}', String(rows[0]?.figures.queries ?? 0)),
      ...rows.map((one) => row(one.name, one.figures)),
    );
  };
  table('{} query words in their citation form', (way) => asked(texts, way, 'citation', 0, TOLD));
  table('{} query words as one of their forms in the text', (way) => asked(texts, way, 'inflected', 0, TOLD));
  table('{} other query words in their citation form (chosen on)', (way) =>
    asked(texts, way, 'citation', TOLD, OTHERS),
  );
  table('{} others as one of their forms (chosen on)', (way) => asked(texts, way, 'inflected', TOLD, OTHERS));
  table('pairs of spellings of one lemma in PUD: {}', (way) => pairFigures(pud, way));
  const [own] = ways;
  if (process.argv.includes('--errors') && own !== undefined) lines.push('worst', ...errors(texts, own));
  process.stdout.write(`${lines.join('\n')}\n`);
}

await main();
