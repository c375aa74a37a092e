/**
 * Text as a store can hold it: a lone surrogate and NUL become U+FFFD, one unit for one, so that offsets stay.
 *
 * Example: «خبر\ud800» becomes «خبر\ufffd», of the same length. Line ends stay as they came.
 */

export function storable(text: string): string {
  return text.replace(/[\p{Surrogate}\0]/gu, '\ufffd');
}
