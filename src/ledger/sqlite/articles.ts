/** Articles and readings in their tables: written once, read back whole, hashed. */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Reading } from '../../reader/index.ts';
import { LedgerFault } from '../fault.ts';
import type { ArticleId } from '../ids.ts';
import type { NewArticle, Original, StoredArticle } from '../ledger.ts';
import { storable } from '../storable.ts';
import { bytes, number, text, textOrNull, numberOrNull } from '../columns.ts';
import type { Row } from '../steps.ts';
import type { Database } from './driver.ts';
import { Sketches } from './sketches.ts';
import { packBytes, packReading, packText, unpackBytes, unpackReading, unpackText } from './packing.ts';

/** What of an article stands in its `head`: all but its text. */
type Head = Omit<NewArticle, 'text'>;

/** The article as a store can hold it. */
export function storableArticle(article: NewArticle): NewArticle {
  const or = (value: string | null): string | null => (value === null ? null : storable(value));
  return {
    text: storable(article.text),
    title: or(article.title),
    outlet: or(article.outlet),
    date: or(article.date),
    url: or(article.url),
    canonicalUrl: or(article.canonicalUrl),
    byline: or(article.byline),
    section: or(article.section),
    language: or(article.language),
    givenId: or(article.givenId),
    where: storable(article.where),
  };
}

/**
 * SHA-256 of what makes an article this one: its words, its headline, its outlet, its day and its page. The same words in two outlets are
 * two articles; the same page taken in twice is one.
 */
export function hashOf(article: NewArticle): string {
  const { text: words, title, outlet, date } = article;
  return createHash('sha256')
    .update(JSON.stringify([words, title, outlet, date, pageOf(article)]))
    .digest('hex');
}

