/** Loads the trained weights that come with the reader. */
import { compiledFile } from './compiled-file.ts';
import { type Models, modelsOf, unpackTables } from './models.ts';
import { NAME_WEIGHTS } from './name-weights.ts';
import { REFERENT_WEIGHTS } from './referent-weights.ts';
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
  const rankers = {
    subjects: new Map(Object.entries(SUBJECT_WEIGHTS)),
    referents: new Map(Object.entries(REFERENT_WEIGHTS)),
    names: new Map(Object.entries(NAME_WEIGHTS)),
  };
  return modelsOf(unpackTables(bytes.subarray(VERSION)), rankers, sourcehood, version);
}

/** Unpacks what is counted, not trained. */
export async function loadSourcehood(): Promise<Sourcehood> {
  return new Sourcehood(await compiledFile('reader.sourcehood'));
}

/** The first bytes name the version of the weights, twelve hexadecimal digits. */
export const VERSION = 12;
