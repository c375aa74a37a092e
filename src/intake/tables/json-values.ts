/**
 * JSON values out of bytes: one a line, streamed, or one piece with a value or a list of them.
 *
 * A broken line costs itself only; lines of JSON under the name `.json` are understood.
 */
import { linesOf } from '../sources/lines.ts';
import { type Failure, failureAt, type Skipped, skipped } from '../taken.ts';

/** The largest line, or file in one piece, that is read; a longer one would not fit the memory a laptop can spare. */
export const LARGEST_PIECE = 64 * 1024 * 1024;
/** The same in megabytes, as messages name it. */
export const LIMIT = String(LARGEST_PIECE / 1024 / 1024);

export interface JsonValue {
  readonly kind: 'value';
  readonly value: unknown;
  /** The line, or the place in the list, from 1; absent where the value is the whole file. */
  readonly line?: number;
  /** Whether the input can hold more than this one. */
  readonly single: boolean;
  /** Bytes the value took in its input. */
  readonly bytes: number;
}

export type JsonFound = JsonValue | Failure | Skipped;
/** Bytes of a file, or of a line of it, to text. */
export type Decode = (bytes: Buffer, path: string, line?: number) => string | Failure;

/** The values of a stream with one a line. Where `signal` fires, what an interruption cut off is no line. */
export async function* valuesByLine(
  chunks: AsyncIterable<Buffer>,
  path: string,
  decode: Decode,
  signal: AbortSignal,
): AsyncGenerator<JsonFound> {
  let any = false;
  for await (const line of linesOf(chunks, LARGEST_PIECE)) {
    if (signal.aborted) return;
    if (line.bytes === null) {
      any = true;
      yield failureAt('lineTooLong', path, LIMIT, line.number);
      continue;
    }
    const text = decode(line.bytes, path, line.number);
    if (typeof text === 'string' && text.trim() === '') continue;
    any = true;
    const parsed = typeof text === 'string' ? parse(text, path, line.number) : text;
    if (parsed.kind === 'failure') yield parsed;
    else yield { ...parsed, line: line.number, single: false, bytes: line.bytes.length + 1 };
  }
  if (!any) yield skipped('noArticles', path);
}

/** The values of JSON in one piece: each of a list, or the one that there is. */
export async function* valuesOfJson(
  bytes: Buffer,
  path: string,
  decode: Decode,
  signal: AbortSignal,
): AsyncGenerator<JsonFound> {
  const text = decode(bytes, path);
  if (typeof text !== 'string') {
    yield text;
    return;
  }
  if (text.trim() === '') {
    yield skipped('noArticles', path);
    return;
  }
  const parsed = parse(text, path);
  if (parsed.kind === 'failure') {
    // Lines of JSON under the name .json are common; the first line tells.
    const [first] = text.trimStart().split('\n', 1);
    const byLine = first !== undefined && first.length < text.trim().length && parse(first, path).kind === 'value';
    if (byLine) yield* valuesByLine(once(bytes), path, decode, signal);
    else yield parsed;
    return;
  }
  const { value } = parsed;
  if (!Array.isArray(value)) {
    yield { kind: 'value', value, single: true, bytes: bytes.length };
    return;
  }
  if (value.length === 0) yield skipped('noArticles', path);
  for (const [i, item] of value.entries()) {
    yield {
      kind: 'value',
      value: item,
      line: i + 1,
      single: false,
      bytes: Math.round(bytes.length / value.length),
    };
  }
}

function parse(
  text: string,
  path: string,
  line?: number,
): { readonly kind: 'value'; readonly value: unknown } | Failure {
  try {
    return { kind: 'value', value: JSON.parse(text) };
  } catch (error) {
    // Node's message quotes what it read: cut, so that a message stays one line.
    const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 80) : '';
    return failureAt('brokenJson', path, reason, line);
  }
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
