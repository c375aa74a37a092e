/**
 * This machine's copies of the segments of an index, as files: a search reads ranges of them as of any file, and only segments that are new come
 * over the network. All of the folder can be deleted at any time; several processes share it.
 *
 * `MUSNAD_CACHE` names the folder, else it is the system's own for what can be made again. Each ledger has a folder in it; a file is called by its
 * segment and the sum of its bytes, so that another segment of the same number, of a ledger that went back to a backup, is another file.
 */
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { LedgerFault } from '../fault.ts';
import type { SegmentMeta } from '../index/index.ts';

/** A segment with the sum of its bytes. */
export interface KeptSegment extends SegmentMeta {
  readonly sum: number;
}

/** Another process may still be reading what the manifest has no more. */
const UNUSED_MS = 10 * 60_000;
/** Copies of a ledger that nobody opened for so long are removed. */
const FORSAKEN_MS = 30 * 24 * 3_600_000;

export class SegmentCopies {
  /** Those of which the files are open, by the numbers of their segments. */
  private readonly open = new Map<number, { readonly file: number; readonly sum: number }>();

  private constructor(readonly folder: string) {}

  /** @param ledger what the ledger calls itself */
  static of(ledger: string, root = cacheFolder()): SegmentCopies {
    const copies = new SegmentCopies(usable(join(root, 'segments', ledger)) ?? privateFolder(ledger));
    removeForsaken(join(root, 'segments'), ledger);
    return copies;
  }

  /** Whether there is a copy that can be read. */
  has(segment: KeptSegment): boolean {
    const known = this.open.get(segment.id);
    if (known?.sum === segment.sum) return true;
    // A ledger that went back to a backup may have given the number once more.
    if (known !== undefined) this.close(segment.id);
    try {
      const file = openSync(this.path(segment), 'r');
      if (fstatSync(file).size === segment.bytes) {
        this.open.set(segment.id, { file, sum: segment.sum });
        return true;
      }
      closeSync(file);
    } catch {}
    return false;
  }

  /** Puts a copy in its place, whole or not at all. @throws {LedgerFault} `disk-full` */
  put(segment: KeptSegment, bytes: Uint8Array): void {
    const path = this.path(segment);
    const part = `${path}.${process.pid}.part`;
    const write = (): void => {
      writeFileSync(part, bytes);
      renameSync(part, path);
    };
    try {
      try {
        write();
      } catch (error) {
        if (codeOf(error) !== 'ENOENT') throw error;
        // Somebody deleted the folder.
        mkdirSync(this.folder, { recursive: true, mode: 0o700 });
        write();
      }
    } catch (error) {
      rmSync(part, { force: true });
      if (codeOf(error) === 'ENOSPC') throw new LedgerFault('disk-full', path, { cause: error });
      throw error;
    }
    this.close(segment.id);
    this.has(segment);
  }

  /** Bytes of a copy that `has` has found; fewer where it ends before. */
  read(id: number, from: number, to: number): Uint8Array {
    const file = this.open.get(id)?.file;
    if (file === undefined) return new Uint8Array(0);
    const out = new Uint8Array(to - from);
    return out.subarray(0, readSync(file, out, 0, out.length, from));
  }

  /** Whether the copy is what was written. */
  isWhole(segment: KeptSegment): boolean {
    return this.has(segment) && crc32(this.read(segment.id, 0, segment.bytes)) === segment.sum;
  }

  drop(segment: KeptSegment): void {
    this.close(segment.id);
    rmSync(this.path(segment), { force: true });
  }

  /** Lets go of all copies but these. */
  closeBut(ids: ReadonlySet<number>): void {
    for (const id of this.open.keys()) if (!ids.has(id)) this.close(id);
  }

  /** Removes what the manifest has no more. @param at once also what another process may be reading */
  clean(manifest: readonly KeptSegment[], atOnce = false): void {
    const listed = new Set(manifest.map((segment) => this.nameOf(segment)));
    try {
      const now = new Date();
      utimesSync(this.folder, now, now);
      for (const file of readdirSync(this.folder)) {
        const path = join(this.folder, file);
        if (!listed.has(file) && (atOnce || Date.now() - statSync(path).mtimeMs > UNUSED_MS))
          rmSync(path, { force: true });
      }
    } catch {
      // Another process cleans too, or the folder is gone.
    }
  }

  closeAll(): void {
    this.closeBut(new Set());
  }

  private close(id: number): void {
    const file = this.open.get(id)?.file;
    if (file === undefined) return;
    this.open.delete(id);
    closeSync(file);
  }

  private path(segment: KeptSegment): string {
    return join(this.folder, this.nameOf(segment));
  }

  private nameOf({ id, sum }: KeptSegment): string {
    return `${id}-${sum.toString(16).padStart(8, '0')}.segment`;
  }
}

/** `MUSNAD_CACHE`, else where the system keeps what can be made again. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const { MUSNAD_CACHE: own, XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = environment;
  if (own !== undefined && own !== '') return own;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'musnad');
  if (process.platform === 'win32') return join(local ?? join(homedir(), 'AppData', 'Local'), 'musnad', 'Cache');
  return join(xdg === undefined || xdg === '' ? join(homedir(), '.cache') : xdg, 'musnad');
}

/** The folder, made if need be; null where it cannot be written to. */
function usable(folder: string): string | null {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const probe = join(folder, `${process.pid}.part`);
    writeFileSync(probe, '');
    rmSync(probe);
    return folder;
  } catch (error) {
    if (codeOf(error) === 'ENOSPC') throw new LedgerFault('disk-full', folder, { cause: error });
    return null;
  }
}

/** For a user without a home. */
function privateFolder(ledger: string): string {
  const folder = usable(join(tmpdir(), `musnad-cache-${process.getuid?.() ?? 'own'}`, 'segments', ledger));
  if (folder === null) throw new LedgerFault('read-only', cacheFolder());
  return folder;
}

function removeForsaken(root: string, ledger: string): void {
  try {
    for (const other of readdirSync(root)) {
      const folder = join(root, other);
      if (other !== ledger && Date.now() - statSync(folder).mtimeMs > FORSAKEN_MS)
        rmSync(folder, { recursive: true, force: true });
    }
  } catch {
    // Nothing there, or not ours.
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
