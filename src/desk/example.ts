/**
 * The example world: some sixty invented articles of ten invented outlets around a sea that is on no map, with a lexicon that knows
 * its states, offices and people. It ships with the program, so that whoever starts without articles sees every answer at work.
 *
 * It goes into an empty ledger only: invented people do not belong among real ones.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ledger } from '../ledger/index.ts';
import { add } from './add.ts';
import type { AddReport } from './add-options.ts';
import { OwnReader } from './readers/own-reader.ts';
import { relate, type RelatingTally } from './relating.ts';

const FOLDER = 'examples/world';

export interface ExampleOptions {
  readonly signal?: AbortSignal;
}

export type ExampleReport =
  | { readonly taken: true; readonly added: AddReport; readonly related: RelatingTally }
  /** The ledger holds articles already. */
  | { readonly taken: false };

/** Takes the example world into an empty ledger and relates it. @throws {LedgerFault} */
export async function addExample(ledger: Ledger, options: ExampleOptions = {}): Promise<ExampleReport> {
  if ((await ledger.stats()).articles > 0) return { taken: false };
  const { signal } = options;
  const stop = signal === undefined ? {} : { signal };
  const readers = new OwnReader({ lexicon: await exampleLexicon() });
  try {
    const added = await add([join(exampleFolder(), 'articles')], {
      ledger,
      readers,
      toldFrom: join(exampleFolder(), '..', '..'),
      ...stop,
    });
    return { taken: true, added, related: await relate(ledger, stop) };
  } finally {
    await readers.close();
  }
}

/** The tables of its lexicon by their names, as a reader takes them. */
export async function exampleLexicon(): Promise<Readonly<Record<string, string>>> {
  const folder = join(exampleFolder(), 'lexicon');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.tsv')).sort();
  const tables = names.map(
    async (name) => [basename(name, '.tsv'), await readFile(join(folder, name), 'utf8')] as const,
  );
  return Object.fromEntries(await Promise.all(tables));
}

/** The lexicon with which a ledger of the example world goes on reading, and calls its states; null for any other ledger. */
export async function lexiconOfExample(ledger: Ledger): Promise<Readonly<Record<string, string>> | null> {
  const [first] = await ledger.articleIds(undefined, 1);
  const article = first === undefined ? null : await ledger.article(first);
  return article?.where?.replaceAll('\\', '/').includes(`${FOLDER}/articles/`) === true ? exampleLexicon() : null;
}

/** Where the example world lies: beside the source, the build and the package alike. */
export function exampleFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, FOLDER))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`${FOLDER} not found above the program`);
    folder = parent;
  }
  return join(folder, FOLDER);
}
