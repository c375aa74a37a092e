/**
 * Checks the lexicon's files: columns, closed sets of values, duplicates, stray spaces, tashkeel where none belongs.
 *
 * Example: «titles.tsv:41: kind "ofice" is not known; write one of office, rank, honorific, profession, kin».
 * Run: `npx tsx lexicon/validate.ts [DIR]`; exit status 1 where a file has an error.
 */
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { NUMBER_KINDS, ROLES } from '../src/text/index.ts';
import { PLOVER_EVENTS } from '../src/reader/codes/plover.ts';
import { FUNCTION_CLASSES, STRENGTHS } from '../src/reader/lexicon.ts';
import { CLASSES } from '../src/reader/reading.ts';
import type { Column, Schema } from './columns.ts';
import { EVENT_SCHEMAS } from './validate-events.ts';
import { ACTOR_SCHEMAS } from './validate-actors.ts';
import { INTAKE_SCHEMAS } from './validate-intake.ts';
import { SEARCH_SCHEMAS } from './validate-search.ts';

/** Something to mend in a lexicon file. */
export interface Problem {
  /** File name inside the lexicon's folder. */
  readonly file: string;
  /** Line, counted from 1. */
  readonly line: number;
  readonly severity: 'error' | 'warning';
  /** What is wrong and what to do. */
  readonly message: string;
}

const word = (name: string): Column => ({ name, required: true });
const words = (name: string): Column => ({ name, list: true });
const text = (name: string): Column => ({ name, tashkeel: true });
const one = (name: string, ...values: readonly string[]): Column => ({ name, values, required: !values.includes('-') });

/** «أن بأن ب», «إلى.أن», «NP»; a question word may open the content too: «تساءل هل». */
const COMPLEMENTS =
  /^(?:(?:أن|بأن|NP|كيف|هل|(?:إلى|على|عن|من|في|حول|ب|ل)(?:\.أن)?)(?: (?:أن|بأن|NP|كيف|هل|(?:إلى|على|عن|من|في|حول|ب|ل)(?:\.أن)?))*)$/u;
const ADDRESSEE = /^(?:-|(?:NP|إلى|على|عن|من|ب|ل)(?: (?:NP|إلى|على|عن|من|ب|ل))*)$/u;

