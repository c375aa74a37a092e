/**
 * The words of the query language, in both languages: what a field, a value or an operator is called.
 *
 * Example: «المتحدث», «متحدث» and «speaker» are the field `speaker`; «نفي» and «denial» the value `deny` of the field `class`.
 */
import { fold } from '../text/index.ts';
import { QUERY_WORDS } from './keywords.generated.ts';
import { FIELDS, type Field } from './syntax.ts';

export type QueryLanguage = 'ar' | 'en';
export type Operator = 'and' | 'or' | 'not' | 'near';

interface Words {
  readonly id: string;
  readonly ar: readonly string[];
  readonly en: readonly string[];
}

const rows: readonly { readonly what: string; readonly of: string; readonly words: Words }[] = QUERY_WORDS.split('\n')
  .slice(1)
  .map((row) => {
    const [what = '', of = '', id = '', ar = '', en = ''] = row.split('\t');
    return { what, of, words: { id, ar: ar.split('|'), en: en.split('|') } };
  });

const FIELD_IDS: ReadonlySet<string> = new Set(FIELDS);
const ARTICLE = 'ال';

function isField(id: string): id is Field {
  return FIELD_IDS.has(id);
}

/** A keyword without what may differ: capitals, vowels, hamza, the article. */
function key(word: string): string {
  const folded = fold(word).replace(/\s+/gu, ' ').trim();
  return folded.startsWith(ARTICLE) && folded.length > 4 ? folded.slice(2) : folded;
}

const fieldsByName: ReadonlyMap<string, Field> = new Map(
  rows.flatMap(({ what, words: { id, ar, en } }) =>
    what === 'field' && isField(id) ? [...ar, ...en].map((word): [string, Field] => [key(word), id]) : [],
  ),
);

/** Operators are told by their exact spelling: «or» and «أوّ» are words. */
const operatorsByName: ReadonlyMap<string, Operator> = new Map(
  rows.flatMap(({ what, words: { id, ar, en } }) =>
    what === 'operator' ? [...ar, ...en].map((word): [string, Operator] => [word, id as Operator]) : [],
  ),
);

const valuesByField: ReadonlyMap<Field, readonly Words[]> = new Map(
  FIELDS.flatMap((field) => {
    const values = rows.filter(({ what, of }) => what === 'value' && of === field).map(({ words }) => words);
    return values.length === 0 ? [] : [[field, values] as const];
  }),
);

/** The field that a word names; undefined for none. */
export function fieldNamed(word: string): Field | undefined {
  return fieldsByName.get(key(word));
}

/** The operator that a word is; undefined for none. */
export function operatorNamed(word: string): Operator | undefined {
  return operatorsByName.get(word);
}

/** Whether the field takes only certain values. */
export function isClosed(field: Field): boolean {
  return valuesByField.has(field);
}

/** The id of a value of a closed field; undefined where it has no such value. */
export function valueNamed(field: Field, word: string): string | undefined {
  const wanted = key(word);
  return valuesByField
    .get(field)
    ?.find(
      ({ id, ar, en }) =>
        id === wanted || ar.some((one) => key(one) === wanted) || en.some((one) => key(one) === wanted),
    )?.id;
}

/** A value of an open field without what a query may leave out: «Q 42», «q42» → «q42»; both sides are compared so. */
export function valueKey(value: string): string {
  return fold(value).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What a field is called. */
export function fieldName(field: Field, language: QueryLanguage): string {
  return printed(rows.find(({ what, words }) => what === 'field' && words.id === field)?.words, language) ?? field;
}

/** What an operator is called. */
export function operatorName(operator: Operator, language: QueryLanguage): string {
  return (
    printed(rows.find(({ what, words }) => what === 'operator' && words.id === operator)?.words, language) ?? operator
  );
}

/** What a value of a closed field is called; the id itself where the field has no such value. */
export function valueName(field: Field, id: string, language: QueryLanguage): string {
  return (
    printed(
      valuesByField.get(field)?.find((one) => one.id === id),
      language,
    ) ?? id
  );
}

/** The ids of a closed field's values; none for an open one. */
export function valuesOf(field: Field): readonly string[] {
  return valuesByField.get(field)?.map(({ id }) => id) ?? [];
}

/** The names of all fields in the language of a word, those most like it first. */
export function fieldsLike(word: string): readonly string[] {
  const language = languageOf(word);
  return nearest(
    word,
    rows.filter(({ what }) => what === 'field').flatMap(({ words }) => words[language]),
  );
}

/** The values of a closed field in the language of a word, those most like it first. */
export function valuesLike(field: Field, word: string): readonly string[] {
  const language = languageOf(word);
  const values = valuesByField.get(field) ?? [];
  const near = nearest(
    word,
    values.flatMap((one) => one[language]),
  );
  return near.length > 0 ? near : values.flatMap((one) => one[language].slice(0, 1));
}

function printed(words: Words | undefined, language: QueryLanguage): string | undefined {
  return words?.[language][0];
}

function languageOf(word: string): QueryLanguage {
  return /[\u0600-\u06ff]/u.test(word) ? 'ar' : 'en';
}

const SHOWN = 3;

/** Words that differ in at most a third of their letters, nearest first. */
function nearest(word: string, among: readonly string[]): readonly string[] {
  const own = key(word);
  return among
    .map((one) => ({ one, away: distance(own, key(one)) }))
    .filter(({ one, away }) => away <= Math.max(1, Math.floor(key(one).length / 3)))
    .sort((a, b) => a.away - b.away)
    .slice(0, SHOWN)
    .map(({ one }) => one);
}

const LONGEST = 24;

/** How many letters to put in, take out or change. */
function distance(a: string, b: string): number {
  if (a.length > LONGEST || b.length > LONGEST) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let k = 1; k <= b.length; k++)
      next.push(
        Math.min(
          (row[k] ?? 0) + 1,
          (next[k - 1] ?? 0) + 1,
          (row[k - 1] ?? 0) + (a.charCodeAt(i - 1) === b.charCodeAt(k - 1) ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
