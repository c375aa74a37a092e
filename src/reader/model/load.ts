/** Loads the trained weights that come with the reader. */
import { unpacked } from '../../text/index.ts';
import { type Models, modelsOf, unpackTables } from './models.ts';
import { Sourcehood } from './sourcehood.ts';

/**
 * Unpacks the models; a fraction of a hundredth of a second.
 *
 * @throws Error where the weights are not built in
 */
export async function loadModels(): Promise<Models> {
  const [bytes, sourcehood] = await Promise.all([compiled('reader.weights'), loadSourcehood()]);
  const version = new TextDecoder().decode(bytes.subarray(0, VERSION));
  return modelsOf(unpackTables(bytes.subarray(VERSION)), sourcehood, version);
}

/** Unpacks what is counted, not trained. */
export async function loadSourcehood(): Promise<Sourcehood> {
  return new Sourcehood(await compiled('reader.sourcehood'));
}

async function compiled(name: string): Promise<Uint8Array> {
  const { COMPILED_FILES } = await import('./weights.generated.ts');
  const packed = COMPILED_FILES[name];
  if (packed === undefined) throw new Error(`no compiled file «${name}»; run: npm run build:lexicon`);
  return unpacked(packed);
}

/** The first bytes name the version of the weights, twelve hexadecimal digits. */
export const VERSION = 12;
