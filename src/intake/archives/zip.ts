/**
 * Files in a ZIP archive, one at a time, unpacked as they are read. Locked ones and those that unpack to a thousand times
 * their size are told apart from articles.
 */
import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';

export type ZipMember =
  | { readonly kind: 'file'; readonly name: string; readonly open: () => Promise<Readable>; readonly size: number }
  | { readonly kind: 'locked'; readonly name: string }
  | { readonly kind: 'bomb'; readonly name: string };

/** Nothing that is text packs better; larger promises are made to fill a memory. */
const BEST_RATIO = 1000;
const HARMLESS = 16 * 1024 * 1024;

/** The files of an archive in its own order. Throws where it is no sound archive. */
export async function* membersOfZip(source: string | Buffer): AsyncGenerator<ZipMember> {
  const options = { lazyEntries: true, autoClose: false } as const;
  const zip: ZipFile =
    typeof source === 'string' ? await openPromise(source, options) : await fromBufferPromise(source, options);
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName;
      // Folders, what systems leave behind, and hidden files.
      if (name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.)/.test(name)) continue;
      yield memberOf(zip, entry, name);
    }
  } finally {
    zip.close();
  }
}

function memberOf(zip: ZipFile, entry: Entry, name: string): ZipMember {
  if (entry.isEncrypted()) return { kind: 'locked', name };
  const { compressedSize, uncompressedSize } = entry;
  if (uncompressedSize > HARMLESS && uncompressedSize > BEST_RATIO * compressedSize) return { kind: 'bomb', name };
  return { kind: 'file', name, size: uncompressedSize, open: () => zip.openReadStreamPromise(entry) };
}
