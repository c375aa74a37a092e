/** Words of the parts that all screens use. */
import { words } from './words.ts';

export const partWords = words('parts', {
  waiting: { ar: 'لحظة…', en: 'One moment…' },
  trouble: { ar: 'لم يتم ذلك', en: 'That did not work' },
  again: { ar: 'حاول من جديد', en: 'Try again' },
  unreachable: { ar: 'لا يجيب الخادم.', en: 'The server does not answer.' },
  unreachableHow: {
    ar: 'تأكّد من أن musnad serve يعمل على هذا الجهاز، ثم حاول من جديد.',
    en: 'See that musnad serve runs on this machine, then try again.',
  },
  refused: { ar: 'لا يسمح دورك بهذا.', en: 'Your role does not allow this.' },
  refusedHow: { ar: 'اطلب من المدير دور المحرر.', en: 'Ask the administrator for the role of editor.' },
  signIn: { ar: 'سجّل الدخول', en: 'Sign in' },
  missing: { ar: 'لا سجل بهذا الرقم.', en: 'There is no record of this number.' },
  toSearch: { ar: 'إلى البحث', en: 'To the search' },
  unforeseen: { ar: 'خطأ في التطبيق نفسه.', en: 'A fault in the app itself.' },
  unforeseenHow: {
    ar: 'أعد تحميل الصفحة؛ فإن عاد الخطأ فأرسل نصه إلى من يشغّل مُسنَد.',
    en: 'Load the page again; if it comes back, send its text to whoever runs Musnad.',
  },
  request: { ar: 'رقم الطلب', en: 'Request' },
  dismiss: { ar: 'إخفاء', en: 'Dismiss' },
  notices: { ar: 'إشعارات', en: 'Notices' },
  copied: { ar: 'نُسخ', en: 'Copied' },
  unknownSpeaker: { ar: 'متحدث غير معروف', en: 'Speaker not known' },
  noDate: { ar: 'بلا تاريخ', en: 'No date' },
});
