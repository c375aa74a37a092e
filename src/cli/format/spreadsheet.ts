/**
 * Tables for spreadsheets: with a byte order mark and CRLF, which Excel needs to read Arabic. Several spans of one field stand as `5-16;20-30`, their texts
 * one after another with ` | `; offsets that count in a headline kept apart have an h before them: `h5-16`.
 */
import type { MentionSpan } from '../../reader/index.ts';
import type { Format, ReadArticle } from './record.ts';

/** The format that writes the rows of each article under one header. */
export function spreadsheet<Column extends string>(
  columns: readonly Column[],
  rows: (item: ReadArticle) => readonly Readonly<Record<Column, string>>[],
): Format {
  const line = (fields: readonly string[]): string => `${fields.map(cell).join(',')}\r\n`;
  return {
    open: () => `\uFEFF${line(columns)}`,
    record: (item) =>
      rows(item)
        .map((row) => line(columns.map((column) => row[column])))
        .join(''),
    close: () => '',
  };
}

export function range({ part, start, end }: MentionSpan): string {
  return `${part === 'headline' ? 'h' : ''}${start}-${end}`;
}

/**
 * A quoted cell. A text that a spreadsheet would take for a formula gets an apostrophe before it: an article may say
 * `=HYPERLINK(...)`, and a table of quotations must not run it.
 */
function cell(text: string): string {
  const guarded = /^[\s\u200E\u200F\u061C\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/.test(text)
    ? `'${text}`
    : text;
  return `"${guarded.replaceAll('"', '""')}"`;
}
