/**
 * Which encoding bytes are in, so that a text in windows-1256 is refused by its name instead of being read as noise.
 *
 * Arabic in UTF-16 without a mark is valid UTF-8 byte for byte (ا is 27 06), so control characters are counted before
 * validity is believed; and damaged UTF-8 looks a little like windows-1256, so well-formed sequences are counted first.
 */
import { isUtf8 } from 'node:buffer';

export type Diagnosis =
  | { readonly encoding: 'UTF-8' }
  | { readonly encoding: 'UTF-16LE' | 'UTF-16BE' | 'UTF-32' | 'WINDOWS-1256' | 'ISO-8859-6' }
  | { readonly encoding: 'binary' }
  /** Not valid UTF-8, and no other encoding of Arabic either. */
  | { readonly encoding: 'damaged'; readonly offset: number };

const SAMPLE = 65_536;
/** How files that are no plain text begin: PDF, ZIP (docx, odt), old Office, PNG, JPEG, GIF, RAR, 7z, zstd, RTF. */
const SIGNATURES = [
  '%PDF-',
  'PK\x03\x04',
  '\xD0\xCF\x11\xE0',
  '\x89PNG',
  '\xFF\xD8\xFF',
  'GIF8',
  'Rar!',
  '7z\xBC\xAF',
  '\x28\xB5\x2F\xFD',
  '{\\rtf',
];

/** Judges bytes; `complete` says that the last character is not cut off by the end of a sample. */
export function diagnose(bytes: Buffer, complete: boolean): Diagnosis {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return { encoding: marked };
  const opening = bytes.subarray(0, 8).toString('latin1');
  if (SIGNATURES.some((signature) => opening.startsWith(signature))) return { encoding: 'binary' };
  const sample = bytes.subarray(0, SAMPLE);
  const controls = countControls(sample);
  if (controls.all > 0) {
    const half = sample.length / 2;
    if (controls.odd > 0.3 * half && controls.odd > 3 * controls.even) return { encoding: 'UTF-16LE' };
    if (controls.even > 0.3 * half && controls.even > 3 * controls.odd) return { encoding: 'UTF-16BE' };
    if (controls.all > 0.1 * sample.length) return { encoding: 'binary' };
  }
  if (isUtf8(bytes)) return { encoding: 'UTF-8' };
  const form = utf8Form(bytes, complete);
  if (form.firstWrong === -1) return { encoding: 'UTF-8' };
  if (controls.all > 0.005 * sample.length) return { encoding: 'binary' };
  if (form.wrong > form.right) {
    const windows = arabicShare(sample, 'windows-1256');
    const iso = arabicShare(sample, 'iso-8859-6');
    if (Math.max(windows, iso) > 0.6) return { encoding: windows >= iso ? 'WINDOWS-1256' : 'ISO-8859-6' };
  }
  return { encoding: 'damaged', offset: form.firstWrong };
}

function byteOrderMark(bytes: Buffer): 'UTF-16LE' | 'UTF-16BE' | 'UTF-32' | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32' : 'UTF-16LE';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32';
  return a === 0xfe && b === 0xff ? 'UTF-16BE' : null;
}

/** Control bytes that no plain text has, by the parity of their place. */
function countControls(sample: Buffer): { readonly all: number; readonly even: number; readonly odd: number } {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i] ?? 32;
    if (byte >= 32 || (byte >= 9 && byte <= 13) || byte === 0x1b) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  return { all: even + odd, even, odd };
}

/** Well-formed and ill-formed bytes among those above ASCII, by the table of well-formed sequences in Unicode 3.9. */
function utf8Form(
  bytes: Buffer,
  complete: boolean,
): { readonly firstWrong: number; readonly right: number; readonly wrong: number } {
  let firstWrong = -1;
  let right = 0;
  let wrong = 0;
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) {
      i++;
      continue;
    }
    const length = sequenceLength(bytes, i);
    if (length > 0) {
      right += length;
      i += length;
    } else if (!complete && i + 4 > bytes.length && lead >= 0xc2) {
      break;
    } else {
      if (firstWrong === -1) firstWrong = i;
      wrong++;
      i++;
    }
  }
  return { firstWrong, right, wrong };
}

/** Length of the well-formed sequence at `i`, 0 where there is none. */
function sequenceLength(bytes: Buffer, i: number): number {
  const lead = bytes[i] ?? 0;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  for (let k = 1; k < length; k++) {
    const next = bytes[i + k] ?? 0;
    if (next < (k === 1 ? low : 0x80) || next > (k === 1 ? high : 0xbf)) return 0;
  }
  return length;
}

/** How many of the bytes above ASCII are Arabic letters or marks in an encoding. */
function arabicShare(sample: Buffer, encoding: 'windows-1256' | 'iso-8859-6'): number {
  const high = sample.filter((byte) => byte >= 0x80);
  const arabic = new TextDecoder(encoding).decode(high).match(/[\u060C\u061B\u061F\u0621-\u0652]/g);
  return (arabic?.length ?? 0) / Math.max(1, high.length);
}
