/**
 * Where the next page begins: behind a score, a day and an id; with the statistics of the first page, so that scores stay what
 * they were while units come and go. A unit that stays is on exactly one page.
 */
import { crc32 } from 'node:zlib';
import type { Statistics } from './bm25.ts';
import { IndexFault } from './fault.ts';
import type { IndexQuery } from './request.ts';

/** A place in the order of the hits. */
export interface Place {
  readonly score: number;
  readonly day: number | null;
  readonly id: string;
}

export interface Cursor {
  readonly place: Place;
  readonly statistics: Statistics;
}

/** What must be the same for a cursor to go on: all but the size of the page and the facets. */
function fingerprint({ query, unit, sort, filters, from, to, articles, collapse }: IndexQuery): number {
  const asked = [query, unit, sort, filters ?? [], from ?? null, to ?? null, collapse ?? false];
  return crc32(JSON.stringify(articles === undefined ? asked : [...asked, articles]));
}

export function writeCursor(asked: IndexQuery, { place, statistics }: Cursor): string {
  const { units, averages, frequencies } = statistics;
  const parts = [1, fingerprint(asked), place.score, place.day, place.id, units, averages, frequencies];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** @throws IndexFault if it is no cursor, or one of another question */
export function readCursor(asked: IndexQuery, text: string): Cursor {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    throw new IndexFault('cursor', 'unreadable');
  }
  if (!Array.isArray(parts) || parts.length !== 8 || parts[0] !== 1) throw new IndexFault('cursor', 'unreadable');
  const [, print, score, day, id, units, averages, frequencies] = parts as readonly unknown[];
  if (print !== fingerprint(asked)) throw new IndexFault('cursor', 'of another question');
  if (
    typeof score !== 'number' ||
    !(day === null || typeof day === 'number') ||
    typeof id !== 'string' ||
    typeof units !== 'number' ||
    !isAverages(averages) ||
    !Array.isArray(frequencies) ||
    !frequencies.every((frequency) => typeof frequency === 'number')
  )
    throw new IndexFault('cursor', 'unreadable');
  return { place: { score, day, id }, statistics: { units, averages, frequencies } };
}

function isAverages(value: unknown): value is Statistics['averages'] {
  return typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'number');
}
