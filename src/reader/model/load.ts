/** Loads the trained weights that come with the reader. */
import { compiledFile } from './compiled-file.ts';
import { type Forest, forestOf, type KeptForest } from './forest.ts';
import { type Models, modelsOf, unpackTables } from './models.ts';
import { Sourcehood } from './sourcehood.ts';

/**
 * Unpacks the models; a fraction of a hundredth of a second.
 *
 * @throws Error where the weights are not built in
 */
export async function loadModels(): Promise<Models> {
  const [bytes, rankers, sourcehood, events] = await Promise.all([
    compiledFile('reader.weights'),
    loadForests('reader.forests', ['subjects', 'referents', 'names', 'ends', 'drafts']),
    loadSourcehood(),
    loadForests('reader.events', ['tellings', 'parts', 'places']),
  ]);
  const version = new TextDecoder().decode(bytes.subarray(0, VERSION));
  return modelsOf(unpackTables(bytes.subarray(VERSION)), rankers, sourcehood, version, events);
}

/** Forests by their names, as training has written them; `forest.test.ts` looks whether they are whole. */
async function loadForests<Name extends string>(file: string, names: readonly Name[]): Promise<Record<Name, Forest>> {
  const kept: Readonly<Record<Name, KeptForest>> = JSON.parse(new TextDecoder().decode(await compiledFile(file)));
  const forests: Partial<Record<Name, Forest>> = {};
  for (const name of names) forests[name] = forestOf(kept[name]);
  return forests as Record<Name, Forest>;
}

/** Unpacks what is counted, not trained. */
export async function loadSourcehood(): Promise<Sourcehood> {
  return new Sourcehood(await compiledFile('reader.sourcehood'));
}

/** The first bytes name the version of the weights, twelve hexadecimal digits. */
export const VERSION = 12;
