/**
 * A string by itself: one that was cut from a text is a view of it and keeps all of it in memory.
 *
 * Example: «الولايات المتحدة», remembered as a name, would keep the article that it stood in.
 */

/** Shorter strings are never views. */
const VIEWS_FROM = 13;

export function ownText(text: string): string {
  return text.length < VIEWS_FROM ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}
