/**
 * Segments: the letters of a word cut at its clitics, tiling it exactly.
 *
 * Example: «وللسلطة» → و (conjunction) · ل (preposition) · لسلطة (stem, its article inside).
 */
import { Before, type Candidate } from './candidates.ts';

/** What a segment is. The article stays in the stem's segment. */
export type Role = 'conjunction' | 'preposition' | 'future' | 'purpose' | 'stem' | 'pronoun';

/** One segment; offsets are UTF-16 units of the plain word. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly role: Role;
}

/** Lengths of a candidate's segments; their sum is the word's length. */
export function segmentLengths(one: Candidate, length: number): number[] {
  const out: number[] = [];
  if (one.conjunction === 1) out.push(1);
  if (one.lengths !== undefined) return [...out, ...one.lengths];
  if (one.particle !== 0) out.push(1);
  out.push(one.end - one.start);
  if (one.end < length) out.push(length - one.end);
  return out;
}

/** The segments of a candidate. */
export function segmentsOf(one: Candidate, text: string): Segment[] {
  const lengths = segmentLengths(one, text.length);
  const roles: Role[] = [];
  if (one.conjunction === 1) roles.push('conjunction');
  if (one.lengths !== undefined) {
    const rest = one.lengths.length;
    if (rest === 1) roles.push('stem');
    else if (/^[ه-ي]|^[كن]/.test(text.slice(text.length - (one.lengths[rest - 1] ?? 0))) && one.pos === 'ADP') {
      for (let i = 0; i < rest - 1; i++)
        roles.push(i === rest - 2 && rest > 1 && (one.lengths[i] ?? 0) > 1 ? 'stem' : 'preposition');
      roles.push('pronoun');
    } else {
      for (let i = 0; i < rest - 1; i++) roles.push('preposition');
      roles.push('stem');
    }
  } else {
    if (one.before === Before.Future) roles.push('future');
    else if (one.particle !== 0) roles.push((one.shape & 3) !== 0 ? 'purpose' : 'preposition');
    roles.push('stem');
    if (one.end < text.length) roles.push('pronoun');
  }
  const segments: Segment[] = [];
  let at = 0;
  lengths.forEach((length, i) => {
    segments.push({ start: at, end: at + length, role: roles[i] ?? 'stem' });
    at += length;
  });
  return segments;
}
