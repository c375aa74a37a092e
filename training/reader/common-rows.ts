/**
 * What articles that are only lent may teach: of their words and pairs of words, those that at least five articles hold.
 *
 * The news beside the project belongs to its publishers; what a few of its articles alone say is not to be found in the weights. A row of a model
 * stands for a word, a pair or a fact about them: rows that fewer articles have are left out of the examples of those that are lent.
 */
import type { ArticleExamples } from './examples.ts';
import type { JudgeExample } from './judge.ts';

/** Articles that must hold a row. */
export const LEAST_ARTICLES = 5;

/** In how many articles each row of a model stands, counted no further than is asked for. */
class Articles {
  private readonly counts = new Map<number, number>();

  add(rows: Iterable<number>): void {
    for (const row of new Set(rows)) this.counts.set(row, (this.counts.get(row) ?? 0) + 1);
  }

  readonly common = (row: number): boolean => (this.counts.get(row) ?? 0) >= LEAST_ARTICLES;
}

function* each(lists: Iterable<Iterable<number>>): Generator<number> {
  for (const list of lists) yield* list;
}

/** The examples of articles, the rare rows left out of those that are lent. */
export function commonExamples(
  articles: readonly { readonly examples: ArticleExamples; readonly lent: boolean }[],
): ArticleExamples[] {
  const cue = new Articles();
  const emission = [new Articles(), new Articles()] as const;
  const between = [new Articles(), new Articles()] as const;
  const end = new Articles();
  for (const { examples } of articles) {
    cue.add(each(examples.cue.map(({ rows }) => rows)));
    for (const [i, chains] of [examples.behind, examples.before].entries()) {
      emission[i]?.add(each(chains.flatMap(({ tokens }) => tokens)));
      between[i]?.add(each(chains.flatMap((chain) => chain.between)));
    }
    end.add(each(examples.end.flatMap(({ rows }) => rows)));
  }
  const chains = (all: ArticleExamples['behind'], i: 0 | 1): ArticleExamples['behind'] =>
    all.map((chain) => ({
      ...chain,
      tokens: chain.tokens.map((rows) => rows.filter(emission[i].common)),
      between: chain.between.map((rows) => rows.filter(between[i].common)),
    }));
  return articles.map(({ examples, lent }) =>
    lent
      ? {
          cue: examples.cue.map(({ rows, yes }) => ({ rows: rows.filter(cue.common), yes })),
          behind: chains(examples.behind, 0),
          before: chains(examples.before, 1),
          end: examples.end.map(({ rows, gold }) => ({ gold, rows: rows.map((place) => place.filter(end.common)) })),
        }
      : examples,
  );
}

/** The same for the drafts of each article that are to be confirmed. */
export function commonDrafts(
  articles: readonly { readonly drafts: readonly JudgeExample[]; readonly lent: boolean }[],
): JudgeExample[] {
  const seen = new Articles();
  for (const { drafts } of articles) seen.add(each(drafts.map(({ rows }) => rows)));
  return articles.flatMap(({ drafts, lent }) =>
    lent ? drafts.map(({ rows, yes }) => ({ rows: rows.filter(seen.common), yes })) : drafts,
  );
}
