/**
 * The text of bytes in whatever encoding: found by evidence, declarations being hints that are often wrong.
 *
 * In this order: a byte order mark; valid UTF-8; UTF-16 by its zero bytes; else the encoding in which the text looks most
 * like Arabic. «اﻟﻮزﻳﺮ» read in the wrong one is a string of rare letters; a declaration only tips the balance.
 */
import chardet from 'chardet';
import { type Failure, failureAt } from '../taken.ts';
import { decodeAs } from './decode-as.ts';
import { knownEncoding } from './declared.ts';
import { withoutMark } from './decoding.ts';
import { diagnose } from './diagnose.ts';
import { likeness } from './letter-judge.ts';
import { undoMojibake } from './mojibake.ts';

export interface DecodedText {
  readonly kind: 'decoded';
  readonly text: string;
  /** As `TextDecoder` names it: `utf-8`, `windows-1256`, `iso-8859-6`, `utf-16le`. */
  readonly encoding: string;
  /** How it was found: `mark`, `valid`, `zero-bytes`, `declared` (and borne out), `letters` (whatever was declared). */
  readonly by: 'mark' | 'valid' | 'zero-bytes' | 'declared' | 'letters';
  /** Ill-formed sequences that became U+FFFD. */
  readonly errors: number;
  /** The encoding in which the text had been misread before it was saved. */
  readonly misread?: string;
}

/** How many bytes are judged. */
const SAMPLE = 65_536;
/** How many bytes chardet looks at: its cost grows faster than its certainty. */
const CHARDET_SAMPLE = 2048;
/** What a declaration is worth beside letters: it decides between encodings that look alike. */
const DECLARED_WORTH = 0.4;

/** Decodes what should be text; `declared` are the labels that its source gives, the nearest first. */
export function textOf(
  bytes: Uint8Array,
  path: string,
  declared: readonly (string | null)[] = [],
): DecodedText | Failure {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const found = encodingOf(buffer, declared, true);
  if (found === null) return failureAt('binary', path);
  const decoded = decodeAs(withoutMark(buffer), found.encoding);
  const undone = undoMojibake(decoded);
  const text = undone?.text ?? decoded;
  const errors = found.by === 'valid' ? 0 : count(text, 0xfffd);
  return { kind: 'decoded', text, ...found, errors, ...(undone === null ? {} : { misread: undone.misread }) };
}

/** The encoding of bytes and how it was found, or null where they are no text. `complete` as in `diagnose`. */
export function encodingOf(
  bytes: Buffer,
  declared: readonly (string | null)[],
  complete: boolean,
): Pick<DecodedText, 'encoding' | 'by'> | null {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const diagnosis = diagnose(bytes, complete);
  switch (diagnosis.encoding) {
    case 'binary':
    case 'UTF-32':
      return null;
    case 'UTF-16LE':
    case 'UTF-16BE': {
      const mark = (bytes[0] ?? 0) >= 0xfe && (bytes[1] ?? 0) >= 0xfe;
      return { encoding: diagnosis.encoding.toLowerCase(), by: mark ? 'mark' : 'zero-bytes' };
    }
    case 'UTF-8':
      return { encoding: 'utf-8', by: marked ? 'mark' : 'valid' };
    default:
      return byLetters(bytes, declared, diagnosis.encoding === 'damaged');
  }
}

function byLetters(
  bytes: Buffer,
  declared: readonly (string | null)[],
  mayBeUtf8: boolean,
): Pick<DecodedText, 'encoding' | 'by'> {
  const sample = aroundHighBytes(bytes);
  const named = declared.map(knownEncoding).filter((label) => label !== null);
  const guessed = chardet.analyse(sample.subarray(0, CHARDET_SAMPLE)).map(({ name }) => knownEncoding(name));
  const candidates = new Set(['windows-1256', 'iso-8859-6', 'windows-1252', ...named, ...guessed.slice(0, 3)]);
  if (mayBeUtf8) candidates.add('utf-8');
  let best = { encoding: 'windows-1256', worth: Number.NEGATIVE_INFINITY };
  for (const encoding of candidates) {
    if (encoding === null || encoding.startsWith('utf-16')) continue;
    const worth = likeness(decodeAs(sample, encoding)) + (named.includes(encoding) ? DECLARED_WORTH : 0);
    if (worth > best.worth) best = { encoding, worth };
  }
  return { encoding: best.encoding, by: named.includes(best.encoding) ? 'declared' : 'letters' };
}

/** A sample that begins where the text does: pages open with kilobytes of markup in ASCII. */
function aroundHighBytes(bytes: Buffer): Buffer {
  let first = 0;
  while (first < bytes.length && (bytes[first] ?? 0) < 0x80) first++;
  const from = Math.max(0, first - 16);
  return bytes.subarray(from, from + SAMPLE);
}

function count(text: string, unit: number): number {
  let found = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === unit) found++;
  return found;
}

/** Chunks in any encoding as chunks in UTF-8, for what is read line by line; `head` is what they begin with. */
export async function* utf8Chunks(chunks: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<Buffer> {
  if (encoding === 'utf-8') {
    yield* chunks;
    return;
  }
  if (!encoding.startsWith('utf-')) {
    // A byte is a sign: chunks may be cut anywhere.
    for await (const chunk of chunks) yield Buffer.from(decodeAs(chunk, encoding));
    return;
  }
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}
