/** Parquet: a row a statement, in groups of rows; lists and spans stand as JSON. */
import { parquetWriteBuffer } from 'hyparquet-writer';
import { flatRecord } from './flat.ts';
import type { Exported } from './records.ts';

type Column = {
  readonly name: string;
  readonly type: 'STRING' | 'JSON' | 'BOOLEAN' | 'DOUBLE' | 'INT32';
  data: unknown[];
};

const TYPES = {
  id: 'STRING',
  version: 'INT32',
  article: 'STRING',
  articleHash: 'STRING',
  outlet: 'STRING',
  date: 'STRING',
  title: 'STRING',
  url: 'STRING',
  part: 'STRING',
  class: 'STRING',
  kind: 'STRING',
  negated: 'BOOLEAN',
  speaker: 'STRING',
  words: 'STRING',
  speakers: 'JSON',
  cue: 'JSON',
  sources: 'JSON',
  content: 'JSON',
  chain: 'JSON',
  addressee: 'JSON',
  said: 'STRING',
  topics: 'JSON',
  plover: 'JSON',
  cameo: 'STRING',
  confidence: 'DOUBLE',
  rules: 'JSON',
} as const;

/** All records as the bytes of a file, and how many they are. */
export async function parquet(
  all: AsyncIterable<Exported>,
): Promise<{ readonly bytes: Uint8Array; readonly count: number }> {
  const columns: Column[] = Object.entries(TYPES).map(([name, type]) => ({ name, type, data: [] }));
  let count = 0;
  for await (const one of all)
    for (const standing of one.statements) {
      const record = flatRecord(one, standing);
      const row: Readonly<Record<string, unknown>> = {
        ...record,
        speaker: record.speakers.map(({ name }) => name).join(' | '),
        words: record.content.map(({ text }) => text).join(' … '),
        said: record.said?.date ?? null,
      };
      for (const column of columns) column.data.push(row[column.name] ?? null);
      count++;
    }
  const bytes = parquetWriteBuffer({ columnData: columns.map((column) => ({ ...column, nullable: true })) });
  return { bytes: new Uint8Array(bytes), count };
}
