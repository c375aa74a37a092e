/**
 * A lexicon of the user's own: a folder of tables, `titles.tsv` and others by their names, read after the built-in ones.
 *
 * Rows of `office-holders.tsv` override what the built-in table has for the same office on the same day.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Reader } from '../reader/index.ts';
import { message } from '../messages/index.ts';
import { reasonOf } from '../intake/index.ts';
import { UsageError } from './reports.ts';

/**
 * Loads the reader, with the tables of a folder where one is named.
 *
 * @throws {UsageError} where the folder or a table in it cannot be read; says which line and what to do
 */
export async function readerWith(folder: string | null, explain: boolean): Promise<Reader> {
  const { loadReader, LexiconError } = await import('../reader/index.ts');
  if (folder === null) return loadReader({ explain });
  const lexicon = await tablesOf(folder);
  try {
    return await loadReader({ explain, lexicon });
  } catch (error) {
    if (!(error instanceof LexiconError)) throw error;
    throw new UsageError(message('lexiconBad', { path: folder, reason: error.message }));
  }
}

export async function tablesOf(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw new UsageError(
      reasonOf(error) === 'ENOENT' || reasonOf(error) === 'ENOTDIR'
        ? message('lexiconMissing', { path: folder })
        : message('lexiconBad', { path: folder, reason: reasonOf(error) }),
    );
  });
  const tables = names.filter((name) => name.endsWith('.tsv')).sort();
  if (tables.length === 0) throw new UsageError(message('lexiconMissing', { path: folder }));
  const lexicon: Record<string, string> = {};
  for (const name of tables)
    lexicon[basename(name, '.tsv')] = (await readFile(join(folder, name), 'utf8'))
      .replace(/^\ufeff/, '')
      .replaceAll('\r\n', '\n');
  return lexicon;
}
