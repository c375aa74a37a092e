/**
 * What articles may teach: of their words and pairs of words, those that at least five articles hold.
 *
 * A row of a model stands for a word, a pair or a fact about them. What few articles hold tells little about those that are yet to come, and what a
 * publisher's articles alone say is not to be found in the weights.
 */
import type { ArticleExamples } from './examples.ts';
import type { JudgeExample } from './judge.ts';

/** Articles that must hold a row; chosen on articles that were not learnt from. */
export const LEAST_ARTICLES = 5;

/** In how many articles each row of a model stands. */
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

/** The examples of articles without their rare rows. */
export function commonExamples(articles: readonly ArticleExamples[]): ArticleExamples[] {
  const cue = new Articles();
  const behind = { emission: new Articles(), transition: new Articles() };
  const before = { emission: new Articles(), transition: new Articles() };
  const end = new Articles();
  for (const examples of articles) {
    cue.add(each(examples.cue.map(({ rows }) => rows)));
    for (const [seen, chains] of [
      [behind, examples.behind],
      [before, examples.before],
    ] as const) {
      seen.emission.add(each(chains.flatMap(({ tokens }) => tokens)));
      seen.transition.add(each(chains.flatMap(({ between }) => between)));
    }
    end.add(each(examples.end.flatMap(({ rows }) => rows)));
  }
  const chains = (all: ArticleExamples['behind'], { emission, transition }: typeof behind): ArticleExamples['behind'] =>
    all.map((chain) => ({
      ...chain,
      tokens: chain.tokens.map((rows) => rows.filter(emission.common)),
      between: chain.between.map((rows) => rows.filter(transition.common)),
    }));
  return articles.map((examples) => ({
    cue: examples.cue.map(({ rows, yes }) => ({ rows: rows.filter(cue.common), yes })),
    behind: chains(examples.behind, behind),
    before: chains(examples.before, before),
    end: examples.end.map(({ rows, gold }) => ({ gold, rows: rows.map((place) => place.filter(end.common)) })),
  }));
}

/** The same for the drafts of each article that are to be confirmed. */
export function commonDrafts(articles: readonly (readonly JudgeExample[])[]): JudgeExample[][] {
  const seen = new Articles();
  for (const drafts of articles) seen.add(each(drafts.map(({ rows }) => rows)));
  return articles.map((drafts) => drafts.map(({ rows, yes }) => ({ rows: rows.filter(seen.common), yes })));
}
