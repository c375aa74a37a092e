/** What is said of inputs that could not be read, and of those that were. Codes MSN-0001 and on. */

export const INPUT_MESSAGES = {
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
} as const;
