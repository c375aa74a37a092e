/** Questions to measure a search with, a kind at a time, over the statements of `search-statements.ts`; the same whatever answers them. */
import type { IndexAnswer, IndexQuery, QueryTerms } from '../src/ledger/index/index.ts';
import type { QueryNode } from '../src/query/index.ts';
import { randomNumbers, type StatementSource } from './search-statements.ts';

export const FACETS = ['speaker', 'outlet', 'class', 'kind', 'topic', 'chain', 'month'];
/** Of the kinds, the first five: what people ask day by day. */
const MIXED = 5;
const BASE = { unit: 'statement', sort: 'relevance', limit: 20, facetLimit: 10 } as const;
const AT = [0, 0] as const;

export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
}

/** Milliseconds of questions. */
export interface Times {
  readonly clock: Spread;
  /** Of the processor, helper threads included: on a machine that has other work too, this is what tells. */
  readonly processor: Spread;
}

export interface MeasuredKind extends Times {
  readonly kind: string;
  readonly facets: boolean;
  /** Median of how many there were. */
  readonly hits: number;
}

export interface Mix {
  readonly kinds: readonly MeasuredKind[];
  /** The first five kinds together, with facets and without. */
  readonly together: Times;
}

/** The keys by which words of the source are found. */
export function termsOf(source: StatementSource): QueryTerms {
  const keysOf = new Map(Array.from({ length: source.words }, (_, i) => [source.word(i).exact, source.word(i).keys]));
  return { queryKeys: (exact) => ({ exact, keys: (keysOf.get(exact) ?? [exact]).slice(0, 1) }) };
}

export function wordNode(text: string): QueryNode {
  return { type: 'word', text, exact: false, prefix: false, at: AT };
}

/** @param onKind called with each kind that is measured */
export async function measureMix(
  source: StatementSource,
  { statements, questions }: { readonly statements: number; readonly questions: number },
  ask: (asked: IndexQuery) => Pick<IndexAnswer, 'total'> | Promise<Pick<IndexAnswer, 'total'>>,
  onKind: (measured: MeasuredKind) => void = () => {},
): Promise<Mix> {
  const kinds: MeasuredKind[] = [];
  const mixed: Taken[] = [];
  for (const [k, [kind, make]] of [...questionKinds(source, statements)].entries())
    for (const facets of [false, true]) {
      const taken: Taken[] = [];
      const totals: number[] = [];
      for (let i = 0; i < questions; i++) {
        const asked: IndexQuery = { ...BASE, query: { type: 'all' }, ...make(), facets: facets ? FACETS : [] };
        const used = process.cpuUsage();
        const from = performance.now();
        const { total } = await ask(asked);
        const clock = performance.now() - from;
        const { user, system } = process.cpuUsage(used);
        taken.push({ clock, processor: (user + system) / 1000 });
        totals.push(total);
      }
      if (k < MIXED) mixed.push(...taken);
      const measured = { kind, facets, ...timesOf(taken), hits: quantile(totals, 0.5) };
      kinds.push(measured);
      onKind(measured);
    }
  return { kinds, together: timesOf(mixed) };
}

/** By one question, in milliseconds. */
interface Taken {
  readonly clock: number;
  readonly processor: number;
}

/** Each makes a question from the statements. */
function questionKinds(source: StatementSource, statements: number): ReadonlyMap<string, () => Partial<IndexQuery>> {
  const random = randomNumbers(11);
  const between = (from: number, to: number): number => from + Math.floor(random() * (to - from));
  const word = (from: number, to: number): QueryNode => wordNode(source.word(between(from, to)).exact);
  const common = (): QueryNode => word(0, 60);
  const statement = (): ReturnType<StatementSource['statement']> => source.statement(between(0, statements));
  const phrase = (): QueryNode => {
    const { what } = statement().text;
    const exact = what !== undefined && 'exact' in what ? what.exact : [];
    const from = between(0, exact.length - 3);
    const words = exact.slice(from, from + between(2, 4)).map((text) => ({ text, exact: false, prefix: false }));
    return { type: 'phrase', words, at: AT };
  };
  const speaker = (): QueryNode => ({
    type: 'field',
    field: 'speaker',
    part: wordNode(source.speaker(between(0, 200))),
    at: AT,
  });
  return new Map<string, () => Partial<IndexQuery>>([
    ['one rare word', () => ({ query: word(20_000, 90_000) })],
    ['two words AND', () => ({ query: { type: 'and', parts: [word(0, 2000), word(0, 2000)], at: AT } })],
    ['two common words OR', () => ({ query: { type: 'or', parts: [common(), common()], at: AT } })],
    ['phrase', () => ({ query: phrase() })],
    ['speaker + word', () => ({ query: { type: 'and', parts: [speaker(), word(0, 2000)], at: AT } })],
    ['NEAR of common words', () => ({ query: { type: 'near', distance: 5, parts: [common(), common()], at: AT } })],
    [
      'prefix of three letters',
      () => ({ query: { ...wordNode(source.word(between(0, 2000)).exact.slice(0, 3)), prefix: true } as QueryNode }),
    ],
    ['everything, newest', () => ({ query: { type: 'all' }, sort: 'newest' })],
    [
      'common NOT common',
      () => ({ query: { type: 'and', parts: [common(), { type: 'not', part: common(), at: AT }], at: AT } }),
    ],
  ]);
}

function timesOf(taken: readonly Taken[]): Times {
  const spread = (times: readonly number[]): Spread => ({
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    most: quantile(times, 1),
  });
  return {
    clock: spread(taken.map(({ clock }) => clock)),
    processor: spread(taken.map(({ processor }) => processor)),
  };
}

function quantile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
