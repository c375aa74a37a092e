/**
 * The body of an answer: counted as it comes, gone on with where it breaks off, unpacked by what its head says.
 */
import { pipeline, Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Dispatcher } from 'undici';
import { failureAt } from '../taken.ts';
import { FetchBroken } from './fetched.ts';
import { failureOf } from './retries.ts';

export interface BodyOptions {
  readonly asked: string;
  /** Asks for the rest from a byte on; null where it cannot be had. */
  readonly goOn: (from: number) => Promise<Dispatcher.ResponseData | null>;
  readonly attempts: number;
  readonly largest: number;
  readonly signal: AbortSignal;
}

/** The unpacked body. Throws {@link FetchBroken} where it ends early or is too large. */
export async function* bodyOf(response: Dispatcher.ResponseData, options: BodyOptions): AsyncGenerator<Buffer> {
  const encoding = String(response.headers['content-encoding'] ?? '')
    .trim()
    .toLowerCase();
  const unpacker = unpackerFor(encoding);
  const sent = asSent(response, options);
  if (unpacker === null) {
    yield* sent;
    return;
  }
  pipeline(Readable.from(sent, { objectMode: false }), unpacker, () => {});
  try {
    for await (const chunk of unpacker) yield chunk as Buffer;
  } catch (error) {
    if (error instanceof FetchBroken) throw error;
    throw new FetchBroken(failureAt('connectionFailed', options.asked, `${encoding} damaged`));
  } finally {
    unpacker.destroy();
  }
}

function unpackerFor(encoding: string): Transform | null {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'deflate':
      return createInflate();
    default:
      return null;
  }
}

async function* asSent(first: Dispatcher.ResponseData, options: BodyOptions): AsyncGenerator<Buffer> {
  const { asked, goOn, attempts, largest, signal } = options;
  let response = first;
  let size = 0;
  for (let attempt = 1; ; attempt++) {
    let broken: unknown;
    try {
      for await (const chunk of response.body) {
        const bytes: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
        size += bytes.length;
        if (size > largest) {
          response.body.destroy();
          throw new FetchBroken(failureAt('tooLarge', asked, String(Math.round(largest / 1024 / 1024))));
        }
        yield bytes;
      }
      return;
    } catch (error) {
      if (error instanceof FetchBroken || signal.aborted) throw error;
      broken = error;
    }
    const rest = attempt >= attempts ? null : await goOn(size).catch(() => null);
    if (rest === null) throw new FetchBroken(failureOf(broken, asked, signal));
    response = rest;
  }
}