/** Every file the reader loads, its columns in order. A new file is added here. */
const SCHEMAS: Readonly<Record<string, Schema>> = {
  ...EVENT_SCHEMAS,
  ...INTAKE_SCHEMAS,
  ...SEARCH_SCHEMAS,
  'verbs.tsv': {
    columns: [
      { name: 'lemma', tashkeel: true, required: true },
      word('perfect'),
      { name: 'imperfect' },
      { name: 'participle' },
      { name: 'masdar' },
      one('class', ...CLASSES),
      {
        name: 'complements',
        shape: { test: COMPLEMENTS, say: 'write أن, بأن, NP, a preposition or PREP.أن, with spaces' },
      },
      { name: 'addressee', shape: { test: ADDRESSEE, say: 'write NP or prepositions, with spaces, or -' } },
      one('strength', ...STRENGTHS),
      text('note'),
    ],
    // One verb may belong to two classes with different complements: نوّه إلى، نوّه بـ.
    key: ['lemma', 'class'],
  },
  'titles.tsv': {
    columns: [
      word('word'),
      words('feminine'),
      words('plural'),
      one('kind', 'office', 'rank', 'honorific', 'profession', 'kin'),
    ],
    key: ['word'],
  },
  'bodies.tsv': {
    columns: [word('word'), words('plural'), one('kind', 'organisation', 'state', 'group'), one('gender', 'm', 'f')],
    key: ['word'],
  },
  'unnamed.tsv': {
    columns: [word('word'), words('plural'), one('kind', 'unnamed', 'group'), text('note')],
    key: ['word'],
  },
  'not-sources.tsv': { columns: [word('word'), word('follows'), text('note')], key: ['word', 'follows'] },
  'documents.tsv': {
    columns: [
      word('word'),
      words('plural'),
      one('kind', 'document', 'speech', 'data', 'post'),
      one('carrier', 'document', 'media'),
      text('note'),
    ],
    key: ['word'],
  },
  'media.tsv': {
    columns: [
      word('word'),
      one('kind', 'generic', 'agency', 'paper', 'channel', 'radio', 'site', 'platform'),
      { name: 'country', shape: { test: /^(?:[A-Z]{2}|-)$/, say: 'write the two capital letters of ISO 3166, or -' } },
      text('note'),
    ],
    key: ['word'],
  },
  'transmission.tsv': {
    columns: [word('verb'), word('perfect'), word('imperfect'), one('relation', 'received', 'carried'), text('note')],
    key: ['verb'],
  },
  'nominal-cues.tsv': {
    columns: [
      word('word'),
      { name: 'verb', tashkeel: true, required: true },
      one('agent', 'genitive', 'clause'),
      text('note'),
    ],
    key: ['word', 'verb'],
  },
  'carrier-tails.tsv': { columns: [word('word'), text('note')], key: ['word'] },
  'adverbials.tsv': {
    columns: [
      word('marker'),
      one('complement', 'NP', 'ما+verb', 'pronoun', 'whole'),
      one('relation', 'source', 'relay', 'mouth', 'same', 'basis', 'none'),
      text('note'),
    ],
    key: ['marker', 'complement'],
  },
  'false-cues.tsv': {
    columns: [
      word('phrase'),
      one(
        'kind',
        'background',
        'expected',
        'impersonal',
        'conditional',
        'author',
        'proverb',
        'idiom',
        'in-line-with',
        'formula',
      ),
      text('note'),
    ],
    key: ['phrase'],
  },
  'non-source-basis.tsv': { columns: [word('word'), text('note')], key: ['word'] },
  'clause-openers.tsv': {
    columns: [word('phrase'), one('kind', 'turn', 'same', 'scene', 'background', 'contrast'), text('note')],
    key: ['phrase'],
  },
  'time-adverbs.tsv': {
    columns: [word('phrase'), one('kind', 'time', 'occasion', 'place', 'manner'), text('note')],
    key: ['phrase'],
  },
  'nisba.tsv': {
    columns: [
      { name: 'country', list: true, required: true },
      words('demonym'),
      words('feminine'),
      words('plural'),
      words('capital'),
    ],
    key: ['country'],
  },
  'months.tsv': {
    columns: [
      { name: 'names', list: true, required: true },
      { name: 'month', shape: { test: /^(?:[1-9]|1[0-2])$/, say: 'write 1 to 12' } },
      one('calendar', 'gregorian', 'hijri'),
      one('naming', 'international', 'levant', 'algeria-tunisia', 'morocco', 'mauritania', 'libya', '-'),
      one('alone', 'yes', 'no', 'day'),
    ],
    key: ['names'],
  },
  'weekdays.tsv': {
    columns: [
      { name: 'names', list: true, required: true },
      { name: 'day', shape: { test: /^[1-7]$/, say: 'write 1 for Monday to 7 for Sunday' } },
    ],
    key: ['names'],
  },
  'number-words.tsv': {
    columns: [
      { name: 'words', list: true, required: true },
      { name: 'value', shape: { test: /^[1-9][0-9]*$/, say: 'write the number in digits' } },
      one('kind', ...NUMBER_KINDS),
    ],
    key: ['words', 'kind'],
  },
  'date-words.tsv': {
    columns: [
      word('phrase'),
      one('role', ...ROLES),
      { name: 'value', shape: { test: /^(?:-|-?[0-9]+|[a-z]+)$/, say: 'write what the role needs, or -' } },
    ],
    key: ['phrase', 'role'],
  },
  'line-words.tsv': {
    columns: [word('word'), one('kind', 'section', 'byline', 'wire', 'date', 'picture', 'caption')],
    key: ['word', 'kind'],
  },
  'word-lists.tsv': {
    columns: [
      one('room', 'reader', 'relate'),
      {
        name: 'list',
        required: true,
        shape: { test: /^[a-z]+(?:-[a-z]+)*$/u, say: 'lower-case Latin words joined by hyphens' },
      },
      { name: 'words', list: true, required: true, tashkeel: true },
      { name: 'note', required: true, tashkeel: true },
    ],
    key: ['room', 'list'],
  },
  'given-names.tsv': { columns: [word('name'), one('gender', 'm', 'f', 'mf')], key: ['name'] },
  'function-words.tsv': {
    columns: [word('word'), one('class', ...FUNCTION_CLASSES), one('tie', 'in', 'out', 'by', '-'), text('note')],
    key: ['word', 'class'],
  },
  ...ACTOR_SCHEMAS,
  'topics.tsv': {
    columns: [
      {
        name: 'topic',
        required: true,
        shape: { test: /^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/, say: 'write two levels: water/resources' },
      },
      { name: 'en', required: true },
      { name: 'ar', required: true },
      { ...words('sure'), required: true },
      words('hint'),
    ],
    key: ['topic'],
  },
  'statement-codes.tsv': {
    columns: [
      one('class', ...CLASSES),
      words('lemma'),
      words('words'),
      one('negated', 'no', 'yes'),
      one('plover', ...PLOVER_EVENTS, '-'),
      { name: 'mode', shape: { test: /^(?:-|[a-z]+(?:-[a-z]+)*)$/, say: "write one of the event's modes, or -" } },
      {
        name: 'cameo',
        shape: { test: /^(?:-|\d{3,4})$/, say: 'write three or four digits with their leading zero, or -' },
      },
      text('note'),
    ],
    key: ['class', 'lemma', 'words', 'negated'],
  },
  // Compiled into the morphology, not loaded as they stand.
  'closed-class.tsv': {
    columns: [{ ...word('word'), tashkeel: true }, word('pos'), word('lemma'), text('takes'), text('cut')],
    key: ['word', 'pos', 'lemma', 'takes'],
  },
  'broken-plurals.tsv': { columns: [word('singular'), word('plurals')], key: ['singular'] },
};

