/** Arrays of whole numbers: ones that grow, and ones written with as few bytes a number as the largest needs. */
import { corrupt } from './fault.ts';

/** An array of 32-bit numbers that grows. */
export class IntList {
  private held: Int32Array;
  length = 0;

  constructor(room = 64) {
    this.held = new Int32Array(room);
  }

  get values(): Int32Array {
    return this.held.subarray(0, this.length);
  }

  at(index: number): number {
    return this.held[index] ?? 0;
  }

  push(value: number): void {
    if (this.length === this.held.length) {
      const grown = new Int32Array(this.held.length * 2);
      grown.set(this.held);
      this.held = grown;
    }
    this.held[this.length++] = value;
  }

  clear(): void {
    this.length = 0;
  }
}

/** As a column, in half a byte each where all are below sixteen. */
export function packSmall(values: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(values.length / 2));
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    if (value > 15) return packColumn(values);
    bytes[i >> 1] = (bytes[i >> 1] ?? 0) | (value << ((i & 1) * 4));
  }
  return bytes;
}

/** Adds what was packed so to numbers. */
export function addSmall(bytes: Uint8Array, to: Int32Array): void {
  const { length } = to;
  if (bytes.length >= length) {
    const column = unpackColumn(bytes, length);
    for (let i = 0; i < length; i++) to[i] = (to[i] ?? 0) + (column[i] ?? 0);
    return;
  }
  if (bytes.length !== Math.ceil(length / 2)) throw corrupt(`a column of ${bytes.length} bytes for ${length} units`);
  const pairs = length >> 1;
  for (let pair = 0; pair < pairs; pair++) {
    const two = bytes[pair] ?? 0;
    to[pair * 2] = (to[pair * 2] ?? 0) + (two & 15);
    to[pair * 2 + 1] = (to[pair * 2 + 1] ?? 0) + (two >> 4);
  }
  if (pairs * 2 < length) to[length - 1] = (to[length - 1] ?? 0) + (bytes[pairs] ?? 0);
}

export type Column = Uint8Array | Uint16Array | Uint32Array;

/** The numbers in one, two or four bytes each, little-endian. */
export function packColumn(values: ArrayLike<number>): Uint8Array {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, values[i] ?? 0);
  const width = most < 0x100 ? 1 : most < 0x10000 ? 2 : 4;
  const bytes = new Uint8Array(values.length * width);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    if (width === 1) bytes[i] = value;
    else if (width === 2) view.setUint16(i * 2, value, true);
    else view.setUint32(i * 4, value, true);
  }
  return bytes;
}

const LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** The column as it was packed; a copy, so that it does not hold what it was read from. */
export function unpackColumn(bytes: Uint8Array, count: number): Column {
  const width = count === 0 ? 1 : bytes.length / count;
  if (width === 1) return bytes.slice();
  if (width !== 2 && width !== 4) throw corrupt(`a column of ${bytes.length} bytes for ${count} units`);
  if (LITTLE_ENDIAN) {
    const { buffer } = bytes.slice();
    return width === 2 ? new Uint16Array(buffer, 0, count) : new Uint32Array(buffer, 0, count);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const column = width === 2 ? new Uint16Array(count) : new Uint32Array(count);
  for (let i = 0; i < count; i++) column[i] = width === 2 ? view.getUint16(i * 2, true) : view.getUint32(i * 4, true);
  return column;
}
