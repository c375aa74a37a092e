/** What the log's deeds are called. A deed that has no word here stands as it was asked: `DELETE /articles/{id}`. */
import { type Word, words } from './words.ts';

const deedWords = words('audit', {
  open: { ar: 'دخول', en: 'signed in' },
  end: { ar: 'خروج', en: 'signed out' },
  password: { ar: 'تغيير كلمة المرور', en: 'changed the password' },
  addUser: { ar: 'إضافة مستخدم', en: 'added a user' },
  changeUser: { ar: 'تغيير دور مستخدم', en: 'changed a user’s role' },
  changePassword: { ar: 'تغيير كلمة مرور مستخدم', en: 'changed a user’s password' },
  removeUser: { ar: 'حذف مستخدم', en: 'removed a user' },
  issueToken: { ar: 'صنع رمز', en: 'made a token' },
  revokeToken: { ar: 'إلغاء رمز', en: 'revoked a token' },
  readAudit: { ar: 'قراءة السجل', en: 'read this log' },
  export: { ar: 'تصدير', en: 'exported' },
  addArticles: { ar: 'إضافة مقالات', en: 'added articles' },
  forget: { ar: 'نسيان مقالة', en: 'forgot an article' },
  correct: { ar: 'تصحيح', en: 'corrected' },
  undo: { ar: 'تراجع عن تصحيح', en: 'took a correction back' },
  review: { ar: 'مراجعة', en: 'reviewed' },
  done: { ar: 'تم', en: 'done' },
  refused: { ar: 'رُفض', en: 'refused' },
  failed: { ar: 'لم يتم', en: 'failed' },
});

const DEEDS: readonly (readonly [begins: string, word: Word])[] = [
  ['session.open', deedWords.open],
  ['session.end', deedWords.end],
  ['password.change', deedWords.password],
  ['user.add', deedWords.addUser],
  ['user.change role', deedWords.changeUser],
  ['user.change password', deedWords.changePassword],
  ['user.remove', deedWords.removeUser],
  ['token.issue', deedWords.issueToken],
  ['token.revoke', deedWords.revokeToken],
  ['GET /audit', deedWords.readAudit],
  ['GET /export', deedWords.export],
  ['POST /articles', deedWords.addArticles],
  ['DELETE /articles/{id}', deedWords.forget],
  ['POST /corrections', deedWords.correct],
  ['DELETE /corrections/{id}', deedWords.undo],
  ['POST /reviews', deedWords.review],
  ['POST /users', deedWords.addUser],
];
const OUTCOMES: Readonly<Record<string, Word>> = {
  done: deedWords.done,
  refused: deedWords.refused,
  failed: deedWords.failed,
};

export interface Deed {
  readonly word: Word;
  /** What the word does not say: the role that was given. */
  readonly rest: string;
}

/** @param action `user.add editor` */
export function deedOf(action: string): Deed | null {
  const found = DEEDS.find(([begins]) => action === begins || action.startsWith(`${begins} `));
  return found === undefined ? null : { word: found[1], rest: action.slice(found[0].length).trim() };
}

export function outcomeWord(outcome: string): Word | null {
  return OUTCOMES[outcome] ?? null;
}
