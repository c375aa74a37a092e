/** What is said about taking in articles: pages, feeds, archives, tables, the network. Codes MSN-0300 and on. */

export const INTAKE_MESSAGES = {
  // What is in a file.
  noMainText: {
    code: 'MSN-0300',
    en: 'no article could be made out on the page',
    ar: 'لم تُتبيّن مقالة في الصفحة',
  },
  brokenFeed: { code: 'MSN-0301', en: 'is not a feed that can be read ({reason})', ar: 'ليس خلاصة تُقرأ ({reason})' },
  brokenSitemap: {
    code: 'MSN-0302',
    en: 'is not a site map that can be read ({reason})',
    ar: 'ليس خريطة موقع تُقرأ ({reason})',
  },
  brokenWarc: {
    code: 'MSN-0303',
    en: 'the web archive is damaged from here on ({reason}); what stood before was taken in',
    ar: 'أرشيف الوب تالف من هنا ({reason})؛ وأُخذ ما قبله',
  },
  brokenZip: { code: 'MSN-0304', en: 'is not a sound ZIP archive ({reason})', ar: 'ليس أرشيف ZIP سليما ({reason})' },
  encryptedZip: {
    code: 'MSN-0305',
    en: 'is locked with a password; unpack it yourself and name the folder',
    ar: 'مقفل بكلمة مرور؛ فُكّه بنفسك ثم اذكر المجلد',
  },
  packedTooWell: {
    code: 'MSN-0306',
    en: 'unpacks to more than {limit} MB and was left out',
    ar: 'يزيد بعد فكه على {limit} م.ب فتُرك',
  },
  nestedTooDeep: {
    code: 'MSN-0307',
    en: 'is an archive inside archives ({limit} deep); unpack it yourself and name the folder',
    ar: 'أرشيف داخل أرشيفات ({limit})؛ فُكّه بنفسك ثم اذكر المجلد',
  },
  brokenCsv: { code: 'MSN-0308', en: 'the row cannot be read ({reason})', ar: 'تعذرت قراءة الصف ({reason})' },
  csvWithoutText: {
    code: 'MSN-0309',
    en: 'no column holds the text; found: {columns}; name one with a field map: text=COLUMN',
    ar: 'لا عمود فيه النص؛ الموجود: {columns}؛ سمِّه في خريطة الحقول: text=العمود',
  },
  brokenParquet: {
    code: 'MSN-0310',
    en: 'is not a Parquet file that can be read ({reason})',
    ar: 'ليس ملف Parquet يُقرأ ({reason})',
  },
  brokenPdf: { code: 'MSN-0311', en: 'is not a PDF that can be read ({reason})', ar: 'ليس PDF يُقرأ ({reason})' },
  encryptedPdf: {
    code: 'MSN-0312',
    en: 'is a PDF locked with a password; save it without one',
    ar: 'ملف PDF مقفل بكلمة مرور؛ احفظه بلا كلمة',
  },
  pdfWithoutText: {
    code: 'MSN-0313',
    en: 'is a PDF of pictures without text; recognise its text first (OCR)',
    ar: 'ملف PDF من صور بلا نص؛ تعرّف نصه أولا (OCR)',
  },
  brokenMail: { code: 'MSN-0314', en: 'is not a message that can be read ({reason})', ar: 'ليس رسالة تُقرأ ({reason})' },

  // The network.
  badUrl: { code: 'MSN-0320', en: 'is not an address that can be fetched', ar: 'ليس عنوانا يمكن جلبه' },
  fetchingOff: {
    code: 'MSN-0321',
    en: 'is on the network, and fetching was not allowed',
    ar: 'على الشبكة، ولم يؤذن بالجلب',
  },
  privateAddress: {
    code: 'MSN-0322',
    en: 'leads to {address}, an address inside a private network; allow it if you mean it',
    ar: 'يقود إلى {address}، وهو عنوان داخل شبكة خاصة؛ ائذن به إن قصدته',
  },
  hostNotFound: { code: 'MSN-0323', en: 'no such host ({reason})', ar: 'لا مضيف بهذا الاسم ({reason})' },
  robotsForbid: {
    code: 'MSN-0324',
    en: 'the site asks not to be read there (robots.txt)',
    ar: 'يطلب الموقع ألا يُقرأ ذلك الموضع (robots.txt)',
  },
  robotsUnreachable: {
    code: 'MSN-0325',
    en: "the site's robots.txt cannot be had ({reason}), so nothing was fetched; try later",
    ar: 'تعذر الحصول على robots.txt للموقع ({reason})، فلم يُجلب شيء؛ حاول لاحقا',
  },
  refusedStatus: { code: 'MSN-0326', en: 'the server answered {status}', ar: 'أجاب الخادم بـ {status}' },
  timedOut: { code: 'MSN-0327', en: 'took too long to answer ({reason})', ar: 'طال انتظار جوابه ({reason})' },
  connectionFailed: { code: 'MSN-0328', en: 'the connection failed ({reason})', ar: 'تعذر الاتصال ({reason})' },
  tooManyRedirects: {
    code: 'MSN-0329',
    en: 'was sent on more than {limit} times',
    ar: 'أُحيل أكثر من {limit} مرات',
  },
  stopped: { code: 'MSN-0330', en: 'was stopped before it was done', ar: 'أُوقف قبل أن يتم' },
  internalFailure: {
    code: 'MSN-0331',
    en: 'could not be taken in, by a fault of the program: {reason}; please report it',
    ar: 'تعذر أخذه لعطل في البرنامج: {reason}؛ نرجو الإبلاغ عنه',
  },

  // What was passed over.
  otherLanguage: { code: 'MSN-0340', en: 'is not in Arabic but in {language}', ar: 'ليس بالعربية بل بـ {language}' },
  notModified: { code: 'MSN-0341', en: 'has not changed since it was last fetched', ar: 'لم يتغير منذ آخر جلب' },
  notANewsPage: {
    code: 'MSN-0342',
    en: 'is a page of links, not an article',
    ar: 'صفحة روابط لا مقالة',
  },
  unknownFormat: {
    code: 'MSN-0343',
    en: 'is of a kind that holds no articles ({kind})',
    ar: 'من نوع لا مقالات فيه ({kind})',
  },
  seenBefore: { code: 'MSN-0344', en: 'was taken in before', ar: 'أُخذ من قبل' },
  outsideWindow: {
    code: 'MSN-0345',
    en: 'was published outside the time asked for ({date})',
    ar: 'نُشر خارج المدة المطلوبة ({date})',
  },
  archivedFailure: {
    code: 'MSN-0346',
    en: 'the archive holds no page here, but the answer {status}',
    ar: 'لا صفحة هنا في الأرشيف، بل الجواب {status}',
  },
} as const;
