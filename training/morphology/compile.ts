/**
 * Compiles the lexicon: camel_morph's tables, the rebuilt nouns, the closed class → lexicon/compiled/morphology.lexicon.
 *
 * `npx tsx training/morphology/compile.ts [--data DIR] COUNTS.tsv`, the counts being those that counts.ts writes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { packSections } from '../../src/text/morphology/packed.ts';
import { candidates, Origin } from '../../src/text/morphology/candidates.ts';
import { unpackLexicon } from '../../src/text/morphology/lexicon.ts';
import { arabic } from './buckwalter.ts';
import { closedClass } from './closed.ts';
import { adjectives, citation, numbers, openCamel, properNouns, verbs } from './entries.ts';
import { nounLemmas, nouns } from './nouns.ts';
import { argument, dataFolder, option } from './options.ts';
import { packPrior } from './pack-prior.ts';
import { packLexicon } from './pack.ts';
import { trainPrior } from './prior.ts';
import { brokenPlurals, handPlurals, pluralEntry } from './plurals.ts';

const camel = openCamel(`${dataFolder()}/lexical/camel-morph-msa`);
const counts = new Map(
  readFileSync(argument(0), 'utf8')
    .split('\n')
    .map((line): [string, number] => {
      const [word = '', count = ''] = line.split('\t');
      return [word, Number(count)];
    }),
);
const { entries, fixed } = closedClass('lexicon/closed-class.tsv');
const verbal = verbs(camel);
const adjectival = adjectives(camel);
const lemmas = nounLemmas(camel);
const taken = new Set([
  ...lemmas.map((noun) => arabic(citation(noun.lemma))),
  ...adjectival.map((entry) => arabic(citation(entry.lemma))),
]);
const regular = [
  ...entries,
  ...verbal,
  ...nouns(camel, counts),
  ...adjectival,
  ...properNouns(camel),
  ...numbers(camel),
];
const first = unpackLexicon(packSections(packLexicon(regular, fixed).sections));
const known = (word: string): boolean =>
  candidates(first, word).some((one) => one.origin === Origin.Lexicon || one.origin === Origin.Fixed);
const plurals = brokenPlurals(lemmas, counts, taken, known, handPlurals('lexicon/broken-plurals.tsv'));
const report = option('plurals');
if (report !== undefined)
  writeFileSync(
    report,
    plurals.map(({ lemma, plural }) => `${arabic(citation(lemma))} ${plural} ${counts.get(plural) ?? 0}\n`).join(''),
  );
const all = [...regular, ...plurals.map(({ lemma, plural }) => pluralEntry(camel, lemma, plural, 'NOUN'))];
const { sections, lemmas: readingLemmas } = packLexicon(all, fixed);
const lexicon = unpackLexicon(packSections(sections));
const prior = packPrior(trainPrior(lexicon, counts, readingLemmas));
const bytes = packSections(new Map([...sections, ...prior]));
mkdirSync('lexicon/compiled', { recursive: true });
const packed = gzipSync(bytes, { level: 9 });
writeFileSync('lexicon/compiled/morphology.lexicon.gz', packed);
process.stderr.write(
  `${all.length} entries, ${plurals.length} broken plurals, ${bytes.length} bytes, ${packed.length} packed\n`,
);
