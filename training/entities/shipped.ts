/** Writes a tagger as the file that ships: the version of its weights, then the model, packed. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { EntityModel } from '../../src/reader/entities/model.ts';
import { type KnownColumns, packModel } from '../../src/reader/entities/pack.ts';
import { VERSION } from '../../src/reader/model/load.ts';

export const SHIPPED = fileURLToPath(new URL('../../lexicon/compiled/reader.entities.gz', import.meta.url));

/** @returns what was written, in words */
export function writeTagger(columns: KnownColumns, model: EntityModel, out: string): string {
  const packed = packModel(columns, model);
  const version = createHash('sha256').update(packed).digest('hex').slice(0, VERSION);
  const bytes = gzipSync(Buffer.concat([Buffer.from(version, 'latin1'), packed]), { level: 9 });
  writeFileSync(out, bytes);
  return `${columns.keys.length} known words; ${bytes.length} bytes in ${out}`;
}
