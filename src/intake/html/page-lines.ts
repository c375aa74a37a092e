/**
 * Lines that stand among an article's text and are none of it: «اقرأ أيضا: ...», «شارك الخبر», «آخر تحديث ...».
 */
import { fold } from '../../text/index.ts';
import { LEXICON_FILES } from '../lexicon.generated.ts';

/** What is to be done with a line: kept, left out, or left out with all that follows. */
export type LineFate = 'keep' | 'drop' | 'end';

/** A line that points elsewhere is short: a sentence that begins «شارك الوزير في ...» is longer. */
const LONGEST_OPENING = 120;
/** How much may follow the words of a line that is nothing else: a colon, a count. */
const SLACK = 6;

interface Rule {
  readonly words: string;
  readonly where: string;
}

const RULES = buildRules();
/** Words that a paragraph of house rules holds, among links to them. */
const HOUSE_RULES = rows()
  .filter(([, , where]) => where === 'links')
  .flatMap(([words = '']) => words.split('|').map(fold));

/** By the first word, so that a line is compared with few of them. */
function buildRules(): ReadonlyMap<string, readonly Rule[]> {
  const rules = new Map<string, Rule[]>();
  for (const [words = '', , where = ''] of rows()) {
    if (where === 'links') continue;
    for (const spelling of words.split('|')) {
      const folded = fold(spelling);
      const first = folded.split(' ', 1)[0] ?? '';
      const held = rules.get(first) ?? [];
      held.push({ words: folded, where });
      rules.set(first, held);
    }
  }
  return rules;
}

function rows(): readonly (readonly string[])[] {
  const lines = (LEXICON_FILES['page-lines'] ?? '').split('\n').slice(1);
  return lines.map((row) => row.split('\t'));
}

/** What becomes of a line of a page; `linked` says that some of it is a link. */
export function fateOf(line: string, linked: boolean): LineFate {
  if (linked) {
    const whole = fold(line);
    if (HOUSE_RULES.some((words) => whole.includes(words))) return 'drop';
  }
  if (line.length > LONGEST_OPENING) return 'keep';
  const folded = fold(line).replace(/^[^\p{L}\p{N}]+/u, '');
  const first = /^[\p{L}\p{N}]+/u.exec(folded)?.[0] ?? '';
  if (first === '') return 'drop';
  for (const { words, where } of RULES.get(first) ?? []) {
    if (!folded.startsWith(words)) continue;
    const next = folded.charAt(words.length);
    if (next !== '' && /[\p{L}\p{N}]/u.test(next)) continue;
    if (where === 'opens') return 'drop';
    if (folded.length - words.length > SLACK) continue;
    return where === 'ends' ? 'end' : 'drop';
  }
  return 'keep';
}
