/** What alerts, feeds and digests say of themselves, in both languages. */
import type { Bilingual } from './language.ts';

export const ALERT_WORDS = {
  product: { ar: 'مُسنَد', en: 'Musnad' },
  alert: { ar: 'تنبيه', en: 'Alert' },
  watched: { ar: 'قائل متابَع', en: 'Watched speaker' },
  savedSearch: { ar: 'بحث محفوظ', en: 'Saved search' },
  digest: { ar: 'نشرة اليوم', en: 'Daily digest' },
  nothing: { ar: 'لا جديد في هذا اليوم.', en: 'Nothing new on this day.' },
  total: { ar: 'التصريحات', en: 'Statements' },
  unresolved: { ar: 'قائل لم يُعيَّن', en: 'Speaker not resolved' },
  said: { ar: 'اللفظ', en: 'Words' },
  inSense: { ar: 'بصياغة الوسيلة', en: 'as the outlet words it' },
  chain: { ar: 'السند', en: 'Chain' },
  outlet: { ar: 'الوسيلة', en: 'Outlet' },
  permalink: { ar: 'الرابط الدائم', en: 'Permalink' },
  article: { ar: 'المقالة', en: 'Article' },
  open: { ar: 'افتحه', en: 'Open' },
  negated: { ar: 'قول منفي', en: 'negated' },
  newStatements: { ar: 'جديد', en: 'new' },
  reason: {
    ar: 'تصلك هذه الرسالة لأنك طلبتها في مُسنَد. لإيقافها احذف وجهتها من صفحة التنبيهات أو بالأمر musnad alert.',
    en: 'You get this message because you asked for it in Musnad. To stop it, take its address out on the page of alerts or with the command musnad alert.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
