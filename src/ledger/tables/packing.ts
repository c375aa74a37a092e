/** Texts and records as compressed bytes, and back. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Reading } from '../../reader/index.ts';
import { LedgerFault } from '../fault.ts';

/** Quick rather than small: what is kept is read more often than the disk is full. */
const LEVEL = 3;

export function packBytes(bytes: Uint8Array): Uint8Array {
  return deflateRawSync(bytes, { level: LEVEL });
}

/** @throws {LedgerFault} `damaged` */
export function unpackBytes(packed: Uint8Array, id: string): Uint8Array {
  try {
    const { buffer, byteOffset, length } = inflateRawSync(packed);
    return new Uint8Array(buffer, byteOffset, length);
  } catch (error) {
    throw new LedgerFault('damaged', id, { cause: error });
  }
}

export function packText(text: string): Uint8Array {
  return packBytes(Buffer.from(text, 'utf8'));
}

/** @throws {LedgerFault} `damaged` */
export function unpackText(packed: Uint8Array, id: string): string {
  return Buffer.from(unpackBytes(packed, id)).toString('utf8');
}

export function packReading(reading: Reading): Uint8Array {
  return packText(JSON.stringify(reading));
}

/** @throws {LedgerFault} `damaged` */
export function unpackReading(packed: Uint8Array, id: string): Reading {
  const written = unpackText(packed, id);
  try {
    // Written by packReading, and under the article's checksum of `verify`.
    return JSON.parse(written) as Reading;
  } catch (error) {
    throw new LedgerFault('damaged', id, { cause: error });
  }
}
