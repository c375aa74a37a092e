/** Loads the tagger of names that comes with the reader. */
import { compiledFile } from '../model/compiled-file.ts';
import { unpackModel } from './pack.ts';
import { Tagger } from './tagger.ts';

/** The first bytes name the version of the weights, twelve hexadecimal digits. */
const VERSION = 12;

/**
 * Unpacks the tagger; some milliseconds.
 *
 * @throws Error where the weights are not built in
 */
export async function loadTagger(): Promise<Tagger> {
  return new Tagger(unpackModel(await compiledFile('reader.entities'), VERSION));
}
