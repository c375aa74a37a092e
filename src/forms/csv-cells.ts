/** Tables that go to spreadsheets: quoted, with a byte order mark, CRLF, and a guard before what would be taken for a formula. */

export const BOM = '\uFEFF';

/** A quoted cell; an article may say `=HYPERLINK(...)`, and a table of quotations must not run it. */
export function cell(text: string): string {
  const guarded = /^[\s\u200E\u200F\u061C\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/.test(text)
    ? `'${text}`
    : text;
  return `"${guarded.replaceAll('"', '""')}"`;
}

export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}
