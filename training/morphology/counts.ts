/**
 * Word counts of the news: how many times each plain word occurs, for words seen in at least five articles.
 *
 * Only words that five articles share are kept, so that no article can be read back out of the counts.
 * `npx tsx training/morphology/counts.ts [--data DIR] OUT.tsv` writes «word TAB count», most frequent first.
 */
import { createReadStream, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { Kind, plain, splitWords } from '../../src/text/index.ts';
import { argument, dataFolder } from './options.ts';

const ARTICLES = 5;

const seen = new Map<string, { count: number; articles: number; last: number }>();
const lines = createInterface({
  input: createReadStream(`${dataFolder()}/news/articles.jsonl.gz`).pipe(createGunzip()),
});
let number = 0;
for await (const line of lines) {
  number++;
  const article = JSON.parse(line) as { title?: string; text?: string };
  const text = `${article.title ?? ''}\n${article.text ?? ''}`;
  const words = splitWords(text);
  for (let i = 0; i < words.count; i++) {
    if (words.kind[i] !== Kind.Arabic) continue;
    const word = plain(text.slice(words.start[i], words.end[i]));
    const entry = seen.get(word);
    if (entry === undefined) seen.set(word, { count: 1, articles: 1, last: number });
    else {
      entry.count++;
      if (entry.last !== number) entry.articles++;
      entry.last = number;
    }
  }
}
const kept = [...seen].filter(([, entry]) => entry.articles >= ARTICLES).sort((a, b) => b[1].count - a[1].count);
writeFileSync(argument(0), kept.map(([word, entry]) => `${word}\t${entry.count}\n`).join(''));
process.stderr.write(`${number} articles, ${seen.size} words, ${kept.length} kept\n`);
