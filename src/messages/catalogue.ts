/**
 * The catalogue of messages: each has a stable code and a text in both languages. `{name}` stands for a value; both
 * texts of a message name the same values (a test holds them to it). A code, once released, keeps its meaning.
 */
import { ACCOUNT_MESSAGES } from './accounts.ts';
import { ALERT_MESSAGES } from './alerts.ts';
import { DESK_MESSAGES } from './desk.ts';
import { PEOPLE_MESSAGES } from './people.ts';
import { QUEUE_MESSAGES } from './queue.ts';
import { INTAKE_MESSAGES } from './intake.ts';
import type { Bilingual } from './language.ts';
import { LEDGER_SERVER_MESSAGES } from './ledger-server.ts';
import { SERVER_MESSAGES } from './server.ts';

interface MessageText extends Bilingual {
  readonly code: `MSN-${number}`;
}

export const MESSAGES = {
  // Inputs that could not be read.
  notFound: { code: 'MSN-0001', en: 'no such file or folder', ar: 'لا ملف ولا مجلد بهذا الاسم' },
  unreadable: { code: 'MSN-0002', en: 'cannot be read ({reason})', ar: 'تعذرت قراءته ({reason})' },
  emptyFolder: {
    code: 'MSN-0003',
    en: 'the folder holds no file to read (looked for {extensions})',
    ar: 'لا ملف للقراءة في المجلد (بُحث عن {extensions})',
  },
  noMatch: { code: 'MSN-0004', en: 'no file matches this pattern', ar: 'لا ملف يطابق هذا النمط' },
  binary: {
    code: 'MSN-0005',
    en: 'is not plain text; save its text as UTF-8 (.txt) and read that',
    ar: 'ليس نصا مجردا؛ احفظ نصه بترميز UTF-8 في ملف ‎.txt ثم اقرأه',
  },
  otherEncoding: {
    code: 'MSN-0006',
    en: 'is in {encoding}, not UTF-8; convert it first: iconv -f {encoding} -t UTF-8 OLD > NEW',
    ar: 'بترميز {encoding} لا UTF-8؛ حوّله أولا: iconv -f {encoding} -t UTF-8 OLD > NEW',
  },
  notUtf8: {
    code: 'MSN-0007',
    en: 'is not valid UTF-8 (first wrong byte at {offset}); save it again as UTF-8',
    ar: 'ليس UTF-8 سليما (أول بايت خاطئ عند {offset})؛ احفظه من جديد بترميز UTF-8',
  },
  tooLarge: {
    code: 'MSN-0008',
    en: 'is larger than {limit} MB in one piece; split it, or write one article a line (.jsonl)',
    ar: 'أكبر من {limit} م.ب قطعة واحدة؛ قسّمه أو اكتب مقالة في كل سطر (‎.jsonl)',
  },
  lineTooLong: {
    code: 'MSN-0009',
    en: 'the line is longer than {limit} MB and was skipped',
    ar: 'السطر أطول من {limit} م.ب فتُخطّي',
  },
  brokenJson: { code: 'MSN-0010', en: 'is not valid JSON ({reason})', ar: 'ليس JSON سليما ({reason})' },
  notAnArticle: {
    code: 'MSN-0011',
    en: 'is not an article: a JSON object with "text" is expected, found {found}',
    ar: 'ليس مقالة: المنتظر كائن JSON فيه "text"، والموجود {found}',
  },
  missingText: {
    code: 'MSN-0012',
    en: 'the article has no "text" and was passed over',
    ar: 'لا "text" في المقالة فتُخطّيت',
  },
  wrongType: {
    code: 'MSN-0013',
    en: '"{field}" must be a string, found {found}',
    ar: 'يجب أن تكون "{field}" سلسلة نصية، والموجود {found}',
  },
  badGzip: {
    code: 'MSN-0014',
    en: 'is damaged or cut short gzip ({reason}); what stands before the damage was read, fetch the file again for the rest',
    ar: 'ملف gzip تالف أو مبتور ({reason})؛ قُرئ ما قبل التلف، فأعد جلب الملف لقراءة الباقي',
  },
  readerFailed: {
    code: 'MSN-0015',
    en: 'the reader failed on this article ({reason}); please report it',
    ar: 'تعثر القارئ في هذه المقالة ({reason})؛ نرجو الإبلاغ عنها',
  },
  noSuchArticle: { code: 'MSN-0016', en: 'holds no article "{id}"', ar: 'لا مقالة باسم "{id}" فيه' },
  moreOfThis: {
    code: 'MSN-0017',
    en: '{count} more lines with {code} in this file',
    ar: '{count} سطرا آخر فيه {code} في هذا الملف',
  },

  notPermitted: {
    code: 'MSN-0018',
    en: 'may not be read: permission denied ({reason}); ask its owner for the right to read it',
    ar: 'لا إذن بقراءته ({reason})؛ اطلب من صاحبه إذن القراءة',
  },
  brokenLink: {
    code: 'MSN-0019',
    en: 'is gone, or a link that leads nowhere',
    ar: 'لم يعد موجودا، أو هو رابط لا يؤدي إلى شيء',
  },

  // Notices: the input was read, but there is something to say.
  noArticles: { code: 'MSN-0020', en: 'holds no article', ar: 'لا مقالة فيه' },
  emptyText: { code: 'MSN-0021', en: 'holds no text; its reading is empty', ar: 'لا نص فيه؛ قراءته فارغة' },
  noArabic: { code: 'MSN-0022', en: 'holds no Arabic; its reading is empty', ar: 'لا عربية فيه؛ قراءته فارغة' },
  badDate: {
    code: 'MSN-0023',
    en: '"date" is not a day such as 2025-02-06 ({found}); read without it',
    ar: '"date" ليس يوما مثل 2025-02-06 ({found})؛ قُرئت من دونه',
  },

  // The command was given wrongly.
  nothingToRead: {
    code: 'MSN-0030',
    en: 'nothing to read: name files or folders, or pipe text in; see musnad read --help',
    ar: 'لا شيء للقراءة: سمِّ ملفات أو مجلدات، أو مرر النص إلى الأمر؛ انظر musnad read --help',
  },
  unknownOption: { code: 'MSN-0031', en: 'unknown option {name}', ar: 'خيار غير معروف {name}' },
  unknownCommand: { code: 'MSN-0032', en: 'unknown command {name}', ar: 'أمر غير معروف {name}' },
  missingArgument: { code: 'MSN-0033', en: 'missing: {name}', ar: 'ينقص: {name}' },
  badChoice: {
    code: 'MSN-0034',
    en: '{option} takes {choices}; it was given {value}',
    ar: 'يأخذ {option} إحدى القيم {choices}؛ والمعطى {value}',
  },
  badDateOption: {
    code: 'MSN-0035',
    en: '{option} takes a day such as 2025-02-06; it was given {value}',
    ar: 'يأخذ {option} يوما مثل 2025-02-06؛ والمعطى {value}',
  },
  badNumber: {
    code: 'MSN-0036',
    en: '{option} takes a whole number from 0; it was given {value}',
    ar: 'يأخذ {option} عددا صحيحا من 0؛ والمعطى {value}',
  },
  tooManyArguments: {
    code: 'MSN-0037',
    en: 'more was named than this command takes',
    ar: 'سُمّي أكثر مما يأخذ هذا الأمر',
  },
  stdinTwice: {
    code: 'MSN-0038',
    en: 'standard input (-) can be read only once',
    ar: 'لا يُقرأ الدخل المعياري (-) إلا مرة',
  },
  outputExists: {
    code: 'MSN-0040',
    en: '{path} exists; choose another name or add --force',
    ar: '{path} موجود؛ اختر اسما آخر أو أضف ‎--force',
  },
  outputIsInput: {
    code: 'MSN-0041',
    en: '{path} is both input and output; Musnad never writes over what it reads',
    ar: '{path} دخل وخرج معا؛ لا يكتب مسند أبدا فوق ما يقرأ',
  },
  outputIsFolder: { code: 'MSN-0042', en: '{path} is a folder; name a file', ar: '{path} مجلد؛ سمِّ ملفا' },
  outputFailed: {
    code: 'MSN-0043',
    en: '{path} cannot be written ({reason})',
    ar: 'تعذرت الكتابة إلى {path} ({reason})',
  },
  offsetOutside: {
    code: 'MSN-0044',
    en: 'offset {offset} lies outside the text (0 to {last})',
    ar: 'الموضع {offset} خارج النص (من 0 إلى {last})',
  },
  severalArticles: {
    code: 'MSN-0045',
    en: '{path} holds several articles; choose one with --id (for example --id {id})',
    ar: 'في {path} عدة مقالات؛ اختر واحدة بالخيار ‎--id (مثلا ‎--id {id})',
  },

  // The user's own lexicon.
  lexiconMissing: {
    code: 'MSN-0060',
    en: '{path} is no folder of tables; name a folder with .tsv files',
    ar: '{path} ليس مجلد جداول؛ سمِّ مجلدا فيه ملفات ‎.tsv',
  },
  lexiconBad: {
    code: 'MSN-0061',
    en: 'the lexicon in {path} cannot be read: {reason}',
    ar: 'تعذرت قراءة المعجم في {path}: {reason}',
  },
  badEntity: {
    code: 'MSN-0062',
    en: 'the line is no entity and was passed by ({reason})',
    ar: 'السطر ليس كيانا فتُخطّي ({reason})',
  },
  dumpDamaged: {
    code: 'MSN-0063',
    en: 'the dump is damaged or cut short ({reason}); what stands before was kept, fetch it again and import anew',
    ar: 'ملف النسخة تالف أو مبتور ({reason})؛ حُفظ ما قبل ذلك، فأعد جلبه ثم استورده من جديد',
  },
  importGoesOn: {
    code: 'MSN-0064',
    en: 'goes on behind line {lines}, where it was stopped; --restart begins anew',
    ar: 'يستأنف بعد السطر {lines} حيث توقف؛ و‎--restart يبدأ من جديد',
  },
  importStopped: {
    code: 'MSN-0065',
    en: 'stopped behind line {lines}; the same command goes on from there',
    ar: 'توقف بعد السطر {lines}؛ والأمر نفسه يستأنف من هناك',
  },
  importDone: {
    code: 'MSN-0066',
    en: 'lines {entities} · people {people} · offices held {holders} (without a row {passed}) · organisations {organisations} · passed by {bad} · in {path}',
    ar: 'الأسطر {entities} · الأشخاص {people} · المناصب المشغولة {holders} (بلا صف {passed}) · المنظمات {organisations} · المتخطى {bad} · في {path}',
  },
  otherImport: {
    code: 'MSN-0067',
    en: '{path} holds an unfinished import of {file}; finish that, choose another folder, or add --restart',
    ar: 'في {path} استيراد لم يكتمل للملف {file}؛ أكمله أو اختر مجلدا آخر أو أضف ‎--restart',
  },

  // How it ended.
  interrupted: { code: 'MSN-0050', en: 'interrupted', ar: 'قوطع' },
  partialKept: {
    code: 'MSN-0051',
    en: 'what was read so far is in {path}',
    ar: 'ما قُرئ حتى الآن في {path}',
  },
  summary: {
    code: 'MSN-0052',
    en: 'articles {articles} · statements {statements} · failed {failed} · {seconds} s · {rate} articles/s · {speed} MB/s',
    ar: 'مقالات {articles} · تصريحات {statements} · تعذر {failed} · {seconds} ث · {rate} مقالة/ث · {speed} م.ب/ث',
  },
  // What a format of event data could not hold.
  statementsWithoutPlover: {
    code: 'MSN-0080',
    en: '{count} statements have no PLOVER event: not in {format}',
    ar: 'تصريحات لا حدث لها في PLOVER فلم تُكتب في {format}: {count}',
  },
  eventsWithoutPlover: {
    code: 'MSN-0081',
    en: '{count} events have no PLOVER event: not in {format}',
    ar: 'أحداث لا مقابل لها في PLOVER فلم تُكتب في {format}: {count}',
  },
  statementsWithoutCameo: {
    code: 'MSN-0082',
    en: '{count} statements have no CAMEO code: not in {format}',
    ar: 'تصريحات لا رمز لها في CAMEO فلم تُكتب في {format}: {count}',
  },
  eventsWithoutCameo: {
    code: 'MSN-0083',
    en: '{count} events have no CAMEO code: not in {format}',
    ar: 'أحداث لا رمز لها في CAMEO فلم تُكتب في {format}: {count}',
  },
  statementsWithoutDate: {
    code: 'MSN-0084',
    en: '{count} statements have no date: not in {format}; give the articles one, or use --date',
    ar: 'تصريحات بلا تاريخ فلم تُكتب في {format}: {count}؛ أعط المقالات تاريخا أو استعمل ‎--date',
  },
  eventsWithoutDate: {
    code: 'MSN-0085',
    en: '{count} events have no date: not in {format}; give the articles one, or use --date',
    ar: 'أحداث بلا تاريخ فلم تُكتب في {format}: {count}؛ أعط المقالات تاريخا أو استعمل ‎--date',
  },
  statementsWithoutActor: {
    code: 'MSN-0086',
    en: '{count} statements have no known speaker: not in {format}',
    ar: 'تصريحات لا يُعرف قائلها فلم تُكتب في {format}: {count}',
  },
  eventsWithoutActor: {
    code: 'MSN-0087',
    en: '{count} events name nobody who acts: not in {format}',
    ar: 'أحداث لم يُسمّ فاعلها فلم تُكتب في {format}: {count}',
  },
  statementsWithoutRecipient: {
    code: 'MSN-0088',
    en: '{count} statements need a recipient in PLOVER and name none: not in {format}',
    ar: 'تصريحات يطلب لها PLOVER متلقيا ولا متلقي فيها فلم تُكتب في {format}: {count}',
  },
  eventsWithoutRecipient: {
    code: 'MSN-0089',
    en: '{count} events need a recipient in PLOVER and name none: not in {format}',
    ar: 'أحداث يطلب لها PLOVER متلقيا ولا متلقي فيها فلم تُكتب في {format}: {count}',
  },
  statementsNotHeld: {
    code: 'MSN-0090',
    en: '{count} statements are denied or only imagined: not in {format}, which has no column for that',
    ar: 'تصريحات منفية أو مفترضة فلم تُكتب في {format} إذ لا عمود فيه لذلك: {count}',
  },
  eventsNotHeld: {
    code: 'MSN-0091',
    en: '{count} events are denied or only imagined: not in {format}, which has no column for that',
    ar: 'أحداث منفية أو مفترضة فلم تُكتب في {format} إذ لا عمود فيه لذلك: {count}',
  },

  ...INTAKE_MESSAGES,

  // Queries that cannot be understood.
  queryTooLong: {
    code: 'MSN-0400',
    en: 'the query is longer than {limit} characters; ask in parts',
    ar: 'الاستعلام أطول من {limit} حرفا؛ جزّئه',
  },
  queryTooManyWords: {
    code: 'MSN-0401',
    en: 'the query has more than {limit} words; ask in parts',
    ar: 'في الاستعلام أكثر من {limit} كلمة؛ جزّئه',
  },
  queryTooDeep: {
    code: 'MSN-0402',
    en: 'brackets or NOTs stand more than {limit} deep; take some away',
    ar: 'الأقواس أو أدوات النفي متداخلة أكثر من {limit} مرة؛ احذف بعضها',
  },
  queryUnclosedQuote: {
    code: 'MSN-0403',
    en: 'the phrase that opens with {found} has no end; close it with {suggestion}',
    ar: 'العبارة المفتوحة بـ {found} بلا نهاية؛ أغلقها بـ {suggestion}',
  },
  queryEmptyPhrase: {
    code: 'MSN-0404',
    en: 'there is no word between the quotation marks; put one in, or take them away',
    ar: 'لا كلمة بين علامتي التنصيص؛ ضع كلمة أو احذفهما',
  },
  queryUnclosedParen: {
    code: 'MSN-0405',
    en: 'this bracket is not closed; close it with )',
    ar: 'هذا القوس غير مغلق؛ أغلقه بـ )',
  },
  queryUnopenedParen: {
    code: 'MSN-0406',
    en: 'this bracket closes nothing; take it away, or open it before',
    ar: 'هذا القوس لا يغلق شيئا؛ احذفه أو افتح قوسا قبله',
  },
  queryEmptyParens: {
    code: 'MSN-0407',
    en: 'nothing stands in the brackets; take them away',
    ar: 'لا شيء بين القوسين؛ احذفهما',
  },
  queryMissingOperand: {
    code: 'MSN-0408',
    en: '{found} wants something on each side; to look for the word itself, write ={found}',
    ar: '{found} أداة تربط بين طرفين وأحدهما غائب؛ للبحث عن الكلمة نفسها اكتب ={found}',
  },
  queryUnknownField: {
    code: 'MSN-0409',
    en: 'there is no field "{found}"; to look for the words, put them in quotation marks',
    ar: 'لا حقل اسمه «{found}»؛ للبحث عن الكلام نفسه ضعه بين علامتي تنصيص',
  },
  queryMissingValue: {
    code: 'MSN-0410',
    en: '{found} wants a value right behind it: a word, a phrase, or several in brackets',
    ar: '{found} تنتظر قيمة بعدها: كلمة أو عبارة أو عدة كلمات بين قوسين',
  },
  queryUnknownValue: {
    code: 'MSN-0411',
    en: '"{found}" is no value of this field',
    ar: '«{found}» ليست من قيم هذا الحقل',
  },
  queryFieldInField: {
    code: 'MSN-0412',
    en: 'a field cannot stand inside another; write {found} outside of it',
    ar: 'لا يدخل حقل في حقل؛ اكتب {found} خارجه',
  },
  queryBadDate: {
    code: 'MSN-0413',
    en: '"{found}" is no date; write a year, a month or a day: 2024, 2024-03, 2024-03-05, or two with .. between',
    ar: '«{found}» ليس تاريخا؛ اكتب سنة أو شهرا أو يوما: 2024 أو 2024-03 أو 2024-03-05، أو اثنين بينهما ..',
  },
  queryBackwardsRange: {
    code: 'MSN-0414',
    en: '{found} ends before it begins',
    ar: '{found} ينتهي قبل أن يبدأ',
  },
  queryNearDistance: {
    code: 'MSN-0415',
    en: '{found}: the distance is a whole number of words from 1 to {limit}',
    ar: '{found}: المسافة عدد صحيح من الكلمات من 1 إلى {limit}',
  },
  queryNearPart: {
    code: 'MSN-0416',
    en: '"{found}" cannot stand beside NEAR; words, phrases, and choices of them with OR can',
    ar: '«{found}» لا تصلح طرفا لأداة القرب؛ تصلح الكلمات والعبارات والتخيير بينها بـ «أو»',
  },
  queryMisplacedStar: {
    code: 'MSN-0417',
    en: 'a star stands right behind the beginning of a word: مفاوض*',
    ar: 'النجمة تلي أول الكلمة مباشرة: مفاوض*',
  },
  queryShortPrefix: {
    code: 'MSN-0418',
    en: '{found} would find too much; write at least {limit} letters before the star',
    ar: '{found} واسعة جدا؛ اكتب قبل النجمة {limit} من الأحرف على الأقل',
  },
  queryLoneEquals: {
    code: 'MSN-0419',
    en: '= stands right before a word or a phrase that is looked for as written: =كتب',
    ar: 'علامة = تسبق الكلمة أو العبارة المطلوبة بلفظها مباشرة: =كتب',
  },
  queryPerhaps: {
    code: 'MSN-0420',
    en: 'did you mean {suggestions}?',
    ar: 'لعلك تريد {suggestions}؟',
  },

  // The search index.
  indexCorrupt: {
    code: 'MSN-0500',
    en: 'the search index is damaged ({detail}); rebuild it, no article or correction is lost by that',
    ar: 'فهرس البحث تالف ({detail})؛ أعد بناءه، ولا يضيع بذلك مقال ولا تصحيح',
  },
  indexOtherFormat: {
    code: 'MSN-0501',
    en: 'the search index was written by another version of the program ({detail}); rebuild it',
    ar: 'كُتب فهرس البحث بإصدار آخر من البرنامج ({detail})؛ أعد بناءه',
  },
  indexCursor: {
    code: 'MSN-0502',
    en: 'this cursor does not go on with this question ({detail}); ask for the first page again',
    ar: 'لا تُكمل هذه العلامة هذا السؤال ({detail})؛ اطلب الصفحة الأولى من جديد',
  },
  indexNotNear: {
    code: 'MSN-0503',
    en: 'NEAR joins words, phrases and OR of them, not {detail}',
    ar: 'يجمع NEAR كلمات وعبارات وبدائل منها، لا {detail}',
  },
  indexSegmentGone: {
    code: 'MSN-0504',
    en: 'a part of the search index is missing ({detail}); rebuild it',
    ar: 'جزء من فهرس البحث مفقود ({detail})؛ أعد بناءه',
  },

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
  ...LEDGER_SERVER_MESSAGES,
  ...DESK_MESSAGES,
  ...SERVER_MESSAGES,
  ...ACCOUNT_MESSAGES,
  ...ALERT_MESSAGES,
  ...PEOPLE_MESSAGES,
  ...QUEUE_MESSAGES,

  internal: {
    code: 'MSN-0099',
    en: 'unexpected failure: {reason}; please report it',
    ar: 'عطل غير متوقع: {reason}؛ نرجو الإبلاغ عنه',
  },
} as const satisfies Record<string, MessageText>;

export type MessageKey = keyof typeof MESSAGES;
