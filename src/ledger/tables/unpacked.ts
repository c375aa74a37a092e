/**
 * What was unpacked lately: a page of hits asks for the same articles again and again, and to unpack one takes longer than to ask for it.
 *
 * Kept under what tells that it is the same still, so that nothing here grows old whoever writes: the text of an article under its id, a
 * reading under its article and its checksum.
 */

/** An article with its reading takes some tens of kilobytes. */
const KEPT = 400;

export class Unpacked<Value> {
  private readonly known = new Map<string, Value>();

  has(key: string): boolean {
    return this.known.has(key);
  }

  get(key: string): Value | undefined {
    const value = this.known.get(key);
    if (value !== undefined) this.set(key, value);
    return value;
  }

  set(key: string, value: Value): void {
    this.known.delete(key);
    this.known.set(key, value);
    const [oldest] = this.known.keys();
    if (this.known.size > KEPT && oldest !== undefined) this.known.delete(oldest);
  }

  delete(key: string): void {
    this.known.delete(key);
  }
}
