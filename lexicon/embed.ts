/**
 * Embeds the lexicon, so that what runs needs no file system: `lexicon/titles.tsv` becomes the entry `titles` of
 * `LEXICON_FILES`, without comments («# Titles: «وزير».») and empty lines; `lexicon/compiled/morphology.lexicon.gz` the
 * entry `morphology.lexicon` of `COMPILED_FILES`, in base 64; files named `reader.*` go to the reader, the others to `text`.
 *
 * Run: `npm run build:lexicon`.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** Tables that the reader does not load: they are compiled, with others, into `lexicon/compiled/`. */
const COMPILED_ELSEWHERE: ReadonlySet<string> = new Set(['broken-plurals', 'closed-class']);

/** Tables of the intake's own, which the reader does not load. */
const OF_INTAKE = ['languages', 'letter-frequencies', 'page-lines'] as const;
/** Tables of the reader that the intake has too. */
const ALSO_OF_INTAKE = ['months'] as const;

/** The table of the room `query`, which the reader has no use for. */
const QUERY_TABLE = 'query-words';

/** Fixed sets of words, by the room whose rules ask for them. */
const LISTS_TABLE = 'word-lists';

/** Tables that only the analyser of search terms needs. */
const SEARCH_TABLES: readonly string[] = ['latin-letters', 'search-plurals'];

/** The tables by name, and what tells this state of them from any other. */
export interface EmbeddedLexicon {
  /** File name without `.tsv` → content: the header and the rows, one a line. */
  readonly files: Readonly<Record<string, string>>;
  /** The tables of search terms, as `files`. */
  readonly search: Readonly<Record<string, string>>;
  /** The fixed sets of words of single rules. */
  readonly wordLists: string;
  /** The words of the query language. */
  readonly queryWords: string;
  /** Compiled file's name without `.gz` → its bytes, still packed, in base 64. */
  readonly compiled: Readonly<Record<string, string>>;
  /** Twelve hexadecimal digits; the same for the same tables and compiled files, whatever comments say. */
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
    .filter((name) => !COMPILED_ELSEWHERE.has(name) && !OF_INTAKE.some((own) => own === name))
    .filter((name) => name !== QUERY_TABLE && name !== LISTS_TABLE && !SEARCH_TABLES.includes(name))
    .sort();
  for (const name of names) {
    const rows = withoutComments(readFileSync(join(folder, `${name}.tsv`), 'utf8'));
    files[name] = rows;
    hash.update(`${name}\n${rows}\n\n`);
  }
  const wordLists = withoutComments(readFileSync(join(folder, `${LISTS_TABLE}.tsv`), 'utf8'));
  hash.update(`${LISTS_TABLE}\n${wordLists}\n\n`);
  const queryWords = withoutComments(readFileSync(join(folder, `${QUERY_TABLE}.tsv`), 'utf8'));
  const search: Record<string, string> = {};
  for (const name of SEARCH_TABLES) search[name] = withoutComments(readFileSync(join(folder, `${name}.tsv`), 'utf8'));
  const compiled: Record<string, string> = {};
  const packed = readdirSync(join(folder, 'compiled')).filter((name) => name.endsWith('.gz'));
  for (const name of packed.sort()) {
    const bytes = readFileSync(join(folder, 'compiled', name));
    compiled[basename(name, '.gz')] = bytes.toString('base64');
    hash.update(`${name}\n`).update(bytes);
  }
  return { files, search, wordLists, queryWords, compiled, version: hash.digest('hex').slice(0, 12) };
}

/** The source of the module that holds the tables. */
export function lexiconModule({ files, version }: EmbeddedLexicon): string {
  return [
    '// Written by lexicon/embed.ts from lexicon/*.tsv; change those and run `npm run build:lexicon`.',
    `export const LEXICON_VERSION = '${version}';`,
    ...record('LEXICON_FILES', files),
  ].join('\n');
}

/** The source of the module that holds the tables of the intake. */
export function intakeModule(folder: string): string {
  const files = [...OF_INTAKE, ...ALSO_OF_INTAKE].map((name) => {
    return [name, withoutComments(readFileSync(join(folder, `${name}.tsv`), 'utf8'))] as const;
  });
  return [
    '// Written by lexicon/embed.ts from lexicon/*.tsv; change those and run `npm run build:lexicon`.',
    ...record('LEXICON_FILES', Object.fromEntries(files)),
  ].join('\n');
}

