/**
 * How fast the text room reads: words, quotations and sentences over a file of articles, and over one paragraph of
 * 10 million units, which must cost no more per unit than the articles do.
 *
 *   npx tsx benchmarks/text.ts FILE.jsonl.gz
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { findQuotations, findSentences, fold, foldWithMap, splitWords } from '../src/text/index.ts';

const file = process.argv[2];
if (file === undefined) throw new Error('usage: npx tsx benchmarks/text.ts FILE.jsonl.gz');
const bytes = readFileSync(file);
const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
const texts: string[] = [];
let units = 0;
for (const line of lines) {
  if (line === '' || units > 60e6) continue;
  const { text } = JSON.parse(line) as { readonly text: string };
  texts.push(text);
  units += text.length;
}

function measure(name: string, input: readonly string[], work: (text: string) => unknown): void {
  let best = Infinity;
  for (let round = 0; round < 3; round++) {
    const begin = performance.now();
    for (const text of input) work(text);
    best = Math.min(best, performance.now() - begin);
  }
  let total = 0;
  let utf8 = 0;
  for (const text of input) {
    total += text.length;
    utf8 += Buffer.byteLength(text);
  }
  const rate = (amount: number): string => (amount / 1e3 / best).toFixed(0).padStart(5);
  process.stdout.write(
    `${name.padEnd(34)} ${best.toFixed(0).padStart(6)} ms ${rate(total * 2)} MB/s UTF-16 ${rate(utf8)} MB/s UTF-8\n`,
  );
}

function readAll(text: string): number {
  const words = splitWords(text);
  return findSentences(words, findQuotations(words)).count;
}

measure('words', texts, splitWords);
measure('words, quotations', texts, (text) => findQuotations(splitWords(text)));
measure('words, quotations, sentences', texts, readAll);
measure('fold', texts, fold);
measure('fold with map', texts, foldWithMap);

const long = (piece: string): readonly string[] => [piece.repeat(Math.ceil(10e6 / piece.length))];
measure('10 M units, plain words', long('وصل الوفد إلى العاصمة '), readAll);
measure('10 M units, pairs', long('قال "نعم" ثم «لا» '), readAll);
measure('10 M units, opening marks only', long('قال «نعم '), readAll);
measure('10 M units, two kinds unclosed', long('قال “نعم «لا '), readAll);
measure('10 M units, closing marks only', long('نعم» '), readAll);
measure('10 M units, straight marks', long('" '), readAll);
measure('10 M units, stops', long('. '), readAll);
measure('10 M units, line ends', long('نعم\n'), readAll);
measure('10 M units, quote behind quote', long('"'), readAll);
