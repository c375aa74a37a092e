/** Texts from articles inside XML and HTML: what stands in them is not trusted. */

/** Characters that XML 1.0 does not have, lone halves of pairs among them, and marks that would turn what follows around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be written
const NEVER = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;
const TURNING = /[\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text as it may stand in a file for others. */
export function plain(text: string): string {
  return text.replace(LONE, '\uFFFD').replace(NEVER, '').replace(TURNING, '');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text inside an element or an attribute of XML or HTML. */
export function escaped(text: string): string {
  return plain(text).replace(/[&<>"']/gu, (letter) => ESCAPES[letter] ?? letter);
}
