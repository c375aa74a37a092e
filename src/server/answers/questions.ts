/** What is wrong with a question, before anything is begun for it; null where nothing is. */
import { type QuestionFault, understand } from '../../desk/index.ts';
import type { Ledger } from '../../ledger/index.ts';
import type { Language } from '../../messages/index.ts';
import type { Boxes } from '../../query/index.ts';

export async function faultsOf(_: Ledger, boxes: Boxes, language: Language): Promise<readonly QuestionFault[] | null> {
  const question = await understand(boxes, language);
  return question.ok ? null : question.faults;
}
