/**
 * From a JSON value to an article: `text` must be there, what else is known must be of the right type.
 * Written by hand: a schema library costs more at start than the whole check.
 */
import { dayOf } from '../../intake/index.ts';
import { storable } from '../../text/index.ts';
import type { Article } from '../../reader/index.ts';
import { failure, notice, type Problem } from '../reports.ts';

export interface Checked {
  readonly article: Article;
  readonly problems: readonly Problem[];
}

const OPTIONAL = ['title', 'outlet', 'date', 'url'] as const;

/**
 * Checks one article. Its `id` may be a string or a whole number; without one it is called by `fallbackId`.
 * A `null` field counts as absent; a date with a time is cut to its day; one that is no date is left out and named.
 */
export function checkArticle(value: unknown, fallbackId: string, path: string, line?: number): Checked | Problem {
  if (!isRecord(value)) return failure('notAnArticle', path, { found: typeName(value) }, line);
  const text = value.text;
  if (text === undefined || text === null) return failure('missingText', path, {}, line);
  if (typeof text !== 'string') return failure('wrongType', path, { field: 'text', found: typeName(text) }, line);
  const id = value.id === undefined || value.id === null || value.id === '' ? fallbackId : value.id;
  if (typeof id !== 'string' && !Number.isSafeInteger(id))
    return failure('wrongType', path, { field: 'id', found: typeName(id) }, line);
  const known: { [Field in (typeof OPTIONAL)[number]]?: string } = {};
  for (const field of OPTIONAL) {
    const given = value[field];
    if (given === undefined || given === null || given === '') continue;
    if (typeof given !== 'string') return failure('wrongType', path, { field, found: typeName(given) }, line);
    known[field] = storable(given);
  }
  const problems: Problem[] = [];
  if (known.date !== undefined) {
    const day = dayOf(known.date);
    if (day === null) {
      problems.push(notice('badDate', path, { found: known.date.slice(0, 40) }, line));
      delete known.date;
    } else {
      known.date = day;
    }
  }
  return { article: { ...known, id: storable(String(id)), text: storable(text) }, problems };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeName(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}
