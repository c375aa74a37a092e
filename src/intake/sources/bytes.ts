/** The bytes of one input, unpacked where they are gzip, with a count of how many of the file were consumed. */
import { createReadStream } from 'node:fs';
import { pipeline, Readable, Writable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** How much is asked of the system at once: enough to keep the disk busy, little enough to stay interruptible. */
const CHUNK = 64 * 1024;
/** How much may be looked at to tell what an input is. */
const HEAD = 4096;

/** The unpacking of an input failed. */
export class GzipError extends Error {}

export interface ByteSource {
  /** The first bytes, unpacked: up to the first line's end or a few kilobytes; all there are where `headIsAll`. */
  readonly head: Buffer;
  readonly headIsAll: boolean;
  /** All bytes, unpacked, the head included. To be read once. */
  readonly chunks: AsyncIterable<Buffer>;
  /** Bytes of the file read so far, before unpacking. */
  consumed(): number;
  close(): void;
}

/**
 * Opens a file, or standard input for `-`. When `signal` fires, the bytes simply end.
 *
 * @throws the system's error where it cannot be opened or read; `GzipError` where gzip is damaged
 */
export async function openBytes(
  path: string,
  stdin: Readable,
  signal: AbortSignal,
  enough: Enough = aLine,
): Promise<ByteSource> {
  return openStream(path === '-' ? stdin : createReadStream(path, { highWaterMark: CHUNK }), signal, enough);
}

/** Says when the head of an input is enough to tell what it is. */
export type Enough = (head: Buffer) => boolean;

const aLine: Enough = (head) => head.length >= HEAD || /\S\s*\n/.test(head.toString('latin1'));

/** As {@link openBytes}, for bytes from anywhere. What came before an error comes out before the error does. */
export async function openStream(
  stream: Readable | AsyncIterable<Buffer> | Iterable<Buffer>,
  signal: AbortSignal,
  enough: Enough,
): Promise<ByteSource> {
  let consumed = 0;
  const raw = counted(stream, signal, (length) => {
    consumed += length;
  });
  const packed = await peek(raw, (head) => head.length >= 2);
  const plain = packed.head[0] === 0x1f && packed.head[1] === 0x8b ? unpack(packed.chunks, signal) : packed.chunks;
  const opened = await peek(plain, enough);
  return { ...opened, consumed: () => consumed, close: () => stop(stream) };
}

/** The stream's chunks, ending quietly on `signal`. */
async function* counted(
  stream: Readable | AsyncIterable<Buffer> | Iterable<Buffer>,
  signal: AbortSignal,
  count: (length: number) => void,
): AsyncGenerator<Buffer> {
  const stopped = (): void => stop(stream);
  if (signal.aborted) return;
  signal.addEventListener('abort', stopped, { once: true });
  try {
    for await (const chunk of stream) {
      if (signal.aborted) return;
      const bytes: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
      count(bytes.length);
      yield bytes;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener('abort', stopped);
  }
}

function stop(stream: Readable | AsyncIterable<Buffer> | Iterable<Buffer>): void {
  if (stream instanceof Readable) stream.destroy();
}

/** Gathers chunks until `enough`, and gives them back at the head of the rest. */
async function peek(
  chunks: AsyncIterable<Buffer>,
  enough: (head: Buffer) => boolean,
): Promise<{ readonly head: Buffer; readonly headIsAll: boolean; readonly chunks: AsyncIterable<Buffer> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  let ended = false;
  let broken: { readonly error: unknown } | null = null;
  while (!ended && broken === null && !enough(head)) {
    try {
      const next = await iterator.next();
      if (next.done === true) ended = true;
      else head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
    } catch (error) {
      // What came before the damage is worth reading; without it there is nothing to say but the damage.
      if (head.length === 0) throw error;
      broken = { error };
    }
  }
  const whole = async function* (): AsyncGenerator<Buffer> {
    try {
      if (head.length > 0) yield head;
      if (broken !== null) throw broken.error;
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  };
  return { head, headIsAll: ended, chunks: whole() };
}

/** Unpacks gzip. What was unpacked before the damage comes out before the error does. */
async function* unpack(packed: AsyncIterable<Buffer>, signal: AbortSignal): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: CHUNK });
  const held: { readonly chunk: Buffer; readonly taken: () => void }[] = [];
  let ended = false;
  let broken: unknown = null;
  let wake: () => void = () => {};
  const queue = new Writable({
    write(chunk: Buffer, _, taken) {
      held.push({ chunk, taken });
      wake();
    },
  });
  pipeline(Readable.from(packed, { objectMode: false }), gunzip, queue, (error) => {
    ended = true;
    broken = error ?? null;
    wake();
  });
  try {
    while (true) {
      const next = held.shift();
      if (next !== undefined) {
        yield next.chunk;
        next.taken();
      } else if (ended) break;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    gunzip.destroy();
  }
  if (broken === null || signal.aborted) return;
  const code = broken instanceof Error && 'code' in broken ? String(broken.code) : '';
  throw code.startsWith('Z_') ? new GzipError(code) : broken;
}

/** All chunks as one, or null where they are more than `limit` bytes; no more than that is held. */
export async function gather(chunks: AsyncIterable<Buffer>, limit: number): Promise<Buffer | null> {
  const held: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) return null;
    held.push(chunk);
  }
  return Buffer.concat(held);
}
