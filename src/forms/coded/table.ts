/** A table of event data: columns as one list of definitions, tabs between, a line a row, strict UTF-8. */

/** A column: its name exactly as the data set prints it, and what fills it; null where nothing in a reading can. */
export interface TableColumn<Row> {
  readonly name: string;
  readonly value: ((row: Row) => string) | null;
}

export function headerLine<Row>(columns: readonly TableColumn<Row>[]): string {
  return `${columns.map(({ name }) => name).join('\t')}\n`;
}

export function rowLine<Row>(columns: readonly TableColumn<Row>[], row: Row): string {
  return `${columns.map(({ value }) => (value === null ? '' : field(value(row)))).join('\t')}\n`;
}

/** Text that stays one field: no tab, no line end, no control, no half of a pair that UTF-8 could not hold. */
export function field(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come through
      .replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, ' ')
      .replace(/[\uD800-\uDFFF]/gu, '\uFFFD')
      // A reader of tables takes a field that opens with " for a quoted one, and runs on to the next.
      .replaceAll('"', "'")
      .trim()
  );
}

/** Several values in one field; a mark of the list inside a value becomes a comma. */
export function list(values: readonly string[]): string {
  return values.map((value) => value.replaceAll(';', ',')).join('; ');
}
