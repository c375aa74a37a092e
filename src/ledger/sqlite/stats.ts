/** What a ledger holds, in numbers. */
import { statSync } from 'node:fs';
import type { Stats } from '../ledger.ts';
import { number, text, textOrNull } from '../columns.ts';
import type { Database } from './driver.ts';

export function statsOf(db: Database): Stats {
  const count = (from: string): number => number(db.get(`SELECT count(*) AS n FROM ${from}`), 'n');
  const outlets = db.all(
    'SELECT outlet, count(*) AS n, min(date) AS first, max(date) AS last FROM article GROUP BY outlet ORDER BY n DESC, outlet',
  );
  return {
    articles: count('article'),
    revisions: count('article WHERE newest = 0'),
    statements: count('statement WHERE seq >= 0'),
    actors: count('actor WHERE merged_into IS NULL'),
    corrections: count('correction'),
    outlets: outlets.map((row) => ({
      outlet: text(row, 'outlet'),
      articles: number(row, 'n'),
      first: textOrNull(row, 'first'),
      last: textOrNull(row, 'last'),
    })),
    bytes: ['', '-wal'].reduce(
      (sum, tail) => sum + (statSync(db.path + tail, { throwIfNoEntry: false })?.size ?? 0),
      0,
    ),
    textBytes: number(db.get('SELECT sum(text_bytes) AS n FROM article'), 'n'),
    schema: number(db.get('PRAGMA user_version'), 'user_version'),
  };
}
