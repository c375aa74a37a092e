/**
 * Searching: the index finds and counts, the records are looked up for the page that is shown, and the matcher says which characters
 * of them met the question, and why.
 */
import type { Statement } from '../../reader/index.ts';
import {
  type Field,
  type Mark,
  type Matcher,
  matcherFor,
  type MatchText,
  type MatchUnit,
  snippets,
} from '../../query/index.ts';
import { type TermAnalyser, termsWithin, type TextSpan } from '../../text/index.ts';
import { LedgerFault } from '../fault.ts';
import type { ActorId, ArticleId, StatementId } from '../ids.ts';
import { IndexSearcher, type IndexHit } from '../index/index.ts';
import type { FoundSnippet, Hit, SearchAnswer, SearchRequest, StatementView, StoredArticle } from '../ledger.ts';
import { RememberedTerms } from './remembered-terms.ts';
import type { SqliteSegments } from './segments.ts';

const PAGE = 20;
const FACET_VALUES = 10;
const SNIPPET = 240;

/** How the records are looked up. */
export interface Records {
  article(id: ArticleId): StoredArticle | null;
  statement(id: StatementId): StatementView | null;
  actorNames(id: ActorId): readonly string[];
  /** What a value of a facet is called: the name of an actor. */
  label(facet: string, value: string): string;
}

export class Search {
  private readonly searcher: IndexSearcher;
  private readonly terms: RememberedTerms;

  constructor(
    segments: SqliteSegments,
    private readonly analyser: TermAnalyser,
    private readonly records: Records,
  ) {
    this.searcher = new IndexSearcher(segments, { terms: analyser });
    this.terms = new RememberedTerms(analyser);
  }

  search(request: SearchRequest): SearchAnswer {
    const {
      query,
      unit,
      sort = 'relevance',
      limit = PAGE,
      cursor,
      facets = [],
      facetLimit = FACET_VALUES,
      filters = [],
      articles,
    } = request;
    const answer = this.searcher.search({
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
    const matcher = matcherFor(query, this.analyser);
    return {
      total: answer.total,
      hits: answer.hits.map((hit) => this.hit(hit, unit, matcher)),
      facets: Object.fromEntries(
        Object.entries(answer.facets).map(([facet, counts]) => [
          facet,
          counts.map((one) => ({ ...one, label: this.records.label(facet, one.value) })),
        ]),
      ),
      next: answer.next,
    };
  }

  private hit({ id, article: articleId, score }: IndexHit, unit: SearchRequest['unit'], matcher: Matcher): Hit {
    const article = this.records.article(articleId as ArticleId);
    // The index knows of an article that the tables do not: `verify --repair` builds it anew.
    if (article === null) throw new LedgerFault('damaged', articleId);
    const view = unit === 'statement' ? this.records.statement(id as StatementId) : null;
    const found = new FoundUnit(article, view, this.terms, this.records);
    const marks = matcher.match(found) ?? [];
    const { text: _, ...head } = article;
    return {
      id,
      score,
      article: head,
      statement: view,
      snippets: found.snippets(marks),
      why: marks.map(({ query, why, field, text, start, end }) => ({
        query,
        why,
        found: found.texts(field)[text]?.text.slice(start, end) ?? '',
      })),
    };
  }
}

const NONE: readonly never[] = [];

/** A found article or statement as the matcher asks of it. */
class FoundUnit implements MatchUnit {
  readonly fields: readonly Field[];
  readonly date: string | null;
  private readonly known = new Map<Field, readonly MatchText[]>();

  constructor(
    private readonly article: StoredArticle,
    private readonly view: StatementView | null,
    private readonly terms: RememberedTerms,
    private readonly records: Records,
  ) {
    this.fields = view === null ? ['title', 'text'] : ['what', 'who'];
    this.date = article.date?.slice(0, 10) ?? null;
  }

  texts(field: Field): readonly MatchText[] {
    const known = this.known.get(field);
    if (known !== undefined) return known;
    const found = this.find(field);
    this.known.set(field, found);
    return found;
  }

  values(field: Field): readonly string[] {
    const statement = this.view?.statement;
    if (field === 'speaker') return this.view?.actors.filter((actor) => actor !== null) ?? NONE;
    if (field === 'lang') return this.article.language === null ? NONE : [this.article.language];
    if (statement === null || statement === undefined) return NONE;
    switch (field) {
      case 'class':
        return [statement.class];
      case 'kind':
        return [statement.kind];
      case 'chain':
        return statement.chain.map(({ relation }) => relation);
      case 'topic':
        return statement.topics;
      case 'negated':
        return [String(statement.negated)];
      default:
        return NONE;
    }
  }

  snippets(marks: readonly Mark[]): readonly FoundSnippet[] {
    const { text, title } = this.article;
    const statement = this.view?.statement ?? null;
    const headline = statement?.part === 'headline';
    const inTitle = (field: Field): boolean => field === 'title' || (headline && (field === 'what' || field === 'who'));
    const ofText = marks.filter(
      ({ field, text: n }) => field === 'text' || ((field === 'what' || (field === 'who' && n === 0)) && !headline),
    );
    const ofTitle = marks.filter(({ field, text: n }) => inTitle(field) && n === 0);
    const out: FoundSnippet[] = [];
    if (title !== null && (ofTitle.length > 0 || headline))
      for (const one of snippets(title, ofTitle, { length: SNIPPET, most: 1 })) out.push({ ...one, field: 'title' });
    if (headline) return out;
    const within = statement === null ? undefined : clauseOf(statement, text.length);
    for (const one of snippets(
      text,
      ofText,
      { length: SNIPPET, most: statement === null ? 2 : 1 },
      ofText.length > 0 ? undefined : within,
    ))
      out.push({ ...one, field: 'text' });
    return out;
  }

  private find(field: Field): readonly MatchText[] {
    const { article, view } = this;
    const statement = view?.statement ?? null;
    const whole = (text: string | null): readonly MatchText[] =>
      text === null ? NONE : [{ text, terms: this.terms.of(text) }];
    switch (field) {
      case 'text':
        return whole(article.text);
      case 'title':
        return whole(article.title);
      case 'outlet':
        return whole(article.outlet);
      default:
    }
    if (statement === null) return NONE;
    const body = statement.part === 'headline' ? (article.title ?? '') : article.text;
    const within = (spans: readonly TextSpan[]): MatchText => ({
      text: body,
      terms: termsWithin(
        this.terms.of(body),
        [...spans].sort((a, b) => a.start - b.start),
      ),
    });
    const names = statement.speakers.map(({ name }) => name);
    switch (field) {
      case 'what':
        return [within(statement.content)];
      case 'who':
        return [within(statement.sources), ...names.flatMap(whole)];
      case 'speaker':
        return [
          ...names,
          ...(view?.actors ?? []).flatMap((id) => (id === null ? [] : this.records.actorNames(id))),
        ].flatMap(whole);
      case 'addressee':
        return statement.addressee === null ? NONE : [within([statement.addressee])];
      case 'via':
        return statement.chain.map((link) => within([link]));
      default:
        return NONE;
    }
  }
}

/** From the cue or the source to the content's end. */
function clauseOf(
  { cue, sources, content }: Statement,
  length: number,
): { readonly start: number; readonly end: number } {
  const spans = [...(cue === null ? [] : [cue]), ...sources, ...content];
  const start = Math.min(...spans.map((span) => span.start), length);
  return { start, end: Math.max(start, ...spans.map((span) => span.end)) };
}
