/** What is said of the commands that keep and find. Codes MSN-0600 and on. */

export const DESK_MESSAGES = {
  nothingToAdd: {
    code: 'MSN-0600',
    en: 'nothing was named; name files, folders, patterns or addresses, or - for standard input',
    ar: 'لم يُسمَّ شيء؛ سمِّ ملفات أو مجلدات أو أنماطا أو عناوين، أو - للدخل المعياري',
  },
  added: {
    code: 'MSN-0601',
    en: 'kept {added} new articles ({near} of them close to others) and {revisions} revisions with {statements} statements; known already: {same}; not taken in: {failed}; passed over: {skipped} ({seconds} s, {rate} articles/s)',
    ar: 'حُفظت مقالات جديدة: {added} (منها قريب من غيره: {near})، وطبعات معدلة: {revisions}، وفيها تصريحات: {statements}؛ معروف من قبل: {same}؛ تعذر أخذه: {failed}؛ تُخطّي: {skipped} ({seconds} ث، {rate} مقالة/ث)',
  },
  related: {
    code: 'MSN-0638',
    en: 'related: {statements} statements, {joined} of them joined others; threads: {threads}',
    ar: 'رُبطت تصريحات: {statements}، انضم منها إلى غيره: {joined}؛ روابط: {threads}',
  },
  addStopped: {
    code: 'MSN-0602',
    en: 'stopped before the end; everything counted here is kept, and the same command goes on: what is known already is not kept twice',
    ar: 'أُوقف قبل النهاية؛ كل ما عُدّ هنا محفوظ، والأمر نفسه يستأنف: لا يُحفظ المعروف مرتين',
  },
  addBroken: {
    code: 'MSN-0603',
    en: 'the run ended early; kept before that: {articles} articles',
    ar: 'انتهى التشغيل مبكرا؛ وحُفظ قبل ذلك من المقالات: {articles}',
  },
  followLook: {
    code: 'MSN-0604',
    en: 'new: {added}, revisions: {revisions}, failed: {failed}; next look at {time}',
    ar: 'جديد: {added}، معدل: {revisions}، متعذر: {failed}؛ النظرة القادمة {time}',
  },
  followEnded: { code: 'MSN-0605', en: 'following ended; everything is kept', ar: 'انتهت المتابعة؛ وكل شيء محفوظ' },
  exampleAdded: {
    code: 'MSN-0607',
    en: '{ledger}: {articles} invented articles with {statements} statements; {joined} joined families, {threads} threads. Try: musnad search --who الشهباني --what المضيق',
    ar: '{ledger}: مقالات مختلقة: {articles}، وفيها تصريحات: {statements}؛ انضم إلى عائلات: {joined}، وخيوط: {threads}. جرّب: musnad search --who الشهباني --what المضيق',
  },
  exampleNotEmpty: {
    code: 'MSN-0608',
    en: '{ledger} holds articles already, and the example is invented; name another: --ledger example.ledger',
    ar: 'في {ledger} مقالات، والمثال مختلق؛ سمِّ غيره: --ledger example.ledger',
  },
  exampleNotHere: {
    code: 'MSN-0609',
    en: 'this ledger holds articles already, and those of the example are invented: they go into an empty one only',
    ar: 'في هذا السجل مقالات، ومقالات المثال مختلقة: لا تدخل إلا سجلا فارغا',
  },
  nothingFound: {
    code: 'MSN-0610',
    en: 'nothing found; fewer words, OR between them, or the beginning of a word with a star find more',
    ar: 'لا نتائج؛ جرّب كلمات أقل، أو «أو» بينها، أو أول الكلمة مع نجمة',
  },
  noSuchRecord: {
    code: 'MSN-0611',
    en: 'no article, statement or actor has the id {id}; search prints ids',
    ar: 'لا مقالة ولا تصريح ولا فاعل معرّفه {id}؛ والمعرّفات في نتائج البحث',
  },
  noSuchActorNamed: {
    code: 'MSN-0612',
    en: 'nobody of that name speaks or is named in the ledger: {name}',
    ar: 'لا أحد بهذا الاسم في السجل: {name}',
  },
  nothingBetween: {
    code: 'MSN-0619',
    en: 'nothing in the ledger is between {one} and {other}: no meeting, no visit, no word of one about the other; add more articles, or try another name',
    ar: 'لا شيء في السجل بين {one} و{other}: لا لقاء ولا زيارة ولا قول لأحدهما في الآخر؛ أضف مقالات أو جرّب اسما آخر',
  },
  severalActors: {
    code: 'MSN-0613',
    en: '{count} actors have these words in their names; this is the one most spoken of, the others: {others}',
    ar: 'في السجل بهذه الكلمات: {count}؛ والمعروض أكثرهم ذكرا، والبقية: {others}',
  },
  badQueryColumn: {
    code: 'MSN-0614',
    en: 'the table has no column "query" or "who" or "what"; found: {columns}',
    ar: 'لا عمود في الجدول اسمه "query" أو "who" أو "what"؛ الموجود: {columns}',
  },
  batchDone: {
    code: 'MSN-0615',
    en: 'queries: {queries}, hits: {hits}, not understood: {failed}',
    ar: 'استعلامات: {queries}، نتائج: {hits}، لم تُفهم: {failed}',
  },
  queriesUnreadable: {
    code: 'MSN-0618',
    en: '{path}: the table of queries cannot be read ({reason})',
    ar: '{path}: تعذرت قراءة جدول الاستعلامات ({reason})',
  },
  notAnAddress: {
    code: 'MSN-0606',
    en: '{value} is no address to follow; name one that begins with https://, files are for «musnad add»',
    ar: '{value} ليس عنوانا يُتابع؛ سمِّ عنوانا يبدأ بـ https://، والملفات لها musnad add',
  },
  noSuchRun: {
    code: 'MSN-0616',
    en: 'there is no run {id}; «musnad runs» lists them',
    ar: 'لا تشغيل معرّفه {id}؛ يسردها musnad runs',
  },
  noOriginal: {
    code: 'MSN-0617',
    en: 'the bytes of {id} as they came were not kept',
    ar: 'لم يُحفظ أصل {id} كما جاء',
  },
  verifySound: {
    code: 'MSN-0620',
    en: 'sound: {articles} articles, {statements} statements, {spans} spans quote their articles',
    ar: 'سليم: المقالات {articles}، التصريحات {statements}، المقاطع المطابقة لمقالاتها {spans}',
  },
  verifyDamaged: {
    code: 'MSN-0621',
    en: 'damages found: {count}; «musnad verify --repair» rebuilds what can be rebuilt, a backup has the rest',
    ar: 'وُجد من التلف: {count}؛ يعيد musnad verify --repair بناء ما يمكن، والباقي في نسخة احتياطية',
  },
  verifyRepaired: {
    code: 'MSN-0622',
    en: 'damages found: {count}; what can be rebuilt has been, left over: {left}',
    ar: 'وُجد من التلف: {count}؛ وأعيد بناء ما يمكن، والباقي: {left}',
  },
  backedUp: {
    code: 'MSN-0631',
    en: 'copied to {path}: {megabytes} MB, checked',
    ar: 'نُسخ إلى {path}: {megabytes} م.ب، وفُحص',
  },
  forgetAsk: {
    code: 'MSN-0632',
    en: 'this takes {count} articles out for good, with all that hangs on them, and they will not come in again; add --yes to do it',
    ar: 'يحذف هذا نهائيا مقالات عددها {count} وكل ما يتصل بها، ولا تُؤخذ ثانية؛ أضف ‎--yes للتنفيذ',
  },
  forgotten: { code: 'MSN-0633', en: 'forgotten: {count} articles', ar: 'حُذف من المقالات: {count}' },
  exported: { code: 'MSN-0634', en: 'exported: {count} records', ar: 'صُدّر من القيود: {count}' },
  exportNeedsFile: {
    code: 'MSN-0635',
    en: '{form} is no text; name a file with --output',
    ar: 'ليس {form} نصا؛ سمِّ ملفا بالخيار ‎--output',
  },
  reread: {
    code: 'MSN-0636',
    en: 'read anew: {articles} articles (as before: {current}, failed: {failed}); statements kept: {kept}, new: {added}, gone: {gone}',
    ar: 'أعيدت قراءة مقالات: {articles} (كما كانت: {current}، تعذر: {failed})؛ تصريحات باقية: {kept}، جديدة: {added}، زائلة: {gone}',
  },
  imported: {
    code: 'MSN-0637',
    en: 'brought in: {articles} articles, {corrections} corrections',
    ar: 'أُدخل من المقالات: {articles}، ومن التصحيحات: {corrections}',
  },
} as const;
