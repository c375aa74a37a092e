/**
 * Rows that logic puts into tables, held back until a statement asks for their table or the transaction ends: so those of a whole batch travel
 * together, an array for each column.
 */
import type { Insert, Value } from '../steps.ts';
import { columnArray } from './arrays.ts';
import type { Connection } from './connections.ts';
import type { TableShape } from './schema.ts';

interface Held {
  readonly into: Insert;
  readonly rows: (readonly Value[])[];
  bytes: number;
}

/** Bytes of a table's rows that are held back at most. */
const MOST_BYTES = 8 * 1024 * 1024;
const VALUE_BYTES = 16;

export class HeldRows {
  private readonly held = new Map<Insert, Held>();

  constructor(
    private readonly connection: Connection,
    private readonly shapes: ReadonlyMap<string, TableShape>,
  ) {}

  async hold(into: Insert, values: readonly Value[]): Promise<void> {
    let held = this.held.get(into);
    if (held === undefined) {
      // Rows of the same table in another form were first.
      await this.writeNamed((table) => table === into.table);
      held = { into, rows: [], bytes: 0 };
      this.held.set(into, held);
    }
    held.rows.push(values);
    for (const value of values)
      held.bytes += value instanceof Uint8Array || typeof value === 'string' ? value.length : VALUE_BYTES;
    if (held.bytes > MOST_BYTES) await this.write(held);
  }

  /** Writes those of the tables that a statement names. */
  async writeNamed(names: (table: string) => boolean): Promise<void> {
    for (const held of this.held.values()) if (names(held.into.table)) await this.write(held);
  }

  async writeAll(): Promise<void> {
    for (const held of this.held.values()) await this.write(held);
  }

  private async write({ into, rows: all }: Held): Promise<void> {
    this.held.delete(into);
    const { table, columns, known } = into;
    const shape = this.shapes.get(table);
    if (shape === undefined) throw new Error(`no table ${table}`);
    const types = columns.map((column) => {
      const type = shape.columns.get(column);
      if (type === undefined) throw new Error(`no column ${table}.${column}`);
      return type;
    });
    // One statement may replace a row once only.
    const rows =
      known === 'replace'
        ? lastOfEach(
            all,
            shape.key.map((column) => columns.indexOf(column)),
          )
        : all;
    const arrays = types.map((type, column) => columnArray(type, rows, column));
    const places = types.map((type, i) => `$${i + 1}::${type}[]`).join(', ');
    const sql = `INSERT INTO ${table} (${columns.join(', ')}) SELECT * FROM unnest(${places})${conflict(into, shape)}`;
    await this.connection.ask(this.connection.prepared(sql), arrays);
  }
}

/** The key is the table's own: where tables are parted by article it holds that too. */
function conflict({ columns, known }: Insert, { key }: TableShape): string {
  if (known === 'fail') return '';
  if (known === 'keep') return ' ON CONFLICT DO NOTHING';
  const rest = columns.filter((column) => !key.includes(column));
  const change = rest.map((column) => `${column} = excluded.${column}`).join(', ');
  return ` ON CONFLICT (${key.join(', ')}) DO ${rest.length === 0 ? 'NOTHING' : `UPDATE SET ${change}`}`;
}

function lastOfEach(rows: readonly (readonly Value[])[], key: readonly number[]): readonly (readonly Value[])[] {
  const last = new Map<string, readonly Value[]>();
  for (const row of rows) last.set(key.map((column) => String(row[column])).join('\0'), row);
  return last.size === rows.length ? rows : [...last.values()];
}
