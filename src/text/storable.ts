/**
 * Text as every store can hold it: a lone surrogate and NUL become U+FFFD, one unit for one, so that offsets stay.
 *
 * Example: «خبر\ud800» becomes «خبر\ufffd», of the same length. Line ends stay as they came.
 */

export function storable(text: string): string {
  // Nearly every text has none of either, which a look at single units tells much sooner.
  return /[\ud800-\udfff\0]/.test(text) ? text.replace(/[\p{Cs}\0]/gu, '\ufffd') : text;
}
