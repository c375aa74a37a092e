/** The words for what taking in could not do: its codes are keys of the catalogue, each with at most one value. */
import type { Failure, Skipped } from '../../intake/index.ts';
import { MESSAGES, type MessageKey } from '../../messages/index.ts';
import type { Problem } from '../reports.ts';

/** The message for a failure or for what was passed over, at its place. */
export function problemOf(found: Failure | Skipped): Problem {
  const key: MessageKey = found.code;
  const values: Record<string, string> = {};
  for (const [, name] of MESSAGES[key].en.matchAll(/\{(\w+)\}/g)) {
    if (name !== undefined) values[name] = name === 'field' && 'field' in found ? (found.field ?? '') : found.detail;
  }
  const at = found.kind === 'skipped' ? { path: found.where } : placeOf(found);
  return { kind: 'problem', level: found.kind === 'skipped' ? 'notice' : 'error', key, values, ...at };
}

function placeOf({ path, line }: Failure): { readonly path: string; readonly line?: number } {
  return line === undefined ? { path } : { path, line };
}
