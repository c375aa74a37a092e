/** A rule of the reader as `explain` prints it: its name, then what it looks at. */
import { ruleInWords } from '../../messages/index.ts';
import type { Terminal } from '../terminal.ts';

/** A rule and its words on one line of a terminal. */
export function ruleLine(rule: string, language: 'ar' | 'en', terminal: Terminal): string {
  const words = ruleInWords(rule, language);
  return words === null ? rule : `${rule}  ${terminal.paint('dim', words)}`;
}
