/** A question as it is typed, whole or in the boxes who and what: its tree, or its faults in words, each with its characters. */
import { loadTermAnalyser, type TermAnalyser } from '../../text/index.ts';
import { type Boxes, parseBoxes, type QueryNode } from '../../query/index.ts';
import { faultMessages, type Language, type Message } from '../../messages/index.ts';

/** What is wrong at one place of a question. */
export interface QuestionFault {
  readonly box: keyof Boxes;
  /** UTF-16 units of that box, end exclusive. */
  readonly at: readonly [number, number];
  readonly messages: readonly Message[];
}

export type Question =
  | { readonly ok: true; readonly query: QueryNode }
  | { readonly ok: false; readonly faults: readonly QuestionFault[] };

/** Made once: making it takes longer than most questions. What it remembers changes no answer. */
let analyser: Promise<TermAnalyser> | null = null;

export async function understand(boxes: Boxes, language: Language): Promise<Question> {
  analyser ??= loadTermAnalyser();
  const parsed = parseBoxes(boxes, { analyser: await analyser });
  if (parsed.ok) return parsed;
  return {
    ok: false,
    faults: parsed.faults.map((fault) => ({ box: fault.box, at: fault.at, messages: faultMessages(fault, language) })),
  };
}
