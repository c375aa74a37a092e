/** What is read: opened bytes, with all by which their kind and their place are told. */
import type { Settings } from './options.ts';
import type { TakenIn } from './taken.ts';

export interface Material {
  /** Its place, for failures and articles: `archive.zip!page.html`. */
  readonly where: string;
  /** What its name is told by: a path. */
  readonly name: string;
  readonly url: string | null;
  readonly contentType: string | null;
  /** The file it is, where it is a whole file on disk. */
  readonly file: string | null;
  /** How many archives it stands in. */
  readonly depth: number;
  readonly head: Buffer;
  readonly headIsAll: boolean;
  readonly chunks: AsyncIterable<Buffer>;
}

/** Reads material of any kind. Handed to the readers that find more of it, so that no two files import one another. */
export type ReadOn = (material: Material, settings: Settings) => AsyncIterable<TakenIn>;
