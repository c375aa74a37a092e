/**
 * Whether two statements have one speaker, as far as their names tell.
 *
 * Examples: «سليم العطار» and «سليم بن حمود العطار» are one; «وزارة النقل» and «المتحدث باسم وزارة النقل» are near; «سليم العطار» and
 * «سلمى الحاج» are two; where one article names nobody, it is open.
 */
import { fold } from '../text/index.ts';
import type { ComparedSpeaker, ComparedStatement } from './statement.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

/** How the speakers of two statements stand to one another, the nearest pair of them. */
export const AGREEMENTS = ['same', 'near', 'open', 'different'] as const;
export type Agreement = (typeof AGREEMENTS)[number];

/** Particles inside names: they neither join nor part. */
const SILENT = WORD_LISTS['silent-in-names'];

/** Symmetric. */
export function speakerAgreement(a: ComparedStatement, b: ComparedStatement): Agreement {
  if (a.speakers.length === 0 || b.speakers.length === 0) return 'open';
  let best: Agreement = 'different';
  for (const one of a.speakers)
    for (const other of b.speakers) {
      const found = nameAgreement(one, other);
      if (AGREEMENTS.indexOf(found) < AGREEMENTS.indexOf(best)) best = found;
    }
  return best;
}

/** Whether two names are of one, as far as they tell. */
export function nameAgreement(a: ComparedSpeaker, b: ComparedSpeaker): Agreement {
  if (a.actor !== null && b.actor !== null) return a.actor === b.actor ? 'same' : kin(a, b);
  const first = speakerWords(a.name);
  const second = speakerWords(b.name);
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  if (short.length === 0) return 'open';
  const shared = short.filter((word) => long.includes(word)).length;
  if (shared === short.length) {
    if (short.length === long.length || a.type === b.type) return 'same';
    return 'near';
  }
  if (shared > 0) return apart(a, b) && shared < 2 ? 'different' : 'near';
  return kin(a, b);
}

/** Two persons with names that share nothing are two, and so are two states; a person and a body may speak with one voice. */
function kin(a: ComparedSpeaker, b: ComparedSpeaker): Agreement {
  return apart(a, b) ? 'different' : 'open';
}

function apart(a: ComparedSpeaker, b: ComparedSpeaker): boolean {
  return (a.named && b.named) || (a.type === 'state' && b.type === 'state');
}

/** Words of a name that tell it apart, folded, without the article: «عبد الله» and «عبدالله» alike. */
export function speakerWords(name: string): readonly string[] {
  const out: string[] = [];
  const words = fold(name)
    .replaceAll(/[^\p{L}\p{N}\s]/gu, ' ')
    .replaceAll(/(^|\s)عبد\s+(?=\p{L})/gu, '$1عبد')
    .split(/\s+/u);
  for (const word of words) {
    if (word.length < 2 || SILENT.has(word)) continue;
    out.push(word.length > 4 && word.startsWith('ال') ? word.slice(2) : word);
  }
  return out;
}
