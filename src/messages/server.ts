/** What the server says: of requests that it cannot answer, and of itself on the terminal. Codes MSN-0700 to MSN-0749. */

export const SERVER_MESSAGES = {
  badRequest: {
    code: 'MSN-0700',
    en: '{where}: {found} is not what is asked for here; see /api/v1/openapi.json',
    ar: '{where}: ‏{found}‏ ليس المطلوب هنا؛ انظر ‎/api/v1/openapi.json',
  },
  noSuchPath: {
    code: 'MSN-0701',
    en: 'nothing answers {method} {path}; /api/v1/openapi.json lists what does',
    ar: 'لا شيء يجيب {method} {path}؛ وما يجيب في ‎/api/v1/openapi.json',
  },
  notAllowed: {
    code: 'MSN-0702',
    en: 'this takes the role {role}; you have {yours}',
    ar: 'يحتاج هذا إلى دور {role}، ودورك {yours}',
  },
  notJson: {
    code: 'MSN-0703',
    en: 'the body is not what its type says: no valid JSON, no valid form',
    ar: 'المحتوى ليس كما يقول نوعه: لا JSON سليم ولا نموذج سليم',
  },
  noSuchItem: {
    code: 'MSN-0704',
    en: 'the ledger has nothing under {id}; it may have been forgotten',
    ar: 'لا شيء في السجل بالمعرّف {id}؛ وربما حُذف',
  },
  serverFailed: {
    code: 'MSN-0705',
    en: 'the server failed at this request; please report it with the number {request}',
    ar: 'تعثر الخادم في هذا الطلب؛ نرجو الإبلاغ عنه برقمه {request}',
  },
  bodyTooLarge: {
    code: 'MSN-0706',
    en: 'the body is larger than {limit} MB; send it in parts',
    ar: 'المحتوى أكبر من {limit} م.ب؛ أرسله أجزاءً',
  },
  notThisType: {
    code: 'MSN-0707',
    en: 'a body of this type is not taken here; /api/v1/openapi.json says which are',
    ar: 'لا يُقبل هنا محتوى من هذا النوع؛ والمقبول في ‎/api/v1/openapi.json',
  },
  threadLost: {
    code: 'MSN-0708',
    en: 'what worked on this ended before it was done ({reason}); ask again, with a narrower question where it took too long',
    ar: 'توقف ما كان يعمل على هذا قبل أن يتم ({reason})؛ أعد الطلب، وضيّق السؤال إن طال',
  },
} as const;
