/** The sections that the navigation offers, in its order; the first few stand in it, the others under «المزيد» where it is narrow. */
import { shellWords, type Word } from '../words/index.ts';

export interface Place {
  readonly to: string;
  readonly word: Word;
}

export const PLACES: readonly Place[] = [
  { to: '/', word: shellWords.search },
  { to: '/read', word: shellWords.read },
  { to: '/review', word: shellWords.review },
  { to: '/collections', word: shellWords.collections },
  { to: '/alerts', word: shellWords.alerts },
  { to: '/feeds', word: shellWords.feeds },
  { to: '/export', word: shellWords.export },
  { to: '/settings', word: shellWords.settings },
  { to: '/help', word: shellWords.help },
];
