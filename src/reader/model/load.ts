/** Loads the trained weights that come with the reader. */
import { compiledFile } from './compiled-file.ts';
import { forestOf, type KeptForest } from './forest.ts';
import { type EventForests, type Models, modelsOf, type Rankers, unpackTables } from './models.ts';
import { Sourcehood } from './sourcehood.ts';

/**
 * Unpacks the models; a fraction of a hundredth of a second.
 *
 * @throws Error where the weights are not built in
 */
export async function loadModels(): Promise<Models> {
  const [bytes, rankers, sourcehood, events] = await Promise.all([
    compiledFile('reader.weights'),
    loadRankers(),
    loadSourcehood(),
    loadEventForests(),
  ]);
  const version = new TextDecoder().decode(bytes.subarray(0, VERSION));
  return modelsOf(unpackTables(bytes.subarray(VERSION)), rankers, sourcehood, version, events);
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

async function loadEventForests(): Promise<EventForests> {
  // What `training/events/train.ts` has written.
  const kept: Readonly<Record<keyof EventForests, KeptForest>> = JSON.parse(
    new TextDecoder().decode(await compiledFile('reader.events')),
  );
  return {
    tellings: forestOf(kept.tellings),
    parts: forestOf(kept.parts),
    places: forestOf(kept.places),
  };
}

/** Unpacks what is counted, not trained. */
export async function loadSourcehood(): Promise<Sourcehood> {
  return new Sourcehood(await compiledFile('reader.sourcehood'));
}

/** The first bytes name the version of the weights, twelve hexadecimal digits. */
export const VERSION = 12;
