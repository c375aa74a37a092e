/**
 * How fast texts become search terms: `npx tsx benchmarks/terms.ts --news FILE.jsonl.gz [--articles N]`.
 *
 * MB of UTF-8 a second of processor time, over all articles once (many spellings are new) and over some of them again (nearly
 * none is); without --news on articles of our own, whose words are few.
 */
import process from 'node:process';
import { loadTermAnalyser } from '../src/text/index.ts';
import { articlesOf, inventedArticles } from './texts.ts';

const EVERYTHING = 1_000_000;
const AGAIN = 2000;

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

async function main(): Promise<void> {
  const news = option('--news');
  const most = Number(option('--articles') ?? EVERYTHING);
  const texts = (news === undefined ? inventedArticles(3000) : articlesOf(news, most)).map(({ text }) => text);
  const begin = performance.now();
  const analyser = await loadTermAnalyser();
  const loaded = performance.now() - begin;
  let words = 0;
  let keys = 0;
  const speed = (some: readonly string[]): string => {
    const before = process.cpuUsage();
    for (const text of some) {
      const terms = analyser.analyse(text);
      words += terms.count;
      for (let i = 0; i < terms.count; i++) keys += terms.keys(i).length;
    }
    const { user, system } = process.cpuUsage(before);
    return (some.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / (user + system)).toFixed(1);
  };
  const all = speed(texts);
  const counted = { words, keys };
  const again = texts.slice(0, AGAIN);
  speed(again);
  process.stdout.write(
    `${[
      `analyser ${analyser.version}, loaded in ${loaded.toFixed(0)} ms`,
      `${texts.length} articles, ${counted.words} words, ${(counted.keys / counted.words).toFixed(2)} keys a word`,
      `MB a second of processor time: ${all} over all, ${speed(again)} over ${again.length} again`,
      `heap ${Math.round(process.memoryUsage().heapUsed / 1e6)} MB with the articles`,
    ].join('\n')}\n`,
  );
}

await main();
