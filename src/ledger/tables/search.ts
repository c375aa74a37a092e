/**
 * Searching: the index finds and counts, the records are looked up for the page that is shown, and the matcher says which characters
 * of them met the question, and why.
 */
import { type Matcher, matcherFor, type QueryNode } from '../../query/index.ts';
import type { TermAnalyser } from '../../text/index.ts';
import { LedgerFault } from '../fault.ts';
import type { ActorId, ArticleId, StatementId } from '../ids.ts';
import { type IndexAnswer, type IndexHit, IndexSearcher } from '../index/index.ts';
import type { Hit, SearchAnswer, SearchRequest } from '../ledger.ts';
import type { Steps } from '../steps.ts';
import { type FoundRecord, FoundUnit } from './found-unit.ts';
import { RememberedTerms } from './remembered-terms.ts';
import type { Tables } from './tables.ts';

const PAGE = 20;
const FACET_VALUES = 10;

export class Search {
  private readonly searcher: IndexSearcher;
  private readonly terms: RememberedTerms;

  constructor(
    private readonly tables: Tables,
    private readonly analyser: TermAnalyser,
  ) {
    this.searcher = new IndexSearcher(tables.engine.segments, { terms: analyser });
    this.terms = new RememberedTerms(analyser);
  }

  search(request: SearchRequest): Promise<SearchAnswer> {
    return this.tables.engine.search(() => this.steps(request));
  }

  private *steps(request: SearchRequest): Steps<SearchAnswer> {
    const { query, unit } = request;
    const answer = this.ask(request);
    const records = yield* this.records(answer.hits, unit, asksFor(query, 'speaker'));
    const speakers = answer.facets['speaker'] ?? [];
    const labels = yield* this.tables.actors.names(speakers.map(({ value }) => value));
    const matcher = matcherFor(query, this.analyser);
    return {
      total: answer.total,
      hits: answer.hits.map((hit, i) => this.hit(hit, records[i], matcher)),
      facets: Object.fromEntries(
        Object.entries(answer.facets).map(([facet, counts]) => [
          facet,
          counts.map((one) => ({
            ...one,
            label: facet === 'speaker' ? (labels.get(one.value) ?? one.value) : one.value,
          })),
        ]),
      ),
      next: answer.next,
    };
  }

  private ask(request: SearchRequest): IndexAnswer {
    const { query, unit, sort = 'relevance', limit = PAGE, cursor, articles } = request;
    const { facets = [], facetLimit = FACET_VALUES, filters = [] } = request;
    return this.searcher.search({
      query,
      unit,
      sort,
      limit,
      facets,
      facetLimit,
      filters,
      ...(cursor === undefined ? {} : { cursor }),
      ...(articles === undefined ? {} : { articles }),
    });
  }

  /** What was found, in the order of the hits; a handful of questions for all of them. */
  private *records(
    hits: readonly IndexHit[],
    unit: SearchRequest['unit'],
    speakers: boolean,
  ): Steps<readonly (FoundRecord | undefined)[]> {
    const { articles, views, actors } = this.tables;
    const stored = yield* articles.many([...new Set(hits.map(({ article }) => article as ArticleId))]);
    if (unit === 'article') return hits.map(({ id }) => recordOf(stored.get(id as ArticleId), null, []));
    const seen = yield* views.many(hits.map(({ id }) => id as StatementId));
    const called = speakers
      ? yield* actors.called([...seen.values()].flatMap((view) => view.actors.filter((one) => one !== null)))
      : new Map<ActorId, readonly string[]>();
    return hits.map(({ id, article }) => {
      const view = seen.get(id) ?? null;
      const names = (view?.actors ?? []).flatMap((actor) => (actor === null ? [] : (called.get(actor) ?? [])));
      return recordOf(stored.get(article as ArticleId), view, names);
    });
  }

  private hit({ id, article: of, score }: IndexHit, record: FoundRecord | undefined, matcher: Matcher): Hit {
    // The index knows of an article that the tables do not: `verify --repair` builds it anew.
    if (record === undefined) throw new LedgerFault('damaged', of);
    const found = new FoundUnit(record, this.terms);
    const marks = matcher.match(found) ?? [];
    const { text: _, ...head } = record.article;
    return {
      id,
      score,
      article: head,
      statement: record.view,
      snippets: found.snippets(marks),
      why: marks.map(({ query, why, field, text, start, end }) => ({
        query,
        why,
        found: found.texts(field)[text]?.text.slice(start, end) ?? '',
      })),
    };
  }
}

function recordOf(
  article: FoundRecord['article'] | undefined,
  view: FoundRecord['view'],
  called: readonly string[],
): FoundRecord | undefined {
  return article === undefined ? undefined : { article, view, called };
}

/** Whether a question asks for something of a field. */
function asksFor(node: QueryNode, field: string): boolean {
  switch (node.type) {
    case 'field':
      return node.field === field || asksFor(node.part, field);
    case 'not':
      return asksFor(node.part, field);
    case 'and':
    case 'or':
    case 'near':
      return node.parts.some((part) => asksFor(part, field));
    default:
      return false;
  }
}
