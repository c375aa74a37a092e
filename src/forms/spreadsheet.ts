/**
 * Tables for spreadsheets: with a byte order mark and CRLF, which Excel needs to read Arabic. Several spans of one field stand as `5-16;20-30`, their texts
 * one after another with ` | `; offsets that count in a headline kept apart have an h before them: `h5-16`.
 */
import type { MentionSpan } from '../reader/index.ts';
import { BOM, csvLine } from './csv-cells.ts';
import type { Format, ReadArticle } from './record.ts';

/** The format that writes the rows of each article under one header. */
export function spreadsheet<Column extends string>(
  columns: readonly Column[],
  rows: (item: ReadArticle) => readonly Readonly<Record<Column, string>>[],
): Format {
  return {
    open: () => `${BOM}${csvLine(columns)}`,
    record: (item) =>
      rows(item)

        .map((row) => csvLine(columns.map((column) => row[column])))
        .join(''),
    close: () => '',
  };
}

export function range({ part, start, end }: MentionSpan): string {
  return `${part === 'headline' ? 'h' : ''}${start}-${end}`;
}
