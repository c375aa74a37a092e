/**
 * What is wrong with the tables that the engine keeps for itself, and with what no constraint holds: pages of segments against their sums, hashes
 * that are there twice. PostgreSQL's own pages are looked at by its own tools (`pg_amcheck`, checksums of data).
 */
import { crc32 } from 'node:zlib';
import { number, text } from '../columns.ts';
import type { Connection } from './connections.ts';
import { fetchSegment } from './segments.ts';

export async function checkStore(connection: Connection): Promise<readonly string[]> {
  const found: string[] = [];
  for (const row of await connection.all('SELECT id, bytes, sum FROM segment ORDER BY id')) {
    const id = number(row, 'id');
    const all = await fetchSegment(connection, id);
    if (all.length !== number(row, 'bytes'))
      found.push(`segment ${id}: ${all.length} of ${number(row, 'bytes')} bytes`);
    else if (crc32(all) !== number(row, 'sum')) found.push(`segment ${id}: sum`);
  }
  const strays = await connection.all(
    `SELECT DISTINCT segment FROM (SELECT segment FROM segment_page UNION SELECT segment FROM segment_deletions) AS kept
     WHERE segment NOT IN (SELECT id FROM segment)`,
  );
  for (const row of strays) found.push(`pages of no segment: ${number(row, 'segment')}`);
  const twice = await connection.all('SELECT hash FROM article GROUP BY hash HAVING count(*) > 1');
  for (const row of twice) found.push(`two articles of one hash: ${text(row, 'hash')}`);
  return found;
}
