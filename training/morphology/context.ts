/**
 * Trains the context model on all of UD Arabic-PUD → lexicon/compiled/context.weights.gz.
 *
 * `npx tsx training/morphology/context.ts [--data DIR]`, after compile.ts. The weights carry the treebank's licence
 * (CC BY-SA 3.0, see NOTICE) and so lie in a file of their own. What they are worth is measured in
 * evaluation/morphology.ts: on PUD by models that did not see the sentence, on WikiNews by this one.
 */
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { readPud } from '../../evaluation/morphology-gold.ts';
import { readCompiled } from './compiled.ts';
import { dataFolder } from './options.ts';
import { packWeights } from './pack-weights.ts';
import { quantise, train, TypeTable } from './perceptron.ts';

const { lexicon, prior } = readCompiled();
const sentences = readPud(`${dataFolder()}/evaluation/ud-arabic-pud/ar_pud-ud-test.conllu`);
const weights = quantise(train(new TypeTable(lexicon, prior), sentences));
const packed = gzipSync(packWeights(weights), { level: 9 });
writeFileSync('lexicon/compiled/context.weights.gz', packed);
const used = weights.reduce((sum, weight) => sum + (weight === 0 ? 0 : 1), 0);
process.stderr.write(`${sentences.length} sentences, ${used} weights, ${packed.length} bytes packed\n`);
