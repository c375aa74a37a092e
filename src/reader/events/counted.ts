/**
 * People who are counted: a number, perhaps with words that round it, and those whom it counts.
 *
 * Examples: «نحو | 390 مقاتلا», «ما لا يقل عن | 12 جنديا», «14 منهم», «سبعة من المشاركين», «ثلاثة موظفين».
 */
import { Kind } from '../../text/index.ts';
import type { Document } from '../document.ts';
import type { TokenRange } from '../draft.ts';
import type { Named, Scene } from './scene.ts';
import { WORD_LISTS } from '../word-lists.generated.ts';

/** «نحو», «قرابة», «أكثر من»: words that round the number behind them. */
const ROUNDING = WORD_LISTS['rounding'];
/** «منهم»: of those just named. */
const OF_THEM = WORD_LISTS['of-them'];
const NUMBERS = WORD_LISTS['number-words'];
/** The longest of them has four words: «ما لا يقل عن». */
const LONGEST = 4;

export interface Counted {
  readonly range: TokenRange;
  readonly named: Named | null;
}

/**
 * The counted phrase that begins at a token; null where none does.
 *
 * @param phraseEnd where the noun phrase from a token on ends
 */
export function counted(scene: Scene, i: number, end: number, phraseEnd: (from: number) => number): Counted | null {
  const { doc } = scene;
  const from = pastRounding(doc, i, end);
  if (from >= end || scene.at(from) !== null || scene.isTime(from) || !isCount(doc, from)) return null;
  const named = scene.at(from + 1);
  if (named !== null) return named.range.to > end ? null : { range: { from, to: named.range.to }, named };
  const to = phraseEnd(from);
  if (OF_THEM.has(doc.bare(to)) && to < end) return { range: { from, to: to + 1 }, named: null };
  // «سبعة | من المشاركين»
  if (to === from + 1 && doc.bare(to) === 'من' && to + 1 < end) {
    const whole = scene.at(to + 1)?.range.to ?? phraseEnd(to + 1);
    if (whole > to + 1) return { range: { from, to: whole }, named: null };
  }
  return (from > i || NUMBERS.has(doc.bare(from))) && to > from ? { range: { from, to }, named: null } : null;
}

function pastRounding(doc: Document, i: number, end: number): number {
  if (!ROUNDING.has(doc.bare(i))) return i;
  for (let k = i + 1; k < Math.min(end, i + LONGEST + 1); k++) if (isCount(doc, k)) return k;
  return i;
}

/** A number, a word for one or a quantifier: «14», «ثلاثة», «عشرات». */
export function isCount(doc: Document, i: number): boolean {
  if (doc.kind(i) === Kind.Number) return true;
  const bare = doc.bare(i);
  return NUMBERS.has(bare) || (doc.isFunction(i, 'quantifier') && !ROUNDING.has(bare));
}
