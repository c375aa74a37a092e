/**
 * The bytes of a dump, unpacked: plain, gzip or bzip2, told apart by their first bytes. Whoever goes on where a run stopped says how
 * many unpacked bytes to leave out: a plain file begins there at once, a packed one is unpacked up to there.
 */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { PassThrough, pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

const CHUNK = 256 * 1024;

export type Packing = 'plain' | 'gzip' | 'bzip2';

/** The dump is damaged or cut short. */
export class DumpDamaged extends Error {}

export interface DumpBytes {
  readonly packing: Packing;
  /** Size of the file as it lies on disk. */
  readonly size: number;
  readonly chunks: AsyncIterable<Buffer>;
  /** Bytes of the file read so far, before unpacking. */
  consumed(): number;
}

/**
 * Opens a dump.
 *
 * @param skip unpacked bytes to leave out
 * @throws the system's error where it cannot be opened
 */
export async function openDump(path: string, skip: number, signal: AbortSignal): Promise<DumpBytes> {
  const { packing, size } = await look(path);
  const start = packing === 'plain' ? skip : 0;
  const file = createReadStream(path, { highWaterMark: CHUNK, start });
  const stream = packing === 'plain' ? file : await unpacked(file, packing);
  return {
    packing,
    size,
    chunks: rest(stream, packing === 'plain' ? 0 : skip, signal, file),
    consumed: () => start + file.bytesRead,
  };
}

async function look(path: string): Promise<{ packing: Packing; size: number }> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(4);
    await file.read(head, 0, 4, 0);
    const packing =
      head[0] === 0x1f && head[1] === 0x8b ? 'gzip' : head.toString('latin1', 0, 3) === 'BZh' ? 'bzip2' : 'plain';
    return { packing, size: (await file.stat()).size };
  } finally {
    await file.close();
  }
}

async function unpacked(file: Readable, packing: 'gzip' | 'bzip2'): Promise<Readable> {
  const out = new PassThrough({ highWaterMark: CHUNK });
  // Errors of every part come out of the loop that reads `out`; the callback only keeps them from being thrown at large.
  if (packing === 'gzip') pipeline(file, createGunzip({ chunkSize: CHUNK }), out, () => {});
  else pipeline(file, (await import('unbzip2-stream')).default(), out, () => {});
  return out;
}

async function* rest(stream: Readable, skip: number, signal: AbortSignal, file: Readable): AsyncGenerator<Buffer> {
  const stop = (): void => {
    file.destroy();
    stream.destroy();
  };
  if (signal.aborted) return stop();
  signal.addEventListener('abort', stop, { once: true });
  let left = skip;
  try {
    for await (const chunk of stream) {
      const bytes = chunk as Buffer;
      if (left >= bytes.length) left -= bytes.length;
      else {
        yield left === 0 ? bytes : bytes.subarray(left);
        left = 0;
      }
    }
  } catch (error) {
    if (signal.aborted) return;
    const system = error instanceof Error && 'syscall' in error;
    throw system ? error : new DumpDamaged(error instanceof Error ? error.message : String(error));
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}
