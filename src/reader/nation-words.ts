/**
 * Words of nations that say something else as often: «مالي» is mostly financial, «المملكة» the writer's own state, whichever that is.
 *
 * From `lexicon/nation-words.tsv`, where they stand without their article.
 */
import { fold } from '../text/index.ts';
import type { Row } from './tsv.ts';

export class NationWords {
  private readonly words = new Set<string>();
  private readonly owns = new Set<string>();

  constructor(rows: readonly Row[]) {
    for (const { word = '', reading = '' } of rows) {
      this.words.add(fold(word));
      if (reading === 'own') this.owns.add(fold(word));
    }
  }

  /** Whether a word alone is too little to tell of a nation. @param bare without proclitics, its article kept or not */
  isUnsure(bare: string): boolean {
    return this.words.has(withoutArticle(fold(bare)));
  }

  /** Whether a name means the writer's own state. @param name folded, without its first article */
  isOwn(name: string): boolean {
    return this.owns.has(name);
  }
}

function withoutArticle(word: string): string {
  return word.startsWith('ال') ? word.slice(2) : word;
}
