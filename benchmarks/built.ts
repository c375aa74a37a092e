/** The built reader: what is measured is what is shipped, not its sources as a loader translates them. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type ReaderRoom = typeof import('../src/reader/index.ts');
type TextRoom = typeof import('../src/text/index.ts');

const at = (path: string): URL => new URL(`../dist/${path}`, import.meta.url);

/** Path of the command. @throws where nothing was built */
export function builtCommand(): string {
  const path = fileURLToPath(at('cli/main.js'));
  if (!existsSync(path)) throw new Error('nothing is built: npm run build');
  return path;
}

/** The reader's room, as built. */
export async function builtReader(): Promise<ReaderRoom> {
  return (await import(at('reader/index.js').href)) as ReaderRoom;
}

/** The text room, as built. */
export async function builtText(): Promise<TextRoom> {
  return (await import(at('text/index.js').href)) as TextRoom;
}
