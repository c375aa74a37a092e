/** Segments kept as files of a folder, with a manifest that is replaced in one step: what the index needs of a disk, and no more. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { NewSegment, SegmentMeta, SegmentStore } from '../store.ts';

interface Manifest {
  readonly issued: number;
  readonly segments: readonly SegmentMeta[];
}

export class FolderStore implements SegmentStore {
  private readonly files = new Map<number, number>();
  private manifest: Manifest;

  /** @param flushes whether what is written is on the disk before a call returns */
  constructor(
    private readonly folder: string,
    private readonly flushes = true,
  ) {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'manifest.json');
    this.manifest = existsSync(path)
      ? (JSON.parse(readFileSync(path, 'utf8')) as Manifest)
      : { issued: 0, segments: [] };
  }

  list(): readonly SegmentMeta[] {
    return this.manifest.segments;
  }

  issueId(): number {
    this.manifest = { ...this.manifest, issued: this.manifest.issued + 1 };
    return this.manifest.issued;
  }

  readRange(id: number, from: number, to: number): Uint8Array {
    let file = this.files.get(id);
    if (file === undefined) {
      file = openSync(this.path(id), 'r');
      this.files.set(id, file);
    }
    const bytes = new Uint8Array(to - from);
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, from));
  }

  replace(removed: readonly number[], added: readonly NewSegment[]): void {
    for (const { meta, bytes } of added) this.write(this.path(meta.id), bytes);
    const kept = this.manifest.segments.filter(({ id }) => !removed.includes(id));
    this.commit([...kept, ...added.map(({ meta }) => meta)]);
    for (const id of removed) {
      const file = this.files.get(id);
      if (file !== undefined) closeSync(file);
      this.files.delete(id);
      rmSync(this.path(id));
    }
  }

  deletions(id: number): Uint8Array | null {
    const deleted = this.manifest.segments.find((meta) => meta.id === id)?.deleted ?? 0;
    return deleted === 0 ? null : readFileSync(this.deletionsPath(id, deleted));
  }

  setDeletions(id: number, bitmap: Uint8Array, deleted: number): void {
    this.write(this.deletionsPath(id, deleted), bitmap);
    this.commit(this.manifest.segments.map((meta) => (meta.id === id ? { ...meta, deleted } : meta)));
  }

  close(): void {
    for (const file of this.files.values()) closeSync(file);
    this.files.clear();
  }

  private path(id: number): string {
    return join(this.folder, `${id}.segment`);
  }

  /** Each state of the deletions has a file of its own, so that the manifest says which one holds. */
  private deletionsPath(id: number, deleted: number): string {
    return join(this.folder, `${id}-${deleted}.deletions`);
  }

  private commit(segments: readonly SegmentMeta[]): void {
    this.manifest = { ...this.manifest, segments };
    this.write(join(this.folder, 'manifest.new'), new TextEncoder().encode(JSON.stringify(this.manifest)));
    renameSync(join(this.folder, 'manifest.new'), join(this.folder, 'manifest.json'));
  }

  private write(path: string, bytes: Uint8Array): void {
    const file = openSync(path, 'w');
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    if (this.flushes) fsyncSync(file);
    closeSync(file);
  }
}