/** Vowel signs, dagger alif and tatweel. */
const TASHKEEL = /[\u0640\u064b-\u0655\u0670]/u;
/** Signs without width that turn up in copied text: joiners, direction marks, byte order mark, no-break space. */
const UNSEEN = /[\u00a0\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
/** Letters of other orthographies that look Arabic: Persian yeh and kaf, presentation forms. */
const FOREIGN = /[\u06a9\u06cc\u06c1\u06d2\ufb50-\ufdff\ufe70-\ufefc]/u;
const ARABIC = /[\u0621-\u064a]/u;

/**
 * Checks every `.tsv` file of a folder.
 *
 * @param folder path of the lexicon's folder
 * @returns what is to be mended, by file and line; empty where all is well
 * @throws where the folder or a file cannot be read
 */
export function validateLexicon(folder: string): Problem[] {
  const problems: Problem[] = [];
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort();
  for (const file of files) problems.push(...validateTable(file, readFileSync(join(folder, file), 'utf8')));
  return problems;
}

/**
 * Checks one file.
 *
 * @param file its name, which says what columns it must have; an unknown one earns a warning and the checks of form only
 * @param content its text
 */
export function validateTable(file: string, content: string): Problem[] {
  const problems: Problem[] = [];
  const report = (line: number, message: string, severity: Problem['severity'] = 'error'): void => {
    problems.push({ file, line, severity, message });
  };
  const schema = SCHEMAS[file];
  const lines = content.split('\n');
  if (schema === undefined)
    report(1, 'the file is not known; add its columns to SCHEMAS in lexicon/validate.ts', 'warning');
  if (!content.endsWith('\n')) report(lines.length, 'the last line has no end; add a line break');
  const head = headOf(lines);
  if (!head.startsWith('#')) report(1, 'the file does not say what it is; begin with "# " and one sentence about it');
  else if (!ARABIC.test(head)) report(1, 'the comment at the top shows no example; add one in Arabic');

  let header: readonly string[] | null = null;
  const seen = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    const at = index + 1;
    if (line === '') {
      if (at < lines.length) report(at, 'the line is empty; delete it');
      continue;
    }
    if (line.endsWith('\r')) report(at, 'the line ends in CR LF; save the file with LF line ends');
    if (UNSEEN.test(line))
      report(at, 'the line holds an invisible sign (direction mark, joiner, no-break space); delete it');
    if (line.startsWith('#')) continue;
    const fields = line.replace(/\r$/, '').split('\t');
    if (header === null) {
      header = fields;
      const wanted = schema?.columns.map((column) => column.name).join('\t');
      if (wanted !== undefined && wanted !== fields.join('\t')) {
        report(at, `the header is "${fields.join(' ')}"; write, with tabs between: ${wanted.replaceAll('\t', ' ')}`);
        return problems;
      }
      continue;
    }
    if (fields.length !== header.length) {
      report(
        at,
        `${fields.length} fields where the header names ${header.length}; put one tab between fields and - for an empty one`,
      );
      continue;
    }
    for (const [k, field] of fields.entries()) {
      const column = schema?.columns[k] ?? text(header[k] ?? '');
      for (const message of faults(column, field)) report(at, message);
    }
    const key = keyOf(schema, header, fields);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, at);
    else report(at, `"${key.replaceAll('\t', ' ')}" stands already in line ${first}; join the two rows into one`);
  }
  if (header === null) report(lines.length, 'the file has no header line; name its columns, with tabs between');
  return problems;
}

