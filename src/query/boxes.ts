/**
 * The two boxes: who speaks, and what is said, each a query of its own.
 *
 * Example: who «وزير الخارجية», what «هدنة OR "وقف النار"» is the query `who:(وزير الخارجية) what:(هدنة OR "وقف النار")`.
 */
import { type ParseOptions, parseQuery } from './parse.ts';
import type { QueryFault, QueryNode } from './syntax.ts';

/** What stands in each box; an absent or empty one asks for everything. */
export interface Boxes {
  readonly who?: string;
  readonly what?: string;
  /** A third, for fields: `date:2024 outlet:الميناء`. */
  readonly query?: string;
}

export type Box = keyof Boxes;

export type ParsedBoxes =
  | { readonly ok: true; readonly query: QueryNode }
  | { readonly ok: false; readonly faults: readonly (QueryFault & { readonly box: Box })[] };

/** Parses the boxes into one query. Places are those in each box. */
export function parseBoxes(boxes: Boxes, options: ParseOptions = {}): ParsedBoxes {
  const parts: QueryNode[] = [];
  const faults: (QueryFault & { readonly box: Box })[] = [];
  for (const box of ['who', 'what', 'query'] as const) {
    const parsed = parseQuery(boxes[box] ?? '', options);
    if (!parsed.ok) faults.push(...parsed.faults.map((fault) => ({ ...fault, box })));
    else if (parsed.query.type !== 'all') {
      const field = box === 'query' ? null : innerField(parsed.query);
      if (field !== null) faults.push({ ...field, box });
      else parts.push(box === 'query' ? parsed.query : boxed(box, parsed.query));
    }
  }
  if (faults.length > 0) return { ok: false, faults };
  const flat = parts.flatMap((part) => (part.type === 'and' ? part.parts : [part]));
  const [first] = flat;
  if (first === undefined) return { ok: true, query: { type: 'all' } };
  return { ok: true, query: flat.length === 1 ? first : { type: 'and', parts: flat, at: [0, 0] } };
}

function boxed(field: 'who' | 'what', part: QueryNode): QueryNode {
  return { type: 'field', field, part, at: part.type === 'all' ? [0, 0] : part.at };
}

/** A field where there may be none, as a fault. */
function innerField(node: QueryNode): QueryFault | null {
  switch (node.type) {
    case 'field':
    case 'range':
      return { code: 'field-in-field', at: node.at, found: '', suggestions: [] };
    case 'not':
      return innerField(node.part);
    case 'and':
    case 'or':
    case 'near':
      for (const part of node.parts) {
        const found = innerField(part);
        if (found !== null) return found;
      }
      return null;
    default:
      return null;
  }
}
