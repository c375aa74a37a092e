/** Every path that a chain of labels can take, and what it scores: slow, plain, and what the quick one is held against. */
import { EMISSION, Label, TRANSITION } from '../model/chain.ts';

/** A chain to be labelled: which rows hold at each token, and between it and the one before. */
export interface PathProblem {
  readonly emission: ArrayLike<number>;
  readonly transition: ArrayLike<number>;
  readonly tokens: readonly (readonly number[])[];
  readonly between: readonly (readonly number[])[];
  /** Whether the chain may end in content. */
  readonly ends: boolean;
}

/** All paths over so many tokens: a source goes on only from a source; content comes last. */
export function pathsOf(count: number, ends: boolean): number[][] {
  const finished: number[][] = [];
  let open: number[][] = [[]];
  for (let i = 0; i < count; i++) {
    if (ends) finished.push(...open.map((path) => [...path, Label.Content]));
    open = open.flatMap((path) =>
      [Label.Outside, Label.SourceBegins, Label.SourceGoesOn, Label.Addressee]
        .filter((label) => label !== Label.SourceGoesOn || inSource(path.at(-1)))
        .map((label) => [...path, label]),
    );
  }
  return [...finished, ...open];
}

function inSource(label: number | undefined): boolean {
  return label === Label.SourceBegins || label === Label.SourceGoesOn;
}

/** What a path scores, tokens and neighbours apart; before the first token stands an outside one. */
export function scoreOf(problem: PathProblem, path: readonly number[]): { own: number; links: number } {
  const { emission, transition, tokens, between } = problem;
  let own = 0;
  let links = 0;
  for (const [i, label] of path.entries()) {
    const before = path[i - 1] ?? Label.Outside;
    for (const row of tokens[i] ?? []) own += emission[row * EMISSION + label] ?? 0;
    for (const row of between[i] ?? []) links += transition[row * TRANSITION + before * 5 + label] ?? 0;
  }
  return { own, links };
}

/** The path that scores highest. */
export function bestPath(problem: PathProblem): number[] {
  const total = (path: readonly number[]): number => {
    const { own, links } = scoreOf(problem, path);
    return own + links;
  };
  return pathsOf(problem.tokens.length, problem.ends).reduce((best, path) => (total(path) > total(best) ? path : best));
}
