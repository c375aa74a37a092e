/** One of the names that an option takes. */
import { message } from '../messages/index.ts';
import { UsageError } from '../reports.ts';

/** @throws {UsageError} where the value is none of them */
export function choiceOf<Name extends string>(option: string, value: unknown, names: readonly Name[]): Name | null {
  if (typeof value !== 'string') return null;
  const found = names.find((name) => name === value);
  if (found === undefined) throw new UsageError(message('badChoice', { option, choices: names.join(' '), value }));
  return found;
}
