/**
 * Completeness: how much a mention says by itself.
 *
 * Examples: «وزارة النقل» can be looked up by its words; «الوزارة» cannot; «شركتها» is another's; «مصدر» in a headline is told in full
 * by the text; «نيويورك ستار» is a paper where the text has «صحيفة نيويورك ستار».
 */
import { REACH } from './entries.ts';
import { CARRIERS } from './likeness.ts';
import type { Mention } from './mentions.ts';

/** «شركتها», «وزارته». */
export function isOwned({ text, head }: Mention): boolean {
  const first = text.split(' ', 1)[0] ?? '';
  return head !== null && !first.startsWith('ال') && first.length > head.word.length && first !== head.word;
}

/** A mention that says enough to be looked up by its own words. */
export function isFull(mention: Mention): boolean {
  if (mention.same) return false;
  if (mention.head === null) return mention.words.length > 0;
  return (
    mention.words.length >= 2 ||
    (mention.head.class !== 'document' && !mention.definite) ||
    mention.head.class === 'country'
  );
}

/** An indefinite description in the headline. */
export function isVague(mention: Mention, headline: number): boolean {
  if (mention.range.from >= headline || mention.definite || mention.head === null || mention.words.length > 2)
    return false;
  if (CARRIERS.has(mention.head.word)) return false;
  return mention.head.class === 'unnamed' || mention.head.class === 'organisation' || mention.head.class === 'carrier';
}

/** «نيويورك ستار» where the text has «صحيفة نيويورك ستار»: what would pass for a person's name is a body's. */
export function namesOfBodies(mentions: readonly Mention[]): ReadonlySet<Mention> {
  const byFirst = new Map<string, Mention[]>();
  for (const mention of mentions) {
    if (mention.head?.class !== 'organisation' && mention.head?.class !== 'carrier') continue;
    const word = mention.core[1];
    if (word === undefined) continue;
    const list = byFirst.get(word);
    if (list === undefined) byFirst.set(word, [mention]);
    else if (list.length < REACH) list.push(mention);
  }
  const found = new Set<Mention>();
  for (const mention of mentions) {
    if (mention.type !== 'unknown' || mention.titles.length > 0 || mention.name.length < 2) continue;
    const list = byFirst.get(mention.words[0] ?? '') ?? [];
    if (list.some(({ core }) => mention.words.every((word, i) => core[i + 1] === word))) found.add(mention);
  }
  return found;
}
