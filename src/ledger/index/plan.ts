/**
 * A question made ready: its words as terms, its leaves in a list (each is scored like one term: a word, a phrase, a NEAR), its
 * facets as tests, its dates as days.
 */
import { daysOf } from './days.ts';
import { IndexFault } from './fault.ts';
import { TEXT_FIELDS, type TextField } from './layout.ts';
import type { QueryField, QueryNode, QueryWord } from './query-node.ts';
import type { FacetWords, QueryTerms, Skeletons } from './request.ts';

/** A word of the question, as what is looked up. */
export interface PlannedWord {
  readonly exact: string;
  readonly keys: readonly string[];
  /** Looked up as written only. */
  readonly asWritten: boolean;
  readonly prefix: boolean;
  /** Consonants of a word in Latin letters, if Arabic forms are to be found by them. */
  readonly skeleton: string | null;
}

/** What stands at positions. */
export type Standing =
  | { readonly type: 'word'; readonly word: PlannedWord }
  | { readonly type: 'phrase'; readonly words: readonly PlannedWord[] }
  | { readonly type: 'either'; readonly parts: readonly Standing[] }
  | { readonly type: 'near'; readonly distance: number; readonly parts: readonly Standing[] };

/** What is scored like one term. */
export interface Leaf {
  readonly fields: readonly TextField[];
  readonly standing: Standing;
}

/** A test of the values of a facet. */
export type FacetTest =
  | { readonly type: 'value'; readonly values: readonly string[]; readonly prefix: boolean }
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

/** What a question's words are made of. */
export interface PlanWords {
  readonly terms: QueryTerms;
  readonly skeletons: Skeletons | null;
  readonly facetWords: FacetWords | null;
}

/** @throws IndexFault if NEAR holds what has no position */
export function planQuery(query: QueryNode, words: PlanWords): Plan {
  const planner = new Planner(words);
  return { root: planner.plan(query, TEXT_FIELDS), leaves: planner.leaves };
}

const TEXT: ReadonlySet<string> = new Set(TEXT_FIELDS);

function isTextField(field: QueryField): field is TextField {
  return TEXT.has(field);
}

class Planner {
  readonly leaves: Leaf[] = [];

  constructor(private readonly words: PlanWords) {}

  plan(node: QueryNode, fields: readonly TextField[]): PlanNode {
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
        if (isTextField(node.field)) return this.plan(node.part, [node.field]);
        if (node.field === 'date') return this.dates(node.part);
        return { type: 'facet', facet: node.field, test: this.facetTest(node.part, node.field) };
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
    const keys = this.words.terms.queryKeys(text);
    const skeleton = exact || prefix ? null : (this.words.skeletons?.ofQuery(text) ?? null);
    return { exact: keys.exact, keys: [...new Set(keys.keys)], asWritten: exact, prefix, skeleton };
  }

  private facetTest(node: QueryNode, facet: string): FacetTest {
    switch (node.type) {
      case 'word':
        return this.facetValue(facet, node.text, node.prefix);
      case 'phrase':
        return this.facetValue(facet, node.words.map(({ text }) => text).join(' '), false);
      case 'and':
      case 'or':
        return { type: node.type, parts: node.parts.map((part) => this.facetTest(part, facet)) };
      case 'not':
        return { type: 'not', part: this.facetTest(node.part, facet) };
      case 'all':
        return { type: 'value', values: [''], prefix: true };
      default:
        throw new IndexFault('notNear', `${facet}: ${node.type}`);
    }
  }

  private facetValue(facet: string, text: string, prefix: boolean): FacetTest {
    const values = this.words.facetWords?.values(facet, text, prefix) ?? null;
    return values === null ? { type: 'value', values: [text], prefix } : { type: 'value', values, prefix: false };
  }

  private dates(node: QueryNode): PlanNode {
    switch (node.type) {
      case 'word':
      case 'phrase': {
        const text = node.type === 'word' ? node.text : node.words.map((word) => word.text).join('-');
        const days = daysOf(text);
        // What is no date is the date of nothing.
        return days === null ? { type: 'or', parts: [] } : { type: 'days', from: days[0], to: days[1] };
      }
      case 'and':
      case 'or':
        return { type: node.type, parts: node.parts.map((part) => this.dates(part)) };
      case 'not':
        return { type: 'not', part: this.dates(node.part) };
      default:
        return this.plan(node, TEXT_FIELDS);
    }
  }
}
