/** What is said of commands that were given wrongly, of the user’s own lexicon, and of how a command ended. Codes MSN-0030 and on. */

export const COMMAND_MESSAGES = {
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
} as const;
