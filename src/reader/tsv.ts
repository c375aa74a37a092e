/** Reads the lexicon's files: tab-separated, `#` comments, a header line, '-' or nothing for an empty field. */

export type Row = Readonly<Record<string, string>>;

/** A lexicon file that cannot be read as a table. */
export class LexiconError extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    message: string,
  ) {
    super(`lexicon/${file}.tsv:${line}: ${message}`);
    this.name = 'LexiconError';
  }
}

/**
 * The rows of a file by column name. '-' is read as ''.
 *
 * @throws {LexiconError} where a row has more fields than the header
 */
export function readTable(file: string, content: string): Row[] {
  const rows: Row[] = [];
  let header: string[] | null = null;
  const lines = content.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const ended = lines[i] ?? '';
    const line = ended.endsWith('\r') ? ended.slice(0, -1) : ended;
    if (line === '' || line.startsWith('#')) continue;
    const fields = line.split('\t');
    if (header === null) {
      header = fields;
      continue;
    }
    if (fields.length > header.length)
      throw new LexiconError(
        file,
        i + 1,
        `${fields.length} fields where the header names ${header.length}; separate fields by one tab`,
      );
    const row: Record<string, string> = {};
    for (let k = 0; k < header.length; k++) {
      const value = fields[k] ?? '';
      row[header[k] ?? ''] = value === '-' ? '' : value.trim();
    }
    rows.push(row);
  }
  return rows;
}
