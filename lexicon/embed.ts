/**
 * Embeds the lexicon's tables in the reader, so that it needs no file system: `lexicon/titles.tsv` becomes the entry
 * `titles` of `LEXICON_FILES`, without comments («# Titles: «وزير».») and empty lines.
 *
 * Run: `npm run build:lexicon`, or `npx tsx lexicon/embed.ts [DIR [OUTPUT]]`.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** Tables that the reader does not load: they are compiled, with others, into `lexicon/compiled/`. */
const COMPILED_ELSEWHERE: ReadonlySet<string> = new Set(['broken-plurals', 'closed-class']);

/** The tables by name, and what tells this state of them from any other. */
export interface EmbeddedLexicon {
  /** File name without `.tsv` → content: the header and the rows, one a line. */
  readonly files: Readonly<Record<string, string>>;
  /** Twelve hexadecimal digits; the same for the same tables, whatever their comments say. */
  readonly version: string;
}

/**
 * Collects the tables of a folder.
 *
 * @param folder path of the lexicon's folder
 * @throws where the folder or a file cannot be read
 */
export function collectLexicon(folder: string): EmbeddedLexicon {
  const files: Record<string, string> = {};
  const hash = createHash('sha256');
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .map((name) => basename(name, '.tsv'))
    .filter((name) => !COMPILED_ELSEWHERE.has(name))
    .sort();
  for (const name of names) {
    const rows = withoutComments(readFileSync(join(folder, `${name}.tsv`), 'utf8'));
    files[name] = rows;
    hash.update(`${name}\n${rows}\n\n`);
  }
  return { files, version: hash.digest('hex').slice(0, 12) };
}

/** The source of the module that holds the tables. */
export function lexiconModule({ files, version }: EmbeddedLexicon): string {
  return [
    '// Written by lexicon/embed.ts from lexicon/*.tsv; change those and run `npm run build:lexicon`.',
    `export const LEXICON_VERSION = '${version}';`,
    'export const LEXICON_FILES: Readonly<Record<string, string>> = {',
    ...Object.entries(files).map(([name, rows]) => `  ${JSON.stringify(name)}: ${JSON.stringify(rows)},`),
    '};',
    '',
  ].join('\n');
}

function withoutComments(content: string): string {
  return content
    .replaceAll('\r\n', '\n')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .join('\n');
}

/** Writes the module whole or not at all, and leaves it alone where nothing changed, so that watchers stay quiet. */
function writeModule(path: string, source: string): boolean {
  if (existsSync(path) && readFileSync(path, 'utf8') === source) return false;
  const partial = `${path}.${process.pid}.partial`;
  writeFileSync(partial, source);
  renameSync(partial, path);
  return true;
}

function main(): void {
  const here = dirname(fileURLToPath(import.meta.url));
  const folder = process.argv[2] ?? here;
  const output = process.argv[3] ?? join(here, '../src/reader/lexicon.generated.ts');
  const lexicon = collectLexicon(folder);
  const written = writeModule(output, lexiconModule(lexicon));
  const count = Object.keys(lexicon.files).length;
  process.stdout.write(
    `lexicon ${lexicon.version}: ${count} tables ${written ? 'written to' : 'already in'} ${relative(process.cwd(), output)}\n`,
  );
}

const invoked = process.argv[1];
if (invoked !== undefined && realpathSync(invoked) === realpathSync(fileURLToPath(import.meta.url))) main();
