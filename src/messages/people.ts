/** What is said of the commands by which people work on a ledger: correcting, reviewing, following. Codes MSN-0660 and on. */

export const PEOPLE_MESSAGES = {
  corrected: {
    code: 'MSN-0660',
    en: '{about} is corrected, now version {version}; to take it back: musnad correct undo {id}',
    ar: 'صُحّح {about} وصار بالنسخة {version}؛ وللتراجع: musnad correct undo {id}',
  },
  correctionUndone: { code: 'MSN-0661', en: 'taken back: {id}', ar: 'تُراجع عنه: {id}' },
  noSuchCorrection: {
    code: 'MSN-0662',
    en: 'there is no correction {id} that holds; «musnad correct list» lists them',
    ar: 'لا تصحيح قائما معرّفه {id}؛ تسردها musnad correct list',
  },
  wordsNotThere: {
    code: 'MSN-0663',
    en: '"{words}" does not stand in the text; copy the words as they are printed, or give their place: 12-40',
    ar: '«{words}» ليست في النص؛ انسخ الكلام كما طُبع، أو أعط موضعه: 12-40',
  },
  wordsTwice: {
    code: 'MSN-0664',
    en: '"{words}" stands in the text {count} times, at {places}; give the place',
    ar: 'تكررت «{words}» في النص، عددها {count}، في {places}؛ أعط الموضع',
  },
  nothingToReview: {
    code: 'MSN-0665',
    en: 'nothing is left to review here',
    ar: 'لم يبقَ هنا ما يُراجع',
  },
  reviewed: { code: 'MSN-0666', en: '{id}: {judgement}', ar: '{id}: {judgement}' },
  noSuchReview: {
    code: 'MSN-0667',
    en: '{reviewer} has not judged {id}',
    ar: 'لم يحكم {reviewer} في {id}',
  },
  sourceFollowed: {
    code: 'MSN-0668',
    en: '{address} is followed every {minutes} minutes; «musnad follow» or a running server looks at it',
    ar: '{address}: يُتابع كل {minutes} دقيقة؛ ينظر فيه musnad follow أو خادم يعمل',
  },
  noSuchSource: {
    code: 'MSN-0669',
    en: 'the ledger follows no source {id}; «musnad source list» lists them',
    ar: 'لا يتابع السجل مصدرا معرّفه أو عنوانه {id}؛ تسردها musnad source list',
  },
  noSources: {
    code: 'MSN-0670',
    en: 'the ledger follows no source yet; «musnad source add ADDRESS» adds one, and «musnad follow ADDRESS» follows one without keeping it',
    ar: 'لا يتابع السجل مصدرا بعد؛ يضيفه musnad source add ADDRESS، ويتابعه دون حفظه musnad follow ADDRESS',
  },
  sourceChanged: { code: 'MSN-0671', en: '{address}: done', ar: '{address}: تم' },
  sourceLook: {
    code: 'MSN-0672',
    en: '{address}: new {added}, revisions {revisions}, failed {failed}',
    ar: '{address}: جديد {added}، معدل {revisions}، متعذر {failed}',
  },
} as const;
