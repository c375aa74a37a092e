/** How the commands that take in are told to: options → what the intake and the readers want. */
import { availableParallelism } from 'node:os';
import { EXTENSIONS, type FieldMap, FIELDS, KINDS, listInputs, type TakeInOptions } from '../../intake/index.ts';
import { OwnReader, ReaderPool, type Readers } from '../../desk/index.ts';
import type { RawOptions } from '../arguments.ts';
import { message } from '../../messages/index.ts';
import { UsageError } from '../reports.ts';
import { tablesOf } from '../user-lexicon.ts';
import { day, list, oneOf, text, wholeNumber } from './options.ts';

/** Below this many bytes one reader has read before two are loaded. */
const FEW_BYTES = 256 * 1024;

export const FOLLOWED = ['when-cut', 'always', 'never'] as const;

/** @throws {UsageError} */
export function intakeOptions(raw: RawOptions): TakeInOptions {
  const kind = oneOf('--input', raw.input, KINDS);
  const outlet = text(raw.outlet);
  const date = day('--date', raw.date);
  const since = day('--since', raw.since);
  const until = day('--until', raw.until);
  const languages = list(raw.languages);
  const follow = oneOf('--links', raw.links, FOLLOWED);
  const most = wholeNumber('--most', raw.most, 1, 1_000_000);
  return {
    fields: fieldMap(list(raw.fields)),
    originals: raw.originals !== false,
    ...(kind === null ? {} : { kind }),
    ...(outlet === null ? {} : { outlet }),
    ...(date === null ? {} : { date }),
    ...(since === null ? {} : { since }),
    ...(until === null ? {} : { until }),
    ...(languages.length === 0 ? {} : { languages: languages.includes('all') ? 'all' : languages }),
    ...(follow === null ? {} : { follow }),
    ...(most === null ? {} : { most }),
  };
}

/** `text=body,title=head` → which column holds which field. @throws {UsageError} */
function fieldMap(pairs: readonly string[]): FieldMap {
  const map: Record<string, string> = {};
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const field = FIELDS.find((name) => name === pair.slice(0, at));
    if (at < 1 || field === undefined)
      throw new UsageError(message('badChoice', { option: '--fields', choices: FIELDS.join(' '), value: pair }));
    map[field] = pair.slice(at + 1);
  }
  return map;
}

export function isAddress(input: string): boolean {
  return /^https?:\/\//i.test(input);
}

/** Bytes of the files that were named; null where something else was named, whose size nobody knows. */
export async function sizeOf(inputs: readonly string[]): Promise<number | null> {
  if (inputs.some((input) => input === '-' || isAddress(input))) return null;
  let total = 0;
  for await (const input of listInputs(inputs, EXTENSIONS)) {
    if (input.kind !== 'file') continue;
    if (input.identity === null) return null;
    total += input.size;
  }
  return total;
}

/**
 * A reader for little, a pool of threads for much. Keeping is work for a core of its own: where there are two, one thread reads and one keeps.
 *
 * @throws {UsageError}
 */
export async function readersFor(raw: RawOptions, bytes: number | null): Promise<Readers> {
  const given = wholeNumber('--threads', raw.threads, 0, 256);
  const folder = text(raw.lexicon);
  const options = folder === null ? {} : { lexicon: await tablesOf(folder) };
  const threads = given ?? (bytes !== null && bytes < FEW_BYTES ? 0 : availableParallelism() - 1);
  return threads === 0 ? new OwnReader(options) : new ReaderPool(options, threads);
}
