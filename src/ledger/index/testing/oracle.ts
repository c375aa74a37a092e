/**
 * What the index must answer, worked out the slow and plain way: every unit is asked, every position tried. Shares no code with
 * the index but the constants of the score.
 */
import { writtenOut } from './units.ts';
import { B, FIELD_WEIGHTS, K1 } from '../bm25.ts';
import { PARAGRAPH_GAP, TEXT_FIELDS } from '../layout.ts';
import type { QueryNode, QueryWord } from '../../../query/index.ts';
import type { FacetCount, IndexQuery, QueryTerms } from '../request.ts';
import type { IndexedUnit } from '../unit.ts';

export interface OracleAnswer {
  readonly hits: readonly { readonly id: string; readonly article: string; readonly score: number }[];
  readonly facets: Readonly<Record<string, readonly FacetCount[]>>;
}

type Span = readonly [start: number, end: number];
const DAY_MS = 86_400_000;

export class Oracle {
  constructor(private readonly terms: QueryTerms) {}

  /** All hits, in order, and all facet counts. */
  search(all: readonly IndexedUnit[], asked: IndexQuery): OracleAnswer {
    const units = all.filter(({ unit }) => unit === asked.unit);
    const scores = new Map<IndexedUnit, number>();
    for (const unit of units) {
      if (!this.matches(asked.query, unit, TEXT_FIELDS) || !passes(unit, asked)) continue;
      scores.set(unit, this.score(asked.query, unit, units, TEXT_FIELDS));
    }
    let found = [...scores.keys()].sort((a, b) => {
      if (asked.sort === 'oldest') {
        if ((a.day === null) !== (b.day === null)) return a.day === null ? 1 : -1;
        return (a.day ?? 0) - (b.day ?? 0) || (a.id < b.id ? -1 : 1);
      }
      const byScore = asked.sort === 'relevance' ? (scores.get(b) ?? 0) - (scores.get(a) ?? 0) : 0;
      if (byScore !== 0) return byScore;
      if ((a.day === null) !== (b.day === null)) return a.day === null ? 1 : -1;
      return (b.day ?? 0) - (a.day ?? 0) || (a.id < b.id ? 1 : -1);
    });
    if (asked.collapse === true) {
      const seen = new Set<string>();
      found = found.filter(({ group }) => {
        if (group === undefined) return true;
        const first = !seen.has(group);
        seen.add(group);
        return first;
      });
    }
    const facets: Record<string, FacetCount[]> = {};
    for (const facet of asked.facets) {
      const counts = new Map<string, number>();
      for (const unit of found)
        for (const value of new Set(valuesOf(unit, facet))) counts.set(value, (counts.get(value) ?? 0) + 1);
      facets[facet] = [...counts]
        .map(([value, count]) => ({ value, count }))
        .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
        .slice(0, asked.facetLimit);
    }
    return {
      hits: found.map((unit) => ({ id: unit.id, article: unit.article, score: scores.get(unit) ?? 0 })),
      facets,
    };
  }

  private matches(node: QueryNode, unit: IndexedUnit, fields: readonly string[]): boolean {
    switch (node.type) {
      case 'all':
        return true;
      case 'word':
      case 'phrase':
      case 'near':
        return fields.some((field) => this.count(node, unit, field) > 0);
      case 'and':
        return node.parts.every((part) => this.matches(part, unit, fields));
      case 'or':
        return node.parts.some((part) => this.matches(part, unit, fields));
      case 'not':
        return !this.matches(node.part, unit, fields);
      case 'range': {
        if (unit.day === null) return false;
        const date = new Date(unit.day * DAY_MS).toISOString().slice(0, 10);
        return (
          (node.from === null || date >= node.from) && (node.to === null || date.slice(0, node.to.length) <= node.to)
        );
      }
      case 'field': {
        if (TEXT_FIELDS.includes(node.field)) return this.matches(node.part, unit, [node.field]);
        const { part } = node;
        const word = part.type === 'not' ? part.part : part;
        if (word.type !== 'word') throw new Error('the tests ask facets for words');
        const has = valuesOf(unit, node.field).includes(word.text);
        if (node.field === 'class') return part.type === 'not' ? !has : has;
        return this.matches(part, unit, [node.field]) || (part.type === 'word' && has);
      }
    }
  }

  private score(node: QueryNode, unit: IndexedUnit, units: readonly IndexedUnit[], fields: readonly string[]): number {
    if (!this.matches(node, unit, fields)) return 0;
    switch (node.type) {
      case 'word':
      case 'phrase':
      case 'near': {
        const having = units.filter((one) => this.matches(node, one, fields)).length;
        let frequency = 0;
        for (const field of fields) {
          const lengths = units.map((one) => lengthOf(one, field)).filter((length) => length > 0);
          const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
          const count = this.count(node, unit, field);
          if (count > 0)
            frequency +=
              ((FIELD_WEIGHTS[field] ?? 1) * count) / (1 - B + (B * lengthOf(unit, field)) / Math.max(1, average));
        }
        return (Math.log(1 + (units.length - having + 0.5) / (having + 0.5)) * frequency * (K1 + 1)) / (frequency + K1);
      }
      case 'and':
      case 'or':
        return node.parts.reduce((sum, part) => sum + this.score(part, unit, units, fields), 0);
      case 'field':
        return node.field === 'class' ? 0 : this.score(node.part, unit, units, [node.field]);
      default:
        return 0;
    }
  }

