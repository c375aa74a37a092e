/** A file that a command writes: it appears under its name when it is whole, and never over another without leave. */
import { existsSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { reasonOf } from '../../intake/index.ts';
import { message } from '../../messages/index.ts';
import { UsageError } from '../reports.ts';

/**
 * Makes sure that a file may be written, and gives what writes it.
 *
 * @throws {UsageError} where it is there already, or cannot be written
 */
export async function newFile(path: string, force: boolean): Promise<(content: string | Uint8Array) => Promise<void>> {
  if (!force && existsSync(path)) throw new UsageError(message('outputExists', { path }));
  return async (content) => {
    try {
      await writeFile(`${path}.partial`, content);
      await rename(`${path}.partial`, path);
    } catch (error) {
      throw new UsageError(message('outputFailed', { path, reason: reasonOf(error) }));
    }
  };
}
