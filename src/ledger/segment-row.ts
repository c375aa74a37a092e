/** A row of the manifest of the index's segments, the same on every engine. */
import { number, text } from './columns.ts';
import type { SegmentMeta } from './index/index.ts';
import type { Row } from './steps.ts';

export function segmentMetaOf(row: Row): SegmentMeta {
  return {
    id: number(row, 'id'),
    unit: text(row, 'unit') === 'article' ? 'article' : 'statement',
    units: number(row, 'units'),
    deleted: number(row, 'deleted'),
    bytes: number(row, 'bytes'),
    version: number(row, 'version'),
  };
}
