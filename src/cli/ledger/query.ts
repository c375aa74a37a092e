/** The question of a search: from what was typed to its tree, or its faults with a mark under each. */
import { loadTermAnalyser } from '../../text/index.ts';
import { type Boxes, parseBoxes, type QueryNode } from '../../query/index.ts';
import type { Language, Message } from '../messages/index.ts';
import { say } from '../messages/index.ts';
import { faultMessages } from '../messages/query-faults.ts';
import { EXIT, type ExitCode } from '../surroundings.ts';
import { clean, width } from '../terminal.ts';
import type { Session } from './session.ts';

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

/** Says what is wrong with a question, each fault under its characters. */
export async function reportFaults(session: Session, boxes: Boxes, faults: readonly Fault[]): Promise<ExitCode> {
  for (const { box, at, messages } of faults) {
    for (const line of caretLines(boxes[box] ?? '', at)) session.io.stderr.write(`${line}\n`);
    for (const said of messages) session.say(said);
  }
  if (session.options.json) await session.json({ faults: faultRecords(faults, session.language) });
  return EXIT.usage;
}

function faultRecords(faults: readonly Fault[], language: Language): readonly unknown[] {
  return faults.map(({ box, at, messages }) => ({ box, at, messages: messages.map((said) => say(language, said)) }));
}
