/**
 * The terms of a field by their consonants: «mhmd» → «محمد», «محمود». A name typed in Latin letters is looked up here, and its
 * Arabic forms are searched for.
 */
import { encodeString } from './bytes.ts';
import { SECTION, type TextField } from './layout.ts';
import type { Skeletons } from './request.ts';
import type { SegmentFileWriter } from './segment-file.ts';
import { sortedOrdinals } from './string-order.ts';
import { type StringTable, StringTableWriter } from './string-table.ts';

/** @param terms the terms of the field as written, in the order of their table */
export function writeSkeletons(
  file: SegmentFileWriter,
  field: TextField,
  terms: readonly string[],
  skeletons: Skeletons,
): void {
  const keys: string[] = [];
  const ordinals: number[] = [];
  for (const [ordinal, term] of terms.entries()) {
    const skeleton = skeletons.ofTerm(term);
    if (skeleton === null || skeleton === '') continue;
    keys.push(skeleton);
    ordinals.push(ordinal);
  }
  if (keys.length === 0) return;
  const table = new StringTableWriter(1);
  for (const i of sortedOrdinals(keys)) table.addText(keys[i] ?? '', [ordinals[i] ?? 0]);
  file.add(SECTION.skeletons(field), table.finish());
}

/** Ordinals, in the table of terms as written, of the terms with exactly this skeleton. */
export function termsWithSkeleton(table: StringTable, skeleton: string): number[] {
  const ordinals: number[] = [];
  for (const cursor = table.from(encodeString(skeleton)); cursor.next() && cursor.text() === skeleton; )
    ordinals.push(cursor.numbers[0] ?? 0);
  return ordinals;
}
