/** Loads the trained weights that come with the reader. */
import { compiledFile } from './compiled-file.ts';
import { type Models, modelsOf, unpackTables } from './models.ts';
import { Sourcehood } from './sourcehood.ts';
import { SUBJECT_WEIGHTS } from './subject-weights.ts';

/**
 * Unpacks the models; a fraction of a hundredth of a second.
 *
 * @throws Error where the weights are not built in
 */
export async function loadModels(): Promise<Models> {
  const [bytes, sourcehood] = await Promise.all([compiledFile('reader.weights'), loadSourcehood()]);
  const version = new TextDecoder().decode(bytes.subarray(0, VERSION));
  const subjects = new Map(Object.entries(SUBJECT_WEIGHTS));
  return modelsOf(unpackTables(bytes.subarray(VERSION)), subjects, sourcehood, version);
}

/** Unpacks what is counted, not trained. */
export async function loadSourcehood(): Promise<Sourcehood> {
  return new Sourcehood(await compiledFile('reader.sourcehood'));
}

/** The first bytes name the version of the weights, twelve hexadecimal digits. */
export const VERSION = 12;
