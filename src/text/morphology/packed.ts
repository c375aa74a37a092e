/**
 * The compiled lexicon's container: named sections of bytes, and the small writers and readers they are made of.
 *
 * Layout: count, then for each section its name, its length and its bytes; numbers are in base 128, low part first.
 */

/** Writes numbers of one to five bytes, small ones in one. */
export class ByteWriter {
  private readonly bytes: number[] = [];

  number(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.bytes.push((rest & 127) | 128);
      rest = Math.floor(rest / 128);
    }
    this.bytes.push(rest);
  }

  byte(value: number): void {
    this.bytes.push(value & 255);
  }

  append(bytes: Uint8Array): void {
    for (const byte of bytes) this.bytes.push(byte);
  }

  text(text: string): void {
    this.number(text.length);
    for (let i = 0; i < text.length; i++) this.number(text.charCodeAt(i));
  }

  finish(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }
}

/** Reads what {@link ByteWriter} wrote. Reading past the end gives zeros. */
export class ByteReader {
  at = 0;
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  number(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.bytes[this.at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  }

  byte(): number {
    return this.bytes[this.at++] ?? 0;
  }

  text(): string {
    const length = this.number();
    let out = '';
    for (let i = 0; i < length; i++) out += String.fromCharCode(this.number());
    return out;
  }

  get done(): boolean {
    return this.at >= this.bytes.length;
  }
}

/** Joins named sections. */
export function packSections(sections: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const writer = new ByteWriter();
  writer.number(sections.size);
  for (const [name, bytes] of sections) {
    writer.text(name);
    writer.number(bytes.length);
    writer.append(bytes);
  }
  return writer.finish();
}

/** Takes named sections apart; the sections are views into `bytes`. */
export function unpackSections(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const reader = new ByteReader(bytes);
  const count = reader.number();
  const sections = new Map<string, Uint8Array>();
  for (let i = 0; i < count; i++) {
    const name = reader.text();
    const length = reader.number();
    sections.set(name, bytes.subarray(reader.at, reader.at + length));
    reader.at += length;
  }
  return sections;
}
