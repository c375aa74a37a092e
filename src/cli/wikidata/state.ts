/**
 * How far an import has come, so that it goes on where it stopped: after Ctrl-C, a crash, a machine switched off.
 *
 * Entities kept are appended to `.wikidata/kept.jsonl` inside the target; the state says how long that file was when the last line of the
 * dump was counted. What was appended later is cut off when the import goes on, so that nothing is kept twice.
 */
import {
  mkdirSync,
  openSync,
  closeSync,
  fsyncSync,
  ftruncateSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

export interface ImportState {
  readonly version: 1;
  readonly file: string;
  readonly size: number;
  /** Unpacked bytes of the dump that are done with, and lines. */
  readonly bytes: number;
  readonly lines: number;
  readonly entities: number;
  readonly bad: number;
  /** Length of the file of kept entities. */
  readonly kept: number;
}

/** The folder of an import under way. */
export class Work {
  readonly #folder: string;
  readonly #file: number;
  #length: number;
  #pending: string[] = [];

  constructor(target: string, state: ImportState | null) {
    this.#folder = folderOf(target);
    mkdirSync(this.#folder, { recursive: true });
    this.#file = openSync(this.keptPath, state === null ? 'w' : 'r+');
    this.#length = state?.kept ?? 0;
    ftruncateSync(this.#file, this.#length);
  }

  get keptPath(): string {
    return join(this.#folder, 'kept.jsonl');
  }

  keep(record: unknown): void {
    this.#pending.push(JSON.stringify(record));
  }

  /** Puts on disk what was kept, then how far that is. */
  save(state: Omit<ImportState, 'version' | 'kept'>): void {
    if (this.#pending.length > 0) {
      const bytes = Buffer.from(`${this.#pending.join('\n')}\n`);
      let written = 0;
      while (written < bytes.length)
        written += writeSync(this.#file, bytes, written, bytes.length - written, this.#length + written);
      this.#length += bytes.length;
      this.#pending = [];
    }
    fsyncSync(this.#file);
    const path = join(this.#folder, 'state.json');
    const whole: ImportState = { version: 1, ...state, kept: this.#length };
    writeFileSync(`${path}.partial`, JSON.stringify(whole), { flush: true });
    renameSync(`${path}.partial`, path);
  }

  close(): void {
    closeSync(this.#file);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** The state of an import into this folder that has not ended; null where there is none, or it cannot be read. */
export function stateOf(target: string): ImportState | null {
  try {
    const state: unknown = JSON.parse(readFileSync(join(folderOf(target), 'state.json'), 'utf8'));
    return typeof state === 'object' && state !== null && 'version' in state && state.version === 1
      ? (state as ImportState)
      : null;
  } catch {
    return null;
  }
}

function folderOf(target: string): string {
  return join(target, '.wikidata');
}
