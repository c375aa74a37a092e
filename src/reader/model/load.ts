/** Loads the trained weights that come with the reader. */
import { unpacked } from '../../text/index.ts';
import { type Models, modelsOf, unpackTables } from './models.ts';

/** The weights that ship with the reader. */
const NAME = 'reader.weights';

/**
 * Unpacks the models; a fraction of a hundredth of a second.
 *
 * @throws Error where the weights are not built in
 */
export async function loadModels(): Promise<Models> {
  const { COMPILED_FILES } = await import('./weights.generated.ts');
  const packed = COMPILED_FILES[NAME];
  if (packed === undefined) throw new Error(`no compiled file «${NAME}»; run: npm run build:lexicon`);
  const bytes = await unpacked(packed);
  return modelsOf(unpackTables(bytes.subarray(VERSION)), new TextDecoder().decode(bytes.subarray(0, VERSION)));
}

/** The first bytes name the version of the weights, twelve hexadecimal digits. */
export const VERSION = 12;
