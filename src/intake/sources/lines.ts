/**
 * Lines of a byte stream, one at a time: what is held is one line, never the file. A line over the limit is passed
 * over while it streams by; only its number is kept.
 */

/** One line without its end, or the mark that it was too long. `number` counts from 1. */
export type Line =
  | { readonly number: number; readonly bytes: Buffer }
  | { readonly number: number; readonly bytes: null; readonly length: number };

const NEWLINE = 0x0a;

/** Splits at line feeds; a carriage return before one stays, which JSON takes for white space. */
export async function* linesOf(chunks: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Line> {
  let number = 1;
  let held: Buffer[] = [];
  let size = 0;
  let tooLong = false;
  for await (const chunk of chunks) {
    let from = 0;
    while (from < chunk.length) {
      const at = chunk.indexOf(NEWLINE, from);
      const to = at === -1 ? chunk.length : at;
      size += to - from;
      if (size > limit) {
        tooLong = true;
        held = [];
      } else if (to > from) {
        held.push(chunk.subarray(from, to));
      }
      if (at === -1) break;
      yield tooLong ? { number, bytes: null, length: size } : { number, bytes: join(held) };
      number++;
      held = [];
      size = 0;
      tooLong = false;
      from = at + 1;
    }
  }
  if (size > 0) yield tooLong ? { number, bytes: null, length: size } : { number, bytes: join(held) };
}

function join(parts: readonly Buffer[]): Buffer {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
}
