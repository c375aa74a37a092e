/** What topics are called, from the reader's own table: id → Arabic, English. The app shows names without loading the reader. */
import { readFileSync } from 'node:fs';

export function topicNames(): Readonly<Record<string, readonly [ar: string, en: string]>> {
  const rows = readFileSync(new URL('../../lexicon/topics.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));
  return Object.fromEntries(rows.map(([id = '', en = '', ar = '']) => [id, [ar, en]]));
}
