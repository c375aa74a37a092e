/** A page of what a question finds, or what is wrong with the question. */
import { type QuestionFault, understand } from '../../desk/index.ts';
import type {
  ActorId,
  ArticleId,
  FacetFilter,
  Hit as HitOfLedger,
  Ledger,
  SearchRequest,
  StoredArticle,
} from '../../ledger/index.ts';
import type { Boxes } from '../../query/index.ts';
import type { Language } from '../../messages/index.ts';
import type { Hit, SearchAnswer } from '../schemas/search.ts';
import { placed } from '../place.ts';
import { recordOf } from './records.ts';

export interface SearchAsked {
  readonly boxes: Boxes;
  readonly unit: 'statement' | 'article';
  readonly sort: 'relevance' | 'newest' | 'oldest';
  readonly limit: number;
  readonly cursor: string | null;
  readonly facets: readonly string[];
  readonly facetLimit: number;
  readonly filters: readonly FacetFilter[];
}

export type Searched =
  | { readonly ok: true; readonly found: SearchAnswer }
  | { readonly ok: false; readonly faults: readonly QuestionFault[] };

export async function search(ledger: Ledger, asked: SearchAsked, language: Language): Promise<Searched> {
  const question = await understand(asked.boxes, language);
  if (!question.ok) return question;
  const { boxes: _, cursor, ...rest } = asked;
  const request = { ...rest, query: question.query };
  return { ok: true, found: await pageOf(ledger, cursor === null ? request : { ...request, cursor }) };
}

/** An answer as the bytes of its JSON, made where the ledger is: it goes from there to the client as it is. */
export interface Written<Answer> {
  readonly json: Uint8Array;
  /** Only for the compiler: what the JSON holds. */
  readonly of?: Answer;
}

export type SearchedInWriting =
  | { readonly ok: true; readonly found: Written<SearchAnswer> }
  | Extract<Searched, { readonly ok: false }>;

const ENCODER = new TextEncoder();

/** As `search`. A page has some fifty kilobytes: to take it apart between threads and write it there costs as much as to find it. */
export async function searchInWriting(
  ledger: Ledger,
  asked: SearchAsked,
  language: Language,
): Promise<SearchedInWriting> {
  const searched = await search(ledger, asked, language);
  return searched.ok ? { ok: true, found: { json: ENCODER.encode(JSON.stringify(searched.found)) } } : searched;
}

/** What an actor said, by day; null where there is no such actor. */
export async function saidBy(
  ledger: Ledger,
  id: ActorId,
  { cursor, ...asked }: Pick<SearchAsked, 'limit' | 'cursor' | 'facets'> & { readonly sort: 'newest' | 'oldest' },
): Promise<SearchAnswer | null> {
  const actor = await ledger.actor(id);
  if (actor === null) return null;
  const request: SearchRequest = {
    ...asked,
    query: { type: 'all' },
    unit: 'statement',
    filters: [{ facet: 'speaker', values: [actor.id] }],
  };
  return pageOf(ledger, cursor === null ? request : { ...request, cursor });
}

async function pageOf(ledger: Ledger, request: SearchRequest): Promise<SearchAnswer> {
  const { total, hits, facets, next } = await ledger.search(request);
  const articles = new Map<ArticleId, StoredArticle>();
  const items: Hit[] = [];
  for (const hit of hits) items.push(await hitOf(ledger, hit, articles));
  return { total, items, facets, next };
}

/** @param known articles that were looked up already */
export async function hitOf(ledger: Ledger, hit: HitOfLedger, known: Map<ArticleId, StoredArticle>): Promise<Hit> {
  const { id, score, statement, snippets, why } = hit;
  const article = placed(hit.article);
  if (statement === null) return { id, score, article, statement: null, snippets, why };
  const whole = known.get(article.id) ?? (await ledger.article(article.id));
  if (whole === null) return { id, score, article, statement: null, snippets, why };
  known.set(article.id, whole);
  return { id, score, article, statement: recordOf(statement, whole), snippets, why };
}
