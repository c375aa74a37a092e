/**
 * The shape of a statement: where its cue stands and what form it has.
 *
 * | shape | example |
 * |---|---|
 * | verb before | «وأكد الوزير أن الطريق مفتوح» |
 * | verb after | «الطريق مفتوح، أكد الوزير» |
 * | participle | «مشيرا إلى أن الكلفة لم ترتفع» |
 * | masdar | «نقلت الوكالة عنه قوله إن ...» |
 * | adverbial | «بحسب البيان» |
 * | headline | «الوزير: الطريق مفتوح», without a cue |
 * | running | a quotation that goes on, without a cue |
 *
 * Told from the spelling and the lexicon's tables, alike for gold and for what was read.
 */
import { readFileSync } from 'node:fs';
import type { FlatStatement } from '../flat.ts';

export const SHAPES = [
  'verb-before',
  'verb-after',
  'participle',
  'masdar',
  'adverbial',
  'headline',
  'running',
] as const;
export type Shape = (typeof SHAPES)[number];

/** The shape of a statement of `text`, whose first line is the headline. */
export function shapeOf(statement: FlatStatement, text: string): Shape {
  const first = statement.content[0]?.[0] ?? 0;
  if (statement.cue === null) return first < headlineEnd(text) ? 'headline' : 'running';
  const form = formOf(text.slice(...statement.cue));
  if (form !== 'verb') return form;
  return statement.cue[0] <= first ? 'verb-before' : 'verb-after';
}

function headlineEnd(text: string): number {
  const end = text.indexOf('\n');
  return end === -1 ? text.length : end;
}

/** What a cue is by its spelling: a verb unless the tables know it as something else. */
export function formOf(cue: string): 'verb' | 'participle' | 'masdar' | 'adverbial' {
  const word = spelling(cue);
  for (const bare of /^[وف]/.test(word) ? [word, word.slice(1)] : [word]) {
    if (tables.adverbial.has(bare)) return 'adverbial';
    if (tables.perfect.has(bare)) return 'verb';
    if (PARTICIPLE_ENDINGS.some((ending) => bare.endsWith(ending) && tables.participle.has(withoutEnd(bare, ending))))
      return 'participle';
    const noun = bare.replace(/^(?:بال|لل|ال|ب|ل)(?=...)/, '');
    const marked = noun !== bare;
    if (marked && tables.masdar.has(noun)) return 'masdar';
    if (MASDAR_ENDINGS.some((ending) => noun.endsWith(ending) && isMasdar(withoutEnd(noun, ending)))) return 'masdar';
  }
  return 'verb';
}

const PARTICIPLE_ENDINGS = ['', 'ا', 'ه', 'ين', 'ون', 'ات', 'تين', 'تان', 'ان'] as const;
const MASDAR_ENDINGS = ['', 'ه', 'ها', 'هم', 'هما', 'هن', 'ا'] as const;

function withoutEnd(word: string, ending: string): string {
  return word.slice(0, word.length - ending.length);
}

/** A masdar that is spelled as its verb («ذكر») is taken for the verb; ta marbuta opens before a pronoun: «دعوته». */
function isMasdar(word: string): boolean {
  if (tables.perfect.has(word)) return false;
  return tables.masdar.has(word) || (word.endsWith('ت') && tables.masdar.has(`${word.slice(0, -1)}ه`));
}

/** Without vowels; one alef, ya and ha for their variants. */
function spelling(word: string): string {
  return word
    .replace(/[\u064B-\u0652\u0670\u0640]/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه');
}

interface Tables {
  readonly perfect: ReadonlySet<string>;
  readonly participle: ReadonlySet<string>;
  readonly masdar: ReadonlySet<string>;
  readonly adverbial: ReadonlySet<string>;
}

/** A column of a lexicon table, its words in one spelling; cells may hold several words parted by spaces or `/`. */
function column(file: string, name: string): readonly string[] {
  const path = new URL(`../../lexicon/${file}.tsv`, import.meta.url);
  const [header = '', ...rows] = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const at = header.split('\t').indexOf(name);
  return rows.map((row) => row.split('\t')[at] ?? '-').filter((cell) => cell !== '-');
}

const words = (cells: readonly string[]): ReadonlySet<string> =>
  new Set(cells.flatMap((cell) => cell.split(/[\s/|،]+/u)).map(spelling));

const tables: Tables = {
  perfect: words(column('verbs', 'perfect')),
  participle: words(column('verbs', 'participle')),
  masdar: words(column('verbs', 'masdar')),
  adverbial: words(
    column('adverbials', 'marker')
      .map((marker) => marker.split(' ')[0] ?? '')
      .filter((word) => word.length > 2),
  ),
};
