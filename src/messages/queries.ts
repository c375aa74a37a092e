/** What is said of queries that cannot be understood, and of the search index. Codes MSN-0400 and on; of the index MSN-0500 to MSN-0509. */

export const QUERY_MESSAGES = {
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
} as const;
