/**
 * The encoding that a source declares: in the HTTP header, `<meta charset>`, `<?xml encoding>`. It is a hint: pages that
 * say UTF-8 and are windows-1256, or the other way round, are common.
 */

/** How far into a page declarations are looked for. */
const HEAD = 4096;

/** The label of an encoding as `TextDecoder` names it, or null where it knows none by that label. */
export function knownEncoding(label: string | null | undefined): string | null {
  if (label === null || label === undefined || label.trim() === '') return null;
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

/** `text/html; charset=windows-1256` gives `windows-1256`. */
export function charsetOf(contentType: string | null | undefined): string | null {
  const found = /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType ?? '');
  return knownEncoding(found?.[1]);
}

/** What the first bytes of a page or of XML declare. */
export function declaredIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString('latin1');
  const xml = /^[^<]{0,16}<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})/i.exec(head);
  if (xml !== null) return knownEncoding(xml[1]);
  const meta = /<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head);
  return knownEncoding(meta?.[1]);
}
