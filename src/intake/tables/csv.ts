/**
 * Rows of CSV as articles, streamed: comma, semicolon or tab as the first line shows, quotes over several lines, a byte
 * order mark, rows of uneven length. A row that cannot be read costs itself only.
 */
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { encodingOf, utf8Chunks } from '../encoding/text-of.ts';
import { reasonOf, failureAt, skipped, type TakenIn } from '../taken.ts';
import { articleOfRecord, columnsOf } from './field-map.ts';
import type { FieldMap } from './fields.ts';
import { LARGEST_PIECE } from './json-values.ts';

/** Articles of the rows; `head` is how the chunks begin. */
export async function* articlesOfCsv(
  head: Buffer,
  headIsAll: boolean,
  chunks: AsyncIterable<Buffer>,
  path: string,
  map: FieldMap,
  signal: AbortSignal,
): AsyncGenerator<TakenIn> {
  const found = encodingOf(head, [], headIsAll);
  if (found === null) {
    yield failureAt('binary', path);
    return;
  }
  const skippedRows: CsvError[] = [];
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(new TextDecoder(found.encoding).decode(head)),
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: LARGEST_PIECE,
    info: true,
    on_skip: (error) => {
      if (error !== undefined) skippedRows.push(error);
      return undefined;
    },
  });
  const rows = Readable.from(utf8Chunks(chunks, found.encoding), { objectMode: false });
  rows.on('error', (error) => parser.destroy(error));
  rows.pipe(parser);
  let names: readonly string[] | null = null;
  let any = false;
  try {
    for await (const row of parser as AsyncIterable<CsvRow>) {
      if (signal.aborted) return;
      const cells = row.record;
      if (names === null) {
        names = cells.map((cell) => cell.trim());
        if (columnsOf(names, map).text === null) {
          yield failureAt('csvWithoutText', path, names.join(', ').slice(0, 200));
          return;
        }
        continue;
      }
      any = true;
      const record = Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
      yield articleOfRecord(record, map, path, row.info.lines);
      for (const error of skippedRows.splice(0)) yield rowFailure(error, path);
    }
    for (const error of skippedRows.splice(0)) yield rowFailure(error, path);
    if (!any) yield skipped('noArticles', path);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield rowFailure(error, path);
  } finally {
    rows.destroy();
    parser.destroy();
  }
}

interface CsvRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function rowFailure(error: CsvError, path: string): TakenIn {
  const { lines } = error as CsvError & { readonly lines?: unknown };
  return failureAt('brokenCsv', path, reasonOf(error), typeof lines === 'number' ? lines : undefined);
}

/** The sign that parts the cells of the first line, counted outside quotes. */
function delimiterOf(text: string): string {
  const counts = new Map([
    [',', 0],
    [';', 0],
    ['\t', 0],
    ['|', 0],
    ['؛', 0],
  ]);
  let quoted = false;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === '\n') break;
    else if (!quoted && counts.has(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
