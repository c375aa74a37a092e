/**
 * Where records go: standard output, or a file that appears under its name only when it is whole.
 *
 * A file is written as `NAME.partial` beside its place and renamed at the end, so a result is never half there under
 * its own name, and nothing that exists is opened for writing before all inputs are read.
 */
import { fstatSync } from 'node:fs';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { identityOf, reasonOf } from '../../intake/index.ts';
import { message } from '../../messages/index.ts';
import { UsageError } from '../reports.ts';

export interface Sink {
  /** Waits until the text is taken. @throws `SinkClosed` where nobody takes it any more */
  write(text: string): Promise<void>;
  /** All is written: the file gets its name. */
  finish(): Promise<void>;
  /** Stops before the end; gives the name under which what was written is kept, if anywhere. */
  leave(): Promise<string | null>;
  /** Drops what was written. */
  drop(): Promise<void>;
  /** The file behind it, which no input may be; null where there is none. */
  readonly identities: ReadonlySet<string>;
}

/** The other side takes no more: `pipe` where a reader such as `head` went away, else the system's reason. */
export class SinkClosed extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

export function streamSink(stream: Writable & { readonly fd?: number }): Sink {
  let failed: Error | null = null;
  const wake = new Set<() => void>();
  stream.on('error', (error: Error) => {
    failed = error;
    for (const go of wake) go();
  });
  const check = (): void => {
    if (failed !== null) throw new SinkClosed(reasonOf(failed));
  };
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    identities: identitiesOf(stream.fd),
    async write(text) {
      check();
      if (!stream.write(text)) {
        await new Promise<void>((resolve) => {
          const go = (): void => {
            wake.delete(go);
            stream.off('drain', go);
            resolve();
          };
          wake.add(go);
          stream.once('drain', go);
          if (failed !== null || stream.destroyed) go();
        });
      }
      check();
    },
    async finish() {
      await settle();
      check();
    },
    leave: () => Promise.resolve(null),
    drop: () => Promise.resolve(),
  };
}

function identitiesOf(fd: number | undefined): ReadonlySet<string> {
  if (fd === undefined) return new Set();
  try {
    const stats = fstatSync(fd);
    return new Set(stats.isFile() ? [identityOf(stats)] : []);
  } catch {
    return new Set();
  }
}

/**
 * Prepares to write a file.
 *
 * @throws {UsageError} where it exists and `force` is off, is a folder, or cannot be written
 */
export async function fileSink(path: string, force: boolean): Promise<Sink> {
  const existing = await statOrNull(path);
  if (existing?.isDirectory()) throw new UsageError(message('outputIsFolder', { path }));
  if (existing?.isFile() && !force) throw new UsageError(message('outputExists', { path }));
  const device = existing !== null && !existing.isFile();
  const target = existing?.isFile() ? await realpath(path) : path;
  const { file, name } = device ? { file: await open(path, 'w'), name: path } : await openNew(target, path);
  const identities = new Set([identityOf(await file.stat()), ...(existing?.isFile() ? [identityOf(existing)] : [])]);
  let wrote = false;
  return {
    identities: device ? new Set() : identities,
    async write(text) {
      try {
        await file.writeFile(text);
        wrote ||= text !== '';
      } catch (error) {
        throw new SinkClosed(reasonOf(error));
      }
    },
    async finish() {
      if (!device) await file.sync();
      await file.close();
      if (device) return;
      // A file may have come to stand there while the articles were read.
      if (!force && (await statOrNull(target)) !== null) throw new SinkClosed('EEXIST');
      await rename(name, target);
    },
    async leave() {
      await file.close();
      if (device) return null;
      if (wrote) return name;
      await rm(name, { force: true });
      return null;
    },
    async drop() {
      await file.close();
      if (!device) await rm(name, { force: true });
    },
  };
}

/** Opens `NAME.partial`, or the next free name after it: what is there is never touched. */
async function openNew(target: string, shown: string) {
  for (let n = 1; ; n++) {
    const name = n === 1 ? `${target}.partial` : `${target}.${n}.partial`;
    try {
      return { file: await open(name, 'wx'), name };
    } catch (error) {
      if (reasonOf(error) !== 'EEXIST' || n > 999)
        throw new UsageError(message('outputFailed', { path: shown, reason: reasonOf(error) }));
    }
  }
}

async function statOrNull(path: string) {
  try {
    return await stat(path);
  } catch {
    return null;
  }
}
