/** What is said of alerts and collections. Codes MSN-0800 to MSN-0849. */

export const ALERT_MESSAGES = {
  alertAdded: {
    code: 'MSN-0800',
    en: '{name}: looks at what comes from now on ({id})',
    ar: '{name}: ينظر فيما يأتي من الآن ({id})',
  },
  noAlerts: {
    code: 'MSN-0801',
    en: 'there are no alerts; «musnad alert add NAME QUESTION» makes one',
    ar: 'لا تنبيهات؛ يصنع واحدا musnad alert add NAME QUESTION',
  },
  noSuchAlert: {
    code: 'MSN-0802',
    en: 'no alert with the id or name {id}; «musnad alert list» lists them',
    ar: 'لا تنبيه معرّفه أو اسمه {id}؛ تسردها musnad alert list',
  },
  alertRenamed: { code: 'MSN-0826', en: '{name} is called {now} now', ar: 'صار اسم {name}: {now}' },
  alertNeedsName: { code: 'MSN-0827', en: 'give the alert a name', ar: 'أعط التنبيه اسما' },
  alertRemoved: { code: 'MSN-0803', en: 'removed: {name}', ar: 'حُذف: {name}' },
  alertNeedsQuestion: {
    code: 'MSN-0804',
    en: 'give a question, or --speaker with a name or an id',
    ar: 'أعط سؤالا، أو ‎--speaker مع اسم أو معرّف',
  },
  alertNotUnderstood: {
    code: 'MSN-0805',
    en: 'the question of {name} is not understood, so nothing is looked for: {reason}; take it away and make it anew',
    ar: 'سؤال {name} غير مفهوم فلا يُبحث عن شيء: {reason}؛ احذفه وأعد صنعه',
  },
  channelAdded: {
    code: 'MSN-0806',
    en: 'goes to {to} ({id})',
    ar: 'يُرسل إلى {to} ({id})',
  },
  channelSecret: {
    code: 'MSN-0807',
    en: 'messages are signed with {secret}; it is shown this once: give it to the receiver',
    ar: 'الرسائل موقّعة بالسر {secret}؛ ولا يُعرض إلا هذه المرة: أعطه للمستقبِل',
  },
  noSuchChannel: {
    code: 'MSN-0808',
    en: 'nothing is sent under the id {id}; «musnad alert list» lists where to',
    ar: 'لا شيء يُرسل بالمعرّف {id}؛ تسرد الوجهات musnad alert list',
  },
  channelRemoved: { code: 'MSN-0809', en: 'nothing is sent to {to} any more', ar: 'لم يعد يُرسل شيء إلى {to}' },
  badMailbox: {
    code: 'MSN-0810',
    en: '{value} is not the address of one mailbox: name@example.org',
    ar: '{value} ليس عنوان بريد واحد: name@example.org',
  },
  badWebAddress: {
    code: 'MSN-0811',
    en: '{value} is no address of the web that messages can go to: https://example.org/hook, without a password in it',
    ar: '{value} ليس عنوانا على الوب تُرسل إليه رسائل: https://example.org/hook، بلا كلمة مرور فيه',
  },
  badTime: {
    code: 'MSN-0812',
    en: '{value} is no time of day; write 07:00',
    ar: '{value} ليس وقتا من اليوم؛ اكتب 07:00',
  },
  noMailServer: {
    code: 'MSN-0813',
    en: 'no mail server is known, so mail waits; set MUSNAD_SMTP (or MUSNAD_SMTP_FILE) and MUSNAD_MAIL_FROM',
    ar: 'لا خادم بريد معروفا فالبريد ينتظر؛ عيّن MUSNAD_SMTP (أو MUSNAD_SMTP_FILE) و MUSNAD_MAIL_FROM',
  },
  badMailServer: {
    code: 'MSN-0814',
    en: 'the settings of the mail server are not right ({what}); see docs/alerts.md',
    ar: 'إعدادات خادم البريد غير صحيحة ({what})؛ انظر docs/alerts.md',
  },
  roundDone: {
    code: 'MSN-0815',
    en: 'new: {fired} · sent: {sent} · to be tried again or given up: {failed}',
    ar: 'الجديد: {fired} · أُرسل: {sent} · يُعاد أو تُرك: {failed}',
  },
  notDelivered: {
    code: 'MSN-0816',
    en: '{to}: not delivered ({detail})',
    ar: '{to}: لم يصل ({detail})',
  },
  nowhereToSend: {
    code: 'MSN-0817',
    en: 'say where to: --webhook ADDRESS or --mail MAILBOX',
    ar: 'حدّد الوجهة: ‎--webhook ADDRESS أو ‎--mail MAILBOX',
  },
  noCollections: {
    code: 'MSN-0820',
    en: 'there are no collections; «musnad collection create NAME» makes one',
    ar: 'لا مجموعات؛ يصنع واحدة musnad collection create NAME',
  },
  noSuchCollection: {
    code: 'MSN-0821',
    en: 'no collection with the id or name {id}; «musnad collection list» lists them',
    ar: 'لا مجموعة معرّفها أو اسمها {id}؛ تسردها musnad collection list',
  },
  collectionMade: { code: 'MSN-0822', en: '{name} is there ({id})', ar: 'صُنعت {name} ({id})' },
  collectionChanged: { code: 'MSN-0823', en: '{name}: items {count}', ar: '{name}: العناصر {count}' },
  collectionRemoved: {
    code: 'MSN-0824',
    en: 'removed: {name}; what was in it stays in the ledger',
    ar: 'حُذفت: {name}؛ وما كان فيها باقٍ في السجل',
  },
  notInCollection: { code: 'MSN-0825', en: '{id} is not in {name}', ar: '{id} ليس في {name}' },
} as const;
