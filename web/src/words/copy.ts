/** Words of copying with a citation. */
import { words } from './words.ts';

export const copyWords = words('copy', {
  copy: { ar: 'انسخ مع الإحالة', en: 'Copy with citation' },
  arabic: { ar: 'بالعربية', en: 'In Arabic' },
  english: { ar: 'بالإنجليزية', en: 'In English' },
  words: { ar: 'الكلام وحده', en: 'The words alone' },
  link: { ar: 'رابط ثابت', en: 'Permanent link' },
  ris: { ar: 'RIS', en: 'RIS' },
  bibtex: { ar: 'BibTeX', en: 'BibTeX' },
  copied: { ar: 'نُسخ: {what}', en: 'Copied: {what}' },
  refused: { ar: 'لم يأذن المتصفح بالنسخ', en: 'The browser does not allow copying' },
});
