/** What is said of accounts, and to requests that are not let in. Codes MSN-0900 and on. */

export const ACCOUNT_MESSAGES = {
  accountsNotAccounts: {
    code: 'MSN-0900',
    en: '{about}: is not a file of accounts; move it out of the way, or name another ledger',
    ar: '{about}: ليس ملف حسابات؛ انقله من مكانه أو سمِّ سجلا آخر',
  },
  accountsNewerSchema: {
    code: 'MSN-0901',
    en: '{about}: was written by a newer Musnad; update this one',
    ar: '{about}: كتبته نسخة أحدث من مسند؛ حدّث هذه النسخة',
  },
  accountsBadName: {
    code: 'MSN-0902',
    en: '"{about}" cannot be a name: up to 64 letters and digits, with . _ - @ between them, and no spaces',
    ar: '«{about}» لا يصلح اسما: حتى 64 حرفا أو رقما بينها . _ - @ بلا مسافات',
  },
  accountsNameTaken: {
    code: 'MSN-0903',
    en: 'there is a user called {about} already',
    ar: 'يوجد مستخدم باسم {about} من قبل',
  },
  accountsNoSuchUser: {
    code: 'MSN-0904',
    en: 'there is no user called {about}',
    ar: 'لا مستخدم باسم {about}',
  },
  accountsNoSuchToken: {
    code: 'MSN-0905',
    en: 'there is no token {about}; it may have been revoked, or its time is over',
    ar: 'لا رمز {about}؛ لعله أُلغي أو انقضت مدته',
  },
  accountsLastAdmin: {
    code: 'MSN-0906',
    en: 'this is the last admin; make somebody else one first',
    ar: 'هذا آخر مدير؛ اجعل غيره مديرا أولا',
  },
  passwordShort: {
    code: 'MSN-0907',
    en: 'the password is too short: at least {about} characters; several words make a good one',
    ar: 'كلمة السر قصيرة: {about} حرفا على الأقل؛ وعدة كلمات تصنع كلمة سر جيدة',
  },
  passwordLong: {
    code: 'MSN-0908',
    en: 'the password is longer than {about} characters',
    ar: 'كلمة السر أطول من {about} حرفا',
  },
  passwordCommon: {
    code: 'MSN-0909',
    en: 'the password is one of those that are guessed first; choose words that nobody would put together',
    ar: 'كلمة السر مما يُخمَّن أولا؛ اختر كلمات لا يجمعها أحد',
  },
  passwordName: {
    code: 'MSN-0910',
    en: 'the password holds the name of its user; choose another',
    ar: 'في كلمة السر اسم صاحبها؛ اختر غيرها',
  },
  passwordWrong: {
    code: 'MSN-0911',
    en: 'the name or the password is wrong',
    ar: 'الاسم أو كلمة السر خطأ',
  },
  tokenBadExpiry: {
    code: 'MSN-0912',
    en: 'a token lives from 1 to {about} days',
    ar: 'عمر الرمز من يوم إلى {about} يوما',
  },
  tokenTooMany: {
    code: 'MSN-0913',
    en: 'you hold {about} tokens already; revoke one that is not needed',
    ar: 'لديك {about} رمزا؛ ألغِ رمزا لا حاجة إليه',
  },
  signInBusy: {
    code: 'MSN-0914',
    en: 'too many are signing in at this moment; try again in a little while',
    ar: 'يسجل الدخولَ الآن كثيرون؛ أعد المحاولة بعد قليل',
  },
  signInWait: {
    code: 'MSN-0915',
    en: 'too many tries failed; wait {seconds} seconds, then try again',
    ar: 'أخفقت محاولات كثيرة؛ انتظر {seconds} ثانية ثم أعد المحاولة',
  },

  // Requests that are not let in.
  signInFirst: {
    code: 'MSN-0920',
    en: 'sign in first, or send an API token',
    ar: 'سجّل الدخول أولا، أو أرسل رمز واجهة',
  },
  tokenUnknown: {
    code: 'MSN-0922',
    en: 'this API token is not known, was revoked, or its time is over',
    ar: 'رمز الواجهة هذا غير معروف أو أُلغي أو انقضت مدته',
  },
  crossSite: {
    code: 'MSN-0923',
    en: 'the request came from another site, and was not let in',
    ar: 'جاء الطلب من موقع آخر فلم يُقبل',
  },
  csrfMissing: {
    code: 'MSN-0924',
    en: 'the request does not carry the token of its session; load the page again',
    ar: 'ليس في الطلب رمز جلسته؛ أعد تحميل الصفحة',
  },
  tooManyRequests: {
    code: 'MSN-0925',
    en: 'too many requests; go on in {seconds} seconds',
    ar: 'طلبات كثيرة؛ تابع بعد {seconds} ثانية',
  },
  strangeHost: {
    code: 'MSN-0927',
    en: 'the server is not known by the name that the request calls it; whoever runs it adds a name with --name',
    ar: 'لا يُعرف الخادم بالاسم الذي في الطلب؛ ويضيف من يشغّله اسما بالخيار ‎--name',
  },
  openBehindProxy: {
    code: 'MSN-0928',
    en: 'the request came through a proxy, but the server has no accounts and is for this machine alone; whoever runs it makes an admin first: musnad user add NAME --role admin',
    ar: 'جاء الطلب عبر وسيط، والخادم بلا حسابات وهو لهذا الجهاز وحده؛ فليُنشئ من يشغّله مديرا أولا: musnad user add NAME --role admin',
  },
  needsSession: {
    code: 'MSN-0929',
    en: 'this is done by a person who has signed in, not with a token',
    ar: 'يفعل هذا شخص سجّل الدخول، لا رمز',
  },
  bindingNeedsAccounts: {
    code: 'MSN-0930',
    en: 'on {host} others can reach the server, and it has no admin; make one first: {command}',
    ar: 'الخادم على {host} في متناول غيرك، وليس له مدير؛ أنشئ مديرا أولا: {command}',
  },
  proxyNeedsAccounts: {
    code: 'MSN-0931',
    en: 'behind a proxy others can reach the server, and it has no admin; make one first: {command}',
    ar: 'الخادم خلف وسيط في متناول غيرك، وليس له مدير؛ أنشئ مديرا أولا: {command}',
  },
  plainHttp: {
    code: 'MSN-0932',
    en: 'on {host} passwords travel unencrypted; put a proxy with TLS in front and name it with --trust-proxy',
    ar: 'تسافر كلمات السر على {host} بلا تعمية؛ ضع أمامه وسيطا بـ TLS وسمِّه بالخيار ‎--trust-proxy',
  },
  badProxy: {
    code: 'MSN-0933',
    en: '{value} is no address or network of a proxy; write 10.0.0.5, 10.0.0.0/8 or loopback',
    ar: '{value} ليس عنوان وسيط ولا شبكته؛ اكتب 10.0.0.5 أو 10.0.0.0/8 أو loopback',
  },
  noAccountsHere: {
    code: 'MSN-0934',
    en: 'the server runs without accounts, for this machine alone; to have some: musnad user add NAME --role admin, then start it again',
    ar: 'يعمل الخادم بلا حسابات لهذا الجهاز وحده؛ ولإنشائها: musnad user add NAME --role admin ثم شغّله من جديد',
  },
  nothingChanges: {
    code: 'MSN-0935',
    en: 'nothing was named that is to change: give a role, a password or both',
    ar: 'لم يُذكر ما يتغير: أعطِ دورا أو كلمة سر أو كليهما',
  },

  // What the command says.
  userAdded: { code: 'MSN-0940', en: 'added {name}, {role}', ar: 'أُضيف {name}، {role}' },
  userRemoved: {
    code: 'MSN-0941',
    en: 'removed {name}; sessions and tokens have ended',
    ar: 'أُزيل {name}؛ وانتهت جلساته ورموزه',
  },
  passwordChanged: {
    code: 'MSN-0942',
    en: 'the password of {name} is changed; all sessions have ended',
    ar: 'غُيّرت كلمة سر {name}؛ وانتهت كل جلساته',
  },
  roleChanged: { code: 'MSN-0943', en: '{name} is now {role}', ar: 'صار {name} {role}' },
  tokenIssued: {
    code: 'MSN-0944',
    en: 'a token of {name} with the scope {scope}, good until {until}; it is shown this once, keep it safe',
    ar: 'رمز {name} بنطاق {scope} حتى {until}؛ يُعرض هذه المرة وحدها، فاحفظه',
  },
  tokenRevoked: { code: 'MSN-0945', en: 'the token {id} is revoked', ar: 'أُلغي الرمز {id}' },
  usersNone: {
    code: 'MSN-0946',
    en: 'the ledger has no users; the first one: musnad user add NAME --role admin',
    ar: 'لا مستخدمين لهذا السجل؛ وأولهم: musnad user add NAME --role admin',
  },
  passwordsDiffer: {
    code: 'MSN-0947',
    en: 'the two passwords are not the same; nothing was changed',
    ar: 'كلمتا السر مختلفتان؛ ولم يتغير شيء',
  },
  passwordUntyped: {
    code: 'MSN-0948',
    en: 'a password is typed at a terminal, or piped in: add --password-stdin',
    ar: 'تُكتب كلمة السر على الطرفية أو تُمرر: أضف ‎--password-stdin',
  },
  accountsRestart: {
    code: 'MSN-0949',
    en: 'from now on the server asks everybody to sign in; a server that is running does so once it is started again',
    ar: 'من الآن يطلب الخادم من الجميع تسجيل الدخول؛ والخادم العامل يطلبه بعد أن يُشغَّل من جديد',
  },
} as const;
