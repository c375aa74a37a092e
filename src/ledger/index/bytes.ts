/**
 * Numbers and strings as bytes: varints (seven bits a byte, low ones first), and strings by their UTF-16 units, each unit as
 * UTF-8 would write it. So the order of the bytes is the order of the strings, whatever is in them.
 */
import { corrupt } from './fault.ts';

/** Bytes being written. */
export class ByteSink {
  private held: Uint8Array;
  length = 0;

  constructor(room = 1024) {
    this.held = new Uint8Array(room);
  }

  /** What was written; a view, good until the next write. */
  get bytes(): Uint8Array {
    return this.held.subarray(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }

  byte(value: number): void {
    if (this.length === this.held.length) this.reserve(1);
    this.held[this.length++] = value;
  }

  /** @param value whole, 0 to 2^32 - 1 */
  varint(value: number): void {
    if (this.length + 5 > this.held.length) this.reserve(5);
    let rest = value;
    while (rest > 127) {
      this.held[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.held[this.length++] = rest;
  }

  /** A number that may be below zero. */
  signed(value: number): void {
    this.varint(((value << 1) ^ (value >> 31)) >>> 0);
  }

  uint32(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.byte((value >>> shift) & 255);
  }

  /** Appends what another sink holds. */
  drain(other: ByteSink): void {
    this.copy(other.held, 0, other.length);
  }

  append(bytes: Uint8Array): void {
    this.copy(bytes, 0, bytes.length);
  }

  copy(bytes: Uint8Array, from: number, to: number): void {
    const count = to - from;
    if (this.length + count > this.held.length) this.reserve(count);
    if (count < 32) {
      const { held } = this;
      let at = this.length;
      for (let i = from; i < to; i++) held[at++] = bytes[i] ?? 0;
    } else this.held.set(bytes.subarray(from, to), this.length);
    this.length += count;
  }

  private reserve(count: number): void {
    const grown = new Uint8Array(Math.max(this.held.length * 2, this.length + count));
    grown.set(this.held.subarray(0, this.length));
    this.held = grown;
  }
}

/** Bytes being read, one number after another; the end is watched. */
export class ByteSource {
  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
  ) {}

  get done(): boolean {
    return this.at >= this.bytes.length;
  }

  varint(): number {
    const { bytes } = this;
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      if (this.at >= bytes.length) throw corrupt('a number runs over the end');
      const byte = bytes[this.at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
    throw corrupt('a number is too long');
  }

  signed(): number {
    const value = this.varint();
    return (value >>> 1) ^ -(value & 1);
  }

  skip(count: number): void {
    if (this.at + count > this.bytes.length) throw corrupt('a run of bytes runs over the end');
    this.at += count;
  }

  /** @returns the bytes themselves, not a copy */
  take(count: number): Uint8Array {
    this.skip(count);
    return this.bytes.subarray(this.at - count, this.at);
  }
}

/** Most bytes that a string of so many units can take. */
export const UNIT_BYTES = 3;

export function encodeString(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * UNIT_BYTES);
  return bytes.subarray(0, encodeInto(text, bytes));
}

/** @returns how many bytes were written; there must be room for three a unit */
export function encodeInto(text: string, bytes: Uint8Array): number {
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes[at++] = unit;
    else if (unit < 0x800) {
      bytes[at++] = 0xc0 | (unit >> 6);
      bytes[at++] = 0x80 | (unit & 63);
    } else {
      bytes[at++] = 0xe0 | (unit >> 12);
      bytes[at++] = 0x80 | ((unit >> 6) & 63);
      bytes[at++] = 0x80 | (unit & 63);
    }
  }
  return at;
}

export function decodeString(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; ) {
    const byte = bytes[i++] ?? 0;
    if (byte < 0x80) text += String.fromCharCode(byte);
    else if (byte < 0xe0) text += String.fromCharCode(((byte & 31) << 6) | ((bytes[i++] ?? 0) & 63));
    else {
      const middle = (bytes[i++] ?? 0) & 63;
      text += String.fromCharCode(((byte & 15) << 12) | (middle << 6) | ((bytes[i++] ?? 0) & 63));
    }
  }
  return text;
}

/** Below zero if the first run of bytes sorts before the second. */
export function compareBytes(
  a: Uint8Array,
  aFrom: number,
  aTo: number,
  b: Uint8Array,
  bFrom: number,
  bTo: number,
): number {
  const common = Math.min(aTo - aFrom, bTo - bFrom);
  for (let i = 0; i < common; i++) {
    const difference = (a[aFrom + i] ?? 0) - (b[bFrom + i] ?? 0);
    if (difference !== 0) return difference;
  }
  return aTo - aFrom - (bTo - bFrom);
}

/** Length of what two runs of bytes begin with alike. */
export function commonPrefix(a: Uint8Array, b: Uint8Array, aLength: number, bLength: number): number {
  const most = Math.min(aLength, bLength);
  let i = 0;
  while (i < most && a[i] === b[i]) i++;
  return i;
}
