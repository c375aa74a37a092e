/** How statements are marked in the text: ranges of the text as it is, handed to the CSS Custom Highlight API under these names. */
import type { Statement, StatementRecord } from '../../api/index.ts';
import { type Tone, TONES } from '../../parts/index.ts';
import type { Part, Place, Surface } from './surface.ts';

/** What lies above what, where marks lie upon one another. */
const PRIORITY: Readonly<Record<string, number>> = {
  chosen: 2,
  hover: 1,
  cue: 5,
  source: 4,
  chain: 4,
  addressee: 4,
  flash: 9,
  found: 8,
};

/** A statement that is still one. */
export interface Kept {
  readonly record: StatementRecord;
  readonly statement: Statement;
}

export function keptOf(records: readonly StatementRecord[]): readonly Kept[] {
  return records.flatMap((record) => (record.statement === null ? [] : [{ record, statement: record.statement }]));
}

export const partOf = ({ part }: Statement): Part => part ?? 'text';

/** A span of a statement as a place. */
export function placeIn(statement: Statement, { start, end }: { readonly start: number; readonly end: number }): Place {
  return { part: partOf(statement), start, end };
}

/** All that belongs to a statement, from its first letter to its last. */
export function extentOf(statement: Statement): Place {
  const spans = [
    ...statement.content,
    ...statement.sources,
    ...(statement.cue === null ? [] : [statement.cue]),
    ...(statement.addressee === null ? [] : [statement.addressee]),
  ];
  return {
    part: partOf(statement),
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

/** Puts a highlight in the place of the one of that name, which the returned function takes away again. */
export function paint(surface: Surface, marks: Readonly<Record<string, readonly Place[]>>): () => void {
  if (!('highlights' in CSS)) return () => undefined;
  for (const [name, places] of Object.entries(marks)) {
    const highlight = new Highlight();
    highlight.priority = PRIORITY[name] ?? 0;
    for (const place of places) {
      const range = surface.range(place);
      if (range !== null) highlight.add(range);
    }
    if (highlight.size > 0) CSS.highlights.set(name, highlight);
    else CSS.highlights.delete(name);
  }
  return () => {
    for (const name of Object.keys(marks)) CSS.highlights.delete(name);
  };
}

/** The marks of all statements: their words in the tone of their class, the words that name speaker and verb. */
export function marksOfAll(kept: readonly Kept[]): Readonly<Record<string, readonly Place[]>> {
  const tones: Record<`said-${Tone}`, Place[]> = {
    'said-told': [],
    'said-asked': [],
    'said-pledged': [],
    'said-warned': [],
    'said-denied': [],
    'said-weighed': [],
    'said-felt': [],
  };
  const cue: Place[] = [];
  const source: Place[] = [];
  const chain: Place[] = [];
  for (const { record, statement } of kept) {
    if (record.state === 'rejected') continue;
    for (const span of statement.content) tones[`said-${TONES[statement.class]}`].push(placeIn(statement, span));
    if (statement.cue !== null) cue.push(placeIn(statement, statement.cue));
    for (const span of statement.sources) source.push(placeIn(statement, span));
    for (const link of statement.chain) chain.push(placeIn(statement, link));
  }
  return { ...tones, cue, source, chain };
}

/** The statements at a place, the shortest first. */
export function statementsAt(kept: readonly Kept[], part: Part, at: number): readonly Kept[] {
  const holds = ({ start, end }: { readonly start: number; readonly end: number }): boolean => start <= at && at < end;
  return kept
    .filter(({ statement }) => {
      if (partOf(statement) !== part) return false;
      const { cue, sources, content, addressee, chain } = statement;
      return (
        content.some(holds) ||
        sources.some(holds) ||
        (cue !== null && holds(cue)) ||
        (addressee !== null && holds(addressee)) ||
        chain.some((link) => !link.inherited && holds(link))
      );
    })
    .sort((a, b) => sizeOf(a.statement) - sizeOf(b.statement));
}

function sizeOf(statement: Statement): number {
  const { start, end } = extentOf(statement);
  return end - start;
}
