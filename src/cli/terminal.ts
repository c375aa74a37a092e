/**
 * Text for a terminal: its width in cells, wrapping, colours, and Arabic among Latin.
 *
 * Terminals differ on bidirectional text and cannot be asked. So an Arabic value is wrapped in isolates (FSI ... PDI)
 * only where a terminal reads it, stands last on its line, and is never pushed right with spaces. What an article
 * holds is not trusted: control characters could drive the terminal, and embedding marks could turn the rest around.
 */

const FSI = '\u2068';
const PDI = '\u2069';

/** Replaces control characters by a visible one, line ends and tabs by a space, and drops embedding marks. */
export function clean(text: string): string {
  return (
    text
      .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach the terminal
      .replace(/[\u0000-\u001F\u007F-\u009F]/g, '\uFFFD')
      .replace(/[\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
  );
}

const NO_CELL = /[\p{M}\p{Cf}]/gu;
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{1F300}-\u{1FAFF}]/gu;
const PAIR = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/** Cells a text takes: vowel signs and marks none, wide East Asian letters and emoji two. */
export function width(text: string): number {
  const seen = text.replace(NO_CELL, '');
  return seen.replace(PAIR, ' ').length + (seen.match(WIDE)?.length ?? 0);
}

/** Breaks cleaned text into lines of at most `cells` at spaces; a longer word stands on its own line. */
export function wrap(text: string, cells: number): string[] {
  const lines: string[] = [];
  let words: string[] = [];
  let used = 0;
  for (const word of text.split(' ')) {
    if (word === '') continue;
    const size = width(word);
    if (words.length > 0 && used + 1 + size > cells) {
      lines.push(words.join(' '));
      words = [];
      used = 0;
    }
    used += size + (words.length > 0 ? 1 : 0);
    words.push(word);
  }
  if (words.length > 0) lines.push(words.join(' '));
  return lines;
}

const STYLES = { bold: [1, 22], dim: [2, 22], cyan: [36, 39], green: [32, 39], yellow: [33, 39] } as const;
export type Style = keyof typeof STYLES;

/** How to write to one stream. */
export interface Terminal {
  readonly columns: number;
  paint(style: Style, text: string): string;
  /** Keeps a value from turning its surroundings around. */
  isolate(text: string): string;
}

/** What is known of a stream: `isTTY` and `columns` as Node gives them. */
export interface StreamTraits {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** Chooses how to write to a stream. Colours need a terminal that has them, and neither NO_COLOR nor `--no-color`. */
export function terminalFor(
  stream: StreamTraits,
  colour: boolean,
  env: Readonly<Record<string, string | undefined>>,
): Terminal {
  const tty = stream.isTTY === true;
  const coloured = tty && colour && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';
  return {
    columns: Math.max(40, Math.min(stream.columns ?? 100, 120)),
    paint: (style, text) => (coloured ? `\x1b[${STYLES[style][0]}m${text}\x1b[${STYLES[style][1]}m` : text),
    isolate: (text) => (tty && text !== '' ? `${FSI}${text}${PDI}` : text),
  };
}
