/**
 * What the lexicon calls states, bodies, offices and topics, for those who ask about them across articles.
 *
 * Examples: IRQ is «العراق», and its people are «عراقي»; «حلف الناتو» and «حلف شمال الأطلسي» are one body, headed by nato-secretary-general.
 */
import { LEXICON_FILES } from '../lexicon.generated.ts';
import { readTable, type Row } from '../tsv.ts';
import { nameWords } from './names.ts';

export interface StateWords {
  /** The name first, then other spellings and political names. */
  readonly names: readonly string[];
  /** What its people are called: masculine, feminine and plurals; empty where the lexicon does not tell. */
  readonly people: readonly string[];
}

/** What states are called, by their codes of three letters. */
export function stateWords(): ReadonlyMap<string, StateWords> {
  const people = new Map<string, StateWords>();
  for (const { country = '', demonym = '', feminine = '', plural = '' } of rows('nisba')) {
    const names = country.split('|');
    people.set(names[0] ?? '', { names, people: [demonym, feminine, ...plural.split('|')].filter(Boolean) });
  }
  return new Map(
    rows('states').map(({ code = '', name = '' }) => [code, people.get(name) ?? { names: [name], people: [] }]),
  );
}

/** The two letters by which others name a state, by its code of three. */
export function stateIso2(): ReadonlyMap<string, string> {
  return new Map(rows('states').map(({ code = '', iso2 = '' }) => [code, iso2]));
}

/** A body as the offices tell of it that head it. */
export interface BodyCalled {
  /** Ids of the offices that head it. */
  readonly offices: readonly string[];
  /** Every name that the lexicon has for it, as it has it: «حلف شمال أطلسي». */
  readonly names: readonly string[];
}

/** The body that a name means, by the longest name within it; null where no office is known to head it. */
export function bodyCalled(name: string): BodyCalled | null {
  const words = nameWords(name).join(' ');
  let longest = 0;
  let offices: string[] = [];
  let names: readonly string[] = [];
  for (const { id = '', organ = '' } of rows('offices')) {
    if (organ === '') continue;
    const patterns = organ.split('|').map((pattern) => pattern.replace(/@.*$/u, ''));
    for (const pattern of patterns) {
      const wanted = nameWords(pattern).join(' ');
      if (wanted.length < longest || !` ${words} `.includes(` ${wanted} `)) continue;
      if (wanted.length > longest) offices = [];
      longest = wanted.length;
      if (!offices.includes(id)) offices.push(id);
      names = patterns;
    }
  }
  return longest === 0 ? null : { offices, names };
}

/** Topics by id, in both languages: «water/resources» is الموارد المائية. */
export function topicWords(): ReadonlyMap<string, { readonly ar: string; readonly en: string }> {
  return new Map(rows('topics').map(({ topic = '', ar = '', en = '' }) => [topic, { ar, en }]));
}

/** Offices by id, in Arabic without article: «prime-minister» is رئيس وزراء. */
export function officeWords(): ReadonlyMap<string, string> {
  return officeNames(rows('offices'));
}

/** The same of the rows of a table, the user's own among them: the first that names an office says what it is called. */
export function officeNames(offices: readonly Row[]): ReadonlyMap<string, string> {
  return new Map(
    [...offices].reverse().map(({ id = '', patterns = '' }) => [
      id,
      (patterns.split('|')[0] ?? '')
        .replace(/@.*$/u, '')
        .replace(/\{\w+\}/gu, '')
        .trim(),
    ]),
  );
}

function rows(file: string): ReturnType<typeof readTable> {
  return readTable(file, LEXICON_FILES[file] ?? '');
}
