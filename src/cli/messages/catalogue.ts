/**
 * The catalogue of messages: each has a stable code and a text in both languages. `{name}` stands for a value; both
 * texts of a message name the same values (a test holds them to it). A code, once released, keeps its meaning.
 */
import { INTAKE_MESSAGES } from './intake.ts';
import type { Bilingual } from './language.ts';

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

  internal: {
    code: 'MSN-0099',
    en: 'unexpected failure: {reason}; please report it',
    ar: 'عطل غير متوقع: {reason}؛ نرجو الإبلاغ عنه',
  },
} as const satisfies Record<string, MessageText>;

export type MessageKey = keyof typeof MESSAGES;
