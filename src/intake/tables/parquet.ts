/** Rows of Parquet as articles, a row group at a time, so that memory holds one group and not the file. */
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { failureAt, reasonOf, skipped, type TakenIn } from '../taken.ts';
import { articleOfRecord, columnsOf } from './field-map.ts';
import type { FieldMap } from './fields.ts';

/** How many rows are read at once where a group has more. */
const ROWS = 2000;

/** Articles of a Parquet file, or of its bytes where it stands in an archive. */
export async function* articlesOfParquet(
  source: string | Uint8Array,
  path: string,
  map: FieldMap,
  signal: AbortSignal,
): AsyncGenerator<TakenIn> {
  let row = 0;
  try {
    const file =
      typeof source === 'string'
        ? await asyncBufferFromFile(source)
        : { byteLength: source.length, slice: (start: number, end?: number) => copyOf(source, start, end) };
    const metadata = await parquetMetadataAsync(file);
    const names = parquetSchema(metadata).children.map((child) => child.element.name);
    const columns = columnsOf(names, map);
    if (columns.text === null) {
      yield failureAt('csvWithoutText', path, names.join(', ').slice(0, 200));
      return;
    }
    const wanted = [...new Set(Object.values(columns).filter((name) => name !== null))];
    const asked = wanted.map((name) => (names.includes(name) ? name : (name.split('.')[0] ?? name)));
    const rows = Number(metadata.num_rows);
    if (rows === 0) yield skipped('noArticles', path);
    for (let from = 0; from < rows && !signal.aborted; from += ROWS) {
      const records = await parquetReadObjects({
        file,
        metadata,
        compressors,
        columns: [...new Set(asked)].filter((name) => names.includes(name)),
        rowStart: from,
        rowEnd: Math.min(rows, from + ROWS),
      });
      for (const record of records) yield articleOfRecord(record, map, path, ++row);
    }
  } catch (error) {
    yield failureAt('brokenParquet', path, reasonOf(error).slice(0, 100));
  }
}

function copyOf(bytes: Uint8Array, start: number, end?: number): ArrayBuffer {
  return Uint8Array.from(bytes.subarray(start, end)).buffer;
}
