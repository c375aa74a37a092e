/** The articles of one input, one at a time, and what could not be read of it. */
import type { Readable } from 'node:stream';
import type { Article } from '../../reader/index.ts';
import { failure, notice, type Problem, unreadable } from '../reports.ts';
import { checkArticle } from './article-check.ts';
import { type ByteSource, GzipError, openBytes } from './bytes.ts';
import { decode, encodingProblem, storable, withoutMark } from './decoding.ts';
import { linesOf } from './lines.ts';
import type { InputFile, Shape } from './listing.ts';

/** The largest line, or file in one piece, that is read; a longer one would not fit the memory a laptop can spare. */
export const LARGEST_PIECE = 64 * 1024 * 1024;
const LIMIT = { limit: LARGEST_PIECE / 1024 / 1024 };

export interface ArticleFound {
  readonly kind: 'article';
  readonly article: Article;
  readonly path: string;
  readonly line?: number;
  /** Whether the input can hold more than this one. */
  readonly single: boolean;
  /** Bytes the article took in its input, unpacked. */
  readonly bytes: number;
}

export interface ArticleOptions {
  readonly stdin: Readable;
  readonly signal: AbortSignal;
  /** How to understand an input whose name does not tell; by its content where null. */
  readonly shape: Shape | null;
  /** Called as bytes of the input are consumed, with their number so far. */
  readonly onBytes?: (consumed: number) => void;
}

type Found = ArticleFound | Problem;

/** Reads one input. Problems come out among the articles, never as exceptions. */
export async function* articlesOf(input: InputFile, options: ArticleOptions): AsyncGenerator<Found> {
  const { path } = input;
  let source: ByteSource | null = null;
  try {
    source = await openBytes(path, options.stdin, options.signal);
    for await (const found of readSource(input, source, options)) {
      options.onBytes?.(source.consumed());
      yield found;
    }
  } catch (error) {
    if (error instanceof GzipError) yield failure('badGzip', path, { reason: error.message });
    else yield unreadable(path, error);
  } finally {
    source?.close();
  }
}

async function* readSource(input: InputFile, source: ByteSource, options: ArticleOptions): AsyncGenerator<Found> {
  const { path } = input;
  const shape = input.shape ?? options.shape ?? shapeByContent(source.head);
  if (shape === 'jsonl') {
    const problem = encodingProblem(withoutMark(source.head), source.headIsAll, path);
    // One bad line must not cost the file: only what cannot be lines of JSON at all is refused whole.
    if (problem !== null && problem.key !== 'notUtf8') yield problem;
    else yield* articlesByLine(source.chunks, path, options.signal);
    return;
  }
  const bytes = await gather(source.chunks, LARGEST_PIECE);
  if (options.signal.aborted) return;
  if (bytes === null) yield failure('tooLarge', path, LIMIT);
  else if (shape === 'json') yield* articlesOfJson(bytes, path, options.signal);
  else yield* articleOfText(bytes, path);
}

/** Told by how the content opens: `{"` is a line of JSON, `{` alone or `[` is JSON in one piece, all else is text. */
export function shapeByContent(head: Buffer): Shape {
  const opening = withoutMark(head).subarray(0, 1024).toString('latin1').trimStart();
  if (/^\{[ \t]*"/.test(opening)) return 'jsonl';
  return /^(?:\{\s*"|\[\s*\{)/.test(opening) ? 'json' : 'text';
}

function* articleOfText(bytes: Buffer, path: string): Generator<Found> {
  const text = decode(bytes, path);
  if (typeof text !== 'string') yield text;
  else yield { kind: 'article', article: { id: path, text: storable(text) }, path, single: true, bytes: bytes.length };
}

async function* articlesByLine(
  chunks: AsyncIterable<Buffer>,
  path: string,
  signal: AbortSignal,
): AsyncGenerator<Found> {
  let any = false;
  for await (const line of linesOf(chunks, LARGEST_PIECE)) {
    // What an interruption cut off is no line.
    if (signal.aborted) return;
    if (line.bytes === null) {
      any = true;
      yield failure('lineTooLong', path, LIMIT, line.number);
      continue;
    }
    const text = decode(line.bytes, path, line.number);
    if (typeof text === 'string' && text.trim() === '') continue;
    any = true;
    const parsed = typeof text === 'string' ? parse(text, path, line.number) : text;
    if (parsed.kind === 'problem') yield parsed;
    else yield* articleOfValue(parsed.value, path, { line: line.number, single: false, bytes: line.bytes.length + 1 });
  }
  if (!any) yield notice('noArticles', path, {});
}

async function* articlesOfJson(bytes: Buffer, path: string, signal: AbortSignal): AsyncGenerator<Found> {
  const text = decode(bytes, path);
  if (typeof text !== 'string') {
    yield text;
    return;
  }
  if (text.trim() === '') {
    yield notice('noArticles', path, {});
    return;
  }
  const parsed = parse(text, path);
  if (parsed.kind === 'problem') {
    // Lines of JSON under the name .json are common; the first line tells.
    const [first] = text.trimStart().split('\n', 1);
    const byLine = first !== undefined && first.length < text.trim().length && parse(first, path).kind === 'value';
    if (byLine) yield* articlesByLine(once(bytes), path, signal);
    else yield parsed;
    return;
  }
  const { value } = parsed;
  if (!Array.isArray(value)) {
    yield* articleOfValue(value, path, { single: true, bytes: bytes.length });
    return;
  }
  if (value.length === 0) yield notice('noArticles', path, {});
  for (const [i, item] of value.entries()) {
    yield* articleOfValue(item, path, { line: i + 1, single: false, bytes: Math.round(bytes.length / value.length) });
  }
}

interface Place {
  readonly line?: number;
  readonly single: boolean;
  readonly bytes: number;
}

function* articleOfValue(value: unknown, path: string, place: Place): Generator<Found> {
  const fallbackId = place.line === undefined ? path : `${path}:${place.line}`;
  const checked = checkArticle(value, fallbackId, path, place.line);
  if ('kind' in checked) {
    yield checked;
    return;
  }
  yield* checked.problems;
  yield { kind: 'article', article: checked.article, path, ...place };
}

function parse(
  text: string,
  path: string,
  line?: number,
): { readonly kind: 'value'; readonly value: unknown } | Problem {
  try {
    return { kind: 'value', value: JSON.parse(text) };
  } catch (error) {
    // Node's message quotes what it read: cut, so that a message stays one line.
    const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 80) : '';
    return failure('brokenJson', path, { reason }, line);
  }
}

/** All chunks as one, or null where they are more than `limit` bytes; no more than that is held. */
async function gather(chunks: AsyncIterable<Buffer>, limit: number): Promise<Buffer | null> {
  const held: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) return null;
    held.push(chunk);
  }
  return Buffer.concat(held);
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
