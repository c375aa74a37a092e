/** What is said of the queue and of the workers that take from it. Codes MSN-0679 and on. */

export const QUEUE_MESSAGES = {
  queueNone: {
    code: 'MSN-0680',
    en: '{ledger} has no queue: a ledger on PostgreSQL has one (--ledger postgres://...); «musnad add» without --queue reads at once',
    ar: 'لا طابور للسجل {ledger}: إنما يكون لسجل على PostgreSQL (‎--ledger postgres://...)؛ وmusnad add بلا ‎--queue يقرأ في الحال',
  },
  queueNotMade: {
    code: 'MSN-0699',
    en: 'this ledger has no queue yet; «musnad add ... --queue» makes it, and so does «musnad work»',
    ar: 'لا طابور لهذا السجل بعد؛ يُنشئه musnad add ... --queue، وكذلك musnad work',
  },
  queueRelates: {
    code: 'MSN-0718',
    en: '--relate does not go with --queue: what waits in the queue is not read yet; «musnad work --relate» reads it and relates it',
    ar: 'لا يجتمع ‎--relate و‎--queue: ما ينتظر في الطابور لم يُقرأ بعد؛ musnad work --relate يقرؤه ويربطه',
  },
  queueMade: {
    code: 'MSN-0679',
    en: 'the ledger and its queue are ready; the queue’s tables are in the schema {schema}',
    ar: 'السجل وطابوره جاهزان؛ وجداول الطابور في المخطط {schema}',
  },
  queueUnreachable: {
    code: 'MSN-0681',
    en: 'the database of the queue does not answer ({about}); see that it runs and can be reached, nothing that waits is lost',
    ar: 'لا تجيب قاعدة بيانات الطابور ({about})؛ تحقق من أنها تعمل ويمكن الوصول إليها، ولا يضيع مما فيه شيء',
  },
  queueOverloaded: {
    code: 'MSN-0682',
    en: 'the database of the queue can do no more just now ({about}); try again, with fewer workers if it comes back',
    ar: 'بلغت قاعدة بيانات الطابور طاقتها ({about})؛ أعد المحاولة، وبعدد أقل من العمال إن تكرر',
  },
  queueRefused: {
    code: 'MSN-0683',
    en: 'the database does not allow this user the queue ({about}); it needs a schema of its own beside the ledger’s',
    ar: 'لا تأذن قاعدة البيانات لهذا المستخدم بالطابور ({about})؛ وهو يحتاج إلى مخطط له بجانب مخطط السجل',
  },
  queueNewer: {
    code: 'MSN-0684',
    en: 'the queue was made by a newer version of Musnad ({about}); install that version on all machines',
    ar: 'صنع الطابور إصدار أحدث من مُسنَد ({about})؛ ثبّت ذلك الإصدار على كل الأجهزة',
  },
  queueBroken: {
    code: 'MSN-0685',
    en: 'the queue answered with a fault ({about}); please report it, nothing that waits is lost',
    ar: 'أجاب الطابور بعطل ({about})؛ نرجو الإبلاغ عنه، ولا يضيع مما فيه شيء',
  },
  queued: {
    code: 'MSN-0686',
    en: 'queued {queued} articles for workers; waiting already: {waiting}; known already: {same}; not taken in: {failed}; passed over: {skipped} ({seconds} s)',
    ar: 'وُضعت في الطابور مقالات: {queued}؛ فيه من قبل: {waiting}؛ معروف من قبل: {same}؛ تعذر أخذه: {failed}؛ تُخطّي: {skipped} ({seconds} ث)',
  },
  queueFull: {
    code: 'MSN-0687',
    en: 'the queue is full ({articles} articles, {megabytes} MB); this goes on when workers have made room («musnad work»)',
    ar: 'امتلأ الطابور (مقالات: {articles}، {megabytes} م.ب)؛ ويستأنف هذا حين يفسح العمال (musnad work)',
  },
  workBegun: {
    code: 'MSN-0688',
    en: 'worker {name} takes from the queue: threads {threads}, articles in a batch {batch}',
    ar: 'العامل {name} يأخذ من الطابور: مسارات {threads}، مقالات الدفعة {batch}',
  },
  workAway: {
    code: 'MSN-0689',
    en: 'the database does not answer ({reason}); waiting for it',
    ar: 'لا تجيب قاعدة البيانات ({reason})؛ في انتظارها',
  },
  workBack: { code: 'MSN-0690', en: 'the database is back; going on', ar: 'عادت قاعدة البيانات؛ واستؤنف العمل' },
  workLost: {
    code: 'MSN-0691',
    en: 'cut off for too long: {articles} articles went back to the queue, for whoever takes them next',
    ar: 'طال الانقطاع: عادت إلى الطابور مقالات: {articles}، لمن يأخذها بعد',
  },
  workAside: {
    code: 'MSN-0692',
    en: 'set aside: {reason} ({detail}); «musnad queue aside» lists what was',
    ar: 'نُحّيت: {reason} ({detail})؛ ويسرد ما نُحّي musnad queue aside',
  },
  workEnded: {
    code: 'MSN-0693',
    en: 'finished {articles} articles: new {added}, revisions {revisions}, known already {same}, statements {statements}; set aside: {aside} ({seconds} s, {rate} articles/s)',
    ar: 'أُنجزت مقالات: {articles}: جديدة {added}، معدلة {revisions}، معروفة من قبل {same}، تصريحات {statements}؛ نُحّي: {aside} ({seconds} ث، {rate} مقالة/ث)',
  },
  queueRetried: {
    code: 'MSN-0694',
    en: 'back in the queue: {count} articles',
    ar: 'عاد إلى الطابور من المقالات: {count}',
  },
  queueDiscarded: {
    code: 'MSN-0695',
    en: 'thrown away: {count} articles',
    ar: 'أُسقط من المقالات: {count}',
  },
  queueDiscardAsk: {
    code: 'MSN-0696',
    en: 'this throws {count} articles that were set aside away, unread; add --yes to do it',
    ar: 'يُسقط هذا مما نُحّي مقالات عددها {count} دون قراءة؛ أضف ‎--yes للتنفيذ',
  },
  noSuchAside: {
    code: 'MSN-0697',
    en: 'nothing set aside begins with {id}; «musnad queue aside» lists what was',
    ar: 'لا منحّى يبدأ بصمته بـ {id}؛ يسردها musnad queue aside',
  },
  queueNameSome: {
    code: 'MSN-0698',
    en: 'name articles by the beginning of their hashes, or all of them with --all',
    ar: 'سمِّ المقالات بأول بصماتها، أو كلها بالخيار ‎--all',
  },
} as const;
