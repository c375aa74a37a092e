/**
 * Which column, or key of a JSON object, holds which field: as the user says, else by names that files use.
 *
 * Example: `{ text: 'المتن', date: 'meta.published' }`; a dot goes into an object. A body in HTML becomes plain lines.
 */
import { publishedDate } from '../dates/published.ts';
import { storable } from '../../text/index.ts';
import { languageOf } from '../language/language-of.ts';
import { readPage } from '../html/page-tree.ts';
import { plainText } from '../html/json-ld.ts';
import { type Field, type FieldMap, FIELDS } from './fields.ts';
import { type Failure, failureAt, type Skipped, skipped, type TakenArticle } from '../taken.ts';

/** Names that are tried in order where the map names none. Compared without case, spaces and underscores. */
const USUAL: Readonly<Record<Field, readonly string[]>> = {
  id: ['id', 'articleid', 'docid', 'guid', 'uid', '_id'],
  text: [
    'text',
    'body',
    'content',
    'articlebody',
    'fulltext',
    'article',
    'maintext',
    'bodytext',
    'النص',
    'المتن',
    'نص',
    'نص الخبر',
    'المحتوى',
  ],
  title: ['title', 'headline', 'heading', 'subject', 'العنوان', 'عنوان', 'عنوان الخبر'],
  outlet: [
    'outlet',
    'source',
    'publisher',
    'sitename',
    'newspaper',
    'domain',
    'المصدر',
    'الصحيفة',
    'الوسيلة',
    'الموقع',
  ],
  date: [
    'date',
    'published',
    'publishedat',
    'publicationdate',
    'pubdate',
    'datepublished',
    'publishdate',
    'datetime',
    'timestamp',
    'التاريخ',
    'تاريخ النشر',
    'تاريخ',
  ],
  updated: ['updated', 'updatedat', 'modified', 'datemodified', 'lastmodified', 'آخر تحديث'],
  url: ['url', 'link', 'uri', 'href', 'sourceurl', 'الرابط', 'رابط'],
  byline: ['byline', 'author', 'authors', 'creator', 'writer', 'الكاتب', 'المحرر', 'كاتب'],
  section: ['section', 'category', 'categories', 'articlesection', 'topic', 'القسم', 'التصنيف', 'الباب'],
  language: ['language', 'lang', 'inlanguage', 'اللغة'],
};

const plainName = (name: string): string =>
  name
    .replace(/^\ufeff/, '')
    .toLowerCase()
    .replace(/[\s_-]/g, '');

/** Finds the column of each field among names; null where there is none. */
export function columnsOf(names: readonly string[], map: FieldMap): Readonly<Record<Field, string | null>> {
  const byPlain = new Map(names.map((name) => [plainName(name), name]));
  const found = {} as Record<Field, string | null>;
  for (const field of FIELDS) {
    const wanted = map[field];
    found[field] =
      wanted !== undefined
        ? (names.find((name) => name === wanted) ?? byPlain.get(plainName(wanted)) ?? wanted)
        : (USUAL[field].map((usual) => byPlain.get(plainName(usual))).find((name) => name !== undefined) ?? null);
  }
  return found;
}

/** A record of a table or a JSON object as an article. */
export function articleOfRecord(
  value: unknown,
  map: FieldMap,
  path: string,
  line: number | undefined,
): TakenArticle | Failure | Skipped {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return failureAt('notAnArticle', path, typeName(value), line);
  const record = value as Readonly<Record<string, unknown>>;
  const columns = columnsOf(Object.keys(record), map);
  const evidence: Record<string, string> = {};
  const given = (field: Field): string | null => {
    const column = columns[field];
    if (column === null) return null;
    const text = wordsOf(valueAt(record, column));
    if (text === null) return null;
    evidence[field] = `column ${column}`;
    return text;
  };
  const raw = columns.text === null ? undefined : valueAt(record, columns.text);
  if (raw === undefined || raw === null) return failureAt('missingText', path, '', line);
  if (typeof raw !== 'string')
    return { ...failureAt('wrongType', path, typeName(raw), line), field: columns.text ?? 'text' };
  const text = storable(bodyOf(raw));
  evidence.text = `column ${columns.text ?? 'text'}`;
  const where = line === undefined ? path : `${path}:${line}`;
  if (text.trim() === '') return skipped('emptyText', where);
  const language = languageOf(text).language;
  const declared = given('language');
  evidence.language = language === 'und' ? 'declared' : 'letters';
  const date = given('date');
  const day = publishedDate(date);
  if (date !== null && day === null) evidence.date = `not understood: ${date.slice(0, 40)}`;
  const url = given('url');
  return {
    kind: 'article',
    text,
    title: stored(given('title')),
    outlet: stored(given('outlet')),
    date: day,
    url,
    canonicalUrl: null,
    byline: stored(given('byline')),
    section: stored(given('section')),
    language: language === 'und' ? (declared?.toLowerCase() ?? null) : language,
    updated: publishedDate(given('updated')),
    original: null,
    where,
    givenId: stored(given('id')),
    evidence,
  };
}

const stored = (text: string | null): string | null => (text === null ? null : storable(plainText(text).trim()));

/** A body as it stands; one in HTML as its lines. */
export function bodyOf(text: string): string {
  if (!/<(?:p|br|div|span|strong|a|h\d|ul|li)\b[^>]{0,300}>/i.test(text)) return text;
  return readPage(text)
    .blocks.map((block) => block.text)
    .join('\n');
}

function valueAt(record: Readonly<Record<string, unknown>>, column: string): unknown {
  if (column in record) return record[column];
  let at: unknown = record;
  for (const key of column.split('.')) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[key];
  }
  return at;
}

/** A cell as words: numbers and dates written out, lists joined; null for what is empty or an object. */
function wordsOf(value: unknown): string | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (Array.isArray(value)) {
    const all = value.map(wordsOf).filter((text) => text !== null);
    return all.length === 0 ? null : all.join('، ');
  }
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value === 'object' && value !== null && 'name' in value) return wordsOf(value.name);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return text === '' ? null : text;
}

function typeName(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}
