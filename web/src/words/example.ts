/** Words of the offer to begin with the example world. */
import { words } from './words.ts';

export const exampleWords = words('example', {
  offer: { ar: 'جرّب بعالم المثال', en: 'Try it on the example world' },
  what: {
    ar: 'بضع وستون مقالة مختلقة من عشر وسائل مختلقة، كُتبت لتُري كل ما في مُسنَد. لا تدخل إلا سجلاً فارغاً.',
    en: 'Some sixty invented articles of ten invented outlets, written to show all that Musnad does. They go into an empty ledger only.',
  },
  taking: { ar: 'تُقرأ المقالات وتُربط…', en: 'The articles are being read and related…' },
  taken: {
    ar: 'في السجل الآن {articles, plural, zero {لا مقالة} one {مقالة واحدة} two {مقالتان} few {# مقالات} many {# مقالة} other {# مقالة}} مختلقة.',
    en: 'The ledger now holds {articles, plural, one {one invented article} other {# invented articles}}.',
  },
});
