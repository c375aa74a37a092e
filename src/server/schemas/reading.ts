/**
 * What the reader finds, as its own contract says it: `schema/reading.schema.json` is put in the place of these when the OpenAPI
 * file is made, so that there is one contract and not two.
 */
import { z } from '@hono/zod-openapi';
import type { EventRecord, Reading as ReadingRecord, Statement as StatementOfReading } from '../../reader/index.ts';

/** A record that goes through as it is; `name` is that of its schema. */
function asRead<Record>(name: string) {
  return z
    .custom<Record>((value) => typeof value === 'object' && value !== null)
    .openapi(name, { type: 'object', description: 'See schema/reading.schema.json.' });
}

export const Statement = asRead<StatementOfReading>('Statement');
export const Event = asRead<EventRecord>('Event');
export const Reading = asRead<ReadingRecord>('Reading');
