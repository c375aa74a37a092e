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
  tooManyListeners: {
    code: 'MSN-0709',
    en: 'too many listen already, or the server is about to stop; try again in half a minute',
    ar: 'المستمعون كثيرون أو الخادم على وشك التوقف؛ أعد المحاولة بعد نصف دقيقة',
  },
  portTaken: {
    code: 'MSN-0710',
    en: 'another program listens at {host}:{port}; stop it, or name another port: --port {other}',
    ar: 'برنامج آخر يستمع عند {host}:{port}؛ أوقفه أو سمِّ منفذا آخر: ‎--port {other}',
  },
  cannotListen: {
    code: 'MSN-0711',
    en: 'cannot listen at {host}:{port} ({reason})',
    ar: 'تعذر الاستماع عند {host}:{port} ({reason})',
  },
  serving: {
    code: 'MSN-0712',
    en: 'open {address} in a browser; the ledger is {ledger}; Ctrl+C ends it',
    ar: 'افتح {address} في المتصفح؛ والسجل {ledger}؛ و Ctrl+C للإنهاء',
  },
  noWebApp: {
    code: 'MSN-0713',
    en: 'the web app is not built ({folder} has no index.html): only the API answers; npm run build builds it',
    ar: 'لم يُبنَ التطبيق (لا index.html في {folder})، فلا يجيب إلا الواجهة البرمجية؛ يبنيه npm run build',
  },
  stopping: {
    code: 'MSN-0714',
    en: 'stopping: what is under way is finished first; once more ends at once',
    ar: 'يتوقف بعد إنهاء ما بيده؛ ومرة أخرى للإنهاء فورا',
  },
  stopped: { code: 'MSN-0715', en: 'stopped; everything is kept', ar: 'توقف، وكل شيء محفوظ' },
  requestFailed: {
    code: 'MSN-0716',
    en: 'the request {request} failed: {reason}',
    ar: 'تعثر الطلب {request}: {reason}',
  },
  threadReplaced: {
    code: 'MSN-0717',
    en: 'a thread of the ledger ended and was replaced ({reason})',
    ar: 'انتهى أحد خيوط السجل واستُبدل ({reason})',
  },
} as const;
