/** The faults of a question, with a mark under each. */
import type { QuestionFault } from '../../desk/index.ts';
import { type Language, say } from '../../messages/index.ts';
import type { Boxes } from '../../query/index.ts';
import { EXIT, type ExitCode } from '../surroundings.ts';
import { clean, width } from '../terminal.ts';
import type { Session } from './session.ts';

/** What was typed, and under it the characters that are wrong. */
export function caretLines(typed: string, [start, end]: readonly [number, number]): readonly string[] {
  const line = clean(typed);
  const before = width(clean(typed.slice(0, start)));
  const under = Math.max(1, width(clean(typed.slice(start, end))));
  return [`  ${line}`, `  ${' '.repeat(before)}${'^'.repeat(under)}`];
}

/** Says what is wrong with a question, each fault under its characters. */
export async function reportFaults(
  session: Session,
  boxes: Boxes,
  faults: readonly QuestionFault[],
): Promise<ExitCode> {
  for (const { box, at, messages } of faults) {
    for (const line of caretLines(boxes[box] ?? '', at)) session.io.stderr.write(`${line}\n`);
    for (const said of messages) session.say(said);
  }
  if (session.options.json) await session.json({ faults: faultRecords(faults, session.language) });
  return EXIT.usage;
}

function faultRecords(faults: readonly QuestionFault[], language: Language): readonly unknown[] {
  return faults.map(({ box, at, messages }) => ({ box, at, messages: messages.map((said) => say(language, said)) }));
}
