/**
 * A question made ready: its words as terms, its leaves in a list (each is scored like one term: a word, a phrase, a NEAR), its
 * facets as tests, its dates as days.
 */
import { daysOf } from './days.ts';
import { IndexFault } from './fault.ts';
import { TEXT_FIELDS } from './layout.ts';
import { type Field, isClosed, type QueryNode, type QueryWord } from '../../query/index.ts';
import type { NamePattern, QueryTerms } from './request.ts';

/** A word of the question, as what is looked up. */
export interface PlannedWord {
  readonly exact: string;
  readonly keys: readonly string[];
  /** Looked up as written only. */
  readonly asWritten: boolean;
  readonly prefix: boolean;
  /** Further keys that find it. */
  readonly name: NamePattern | null;
}

/** What stands at positions. */
export type Standing =
  | { readonly type: 'word'; readonly word: PlannedWord }
  | { readonly type: 'phrase'; readonly words: readonly PlannedWord[] }
  | { readonly type: 'either'; readonly parts: readonly Standing[] }
  | { readonly type: 'near'; readonly distance: number; readonly parts: readonly Standing[] };

/** What is scored like one term. */
export interface Leaf {
  readonly fields: readonly string[];
  readonly standing: Standing;
}

/** A test of the values of a facet. */
export type FacetTest =
  /** Has one of the values. */
  | { readonly type: 'value'; readonly values: readonly string[] }
  /** Has any value. */
  | { readonly type: 'any' }
  | { readonly type: 'and' | 'or'; readonly parts: readonly FacetTest[] }
  | { readonly type: 'not'; readonly part: FacetTest };

export type PlanNode =
  | { readonly type: 'leaf'; readonly leaf: number }
  | { readonly type: 'and' | 'or'; readonly parts: readonly PlanNode[] }
  | { readonly type: 'not'; readonly part: PlanNode }
  | { readonly type: 'facet'; readonly facet: string; readonly test: FacetTest }
  /** First and last day; null is open. */
  | { readonly type: 'days'; readonly from: number | null; readonly to: number | null }
  | { readonly type: 'all' };

export interface Plan {
  readonly root: PlanNode;
  readonly leaves: readonly Leaf[];
}

/** @throws IndexFault if NEAR holds what has no position */
export function planQuery(query: QueryNode, terms: QueryTerms): Plan {
  const planner = new Planner(terms);
  return { root: planner.plan(query, TEXT_FIELDS), leaves: planner.leaves };
}

class Planner {
  readonly leaves: Leaf[] = [];

  constructor(private readonly terms: QueryTerms) {}

  plan(node: QueryNode, fields: readonly string[]): PlanNode {
    switch (node.type) {
      case 'all':
        return node;
      case 'word':
      case 'phrase':
      case 'near':
        this.leaves.push({ fields, standing: this.standing(node) });
        return { type: 'leaf', leaf: this.leaves.length - 1 };
      case 'and':
      case 'or':
        return { type: node.type, parts: node.parts.map((part) => this.plan(part, fields)) };
      case 'not':
        return { type: 'not', part: this.plan(node.part, fields) };
      case 'range': {
        const from = node.from === null ? null : (daysOf(node.from)?.[0] ?? null);
        return { type: 'days', from, to: node.to === null ? null : (daysOf(node.to)?.[1] ?? null) };
      }
      case 'field':
        if (TEXT_FIELDS.includes(node.field)) return this.plan(node.part, [node.field]);
        return this.valued(node.field, node.part);
    }
  }

  private standing(node: QueryNode): Standing {
    switch (node.type) {
      case 'word':
        return { type: 'word', word: this.word(node) };
      case 'phrase': {
        const words = node.words.map((word) => this.word(word));
        const [only] = words;
        return words.length === 1 && only !== undefined ? { type: 'word', word: only } : { type: 'phrase', words };
      }
      case 'or':
        return { type: 'either', parts: node.parts.map((part) => this.standing(part)) };
      case 'near':
        return { type: 'near', distance: node.distance, parts: node.parts.map((part) => this.standing(part)) };
      default:
        throw new IndexFault('notNear', node.type);
    }
  }

  private word({ text, exact, prefix }: QueryWord): PlannedWord {
    const { exact: written, keys, name } = this.terms.queryKeys(text);
    return {
      exact: written,
      keys: [...new Set(keys)],
      asWritten: exact,
      prefix,
      name: exact || prefix ? null : (name ?? null),
    };
  }

  /** A field by its values; by its words too if it is an open one, as the names of speakers are. */
  private valued(field: Field, part: QueryNode): PlanNode {
    const closed = isClosed(field);
    const facet = { type: 'facet', facet: field, test: facetTest(part, closed) } as const;
    return closed ? facet : { type: 'or', parts: [this.plan(part, [field]), facet] };
  }
}

/** A part of a field as a test of its values. Of an open field the words decide on NOT. */
function facetTest(node: QueryNode, closed: boolean): FacetTest {
  switch (node.type) {
    case 'word':
      return { type: 'value', values: [node.text] };
    case 'phrase':
      return { type: 'value', values: [node.words.map(({ text }) => text).join(' ')] };
    case 'and':
    case 'or':
      return { type: node.type, parts: node.parts.map((part) => facetTest(part, closed)) };
    case 'not':
      return closed ? { type: 'not', part: facetTest(node.part, closed) } : NEVER;
    case 'all':
      return { type: 'any' };
    default:
      return NEVER;
  }
}

const NEVER: FacetTest = { type: 'or', parts: [] };
