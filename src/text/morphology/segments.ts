/**
 * Segments: the letters of a word cut at its clitics, tiling it exactly.
 *
 * Example: «وللسلطة» → و (conjunction) · ل (preposition) · ل (what is left of the article) · سلطة (stem);
 * «سيكتبونها» → س (future) · يكتبون (stem) · ها (pronoun).
 */
import type { Candidate } from './candidates.ts';
import { Before } from './clitics.ts';
import type { Pos } from './tags.ts';

/** What a segment is. */
export type Role = 'conjunction' | 'preposition' | 'purpose' | 'future' | 'article' | 'stem' | 'pronoun';

/** One segment; offsets are UTF-16 units of the word, the end exclusive. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly role: Role;
  /** The part of speech of the segment itself. */
  readonly pos: Pos;
}

const POS_OF: Readonly<Record<Exclude<Role, 'stem'>, Pos>> = {
  conjunction: 'CCONJ',
  preposition: 'ADP',
  purpose: 'ADP',
  future: 'PART',
  article: 'DET',
  pronoun: 'PRON',
};

/**
 * Lengths of a candidate's segments with the article in the stem's, as treebanks cut; their sum is the word's length.
 */
export function segmentLengths(one: Candidate, length: number): number[] {
  const out: number[] = [];
  if (one.conjunction === 1) out.push(1);
  if (one.lengths !== undefined) return [...out, ...one.lengths];
  if (one.particle !== 0) out.push(1);
  out.push(one.end - one.start);
  if (one.end < length) out.push(length - one.end);
  return out;
}

/**
 * The segments of a candidate, the article apart.
 *
 * @param length the length of the plain word
 * @param core where the article ends
 * @param pos the part of speech of the stem
 */
export function segmentsOf(one: Candidate, length: number, core: number, pos: Pos): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  const push = (end: number, role: Role): void => {
    if (end > at) segments.push({ start: at, end, role, pos: role === 'stem' ? pos : POS_OF[role] });
    at = end;
  };
  if (one.conjunction === 1) push(1, 'conjunction');
  if (one.lengths !== undefined) {
    // A word that the lexicon cuts itself: «له» is the preposition with its pronoun, «لأن» a preposition before «أن».
    const [first = 0, second] = one.lengths;
    const prepositional = one.pos === 'ADP' || second === undefined;
    push(at + first, prepositional ? 'stem' : 'preposition');
    if (second !== undefined) push(at + second, prepositional ? 'pronoun' : 'stem');
    return segments;
  }
  if (one.before === Before.Future) push(one.start, 'future');
  else if (one.particle !== 0) push(one.start, (one.shape & 3) !== 0 ? 'purpose' : 'preposition');
  push(core, 'article');
  push(one.end, 'stem');
  push(length, 'pronoun');
  return segments;
}
