/** The reader's compiled files as bytes; the module that holds them is loaded on the first call, not with the room. */
import { unpacked } from '../../text/index.ts';

/** @throws Error where the file is not built in */
export async function compiledFile(name: string): Promise<Uint8Array> {
  const { COMPILED_FILES } = await import('./weights.generated.ts');
  const packed = COMPILED_FILES[name];
  if (packed === undefined) throw new Error(`no compiled file «${name}»; run: npm run build:lexicon`);
  return unpacked(packed);
}
