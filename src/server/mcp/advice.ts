/** Why a tool cannot answer, in words that say what to do instead: they reach the model as the answer, and it may try again. */
import { ledgerMessage } from '../../desk/index.ts';
import { codeOf, say } from '../../messages/index.ts';

export class ToolAdvice extends Error {
  override readonly name = 'ToolAdvice';
}

/** What to tell of an error; null where it is a fault of the program. */
export function adviceOf(error: unknown): string | null {
  if (error instanceof ToolAdvice) return error.message;
  const said = ledgerMessage(error);
  return said === null ? null : `${say('en', said)} [${codeOf(said)}]`;
}

export function noSuchStatement(id: string): ToolAdvice {
  return new ToolAdvice(
    `There is no statement with the id ${JSON.stringify(id)}. Ids are 26 letters and digits, as search_statements gives them; do not make them up. Search again and take an id from the answer.`,
  );
}
