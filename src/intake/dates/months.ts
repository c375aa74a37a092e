/**
 * Names of the months of every Arab country, and English ones, by number: «آب», «أغسطس», «أوت», «غشت» are 8.
 */
import { fold } from '../../text/index.ts';
import { LEXICON_FILES } from '../lexicon.generated.ts';

const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Folded name → 1 to 12. Two words of a name stand with one space between. */
const MONTHS = buildMonths();

function buildMonths(): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  const [head = '', ...rows] = (LEXICON_FILES['months'] ?? '').split('\n');
  const columns = head.split('\t');
  const column = (name: string): number => columns.indexOf(name);
  for (const row of rows) {
    const cells = row.split('\t');
    if (cells[column('calendar')] !== 'gregorian') continue;
    for (const name of (cells[column('names')] ?? '').split('|'))
      months.set(fold(name), Number(cells[column('month')]));
  }
  return months;
}

/** The month that one word, or two, name; 0 where they name none. Words are folded. */
export function monthOf(word: string, next = ''): number {
  const two = next === '' ? undefined : MONTHS.get(`${word} ${next}`);
  if (two !== undefined) return two;
  const one = MONTHS.get(word);
  if (one !== undefined) return one;
  return /^[a-z]{3,9}$/.test(word) ? ENGLISH.indexOf(word.slice(0, 3)) + 1 : 0;
}

/** How many words the name takes that begins with `word`: 2 for «كانون الثاني». */
export function monthWords(word: string, next: string): number {
  return MONTHS.has(`${word} ${next}`) ? 2 : 1;
}
