/** Readings and originals in their tables, each under the checksum of its bytes. */
import { crc32 } from 'node:zlib';
import type { Reading } from '../../reader/index.ts';
import { bytes, number, numberOrNull, text } from '../columns.ts';
import type { ArticleId } from '../ids.ts';
import type { Original } from '../ledger.ts';
import { get, insert, insertion, type Row, run, type Steps } from '../steps.ts';
import { allIn } from './many.ts';
import { packBytes, packReading, unpackBytes, unpackReading } from './packing.ts';
import { Unpacked } from './unpacked.ts';

const READING = insertion('reading', ['article', 'reader', 'lexicon', 'body', 'sum'], 'replace', ['article']);
const ORIGINAL = insertion('original', ['article', 'media_type', 'bytes', 'sum']);

/** A reading as it was unpacked, and the checksum of the bytes that it was unpacked from. */
interface Kept {
  readonly sum: number;
  readonly reading: Reading;
}

export class Readings {
  private readonly unpacked = new Unpacked<Kept>();

  *put(id: ArticleId, reading: Reading): Steps<void> {
    yield* this.putPacked(id, reading, packReading(reading));
  }

  *putPacked(id: ArticleId, reading: Pick<Reading, 'reader'>, packed: Uint8Array): Steps<void> {
    yield* insert(READING, id, reading.reader.version, reading.reader.lexicon, packed, crc32(packed));
  }

  /** @throws {LedgerFault} `damaged` */
  *get(id: ArticleId): Steps<Reading | null> {
    const row = yield* get('SELECT article, body, sum FROM reading WHERE article = ?', id);
    return row === undefined ? null : this.readingOf(row);
  }

  /** Those that there are. @throws {LedgerFault} `damaged` */
  *many(ids: readonly ArticleId[]): Steps<ReadonlyMap<ArticleId, Reading>> {
    const out = new Map<ArticleId, Reading>();
    const known = ids.filter((id) => this.unpacked.has(id));
    for (const row of yield* allIn('SELECT article, sum FROM reading WHERE article IN (??)', known)) {
      const id = text(row, 'article') as ArticleId;
      const kept = this.unpacked.get(id);
      if (kept?.sum === number(row, 'sum')) out.set(id, kept.reading);
    }
    const lacking = ids.filter((id) => !out.has(id));
    for (const row of yield* allIn('SELECT article, body, sum FROM reading WHERE article IN (??)', lacking))
      out.set(text(row, 'article') as ArticleId, this.readingOf(row));
    return out;
  }

  *putOriginal(id: ArticleId, { bytes: written, mediaType }: Original): Steps<void> {
    const packed = packBytes(written);
    yield* insert(ORIGINAL, id, mediaType, packed, crc32(packed));
  }

  *original(id: ArticleId): Steps<Original | null> {
    return (yield* this.originals([id])).get(id) ?? null;
  }

  /** Those that there are. @throws {LedgerFault} `damaged` */
  *originals(ids: readonly ArticleId[]): Steps<ReadonlyMap<string, Original>> {
    const rows = yield* allIn('SELECT article, media_type, bytes FROM original WHERE article IN (??)', ids);
    return new Map(
      rows.map((row) => {
        const id = text(row, 'article');
        return [id, { bytes: unpackBytes(bytes(row, 'bytes'), id), mediaType: text(row, 'media_type') }];
      }),
    );
  }

  /** Of which articles the reading, or the original, is not the bytes that were written. */
  *broken(ids: readonly ArticleId[]): Steps<{
    readonly reading: ReadonlySet<string>;
    readonly original: ReadonlySet<string>;
  }> {
    return {
      reading: broken(yield* allIn('SELECT article, body AS bytes, sum FROM reading WHERE article IN (??)', ids)),
      original: broken(yield* allIn('SELECT article, bytes, sum FROM original WHERE article IN (??)', ids)),
    };
  }

  *delete(id: ArticleId): Steps<void> {
    for (const table of ['original', 'reading']) yield* run(`DELETE FROM ${table} WHERE article = ?`, id);
    this.unpacked.delete(id);
  }

  private readingOf(row: Row): Reading {
    const id = text(row, 'article');
    const sum = numberOrNull(row, 'sum');
    const kept = sum === null ? undefined : this.unpacked.get(id);
    if (kept !== undefined && kept.sum === sum) return kept.reading;
    const reading = unpackReading(bytes(row, 'body'), id);
    if (sum !== null) this.unpacked.set(id, { sum, reading });
    return reading;
  }
}

function broken(rows: readonly Row[]): ReadonlySet<string> {
  const out = new Set<string>();
  for (const row of rows) {
    const sum = numberOrNull(row, 'sum');
    // Written before there were sums.
    if (sum !== null && crc32(bytes(row, 'bytes')) !== sum) out.add(text(row, 'article'));
  }
  return out;
}
