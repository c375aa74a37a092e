/** The question of a search: from what was typed to its tree, or its faults with a mark under each. */
import { loadTermAnalyser } from '../../text/index.ts';
import { type Boxes, parseBoxes, type QueryNode } from '../../query/index.ts';
import type { Language, Message } from '../messages/index.ts';
import { faultMessages } from '../messages/query-faults.ts';
import { clean, width } from '../terminal.ts';

/** What is wrong at one place of a question. */
export interface Fault {
  readonly box: keyof Boxes;
  readonly at: readonly [number, number];
  readonly messages: readonly Message[];
}

export type Question =
  | { readonly ok: true; readonly query: QueryNode }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export async function understand(boxes: Boxes, language: Language): Promise<Question> {
  const parsed = parseBoxes(boxes, { analyser: await loadTermAnalyser() });
  if (parsed.ok) return parsed;
  return {
    ok: false,
    faults: parsed.faults.map((fault) => ({ box: fault.box, at: fault.at, messages: faultMessages(fault, language) })),
  };
}

/** What was typed, and under it the characters that are wrong. */
export function caretLines(typed: string, [start, end]: readonly [number, number]): readonly string[] {
  const line = clean(typed);
  const before = width(clean(typed.slice(0, start)));
  const under = Math.max(1, width(clean(typed.slice(start, end))));
  return [`  ${line}`, `  ${' '.repeat(before)}${'^'.repeat(under)}`];
}
