/** Loads the trained weights that come with the reader. */
import { compiledFile } from './compiled-file.ts';
import { forestOf, type KeptForest } from './forest.ts';
import { type Models, modelsOf, type Rankers, unpackTables } from './models.ts';
import { Sourcehood } from './sourcehood.ts';

/**
 * Unpacks the models; a fraction of a hundredth of a second.
 *
 * @throws Error where the weights are not built in
 */
export async function loadModels(): Promise<Models> {
  const [bytes, rankers, sourcehood] = await Promise.all([
    compiledFile('reader.weights'),
    loadRankers(),
    loadSourcehood(),
  ]);
  const version = new TextDecoder().decode(bytes.subarray(0, VERSION));
  return modelsOf(unpackTables(bytes.subarray(VERSION)), rankers, sourcehood, version);
}

async function loadRankers(): Promise<Rankers> {
  // What `training/reader/train.ts` has written; `forest.test.ts` looks whether it is whole.
  const kept: Readonly<Record<keyof Rankers, KeptForest>> = JSON.parse(
    new TextDecoder().decode(await compiledFile('reader.forests')),
  );
  return {
    subjects: forestOf(kept.subjects),
    referents: forestOf(kept.referents),
    names: forestOf(kept.names),
    ends: forestOf(kept.ends),
    drafts: forestOf(kept.drafts),
  };
}

/** Unpacks what is counted, not trained. */
export async function loadSourcehood(): Promise<Sourcehood> {
  return new Sourcehood(await compiledFile('reader.sourcehood'));
}

/** The first bytes name the version of the weights, twelve hexadecimal digits. */
export const VERSION = 12;
