/** Words around quoted statements and the choice of an actor. */
import { words } from './words.ts';

export const quotedWords = words('quoted', {
  gone: { ar: 'لم تعد القراءة الأحدث ترى هذا التصريح.', en: 'The newest reading has this statement no more.' },
  noOutlet: { ar: 'منفذ بلا اسم', en: 'Outlet not named' },
  wordings: { ar: 'صياغاته', en: 'Its wordings' },
  story: { ar: 'ما صار إليه', en: 'What became of it' },
  nameHint: { ar: 'اسم شخص أو دولة أو هيئة', en: 'Name of a person, state or body' },
  nobody: { ar: 'لا أحد بهذا الاسم في السجل', en: 'Nobody of this name in the ledger' },
  typing: { ar: 'اكتب حرفين على الأقل', en: 'Type two letters at least' },
  inArticles: {
    ar: '{count, plural, zero {لا مقالة} one {مقالة واحدة} two {مقالتان} few {# مقالات} many {# مقالة} other {# مقالة}}',
    en: '{count, plural, one {one article} other {# articles}}',
  },
});
