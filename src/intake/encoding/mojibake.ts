/**
 * Text whose UTF-8 bytes were once read as windows-1256 or windows-1252 and saved again: «ط§ظ„ظˆط²ظٹط±» for «الوزير».
 *
 * Each Arabic letter is two bytes in UTF-8, the first of them D8 or D9: «ط» and «ظ» in windows-1256, «Ø» and «Ù» in
 * windows-1252. Where about half of the signs are those two, the reading is undone, if what comes out is valid.
 */
import { decodeAs } from './decode-as.ts';

const FAULTS = [
  { encoding: 'windows-1256', leads: [0x0637, 0x0638] },
  { encoding: 'windows-1252', leads: [0x00d8, 0x00d9] },
] as const;

/** Share of the signs above ASCII that must be leads. Well-formed Arabic has 1 in 90. */
const SUSPICIOUS = 0.3;

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text put right and by which encoding it had been misread, or null where it is not of this kind. */
export function undoMojibake(text: string): { readonly text: string; readonly misread: string } | null {
  let high = 0;
  const leads = [0, 0];
  const sample = Math.min(text.length, 20_000);
  for (let i = 0; i < sample; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    high++;
    for (const [k, fault] of FAULTS.entries())
      if (unit === fault.leads[0] || unit === fault.leads[1]) leads[k] = (leads[k] ?? 0) + 1;
  }
  if (high < 8) return null;
  for (const [k, { encoding }] of FAULTS.entries()) {
    if ((leads[k] ?? 0) < SUSPICIOUS * high) continue;
    const undone = undo(text, encoding);
    if (undone !== null) return { text: undone, misread: encoding };
  }
  return null;
}

function undo(text: string, encoding: string): string | null {
  const byteOf = bytesOf(encoding);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const byte = byteOf.get(text.charCodeAt(i));
    if (byte === undefined) return null;
    bytes[i] = byte;
  }
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/** Sign → byte of a one-byte encoding. */
function bytesOf(encoding: string): ReadonlyMap<number, number> {
  const signs = decodeAs(
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
    encoding,
  );
  return new Map(Array.from(signs, (sign, byte) => [sign.charCodeAt(0), byte]));
}
