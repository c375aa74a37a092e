/** The articles of one input, one at a time, and what could not be read of it. */
import type { Readable } from 'node:stream';
import {
  type ByteSource,
  decodeUtf8,
  encodingFailure,
  GzipError,
  gather,
  type InputFile,
  type JsonFound,
  LARGEST_PIECE,
  LIMIT,
  openBytes,
  unreadable,
  valuesByLine,
  valuesOfJson,
  withoutMark,
} from '../../intake/index.ts';
import type { Article } from '../../reader/index.ts';
import { storable } from '../../text/index.ts';
import { failure, notice, type Problem } from '../reports.ts';
import { checkArticle } from './article-check.ts';
import { problemOf } from './failures.ts';
import { type Shape, shapeByContent, shapeByName } from './shapes.ts';

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
    else yield problemOf(unreadable(path, error));
  } finally {
    source?.close();
  }
}

async function* readSource(input: InputFile, source: ByteSource, options: ArticleOptions): AsyncGenerator<Found> {
  const { path } = input;
  const shape = shapeByName(path) ?? options.shape ?? shapeByContent(source.head);
  if (shape === 'jsonl') {
    const wrong = encodingFailure(withoutMark(source.head), source.headIsAll, path);
    // One bad line must not cost the file: only what cannot be lines of JSON at all is refused whole.
    if (wrong !== null && wrong.code !== 'notUtf8') yield problemOf(wrong);
    else yield* articlesOfValues(valuesByLine(source.chunks, path, decodeUtf8, options.signal), path);
    return;
  }
  const bytes = await gather(source.chunks, LARGEST_PIECE);
  if (options.signal.aborted) return;
  if (bytes === null) yield failure('tooLarge', path, { limit: LIMIT });
  else if (shape === 'json') yield* articlesOfValues(valuesOfJson(bytes, path, decodeUtf8, options.signal), path);
  else yield* articleOfText(bytes, path);
}

function* articleOfText(bytes: Buffer, path: string): Generator<Found> {
  const text = decodeUtf8(bytes, path);
  if (typeof text !== 'string') yield problemOf(text);
  else yield { kind: 'article', article: { id: path, text: storable(text) }, path, single: true, bytes: bytes.length };
}

async function* articlesOfValues(values: AsyncIterable<JsonFound>, path: string): AsyncGenerator<Found> {
  for await (const found of values) {
    if (found.kind === 'skipped') yield notice('noArticles', path, {});
    else if (found.kind === 'failure') yield problemOf(found);
    else {
      const { value, kind: _, ...place } = found;
      const fallbackId = place.line === undefined ? path : `${path}:${place.line}`;
      const checked = checkArticle(value, fallbackId, path, place.line);
      if ('kind' in checked) {
        yield checked;
        continue;
      }
      yield* checked.problems;
      yield { kind: 'article', article: checked.article, path, ...place };
    }
  }
}
