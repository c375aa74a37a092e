/**
 * A client for programs and browsers: the operations most asked for, with their types; `get` for any other.
 *
 * ```ts
 * const musnad = musnadClient({ address: 'http://127.0.0.1:7380' });
 * const { total, items } = await musnad.search({ who: 'الحداد', facets: ['class'] });
 * ```
 *
 * Of the server it has types alone: nothing of what runs there comes along.
 */
import type { Reading } from '../../reader/index.ts';
import type { ActorView } from '../schemas/actors.ts';
import type { AddReport, Article } from '../schemas/articles.ts';
import type { Correction, KeptCorrection } from '../schemas/corrections.ts';
import type { Coverage, Run, Stats } from '../schemas/ledger.ts';
import type { Page } from '../schemas/lists.ts';
import type { Problem } from '../schemas/problem.ts';
import type { SearchAnswer, Suggestion } from '../schemas/search.ts';
import type { Citation, Explanation, StatementRecord } from '../schemas/statements.ts';

export interface ClientOptions {
  /** Of the server, without a slash at its end; empty for the page's own. */
  readonly address: string;
  /** An API token, where people sign in. */
  readonly token?: string;
  /** In which problems are told. */
  readonly language?: 'ar' | 'en';
  readonly fetch?: (address: string, init: RequestInit) => Promise<Response>;
}

type Value = string | number | boolean | readonly string[] | undefined;
type Query = { readonly [name: string]: Value };
type Items<Item> = { readonly items: readonly Item[] };

export interface SearchQuestion {
  readonly q?: string;
  readonly who?: string;
  readonly what?: string;
  readonly unit?: 'statement' | 'article';
  readonly sort?: 'relevance' | 'newest' | 'oldest';
  readonly facets?: readonly string[];
  /** `class:deny`, `-outlet:…`. */
  readonly filter?: readonly string[];
  readonly limit?: number;
  readonly cursor?: string;
}

export interface TypedArticle {
  readonly text?: string;
  readonly html?: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly date?: string;
  readonly url?: string;
}

/** What the server says went wrong. */
export class MusnadProblem extends Error {
  override readonly name = 'MusnadProblem';

  constructor(readonly problem: Problem) {
    super(`${problem.detail} [${problem.code}]`);
  }
}

export function musnadClient(options: ClientOptions) {
  const get = <Body>(path: string, query: Query = {}): Promise<Body> => ask('GET', path, query);
  const ask = async <Body>(method: string, path: string, query: Query = {}, json?: unknown): Promise<Body> => {
    const { address, token, language, fetch: fetching = globalThis.fetch } = options;
    const answer = await fetching(`${address}/api/v1${path}${parametersOf(query)}`, {
      method,
      headers: {
        accept: 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(language === undefined ? {} : { 'accept-language': language }),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
    // What the server gives is held to these types by its own contract test.
    if (answer.ok) return (answer.status === 204 ? null : await answer.json()) as Body;
    throw new MusnadProblem((await answer.json()) as Problem);
  };
  const at = encodeURIComponent;
  return {
    get,
    search: (question: SearchQuestion = {}) => get<SearchAnswer>('/search', { ...question }),
    suggest: (q: string) => get<Items<Suggestion>>('/suggest', { q }),
    article: (id: string) => get<Article>(`/articles/${at(id)}`),
    reading: (id: string) => get<Reading>(`/articles/${at(id)}/reading`),
    statementsOf: (article: string) => get<Items<StatementRecord>>(`/articles/${at(article)}/statements`),
    statement: (id: string) => get<StatementRecord>(`/statements/${at(id)}`),
    explain: (id: string) => get<Explanation>(`/statements/${at(id)}/explain`),
    cite: (id: string, form?: Citation['form']) => get<Citation>(`/statements/${at(id)}/citation`, { form }),
    findActors: (q: string, limit?: number) => get<Items<ActorView>>('/actors', { q, limit }),
    actor: (id: string) => get<ActorView>(`/actors/${at(id)}`),
    saidBy: (actor: string, page: Pick<SearchQuestion, 'facets' | 'limit' | 'cursor'> = {}) =>
      get<SearchAnswer>(`/actors/${at(actor)}/statements`, { ...page }),
    stats: () => get<Stats>('/stats'),
    coverage: (by: 'day' | 'month' | 'year' = 'month') => get<Coverage>('/coverage', { by }),
    runs: (page: { readonly limit?: number; readonly cursor?: string } = {}) => get<Page<Run>>('/runs', { ...page }),
    add: (article: TypedArticle) => ask<AddReport>('POST', '/articles', {}, article),
    /** @param base the version that is corrected */
    correct: (correction: Correction, base: number) =>
      ask<KeptCorrection>('POST', '/corrections', {}, { correction, base }),
    undo: (correction: string) => ask<null>('DELETE', `/corrections/${at(correction)}`),
  };
}
export type MusnadClient = ReturnType<typeof musnadClient>;

function parametersOf(query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of value === undefined ? [] : [value].flat()) parameters.append(name, String(one));
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
