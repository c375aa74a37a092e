/** Answers questions: leaves are matched in every segment and scored together, then each segment is evaluated by itself. */
import { FIELD_WEIGHTS, FieldNorm, type FieldWeights, K1, rarity, type Statistics } from './bm25.ts';
import { collapse } from './collapse.ts';
import { type Cursor, readCursor, writeCursor } from './cursor.ts';
import { Evaluation } from './evaluate.ts';
import { IndexFault } from './fault.ts';
import { FacetCounter, isTimeFacet, TimeCounter } from './facet-counts.ts';
import { keepDays, keepFacet, testOf } from './facet-test.ts';
import { matchLeaf, type Workspace } from './leaves.ts';
import { Accumulator, keep, type Matches, NO_MATCHES } from './matches.ts';
import { OpenSegments } from './open-segments.ts';
import { firstOf, mergedFirst } from './order.ts';
import { type Plan, planQuery } from './plan.ts';
import { PostingDecoder } from './postings.ts';
import type { FacetCount, IndexAnswer, IndexQuery, QueryTerms } from './request.ts';
import type { Segment } from './segment.ts';
import type { SegmentStore } from './store.ts';
import { Tally } from './tally.ts';

export interface SearcherOptions {
  readonly terms: QueryTerms;
  readonly weights?: FieldWeights;
  /** Bytes of segments kept in memory. */
  readonly cacheBytes?: number;
}

const CACHE_BYTES = 32 * 1024 * 1024;

export class IndexSearcher {
  private readonly segments: OpenSegments;
  private readonly weights: FieldWeights;
  private workspace: Workspace = {
    decoder: new PostingDecoder(),
    accumulator: new Accumulator(0),
    tally: new Tally(0),
  };
  private accumulated = 0;

  constructor(
    store: SegmentStore,
    private readonly options: SearcherOptions,
  ) {
    this.segments = new OpenSegments(store, options.cacheBytes ?? CACHE_BYTES);
    this.weights = options.weights ?? FIELD_WEIGHTS;
  }

  /** @throws IndexFault if the index is damaged, or the cursor is not of this question */
  search(asked: IndexQuery): IndexAnswer {
    try {
      return this.answer(asked);
    } catch (error) {
      // What was half added must not be found by the next question.
      this.accumulated = 0;
      if (error instanceof IndexFault && error.kind === 'segmentGone') return this.answer(asked);
      throw error;
    }
  }

  private answer(asked: IndexQuery): IndexAnswer {
    const cursor = asked.cursor === undefined ? null : readCursor(asked, asked.cursor);
    const segments = this.segments.current().filter(({ file }) => file.meta.unit === asked.unit);
    this.makeRoom(segments);
    const plan = planQuery(asked.query, this.options.terms);
    const { leaves, statistics } = this.matchLeaves(plan, segments, cursor);
    let all = segments.map((segment, s) => {
      const evaluation = new Evaluation(segment, leaves[s] ?? [], this.workspace.accumulator);
      return filtered(evaluation.matches(plan.root), segment, asked);
    });
    if (asked.collapse === true) all = collapse(segments, all, asked.sort);
    const most = asked.limit + 1;
    const page = mergedFirst(
      segments.map((segment, s) => firstOf(segment, all[s] ?? NO_MATCHES, asked.sort, most, cursor?.place ?? null)),
      asked.sort,
      most,
    );
    const hits = page.slice(0, asked.limit);
    const last = hits[hits.length - 1];
    return {
      total: all.reduce((total, { docs }) => total + docs.length, 0),
      exactTotal: true,
      hits: hits.map(({ id, article, score }) => ({ id, article, score })),
      facets: this.countFacets(asked, segments, all),
      next: page.length > hits.length && last !== undefined ? writeCursor(asked, { place: last, statistics }) : null,
    };
  }

  /** Scored matches of the leaves, for each segment; and what the scores were made from. */
  private matchLeaves(
    { leaves }: Plan,
    segments: readonly Segment[],
    cursor: Cursor | null,
  ): { readonly leaves: Matches[][]; readonly statistics: Statistics } {
    const units = cursor?.statistics.units ?? segments.reduce((sum, { live }) => sum + live, 0);
    const averages: Record<string, number> = {};
    const norms = new Map<string, FieldNorm>();
    for (const field of new Set(leaves.flatMap(({ fields }) => fields))) {
      const average = cursor === null ? averageLength(segments, field) : cursor.statistics.averages[field];
      if (average === undefined) continue;
      averages[field] = average;
      norms.set(field, new FieldNorm(this.weights[field] ?? 1, average));
    }
    const bySegment: Matches[][] = segments.map(() => []);
    const frequencies: number[] = [];
    for (const [l, leaf] of leaves.entries()) {
      const found = segments.map((segment) => matchLeaf(leaf, segment, norms, this.workspace));
      const counted = found.reduce((sum, { docs }) => sum + docs.length, 0);
      const frequency = cursor?.statistics.frequencies[l] ?? counted;
      frequencies.push(frequency);
      for (const [s, { scores }] of found.entries()) {
        if (scores !== null) score(scores, rarity(units, frequency));
        bySegment[s]?.push(found[s] ?? NO_MATCHES);
      }
    }
    return { leaves: bySegment, statistics: { units, averages, frequencies } };
  }

  private countFacets(
    asked: IndexQuery,
    segments: readonly Segment[],
    all: readonly Matches[],
  ): Record<string, FacetCount[]> {
    const facets: Record<string, FacetCount[]> = {};
    for (const facet of asked.facets) {
      const counter = isTimeFacet(facet)
        ? new TimeCounter(facet)
        : new FacetCounter(facet, this.segments.facetValues(facet, asked.unit));
      for (const [s, segment] of segments.entries()) counter.add(segment, all[s] ?? NO_MATCHES);
      facets[facet] = counter.most(asked.facetLimit);
    }
    return facets;
  }

  private makeRoom(segments: readonly Segment[]): void {
    const most = segments.reduce((largest, { units }) => Math.max(largest, units), 0);
    if (most <= this.accumulated) return;
    this.workspace = { ...this.workspace, accumulator: new Accumulator(most), tally: new Tally(most) };
    this.accumulated = most;
  }
}

/** Weighted frequencies become scores, in place. */
function score(frequencies: Float64Array, rare: number): void {
  const most = rare * (K1 + 1);
  for (let i = 0; i < frequencies.length; i++) {
    const frequency = frequencies[i] ?? 0;
    frequencies[i] = (most * frequency) / (frequency + K1);
  }
}

function averageLength(segments: readonly Segment[], field: string): number | undefined {
  let units = 0;
  let tokens = 0;
  for (const segment of segments) {
    const total = segment.total(field);
    units += total.units;
    tokens += total.tokens;
  }
  return units === 0 ? undefined : tokens / units;
}

function filtered(found: Matches, segment: Segment, { filters = [], from, to, articles }: IndexQuery): Matches {
  let matches = articles === undefined ? found : keepArticles(found, segment, articles);
  if (from !== undefined || to !== undefined) matches = keepDays(matches, segment, from ?? null, to ?? null);
  for (const filter of filters) matches = keepFacet(matches, segment, filter.facet, testOf(filter));
  return segment.deleted === null ? matches : keep(matches, (doc) => !segment.isDeleted(doc));
}

/** The matches in these articles. */
function keepArticles(matches: Matches, segment: Segment, articles: readonly string[]): Matches {
  const units = new Set(articles.flatMap((article) => segment.names.find(article, null)));
  return units.size === 0 ? NO_MATCHES : keep(matches, (doc) => units.has(doc));
}
