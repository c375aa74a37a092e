/** The sections of a field's terms, whoever gathered them: the table, their lists and positions, and lists of what many begin with. */
import { BEGINNINGS_FROM, writeBeginnings } from './beginnings.ts';
import { SECTION, type Space } from './layout.ts';
import type { PostingsWriter } from './postings.ts';
import type { SegmentFileWriter } from './segment-file.ts';
import type { StringTableWriter } from './string-table.ts';

export function writeTerms(
  file: SegmentFileWriter,
  field: string,
  space: Space,
  terms: { readonly table: StringTableWriter; readonly postings: PostingsWriter; readonly units: number },
  beginningsFrom = BEGINNINGS_FROM,
): void {
  const table = terms.table.finish();
  const docs = terms.postings.docs.bytes;
  file.add(SECTION.terms(field, space), table);
  file.add(SECTION.docs(field, space), docs);
  file.add(SECTION.positions(field, space), terms.postings.positions.bytes);
  if (terms.units >= beginningsFrom) writeBeginnings(file, field, space, { table, docs, units: terms.units });
}
