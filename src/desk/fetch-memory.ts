/**
 * What is remembered of addresses between runs, in a file beside the ledger: an unchanged page or feed is not sent again.
 *
 * An address is remembered for good only when what came from it is on disk: after a crash it is fetched once more, never lost.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { FetchMemory, Remembered } from '../intake/index.ts';

export class FileMemory implements FetchMemory {
  private known: Map<string, Remembered> | null = null;
  private readonly fresh = new Map<string, Remembered>();

  constructor(private readonly path: string) {}

  async recall(url: string): Promise<Remembered | null> {
    return this.fresh.get(url) ?? (await this.load()).get(url) ?? null;
  }

  async keep(url: string, remembered: Remembered): Promise<void> {
    this.fresh.set(url, remembered);
  }

  /** Writes what was kept since the last time. Called when the articles are on disk. */
  async settle(): Promise<void> {
    if (this.fresh.size === 0) return;
    const known = await this.load();
    for (const [url, remembered] of this.fresh) known.set(url, remembered);
    this.fresh.clear();
    await mkdir(dirname(this.path), { recursive: true });
    const half = `${this.path}.partial`;
    await writeFile(half, `${JSON.stringify(Object.fromEntries(known), null, 1)}\n`);
    await rename(half, this.path);
  }

  private async load(): Promise<Map<string, Remembered>> {
    this.known ??= await readMemory(this.path);
    return this.known;
  }
}

/** A file that is not there, or not one of ours, is an empty memory: pages are fetched once more. */
async function readMemory(path: string): Promise<Map<string, Remembered>> {
  const known = new Map<string, Remembered>();
  let held: unknown;
  try {
    held = JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return known;
  }
  if (held === null || typeof held !== 'object') return known;
  for (const [url, value] of Object.entries(held as Readonly<Record<string, unknown>>)) {
    if (value === null || typeof value !== 'object') continue;
    const { etag, lastModified, fetchedAt } = value as Readonly<Record<string, unknown>>;
    known.set(url, { etag: textOf(etag), lastModified: textOf(lastModified), fetchedAt: textOf(fetchedAt) ?? '' });
  }
  return known;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
