/**
 * Counts how often each word stands inside the name of a source: between a verb of saying and its أن, colon or quotation.
 *
 * Example: in «قال وزير النقل إن الطريق ...» «وزير» begins a source and «النقل» goes on; over many articles «وزير» does so far more
 * often than «الطريق». What is kept of a word is how many times more often than words do on average, in steps, and how
 * often it comes first. Only words seen in five articles or more are kept.
 *
 * Run: `npx tsx training/reader/sourcehood.ts`; reads MUSNAD_DATA/news/articles.jsonl.gz, writes lexicon/compiled/reader.sourcehood.gz.
 */
import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createGunzip, gzipSync } from 'node:zlib';
import { Sourcehood, SOURCEHOOD_PLACES } from '../../src/reader/model/sourcehood.ts';
import { wordId } from '../../src/reader/model/features.ts';
import type { Document } from '../../src/reader/document.ts';
import { That } from '../../src/reader/vocabulary.ts';
import { openWorkshop } from './load.ts';

const OUT = fileURLToPath(new URL('../../lexicon/compiled/reader.sourcehood.gz', import.meta.url));
const LONGEST = 9;
const FEWEST_ARTICLES = 5;

interface Count {
  total: number;
  inside: number;
  first: number;
  articles: number;
  last: number;
}

const counts = new Map<string, Count>();
const workshop = await openWorkshop();
const lines = createInterface({
  input: createReadStream(join(process.env['MUSNAD_DATA'] ?? '../shared', 'data', 'news', 'articles.jsonl.gz')).pipe(
    createGunzip(),
  ),
});
let articles = 0;
for await (const line of lines) {
  const { text }: { text: string } = JSON.parse(line);
  articles++;
  count(workshop.document(text), articles);
}

function count(doc: Document, article: number): void {
  for (let i = 0; i < doc.count; i++) {
    const type = doc.type(i);
    if (type === null) continue;
    const word = type.bare;
    let entry = counts.get(word);
    if (entry === undefined) {
      entry = { total: 0, inside: 0, first: 0, articles: 0, last: 0 };
      counts.set(word, entry);
    }
    entry.total++;
    if (entry.last !== article) {
      entry.last = article;
      entry.articles++;
    }
    const cue = type.cues[0];
    if (cue === undefined || cue.verb.strength !== 'strong' || type.cuePronoun !== '') continue;
    if (cue.form !== 'perfect' && cue.form !== 'imperfect') continue;
    const end = sourceEnd(doc, i + 1);
    for (let j = i + 1; j < end; j++) {
      const inside = doc.type(j)?.bare;
      const found = inside === undefined ? undefined : counts.get(inside);
      if (found === undefined) continue;
      found.inside++;
      if (j === i + 1) found.first++;
    }
  }
}

/** Behind the last token of what is nothing but a source, or `from` where something else may stand there too. */
function sourceEnd(doc: Document, from: number): number {
  for (let j = from; j < from + LONGEST && j < doc.count; j++) {
    const type = doc.type(j);
    if (type === null) {
      if (doc.isMark(j, ':')) return j;
      const quotation = doc.quotations.opensAt[j] ?? -1;
      return quotation !== -1 && (doc.quotations.list[quotation]?.words ?? 0) >= 5 ? j : from;
    }
    if (type.that !== That.None) return type.conjunction === '' ? j : from;
    if (type.function !== null && type.nouns.length === 0) return from;
    if (doc.phrase(doc.lexicon.times, j) !== null) return from;
    if (type.preposition !== '' && type.bare !== 'باسم') return from;
  }
  return from;
}

let total = 0;
let inside = 0;
for (const entry of counts.values()) {
  total += entry.total;
  inside += entry.inside;
}
const average = inside / total;
const table = new Uint8Array(SOURCEHOOD_PLACES);
let kept = 0;
for (const [word, entry] of [...counts].sort(([, a], [, b]) => a.total - b.total)) {
  if (entry.articles < FEWEST_ARTICLES) continue;
  const ratio = Math.log2((entry.inside + 0.3) / ((entry.total + 0.3 / average) * average));
  // 1 far less often than average ... 15 far more often.
  const level = Math.max(1, Math.min(15, Math.round(7 + ratio * 1.5)));
  const first = entry.inside < 3 ? 0 : Math.min(3, 1 + Math.floor((entry.first / entry.inside) * 3));
  Sourcehood.write(table, wordId(word), level, first);
  kept++;
}
const bytes = gzipSync(table, { level: 9 });
writeFileSync(OUT, bytes);
process.stdout.write(
  `${articles} articles, ${kept} words, average ${average.toFixed(4)}: ${bytes.length} bytes in ${OUT}\n`,
);
