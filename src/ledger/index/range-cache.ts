/** The ranges of segments that were read last, up to so many bytes: the next page of a result asks for the same lists. */
export class RangeCache {
  private readonly held = new Map<string, Uint8Array>();
  private bytes = 0;

  /** @param most bytes held at most */
  constructor(private readonly most: number) {}

  get(segment: string, from: number, to: number): Uint8Array | undefined {
    const key = `${segment}:${from}:${to}`;
    const range = this.held.get(key);
    if (range === undefined) return undefined;
    this.held.delete(key);
    this.held.set(key, range);
    return range;
  }

  set(segment: string, from: number, to: number, range: Uint8Array): void {
    if (range.length > this.most / 4) return;
    this.held.set(`${segment}:${from}:${to}`, range);
    this.bytes += range.length;
    for (const [key, oldest] of this.held) {
      if (this.bytes <= this.most) break;
      this.held.delete(key);
      this.bytes -= oldest.length;
    }
  }
}
