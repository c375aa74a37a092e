/** The stem of a word in its text, whose clitics its type tells: «وللتدريب» → «تدريب». */
import type { WordType } from '../vocabulary.ts';
import { stem } from './stems.ts';

/** The stem of a word of the text, without the clitics that its type tells. */
export function stemOf({ bare, preposition, article }: WordType): string {
  let word = bare;
  if (preposition !== '' && word.startsWith(preposition) && word.length > 3) {
    word = word.slice(1);
    // «للتدريب» keeps one ل of its article.
    if (article && preposition === 'ل' && word.startsWith('ل') && word.length > 3) word = word.slice(1);
  }
  return stem(word);
}
