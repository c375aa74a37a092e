/** What is said of a ledger. Codes MSN-0510 and on. */

export const LEDGER_MESSAGES = {
  // The ledger.
  ledgerNotALedger: {
    code: 'MSN-0510',
    en: '{about}: not a ledger of Musnad; name another file, nothing was written to this one',
    ar: '{about}: ليس سجلا لمُسنَد؛ سمِّ ملفا غيره، ولم يُكتب فيه شيء',
  },
  ledgerNewerSchema: {
    code: 'MSN-0511',
    en: '{about}: written by a newer version of Musnad; install that version to open it',
    ar: '{about}: كُتب بإصدار أحدث من مُسنَد؛ ثبّت ذلك الإصدار لفتحه',
  },
  ledgerNotFound: {
    code: 'MSN-0512',
    en: '{about}: no such ledger; «musnad add» makes one',
    ar: '{about}: لا سجل بهذا الاسم؛ يُنشئه الأمر musnad add',
  },
  ledgerReadOnly: {
    code: 'MSN-0513',
    en: '{about}: the ledger cannot be written to; check the permissions of the file and its folder; a standby of a database takes no writes',
    ar: '{about}: لا يمكن الكتابة في السجل؛ راجع أذون الملف ومجلده؛ والخادم الاحتياطي لقاعدة بيانات لا يقبل الكتابة',
  },
  ledgerDiskFull: {
    code: 'MSN-0514',
    en: '{about}: the disk is full; make room and run the command again, what was acknowledged is kept',
    ar: '{about}: امتلأ القرص؛ أفسح مكانا وأعد الأمر، وما أُقرّ محفوظ',
  },
  ledgerBusy: {
    code: 'MSN-0515',
    en: '{about}: another process has been writing for too long; try again when it is done',
    ar: '{about}: عملية أخرى تكتب منذ وقت طويل؛ أعد المحاولة حين تفرغ',
  },
  ledgerDamaged: {
    code: 'MSN-0516',
    en: '{about}: the ledger is damaged; run «musnad verify --repair», or go back to a backup',
    ar: '{about}: السجل تالف؛ شغّل musnad verify --repair أو عد إلى نسخة احتياطية',
  },
  ledgerStale: {
    code: 'MSN-0517',
    en: '{about}: somebody has changed this record meanwhile; look at it again and correct what it says now',
    ar: '{about}: غُيّرت هذه القيدة في هذه الأثناء؛ انظر إليها ثانية وصحّح ما فيها الآن',
  },
  ledgerNoSuchArticle: {
    code: 'MSN-0518',
    en: '{about}: no article with this id',
    ar: '{about}: لا مقال بهذا المعرّف',
  },
  ledgerNoSuchStatement: {
    code: 'MSN-0519',
    en: '{about}: no statement with this id',
    ar: '{about}: لا تصريح بهذا المعرّف',
  },
  ledgerNoSuchActor: {
    code: 'MSN-0520',
    en: '{about}: nobody with this id',
    ar: '{about}: لا أحد بهذا المعرّف',
  },
  ledgerNoSuchRecord: {
    code: 'MSN-0524',
    en: '{about}: no article, statement or actor with this id',
    ar: '{about}: لا مقال ولا تصريح ولا فاعل بهذا المعرّف',
  },
  ledgerBadRecord: {
    code: 'MSN-0521',
    en: 'line {about} is no record of an exported ledger; what stood before it has been brought in',
    ar: 'السطر {about} ليس قيدة من سجل مصدَّر؛ وأُدخل ما قبله',
  },
  ledgerBadCorrection: {
    code: 'MSN-0522',
    en: 'the correction does not fit its record: {about}',
    ar: 'التصحيح لا يوافق قيدته: {about}',
  },
  ledgerClosed: {
    code: 'MSN-0523',
    en: '{about}: the ledger has been closed',
    ar: '{about}: أُغلق السجل',
  },
} as const;
