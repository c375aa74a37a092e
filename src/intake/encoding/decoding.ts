/**
 * From bytes to the text whose offsets count.
 *
 * A byte order mark of UTF-8 is no part of the text: offsets count after it. Line ends stay as they came (CRLF is two
 * units). What no store can hold, a lone surrogate or a NUL, becomes U+FFFD, one unit for one, so no offset moves.
 */
import { type Failure, failureAt } from '../taken.ts';
import { diagnose } from './diagnose.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Decodes a whole file or line that must be UTF-8, or says why it cannot be. */
export function decodeUtf8(bytes: Buffer, path: string, line?: number): string | Failure {
  const body = line === undefined || line === 1 ? withoutMark(bytes) : bytes;
  // A line of JSON cannot be UTF-16 or binary by itself: its file was judged at its head.
  const text = line === undefined ? null : decoded(body);
  return text ?? encodingFailure(body, true, path, line) ?? utf8.decode(body);
}

/** The text of valid bytes, else null. */
function decoded(bytes: Buffer): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

/** What is wrong with the encoding of some bytes, if anything; `complete` as in `diagnose`. */
export function encodingFailure(bytes: Buffer, complete: boolean, path: string, line?: number): Failure | null {
  const found = diagnose(bytes, complete);
  switch (found.encoding) {
    case 'UTF-8':
      return null;
    case 'binary':
      return failureAt('binary', path, '', line);
    case 'damaged':
      return failureAt('notUtf8', path, String(found.offset), line);
    default:
      return failureAt('otherEncoding', path, found.encoding, line);
  }
}

export function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
