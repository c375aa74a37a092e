/** Spans as a person gives them: places «12-40», or the words themselves, which must stand in the text once. */
import type { Span } from '../../reader/index.ts';
import { message } from '../../messages/index.ts';
import { UsageError } from '../reports.ts';

const PLACES = 5;

/** @throws {UsageError} where words are not in the text, or more than once */
export function spansOf(given: readonly string[], text: string): readonly Span[] {
  return given.map((one) => {
    const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(one.trim()) ?? [];
    return start === undefined ? placeOf(one.trim(), text) : { start: Number(start), end: Number(end) };
  });
}

function placeOf(words: string, text: string): Span {
  const places: number[] = [];
  for (let at = words === '' ? -1 : text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) places.push(at);
  const [start] = places;
  if (start === undefined) throw new UsageError(message('wordsNotThere', { words }));
  if (places.length > 1) {
    const shown = places.slice(0, PLACES).map((at) => `${at}-${at + words.length}`);
    throw new UsageError(message('wordsTwice', { words, count: places.length, places: shown.join(' ') }));
  }
  return { start, end: start + words.length };
}
