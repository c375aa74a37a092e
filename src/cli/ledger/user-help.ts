/** The texts of `--help` for `musnad user`, in both languages. */
import type { Bilingual } from '../../messages/index.ts';

export const USER_HELP = {
  user: {
    en: 'the accounts of a ledger that others reach: who may read, edit, keep it',
    ar: 'حسابات سجل يصل إليه غيرك: من يقرأ ومن يحرر ومن يدير',
  },
  add: {
    en: 'add a user; asks for the password. The first one is an admin',
    ar: 'يضيف مستخدما ويسأل عن كلمة السر. وأولهم مدير',
  },
  list: { en: 'list users and their tokens', ar: 'يعرض المستخدمين ورموزهم' },
  remove: { en: 'remove a user, with sessions and tokens', ar: 'يزيل مستخدما بجلساته ورموزه' },
  password: {
    en: 'give a user another password; asks for it. All sessions of theirs end',
    ar: 'يعطي مستخدما كلمة سر أخرى ويسأل عنها. وتنتهي كل جلساته',
  },
  role: { en: 'give a user another role', ar: 'يعطي مستخدما دورا آخر' },
  token: {
    en: 'make an API token that acts for a user; it is shown this once, on standard output',
    ar: 'يصنع رمز واجهة يعمل باسم مستخدم؛ ويُعرض هذه المرة وحدها على الخرج المعياري',
  },
  revoke: { en: 'revoke a token', ar: 'يلغي رمزا' },
  name: { en: 'the name they sign in with', ar: 'الاسم الذي يسجل به الدخول' },
  roleValue: {
    en: 'reader (looks), editor (also adds, corrects, reviews) or admin (also forgets, keeps accounts)',
    ar: 'reader (يقرأ)، أو editor (ويضيف ويصحح ويراجع أيضا)، أو admin (ويحذف ويدير الحسابات أيضا)',
  },
  scope: { en: 'read, write or admin: no more than its user may', ar: 'read أو write أو admin: لا أكثر مما لصاحبه' },
  days: { en: 'how long it lives (default: 90, at most 366)', ar: 'عمره بالأيام (المفترض: 90، والأقصى 366)' },
  label: { en: 'what it is for', ar: 'الغرض منه' },
  tokenId: { en: 'the id of a token: musnad user list', ar: 'معرّف الرمز: musnad user list' },
  passwordStdin: {
    en: 'take the password from standard input, for scripts',
    ar: 'يأخذ كلمة السر من الدخل المعياري، للبرامج',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What is asked and shown at the terminal. */
export const USER_WORDS = {
  askPassword: { en: 'Password: ', ar: 'كلمة السر: ' },
  askAgain: { en: 'Again: ', ar: 'مرة أخرى: ' },
  until: { en: 'until', ar: 'حتى' },
  lastUsed: { en: 'last used', ar: 'آخر استعمال' },
  neverUsed: { en: 'never used', ar: 'لم يُستعمل' },
  since: { en: 'since', ar: 'منذ' },
} as const satisfies Readonly<Record<string, Bilingual>>;
