/** What can be wrong with the database server that keeps a ledger, and the way to it: where, and what to do. Codes MSN-0525 and on. */

export const LEDGER_SERVER_MESSAGES = {
  ledgerBadAddress: {
    code: 'MSN-0525',
    en: '{about}: not an address of a ledger; write postgres://user@host:port/database?schema=name, or the path of a file',
    ar: '{about}: ليس عنوان سجل؛ اكتب postgres://user@host:port/database?schema=name أو مسار ملف',
  },
  ledgerUnreachable: {
    code: 'MSN-0526',
    en: '{about}: the database does not answer; check that it runs and that host and port are right, then try again',
    ar: '{about}: قاعدة البيانات لا تجيب؛ تحقق من أنها تعمل ومن صحة المضيف والمنفذ ثم أعد المحاولة',
  },
  ledgerDenied: {
    code: 'MSN-0527',
    en: '{about}: the database refuses this user; check the password (PGPASSWORD or ~/.pgpass) and the user’s rights',
    ar: '{about}: قاعدة البيانات ترفض هذا المستخدم؛ راجع كلمة السر (PGPASSWORD أو ~/.pgpass) وصلاحيات المستخدم',
  },
  ledgerNoDatabase: {
    code: 'MSN-0528',
    en: '{about}: the server has no database of this name; make one with «createdb», or name another',
    ar: '{about}: لا قاعدة بيانات بهذا الاسم في الخادم؛ أنشئها بالأمر createdb أو سمّ غيرها',
  },
  ledgerNoConnection: {
    code: 'MSN-0529',
    en: '{about}: no connection to the database came free in time; try again, or let more in («pool» in the address, max_connections of the server)',
    ar: '{about}: لم يفرغ اتصال بقاعدة البيانات في الوقت المحدد؛ أعد المحاولة أو زد عددها (pool في العنوان وmax_connections في الخادم)',
  },
  ledgerConnectionLost: {
    code: 'MSN-0530',
    en: '{about}: the connection to the database was lost; run the command again: what was acknowledged is kept, and nothing is kept by half',
    ar: '{about}: انقطع الاتصال بقاعدة البيانات؛ أعد الأمر: ما أُقرّ محفوظ ولا يُحفظ شيء ناقصا',
  },
  ledgerUnfitServer: {
    code: 'MSN-0531',
    en: '{about}: this server cannot keep a ledger; it takes PostgreSQL 15 or newer and a database in UTF8',
    ar: '{about}: لا يصلح هذا الخادم لحفظ سجل؛ يلزم PostgreSQL 15 أو أحدث وقاعدة بترميز UTF8',
  },
  ledgerBackupElsewhere: {
    code: 'MSN-0532',
    en: 'this ledger is backed up by PostgreSQL’s own tools: {about}',
    ar: 'تُؤخذ النسخ الاحتياطية لهذا السجل بأدوات PostgreSQL نفسها: {about}',
  },
} as const;
