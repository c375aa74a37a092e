/**
 * Designations that the text writes beside a name elsewhere, word for word: whoever bears the name is meant.
 *
 * Example: «سامي العطار، منسق اللجنة المحلية للري، ...» makes «منسق اللجنة المحلية للري» him, and «مدير مستشفى الأمير سالم الأستاذ الدكتور
 * هادي اليوسفي» whoever «مدير مستشفى الأمير سالم» is later, whatever the grammar of the phrase.
 */
import type { Apposition } from './clusters.ts';
import { isPersonHead, personNoun } from './designations.ts';
import type { Document } from './document.ts';
import { isPlural } from './agreement.ts';
import type { Mention } from './mentions.ts';

/** A designation of fewer words is too common to be told by its words alone. */
const FEWEST = 3;

/**
 * @param mentions all that are scanned, in the order of the text
 * @param sources those by which statements name who speaks
 */
export function toldBeside(doc: Document, mentions: readonly Mention[], sources: Iterable<Mention>): Apposition[] {
  const wanted = new Map<string, Mention[]>();
  for (const mention of sources) {
    const { range, name, head } = mention;
    if (name.length > 0 || range.to - range.from < FEWEST || !isPersonHead(head) || isPlural(mention)) continue;
    const opening = `${doc.bare(range.from)} ${doc.plain(range.from + 1)}`;
    const list = wanted.get(opening);
    if (list === undefined) wanted.set(opening, [mention]);
    else list.push(mention);
  }
  if (wanted.size === 0) return [];
  const namedFrom = new Map<number, Mention>();
  const namedTo = new Map<number, Mention>();
  for (const mention of mentions) {
    if (mention.nameRange === null || mention.type !== 'person') continue;
    namedFrom.set(mention.nameRange.from, mention);
    namedTo.set(mention.nameRange.to, mention);
  }
  const found: Apposition[] = [];
  for (let i = 0; i + 1 < doc.count; i++) {
    const list = wanted.get(`${doc.bare(i)} ${doc.plain(i + 1)}`);
    if (list === undefined) continue;
    for (const described of list) {
      if (described.range.from === i || !isSame(doc, described, i)) continue;
      // «..., ومدير الشركة»: another one.
      const listed = doc.type(i)?.conjunction !== '';
      const named =
        namedFrom.get(behindTitles(doc, i + described.range.to - described.range.from)) ??
        (doc.isComma(i - 1) && !listed ? namedTo.get(i - 1) : undefined);
      if (named !== undefined) found.push({ named, described });
    }
  }
  return found;
}

function isSame(doc: Document, { range }: Mention, at: number): boolean {
  for (let k = 1; k < range.to - range.from; k++) if (doc.plain(at + k) !== doc.plain(range.from + k)) return false;
  return true;
}

/** «..., الأستاذ الدكتور | هادي» */
function behindTitles(doc: Document, i: number): number {
  let k = doc.isComma(i) ? i + 1 : i;
  while (personNoun(doc, k) !== null && doc.type(k)?.article === true) k++;
  return k;
}
