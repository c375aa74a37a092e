/**
 * Decoding by a known encoding. `TextDecoder` does it, but that of some versions of Node reads windows-1252 as if it were
 * ISO-8859-1, whose signs 80 to 9F nobody uses: they become the quotation marks and dashes that are meant.
 */

/** Bytes 80 to 9F of windows-1252; those that it leaves free stand for themselves. */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** The text of bytes; ill-formed ones become U+FFFD. */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'windows-1252') return text;
  return text.replace(/\p{Cc}/gu, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign);
}
