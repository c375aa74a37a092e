/** The texts of `--help` for alerts and collections, in both languages. */
import type { Bilingual } from '../../messages/index.ts';

export const ALERT_HELP = {
  alert: {
    en: 'saved searches and watched speakers: what is new, as feeds, messages, mail, a digest a day',
    ar: 'أبحاث محفوظة وقائلون متابَعون: الجديد خلاصات ورسائل وبريدا ونشرة يومية',
  },
  alertAdd: { en: 'look for what is new to a question from now on', ar: 'يبحث من الآن عن الجديد في سؤال' },
  alertName: { en: 'what it is called', ar: 'اسمه' },
  alertSpeaker: {
    en: 'watch a speaker instead: a name, or the id of an actor',
    ar: 'يتابع قائلا بدلا من سؤال: اسم أو معرّف فاعل',
  },
  webhook: { en: 'send a signed message to this address', ar: 'يرسل رسالة موقعة إلى هذا العنوان' },
  mail: { en: 'send mail to this mailbox', ar: 'يرسل بريدا إلى هذا العنوان' },
  digestAt: {
    en: 'one digest a day at this time (07:00), not each news as it comes',
    ar: 'نشرة واحدة في اليوم في هذا الوقت (07:00)، لا كل جديد حين يأتي',
  },
  alertList: { en: 'list alerts, and where their news is sent', ar: 'يسرد التنبيهات ووجهات إرسالها' },
  alertRename: {
    en: 'call an alert otherwise; what it asks and what came stays',
    ar: 'يغير اسم تنبيه؛ ويبقى سؤاله وما جاءه',
  },
  newName: { en: 'what it is to be called', ar: 'اسمه الجديد' },
  alertRemove: { en: 'remove alerts', ar: 'يحذف تنبيهات' },
  alertIds: { en: 'ids or names of alerts', ar: 'معرّفات تنبيهات أو أسماؤها' },
  alertId: { en: 'the id or name of an alert', ar: 'معرّف تنبيه أو اسمه' },
  alertOrAll: { en: 'the id or name of an alert, or all', ar: 'معرّف تنبيه أو اسمه، أو all للكل' },
  alertSend: { en: 'send the news of an alert, or of all, somewhere', ar: 'يرسل جديد تنبيه، أو كلها، إلى وجهة' },
  alertStop: { en: 'stop sending', ar: 'يوقف الإرسال' },
  channelIds: { en: 'ids of where to, as alert list gives them', ar: 'معرّفات الوجهات كما تسردها alert list' },
  alertRun: {
    en: 'look for what is new and send what is due, once; a running server does it by itself',
    ar: 'يبحث عن الجديد ويرسل ما حان، مرة واحدة؛ والخادم العامل يفعله بنفسه',
  },
  allowPrivate: {
    en: 'hosts inside a private network that messages may go to',
    ar: 'مضيفات داخل شبكة خاصة يؤذن بالإرسال إليها',
  },
  home: {
    en: 'address of the web app, for links: https://news.example.org',
    ar: 'عنوان تطبيق الوب، للروابط: https://news.example.org',
  },
  zone: { en: 'time zone of days and times (default: the system’s)', ar: 'نطاق التوقيت (المفترض: نطاق النظام)' },
  alertFeed: { en: 'write the news of an alert as a feed', ar: 'يكتب جديد تنبيه خلاصةً' },
  feedFormat: { en: 'atom or json (default: atom)', ar: 'atom أو json (المفترض: atom)' },
  alertDigest: { en: 'write the digest of a day', ar: 'يكتب نشرة يوم' },
  digestFormat: {
    en: 'html or text (default: html with --output, else text)',
    ar: 'html أو text (المفترض: html مع ‎--output، وإلا text)',
  },
  digestDay: { en: 'the day: 2031-03-05 (default: today)', ar: 'اليوم: 2031-03-05 (المفترض: اليوم)' },
  digestOnly: { en: 'of this alert alone', ar: 'لهذا التنبيه وحده' },
  output: { en: 'the file; standard output where left out', ar: 'الملف؛ والخرج المعياري إن تُرك' },
  alertLog: { en: 'list what was sent, and what was not and why', ar: 'يسرد ما أُرسل وما لم يُرسل ولماذا' },
  logLimit: { en: 'how many (default: 20)', ar: 'كم منها (المفترض: 20)' },

  collection: {
    en: 'collections of statements and articles, with notes',
    ar: 'مجموعات من التصريحات والمقالات مع ملاحظات',
  },
  collectionCreate: { en: 'make a collection', ar: 'يصنع مجموعة' },
  collectionName: { en: 'its name', ar: 'اسمها' },
  note: { en: 'a note', ar: 'ملاحظة' },
  collectionList: { en: 'list collections', ar: 'يسرد المجموعات' },
  collectionShow: { en: 'show what is in a collection', ar: 'يعرض ما في مجموعة' },
  collectionId: { en: 'the id or name of a collection', ar: 'معرّف مجموعة أو اسمها' },
  collectionPut: { en: 'put statements or articles in', ar: 'يضع فيها تصريحات أو مقالات' },
  itemIds: { en: 'ids of statements or articles', ar: 'معرّفات تصريحات أو مقالات' },
  itemId: {
    en: 'the id of a statement or an article; of the collection itself where left out',
    ar: 'معرّف تصريح أو مقالة؛ وللمجموعة نفسها إن تُرك',
  },
  collectionTake: { en: 'take statements or articles out', ar: 'يخرج منها تصريحات أو مقالات' },
  collectionNote: { en: 'change the note of an item or of the collection', ar: 'يغير ملاحظة عنصر أو المجموعة' },
  noteText: { en: 'the note', ar: 'الملاحظة' },
  collectionRemove: { en: 'remove collections; what is in them stays', ar: 'يحذف مجموعات؛ ويبقى ما فيها' },
  collectionIds: { en: 'ids or names of collections', ar: 'معرّفات مجموعات أو أسماؤها' },
  collectionExport: { en: 'write what is in a collection in a form for others', ar: 'يكتب ما في مجموعة بصيغة لغيرها' },
  exportFormat: {
    en: 'jsonl, csv, jsonld, ftm, gqg, gold, polecat, icews or plover (default: by the name of --output, else jsonl)',
    ar: 'jsonl أو csv أو jsonld أو ftm أو gqg أو gold أو polecat أو icews أو plover (المفترض: بحسب اسم ‎--output، وإلا jsonl)',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