  /** Occurrences in a field; a word's are counted once for each of its terms that stands there. */
  private count(node: QueryNode, unit: IndexedUnit, field: string): number {
    if (node.type === 'word' || (node.type === 'phrase' && node.words.length === 1)) {
      const word = node.type === 'word' ? node : node.words[0];
      let count = 0;
      if (word !== undefined)
        for (const { exact, keys } of tokens(unit, field)) count += this.standsAt(word, exact, keys);
      return count;
    }
    return this.spans(node, unit, field).length;
  }

  /** Of how many of its terms a word is found at a token. */
  private standsAt(word: QueryWord, exact: string, keys: readonly string[]): number {
    if (exact === '') return 0;
    const asked = this.terms.queryKeys(word.text);
    const own = [...new Set(keys.filter((key) => key !== ''))];
    if (word.prefix) {
      const written = exact.startsWith(asked.exact) ? 1 : 0;
      return word.exact ? written : written + own.filter((key) => key.startsWith(asked.exact)).length;
    }
    if (word.exact) return exact === asked.exact ? 1 : 0;
    return own.filter((key) => asked.keys.includes(key) || asked.name?.accepts(key) === true).length;
  }

  /** Where a node stands in a field. */
  private spans(node: QueryNode, unit: IndexedUnit, field: string): Span[] {
    const all = tokens(unit, field);
    switch (node.type) {
      case 'word':
        return [
          ...new Set(all.filter(({ exact, keys }) => this.standsAt(node, exact, keys) > 0).map(({ at }) => at)),
        ].map((at) => [at, at]);
      case 'phrase':
        return all
          .map(({ at }) => at)
          .filter((at, i, places) => places.indexOf(at) === i)
          .filter((at) =>
            node.words.every((word, i) =>
              all.some((one) => one.at === at + i && this.standsAt(word, one.exact, one.keys) > 0),
            ),
          )
          .map((at) => [at, at + node.words.length - 1]);
      case 'or': {
        const spans = node.parts.flatMap((part) => this.spans(part, unit, field));
        return spans.filter((span, i) => spans.findIndex((one) => one[0] === span[0] && one[1] === span[1]) === i);
      }
      case 'near': {
        const places = node.parts.flatMap((part, p) =>
          this.spans(part, unit, field).map(([from, to]) => ({ p, from, to })),
        );
        const chains: { readonly parts: Set<number>; reach: number }[] = [];
        for (const { p, from, to } of places.sort((a, b) => a.from - b.from)) {
          const last = chains.at(-1);
          if (last === undefined || from - last.reach > node.distance) chains.push({ parts: new Set([p]), reach: to });
          else {
            last.parts.add(p);
            last.reach = Math.max(last.reach, to);
          }
        }
        return chains.filter(({ parts }) => parts.size === node.parts.length).map(({ reach }) => [reach, reach]);
      }
      default:
        throw new Error(node.type);
    }
  }
}

function tokens(
  unit: IndexedUnit,
  field: string,
): { readonly at: number; readonly exact: string; readonly keys: readonly string[] }[] {
  const given = unit.text[field];
  const terms = given === undefined ? undefined : writtenOut(given);
  if (terms === undefined) return [];
  return terms.exact.map((exact, i) => {
    const paragraph = (terms.breaks ?? []).filter((begin) => begin > 0 && begin <= i && i > 0).length;
    const joined = (terms.joined ?? []).filter((token) => token > 0 && token <= i).length;
    return { at: i - joined + paragraph * PARAGRAPH_GAP, exact, keys: terms.keys[i] ?? [] };
  });
}

function lengthOf(unit: IndexedUnit, field: string): number {
  const given = unit.text[field];
  return (given === undefined ? [] : writtenOut(given).exact).filter((word) => word !== '').length;
}

function valuesOf(unit: IndexedUnit, facet: string): readonly string[] {
  const length = { day: 10, month: 7, year: 4 }[facet];
  if (length === undefined) return facet === 'group' ? [unit.group ?? []].flat() : (unit.facets[facet] ?? []);
  return unit.day === null ? [] : [new Date(unit.day * DAY_MS).toISOString().slice(0, length)];
}

function passes(unit: IndexedUnit, { filters = [], from, to }: IndexQuery): boolean {
  if (from !== undefined && (unit.day === null || unit.day < from)) return false;
  if (to !== undefined && (unit.day === null || unit.day > to)) return false;
  return filters.every(({ facet, values, not }) => {
    const has = valuesOf(unit, facet).some((value) => values.includes(value));
    return not === true ? !has : has;
  });
}
