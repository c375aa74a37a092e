/** Words of signing in. */
import { words } from './words.ts';

export const sessionWords = words('session', {
  title: { ar: 'تسجيل الدخول', en: 'Sign in' },
  how: {
    ar: 'هذا الخادم لمن لهم حساب. ادخل باسمك وكلمة مرورك؛ وإن لم يكن لك حساب فاطلبه من المدير.',
    en: 'This server is for those who have an account. Sign in with your name and password; if you have none, ask the administrator for an account.',
  },
  ended: { ar: 'انتهت جلستك', en: 'Your session has ended' },
  endedHow: {
    ar: 'ادخل من جديد وتابع من حيث كنت: ما كتبته باقٍ في الصفحة.',
    en: 'Sign in again and go on where you were: what you have typed is still on the page.',
  },
  name: { ar: 'الاسم', en: 'Name' },
  password: { ar: 'كلمة المرور', en: 'Password' },
  signIn: { ar: 'ادخل', en: 'Sign in' },
});
