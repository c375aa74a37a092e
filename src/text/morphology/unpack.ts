/**
 * The compiled files as bytes, unpacked with what browsers, workers and Node alike have.
 *
 * Example: the entry `morphology.lexicon`, 320 KB of gzip in base 64, becomes 1.2 MB of sections.
 */

/** Unpacks a compiled file; the module that holds them is loaded on the first call, not with the room. */
export async function compiledFile(name: string): Promise<Uint8Array> {
  const { COMPILED_FILES } = await import('./compiled.generated.ts');
  const packed = COMPILED_FILES[name];
  if (packed === undefined) throw new Error(`no compiled file «${name}»; run: npm run build:lexicon`);
  return unpacked(packed);
}

/** The bytes of a file that is embedded as gzip in base 64, as every room embeds what is compiled for it. */
export function unpacked(base64: string): Promise<Uint8Array> {
  return gunzip(fromBase64(base64));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
  return bytes;
}

/** Unpacks one gzip member; its last four bytes say how long the content is. */
async function gunzip(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const out = new Uint8Array(new DataView(packed.buffer).getUint32(packed.length - 4, true));
  const stream = new DecompressionStream('gzip');
  const writer = stream.writable.getWriter();
  const write = async (): Promise<void> => {
    await writer.write(packed);
    await writer.close();
  };
  const read = async (): Promise<void> => {
    const reader = stream.readable.getReader();
    for (let at = 0; ; ) {
      const { value }: { readonly value?: Uint8Array | undefined } = await reader.read();
      if (value === undefined) return;
      out.set(value, at);
      at += value.length;
    }
  };
  await Promise.all([write(), read()]);
  return out;
}
