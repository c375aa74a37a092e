/**
 * Where a content that is a noun phrase begins, behind a name that the models have left to it.
 *
 * Example: «هنأ رئيس البعثة | سليم العطار | اللاعبين»: a name right behind a title is that of its holder, who speaks; what he says begins
 * behind it.
 */
import type { Document } from './document.ts';
import type { TokenRange } from './draft.ts';
import { nameEnd, startsName } from './names.ts';
import { isProper } from './word-class.ts';

const TITLES = ['office', 'rank', 'honorific', 'profession'] as const;
/** No longer name is looked for. */
const LONGEST_NAME = 6;

/**
 * The end of the name that begins at `from` and belongs to the title before it, or -1.
 *
 * @param source the phrase that names who speaks, as far as it was found
 * @param from the first word of the content
 */
export function holderEnd(doc: Document, source: TokenRange, from: number, limit: number): number {
  const known = doc.type(from)?.given === true || doc.parts(from) === 0;
  if (source.to !== from || !known || !startsName(doc, from, true)) return -1;
  let titled = false;
  for (let k = source.from; k < source.to; k++) {
    if (isProper(doc, k) || doc.type(k)?.given === true) return -1;
    if (doc.isNoun(k, ...TITLES)) titled = true;
  }
  if (!titled) return -1;
  const end = nameEnd(doc, from, Math.min(limit, from + LONGEST_NAME));
  return end < limit && doc.type(end) !== null ? end : -1;
}
