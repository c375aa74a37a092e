/**
 * Finds the words of an annotation: whole words less their proclitics. «الأربعاء» is found in «والأربعاء», «لقاء» in «للقاء», but «قبل»
 * not in «استقبل»; what stands twice needs its paragraph or its number, so that a wrong place is never taken silently.
 */
import { inWord, type Span, trimmed, type Window } from '../articles/locate.ts';
import { GoldError } from '../articles/parse.ts';
import type { Wording } from './parse.ts';

const PROCLITICS = /^[وفبكل]{1,2}ل?ـ?$/u;

/** Whether a word begins at the offset, be it behind proclitics. */
function opens(text: string, offset: number): boolean {
  let start = offset;
  while (start > 0 && offset - start < 4 && inWord(text, start)) start--;
  return start === offset || (!inWord(text, start) && PROCLITICS.test(text.slice(start, offset)));
}

/** Every place in the window where the words stand. */
export function places(text: string, words: string, { start, end }: Window): readonly Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(words, start); at >= 0 && at + words.length <= end; at = text.indexOf(words, at + 1)) {
    if (opens(text, at) && !inWord(text, at + words.length)) spans.push([at, at + words.length]);
  }
  return spans;
}

function single(text: string, words: string, window: Window, occurrence: number | null, at: string): Span {
  const all = places(text, words, window);
  if (all.length === 0) throw new GoldError(`${at}: not there: ${words}`);
  if (occurrence === null && all.length > 1) {
    const around = all.map(([a, b], i) => `#${i + 1} ${text.slice(Math.max(window.start, a - 15), b + 15)}`);
    throw new GoldError(`${at}: stands ${all.length} times, number it: ${words}\n  ${around.join('\n  ')}`);
  }
  const span = all[(occurrence ?? 1) - 1];
  if (span === undefined) throw new GoldError(`${at}: stands only ${all.length} times: ${words}`);
  return span;
}

/**
 * The span of an annotation's words; `first … last` for many. Punctuation at its edges is cut off, but a quotation mark inside stays:
 * «حلف "الناتو"» loses none.
 *
 * @param paragraphs where each paragraph stands, the headline first
 * @throws GoldError
 */
export function locateWording(text: string, wording: Wording, paragraphs: readonly Window[], at: string): Span {
  const { words, paragraph, occurrence } = wording;
  const window = paragraph === null ? { start: 0, end: text.length } : paragraphs[paragraph];
  if (window === undefined) throw new GoldError(`${at}: there is no paragraph ${paragraph}`);
  const [first = '', last, more] = words.split('…').map((part) => part.trim());
  if (first === '' || last === '' || more !== undefined) throw new GoldError(`${at}: not to be read: ${words}`);
  const head = single(text, first, window, occurrence, at);
  if (last === undefined) return /["»”)]$/u.test(first) ? head : trimmed(text, head);
  const home = paragraphs.find(({ start, end }) => head[0] >= start && head[1] <= end) ?? window;
  return [head[0], single(text, last, { start: head[1], end: home.end }, null, at)[1]];
}