function headOf(lines: readonly string[]): string {
  const end = lines.findIndex((line) => !line.startsWith('#'));
  return lines.slice(0, end === -1 ? lines.length : end).join('\n');
}

function keyOf(schema: Schema | undefined, header: readonly string[], fields: readonly string[]): string {
  if (schema === undefined) return fields.join('\t');
  return schema.key.map((name) => fields[header.indexOf(name)] ?? '').join('\t');
}

function* faults(column: Column, field: string): Generator<string> {
  const { name } = column;
  if (field === '') {
    yield `${name} is empty; write - where there is nothing`;
    return;
  }
  if (field !== field.trim() || field.includes('  ')) yield `${name} "${field}" has a stray space; delete it`;
  if (field === '-' && column.required === true) yield `${name} must not be -; fill it in or delete the row`;
  if (column.values !== undefined && !column.values.includes(field)) {
    yield `${name} "${field}" is not known; write one of ${column.values.join(', ')}`;
    return;
  }
  if (column.shape !== undefined && !column.shape.test.test(field)) yield `${name} "${field}": ${column.shape.say}`;
  if (column.tashkeel === true || column.values !== undefined) return;
  if (TASHKEEL.test(field)) yield `${name} "${field}" has vowel signs or tatweel; write it plain`;
  if (column.otherLanguages !== true && FOREIGN.test(field))
    yield `${name} "${field}" has a letter of another orthography (ی، ک or a presentation form); write the Arabic letter`;
  if (!field.includes('|')) return;
  for (const slot of column.list === true ? [field] : field.split(' ')) {
    if (!slot.includes('|')) continue;
    const forms = slot.split('|');
    if (forms.some((form) => form === '' || form !== form.trim()))
      yield `${name} "${slot}" has an empty form or a space beside |; delete it`;
    if (new Set(forms).size !== forms.length) yield `${name} "${slot}" names a form twice; delete one`;
  }
}

function main(): void {
  const folder = process.argv[2] ?? dirname(fileURLToPath(import.meta.url));
  const problems = validateLexicon(folder);
  for (const { file, line, severity, message } of problems) {
    process.stderr.write(
      `${basename(folder)}/${file}:${line}: ${severity === 'warning' ? 'warning: ' : ''}${message}\n`,
    );
  }
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  process.stdout.write(errors === 0 ? 'lexicon: no errors\n' : `lexicon: ${errors} error${errors === 1 ? '' : 's'}\n`);
  process.exitCode = errors === 0 ? 0 : 1;
}

const invoked = process.argv[1];
if (invoked !== undefined && realpathSync(invoked) === realpathSync(fileURLToPath(import.meta.url))) main();