/** The source of the module that holds the words of the query language. */
export function queryModule({ queryWords }: EmbeddedLexicon): string {
  return [
    '// Written by lexicon/embed.ts from lexicon/query-words.tsv; change that and run `npm run build:lexicon`.',
    `export const QUERY_WORDS = ${JSON.stringify(queryWords)};`,
    '',
  ].join('\n');
}

/** The source of the module that holds the word lists of a room: a set a list, so that a name which the table does not have is an error of types. */
export function wordListsModule({ wordLists }: EmbeddedLexicon, room: 'reader' | 'relate'): string {
  const rows = wordLists.split('\n').map((line) => line.split('\t'));
  const own = rows.filter(([whose]) => whose === room);
  return [
    '// Written by lexicon/embed.ts from lexicon/word-lists.tsv; change that and run `npm run build:lexicon`.',
    'const set = (words: string): ReadonlySet<string> => new Set(words.split("|"));',
    'export const WORD_LISTS = {',
    ...own.map(([, name, words]) => `  ${JSON.stringify(name)}: set(${JSON.stringify(words)}),`),
    '} as const;',
    '',
  ].join('\n');
}

/** Tables of the reader that search terms need too; the room `text` may not look into the reader. */
const SHARED_TABLES: readonly string[] = ['given-names', 'months'];

/** The source of the module that holds the tables of the search terms, with what tells this state of them from others. */
export function termsModule({ files, search, compiled }: EmbeddedLexicon): string {
  const own = { ...search, ...Object.fromEntries(SHARED_TABLES.map((name) => [name, files[name] ?? ''])) };
  const hash = createHash('sha256');
  for (const content of [...Object.values(own), compiled['morphology.lexicon'] ?? '']) hash.update(content);
  return [
    '// Written by lexicon/embed.ts from lexicon/*.tsv; change those and run `npm run build:lexicon`.',
    `export const TERM_TABLES_VERSION = '${hash.digest('hex').slice(0, 12)}';`,
    ...record('TERM_TABLES', own),
  ].join('\n');
}

/** The source of the module that holds the compiled files of a room. */
export function compiledModule({ compiled }: EmbeddedLexicon, room: 'text' | 'reader'): string {
  const own = Object.entries(compiled).filter(([name]) => name.startsWith('reader.') === (room === 'reader'));
  return [
    '// Written by lexicon/embed.ts from lexicon/compiled/*.gz, which the scripts in training/ make.',
    ...record('COMPILED_FILES', Object.fromEntries(own)),
  ].join('\n');
}

function record(name: string, entries: Readonly<Record<string, string>>): string[] {
  return [
    `export const ${name}: Readonly<Record<string, string>> = {`,
    ...Object.entries(entries).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`),
    '};',
    '',
  ];
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
  const lexicon = collectLexicon(here);
  const write = (path: string, source: string, what: string): void => {
    const written = writeModule(join(here, path), source);
    const shown = relative(process.cwd(), join(here, path));
    process.stdout.write(`lexicon ${lexicon.version}: ${what} ${written ? 'written to' : 'already in'} ${shown}\n`);
  };
  const { files, compiled } = lexicon;
  write('../src/reader/lexicon.generated.ts', lexiconModule(lexicon), `${Object.keys(files).length} tables`);
  write(
    '../src/text/morphology/compiled.generated.ts',
    compiledModule(lexicon, 'text'),
    `${Object.keys(compiled).length} compiled files`,
  );
  write('../src/reader/word-lists.generated.ts', wordListsModule(lexicon, 'reader'), 'word lists of the reader');
  write('../src/relate/word-lists.generated.ts', wordListsModule(lexicon, 'relate'), 'word lists of relate');
  write('../src/intake/lexicon.generated.ts', intakeModule(here), 'tables of the intake');
  write('../src/text/terms/tables.generated.ts', termsModule(lexicon), 'tables of search terms');
  write('../src/query/keywords.generated.ts', queryModule(lexicon), 'words of the query language');
  write('../src/reader/model/weights.generated.ts', compiledModule(lexicon, 'reader'), 'weights of the reader');
}

const invoked = process.argv[1];
if (invoked !== undefined && realpathSync(invoked) === realpathSync(fileURLToPath(import.meta.url))) main();
