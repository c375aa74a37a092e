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
  ledgerNotEmpty: {
    code: 'MSN-0533',
    en: '{about}: this ledger holds something already; move into a new one (another file, or another «?schema=» in the address)',
    ar: '{about}: في هذا السجل شيء من قبل؛ انقل إلى سجل جديد (ملف آخر، أو schema=‎ أخرى في العنوان)',
  },
  ledgerHalfMoved: {
    code: 'MSN-0534',
    en: '{about}: a move into this ledger was begun and is not done; run the same «musnad move» again, it goes on where it ended',
    ar: '{about}: بدأ نقل إلى هذا السجل ولم يتم؛ أعد أمر musnad move نفسه فيستأنف من حيث توقف',
  },
  moveNeedsBoth: {
    code: 'MSN-0535',
    en: 'name both ledgers: musnad move --from sqlite:FILE --to postgres://user@host/database',
    ar: 'سمِّ السجلين: musnad move --from sqlite:FILE --to postgres://user@host/database',
  },
  moved: {
    code: 'MSN-0536',
    en: 'moved: {rows} rows of {tables} tables, and both ledgers hold the same',
    ar: 'نُقل من الصفوف {rows} في جداول عددها {tables}، وفي السجلين الشيء نفسه',
  },
  moveDiffers: {
    code: 'MSN-0537',
    en: 'the ledgers differ after the move, in: {tables}; was the old one written to meanwhile? remove the new one and move again',
    ar: 'يختلف السجلان بعد النقل في: {tables}؛ هل كُتب في القديم أثناءه؟ احذف الجديد وانقل من جديد',
  },
  moveStopped: {
    code: 'MSN-0538',
    en: 'stopped before the end; the old ledger is as it was, and the same command goes on where this one ended',
    ar: 'أُوقف قبل النهاية؛ السجل القديم كما كان، والأمر نفسه يستأنف من حيث توقف',
  },
  dumped: {
    code: 'MSN-0539',
    en: 'copied to {path} by pg_dump: {megabytes} MB; pg_restore makes a ledger of it',
    ar: 'نُسخ إلى {path} بالأداة pg_dump: {megabytes} م.ب؛ وتُنشئ منه pg_restore سجلا',
  },
  ledgerBackupElsewhere: {
    code: 'MSN-0532',
    en: 'this ledger is backed up by PostgreSQL’s own tools: {about}',
    ar: 'تُؤخذ النسخ الاحتياطية لهذا السجل بأدوات PostgreSQL نفسها: {about}',
  },
} as const;