/** What the revisions of one page share: its address without its fragment, or its outlet and the id it has there. */
export function pageOf({ canonicalUrl, url, outlet, givenId }: NewArticle): string | null {
  const address = canonicalUrl ?? url;
  if (address !== null) return address.replace(/#.*$/u, '');
  return givenId === null ? null : `${outlet ?? ''}\n${givenId}`;
}

export class Articles {
  readonly sketches: Sketches;

  constructor(private readonly db: Database) {
    this.sketches = new Sketches(db);
  }

  insert(
    article: NewArticle,
    stored: Pick<StoredArticle, 'id' | 'hash' | 'revisionOf' | 'takenAt' | 'run'>,
    day: number | null,
  ): void {
    const { text: words, ...head } = article;
    this.db.run(
      `INSERT INTO article (id, hash, page, outlet, day, date, newest, revision_of, run, taken_at, text_bytes, head, body)
       VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?)`,
      stored.id,
      stored.hash,
      pageOf(article),
      article.outlet,
      day,
      article.date,
      stored.revisionOf,
      stored.run,
      stored.takenAt,
      Buffer.byteLength(words),
      JSON.stringify(head),
      packText(words),
    );
    if (stored.revisionOf !== null) this.db.run('UPDATE article SET newest = 0 WHERE id = ?', stored.revisionOf);
  }

  idOfHash(hash: string): ArticleId | null {
    return textOrNull(this.db.get('SELECT id FROM article WHERE hash = ?', hash), 'id') as ArticleId | null;
  }

  newestOfPage(page: string | null): ArticleId | null {
    if (page === null) return null;
    return textOrNull(
      this.db.get('SELECT id FROM article WHERE page = ? AND newest = 1', page),
      'id',
    ) as ArticleId | null;
  }

  /** @throws {LedgerFault} `damaged` */
  get(id: ArticleId): StoredArticle | null {
    const row = this.db.get('SELECT * FROM article WHERE id = ?', id);
    return row === undefined ? null : { ...headOf(row), text: unpackText(bytes(row, 'body'), id) };
  }

  head(id: ArticleId): Omit<StoredArticle, 'text'> | null {
    const row = this.db.get('SELECT id, hash, newest, revision_of, run, taken_at, head FROM article WHERE id = ?', id);
    return row === undefined ? null : headOf(row);
  }

  ids(after: string, limit: number): readonly ArticleId[] {
    return this.db
      .all('SELECT id FROM article WHERE id > ? ORDER BY id LIMIT ?', after, limit)
      .map((row) => text(row, 'id') as ArticleId);
  }

  revisions(id: ArticleId): readonly ArticleId[] {
    const page = textOrNull(this.db.get('SELECT page FROM article WHERE id = ?', id), 'page');
    if (page === null) return [id];
    return this.db
      .all('SELECT id FROM article WHERE page = ? ORDER BY id', page)
      .map((row) => text(row, 'id') as ArticleId);
  }

  delete(id: ArticleId): void {
    const row = this.db.get('SELECT revision_of, newest FROM article WHERE id = ?', id);
    const before = textOrNull(row, 'revision_of');
    this.db.run('UPDATE article SET revision_of = ? WHERE revision_of = ?', before, id);
    if (before !== null && number(row, 'newest') === 1)
      this.db.run('UPDATE article SET newest = 1 WHERE id = ?', before);
    this.sketches.delete(id);
    for (const table of ['original', 'reading']) this.db.run(`DELETE FROM ${table} WHERE article = ?`, id);
    this.db.run('DELETE FROM article WHERE id = ?', id);
  }

  putOriginal(id: ArticleId, { bytes: all, mediaType }: Original): void {
    const packed = packBytes(all);
    this.db.run(
      'INSERT INTO original (article, media_type, bytes, sum) VALUES (?, ?, ?, ?)',
      id,
      mediaType,
      packed,
      crc32(packed),
    );
  }

  original(id: ArticleId): Original | null {
    const row = this.db.get('SELECT media_type, bytes FROM original WHERE article = ?', id);
    if (row === undefined) return null;
    return { bytes: unpackBytes(bytes(row, 'bytes'), id), mediaType: text(row, 'media_type') };
  }

  /** Notes that the very same article was met again. */
  putAgain(id: ArticleId, place: string, run: string): void {
    this.db.run('INSERT OR IGNORE INTO again (article, place, run) VALUES (?, ?, ?)', id, place, run);
  }

  again(id: ArticleId): readonly { readonly where: string; readonly run: string }[] {
    return this.db
      .all('SELECT place, run FROM again WHERE article = ? ORDER BY run, place', id)
      .map((row) => ({ where: text(row, 'place'), run: text(row, 'run') }));
  }

  /** @param packed the reading packed, where that was done already */
  putReading(id: ArticleId, reading: Reading, packed: Uint8Array = packReading(reading)): void {
    this.db.run(
      'INSERT OR REPLACE INTO reading (article, reader, lexicon, body, sum) VALUES (?, ?, ?, ?, ?)',
      id,
      reading.reader.version,
      reading.reader.lexicon,
      packed,
      crc32(packed),
    );
  }

  /** @throws {LedgerFault} `damaged` */
  reading(id: ArticleId): Reading | null {
    const row = this.db.get('SELECT body FROM reading WHERE article = ?', id);
    return row === undefined ? null : unpackReading(bytes(row, 'body'), id);
  }

  /** Which of an article's reading and original are not the bytes that were written. */
  broken(id: ArticleId): readonly ('reading' | 'original')[] {
    const fits = (sql: string, column: string): boolean => {
      const row = this.db.get(sql, id);
      const sum = numberOrNull(row, 'sum');
      // Written before there were sums.
      return sum === null || crc32(bytes(row, column)) === sum;
    };
    const out: ('reading' | 'original')[] = [];
    if (!fits('SELECT body, sum FROM reading WHERE article = ?', 'body')) out.push('reading');
    if (!fits('SELECT bytes, sum FROM original WHERE article = ?', 'bytes')) out.push('original');
    return out;
  }

  forgotten(hash: string): boolean {
    return this.db.get('SELECT 1 AS one FROM forgotten WHERE hash = ?', hash) !== undefined;
  }
}

function headOf(row: Row): Omit<StoredArticle, 'text'> {
  const id = text(row, 'id') as ArticleId;
  let head: Head;
  try {
    // Written by `insert`.
    head = JSON.parse(text(row, 'head')) as Head;
  } catch (error) {
    throw new LedgerFault('damaged', id, { cause: error });
  }
  return {
    ...head,
    id,
    hash: text(row, 'hash'),
    revisionOf: textOrNull(row, 'revision_of') as ArticleId | null,
    newest: number(row, 'newest') === 1,
    takenAt: text(row, 'taken_at'),
    run: text(row, 'run'),
  };
}
