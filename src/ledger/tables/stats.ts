/** What a ledger holds, in numbers. */
import { number, text, textOrNull } from '../columns.ts';
import type { Extent } from '../engine.ts';
import type { Stats } from '../ledger.ts';
import { all, get, type Steps } from '../steps.ts';

export function* statsOf({ bytes, schema }: Extent): Steps<Stats> {
  const count = function* (from: string): Steps<number> {
    return number(yield* get(`SELECT count(*) AS n FROM ${from}`), 'n');
  };
  const outlets = yield* all(
    `SELECT outlet, count(*) AS n, min(date) AS first, max(date) AS last FROM article
     GROUP BY outlet ORDER BY n DESC, outlet NULLS FIRST`,
  );
  return {
    articles: yield* count('article'),
    revisions: yield* count('article WHERE newest = 0'),
    statements: yield* count('statement WHERE seq >= 0'),
    actors: yield* count('actor WHERE merged_into IS NULL'),
    corrections: yield* count('correction'),
    outlets: outlets.map((row) => ({
      outlet: text(row, 'outlet'),
      articles: number(row, 'n'),
      first: textOrNull(row, 'first'),
      last: textOrNull(row, 'last'),
    })),
    bytes,
    textBytes: number(yield* get('SELECT sum(text_bytes) AS n FROM article'), 'n'),
    schema,
  };
}
