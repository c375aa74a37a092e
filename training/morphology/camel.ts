/**
 * camel_morph's tables, read as its authors wrote them: morphemes with conditions, in orders of classes.
 *
 * A stem `katab` [STEM-PV] goes through the orders that name its class; each class offers morphemes, each morpheme
 * asks for conditions (COND-T) that some other morpheme of the word must set (COND-S): `katab` + `uwA` → «كتبوا».
 */
import { readFileSync } from 'node:fs';

export type Row = Readonly<Record<string, string>>;

/** Rows of a CSV file with a header line. */
export function readCsv(path: string): Row[] {
  const cells = parseCsv(readFileSync(path, 'utf8'));
  const header = cells[0] ?? [];
  return cells.slice(1).map((line) => Object.fromEntries(header.map((name, i) => [name, (line[i] ?? '').trim()])));
}

function parseCsv(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] ?? '';
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ',') {
      line.push(cell);
      cell = '';
    } else if (letter === '\n') {
      line.push(cell);
      lines.push(line);
      line = [];
      cell = '';
    } else if (letter !== '\r') cell += letter;
  }
  if (cell !== '' || line.length > 0) lines.push([...line, cell]);
  return lines;
}

/** One alternative of a condition: a name that must, or must not, be set. */
type Test = (set: ReadonlySet<string>) => boolean;

export interface Morpheme {
  readonly form: string;
  readonly features: Readonly<Record<string, string>>;
  readonly sets: readonly string[];
  readonly test: Test;
}

export interface Order {
  readonly variant: string;
  readonly prefix: readonly string[];
  readonly stem: readonly string[];
  readonly suffix: readonly string[];
}

export interface Tables {
  readonly classes: ReadonlyMap<string, readonly Morpheme[]>;
  readonly orders: readonly Order[];
}

/** Features written `gen:m num:s`. */
export function readFeatures(text: string): Readonly<Record<string, string>> {
  const out: Record<string, string> = {};
  for (const part of text.split(/\s+/)) {
    const at = part.indexOf(':');
    if (at > 0) out[part.slice(0, at)] = part.slice(at + 1);
  }
  return out;
}

/** The names that a COND-S or COND-T cell lists; `_` and nothing are the same. */
export function terms(cell: string | undefined): string[] {
  return (cell ?? '').split(/\s+/).filter((term) => term !== '' && term !== '_');
}

function alternatives(term: string): Test {
  const options = term.split('||').map((name) => ({ not: name.startsWith('!'), name: name.replace('!', '') }));
  return (set) => options.some((option) => set.has(option.name) !== option.not);
}

/** The test of a COND-T cell; `siblings` are the cells of its rivals, for `else` is what none of them asks. */
export function condition(cell: string, siblings: readonly string[]): Test {
  const own = terms(cell);
  const tests = own.map((term, k): Test => {
    if (term !== 'else') return alternatives(term);
    const rivals = siblings
      .map((other) => terms(other))
      .filter((other) => other.slice(0, k).join(' ') === own.slice(0, k).join(' '))
      .map((other) => other[k])
      .filter((other): other is string => other !== undefined && other !== 'else')
      .map(alternatives);
    return (set) => rivals.every((rival) => !rival(set));
  });
  return (set) => tests.every((test) => test(set));
}

/** Reads the morpheme and order tables of the verbs or of the nominals. */
export function readTables(morph: readonly Row[], order: readonly Row[]): Tables {
  const rows = morph.filter((row) => row['DEFINE'] === 'MORPH');
  const groups = new Map<string, string[]>();
  const key = (row: Row): string => `${row['CLASS']} ${row['FUNC']}`;
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row['COND-T'] ?? '']);
  const classes = new Map<string, Morpheme[]>();
  for (const row of rows) {
    const name = row['CLASS'] ?? '';
    const form = row['FORM'] ?? '';
    const morpheme: Morpheme = {
      form: form === '_' ? '' : form,
      features: readFeatures(row['FEAT'] ?? ''),
      sets: terms(row['COND-S']),
      test: condition(row['COND-T'] ?? '', groups.get(key(row)) ?? []),
    };
    classes.set(name, [...(classes.get(name) ?? []), morpheme]);
  }
  const split = (cell: string | undefined): string[] => (cell ?? '').split(/\s+/).filter((name) => name !== '');
  const orders = order
    .filter((row) => row['DEFINE'] === 'ORDER')
    .map((row) => ({
      variant: `${row['EXCLUDE'] ?? ''}`,
      prefix: split(row['PREFIX']),
      stem: split(row['STEM']),
      suffix: split(row['SUFFIX']),
    }));
  return { classes, orders };
}
