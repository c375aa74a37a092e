/**
 * From what was named on the command line to the files to read, one at a time: files, folders with all that stands
 * in them, patterns, standard input. Folders are walked as the reading goes, so a million files cost no memory.
 */
import type { Dirent, Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Failure, failureAt, reasonOf, unreadable } from '../taken.ts';
import { isPattern, matchingFiles } from './glob.ts';

export interface InputFile {
  readonly kind: 'file';
  /** The path as named or walked to; `-` for standard input. */
  readonly path: string;
  /** Bytes on disk; 0 where they cannot be known (standard input, a pipe). */
  readonly size: number;
  /** Tells files apart whatever their names; null where there is no file. */
  readonly identity: string | null;
}

/** The identity of a file: no two names of one file differ in it. */
export function identityOf(stats: Pick<Stats, 'dev' | 'ino'>): string {
  return `${stats.dev}:${stats.ino}`;
}

/**
 * Lists the files behind the arguments, in their order; folders in the order of names.
 *
 * @param extensions what the names of files end in that folders are searched for, small letters: `.txt`, `.jsonl.gz`
 */
export async function* listInputs(
  named: readonly string[],
  extensions: readonly string[],
): AsyncGenerator<InputFile | Failure> {
  for (const argument of named) {
    if (argument === '-') {
      yield { kind: 'file', path: '-', size: 0, identity: null };
      continue;
    }
    const stats = await statOf(argument);
    if (stats instanceof Error) {
      if (isPattern(argument) && reasonOf(stats) === 'ENOENT') yield* listPattern(argument);
      else if (reasonOf(stats) === 'ENOENT') yield failureAt('notFound', argument);
      else yield unreadable(argument, stats);
    } else if (stats.isDirectory()) {
      yield* listFolder(argument, extensions);
    } else {
      yield inputFile(argument, stats);
    }
  }
}

async function* listPattern(pattern: string): AsyncGenerator<InputFile | Failure> {
  let found = false;
  for await (const path of matchingFiles(pattern)) {
    found = true;
    const stats = await statOf(path);
    yield stats instanceof Error ? unreadable(path, stats) : inputFile(path, stats);
  }
  if (!found) yield failureAt('noMatch', pattern);
}

async function* listFolder(folder: string, extensions: readonly string[]): AsyncGenerator<InputFile | Failure> {
  let found = false;
  for await (const item of walk(folder, extensions)) {
    found = true;
    yield item;
  }
  if (!found) yield failureAt('emptyFolder', folder, extensions.join(' '));
}

/** Hidden entries are passed over; a link to a file is followed, a link to a folder is not (it may lead in a circle). */
async function* walk(folder: string, extensions: readonly string[]): AsyncGenerator<InputFile | Failure> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield unreadable(folder, error);
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      yield* walk(path, extensions);
    } else if (hasExtension(entry.name, extensions)) {
      const stats = await statOf(path);
      if (stats instanceof Error) yield unreadable(path, stats);
      else if (stats.isFile()) yield inputFile(path, stats);
    }
  }
}

function inputFile(path: string, stats: Stats): InputFile {
  return {
    kind: 'file',
    path,
    size: stats.isFile() ? stats.size : 0,
    identity: identityOf(stats),
  };
}

function hasExtension(name: string, extensions: readonly string[]): boolean {
  const lower = name.toLowerCase();
  return extensions.some((extension) => lower.endsWith(extension));
}

async function statOf(path: string): Promise<Stats | Error> {
  try {
    return await stat(path);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
