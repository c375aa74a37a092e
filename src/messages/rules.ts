/** What the reader's rules look at, in words: a rule's name is `pass/rule`, and the rule falls back to its pass. */
import type { Bilingual } from './language.ts';

/** Every rule by its name, with each pass by its own; a test holds it to what the reader names. */
export const RULES: Readonly<Record<string, Bilingual>> = {
  // Cues: which word may report.
  cue: { en: 'looks for words of reporting', ar: 'يبحث عن ألفاظ القول' },
  'cue/perfect': { en: 'a perfect verb of reporting: «قال»', ar: 'فعل قول ماض: «قال»' },
  'cue/imperfect': { en: 'an imperfect verb of reporting: «يؤكد»', ar: 'فعل قول مضارع: «يؤكد»' },
  'cue/participle': { en: 'a participle that reports: «مشيرا»', ar: 'اسم فاعل للقول: «مشيرا»' },
  'cue/masdar': { en: 'a verbal noun that reports: «قوله»', ar: 'مصدر للقول: «قوله»' },
  'cue/passive': { en: 'a passive verb of reporting: «نُقل»', ar: 'فعل قول مبني للمجهول: «نُقل»' },
  'cue/nominal': { en: 'a noun that reports: «تصريح»', ar: 'اسم يفيد القول: «تصريح»' },
  'cue/adverbial': { en: 'an attribution without a verb: «بحسب»', ar: 'إسناد بلا فعل: «بحسب»' },
  'cue/light-verb': {
    en: 'a verb that reports only with its noun: «جاء في»',
    ar: 'فعل لا يفيد القول إلا مع اسمه: «جاء في»',
  },
  'cue/relay': { en: 'a verb that passes on another’s words: «نقل عن»', ar: 'فعل نقل عن غيره: «نقل عن»' },
  'cue/comes-to': {
    en: 'a verb of telling that says what something comes to',
    ar: 'فعل يدل على بلوغ عدد لا على إبلاغ',
  },
  'cue/predicate': { en: 'a participle that is said of its subject', ar: 'اسم فاعل أو مفعول خبر عن مبتدئه' },
  'cue/no-complement': { en: 'a verb of reporting with nothing reported after it', ar: 'فعل قول لا مقول بعده' },
  'cue/weak-without-complement': {
    en: 'a verb that reports only with «أن» or a quotation, and has neither',
    ar: 'فعل لا يفيد القول إلا مع «أن» أو اقتباس، وليس معه أحدهما',
  },
  'cue/imperfect-without-source': { en: 'an imperfect verb with nobody named to speak', ar: 'فعل مضارع لم يُسمّ قائله' },
  'cue/subject-cannot-speak': { en: 'its subject cannot speak', ar: 'فاعله لا يصح منه القول' },
  'cue/carries-on': {
    en: 'carries on the verb before it, whose words these are',
    ar: 'يتابع فعلًا قبله والكلام لذلك الفعل',
  },
  'cue/adjective': { en: 'used as an adjective', ar: 'استُعمل صفة' },
  'cue/object-pronoun': { en: 'its pronoun is an object, not a speaker', ar: 'ضميره مفعول به لا قائل' },
  'cue/no-courtesy': {
    en: 'a verb that reports only with thanks, congratulations or an apology',
    ar: 'فعل لا يدل على قول إلا مع شكر أو تهنئة أو اعتذار',
  },
  'cue/no-noun-content': { en: 'a verb that does not report a bare noun', ar: 'فعل لا يكون مقوله اسما مجردا' },
  'cue/inside-quotation-without-source': {
    en: 'inside a quotation, with nobody named: the speaker’s own words',
    ar: 'داخل اقتباس ولم يُسمّ قائله: من كلام المتكلم نفسه',
  },
  rule: { en: 'looks at what stands around a word that may report', ar: 'ينظر فيما حول لفظ قد يفيد القول' },
  'rule/none': {
    en: 'a word that may report, but nothing around it is built like a statement',
    ar: 'لفظ قد يفيد القول، لكن ليس حوله ما يبنى بناء التصريح',
  },
  'false-cue': { en: 'a set phrase that reports nobody: «يذكر أن»', ar: 'عبارة ثابتة لا تسند إلى أحد: «يذكر أن»' },
  'false-cue/author': { en: 'the writer speaks: «في رأيي»', ar: 'المتكلم كاتب المقالة: «في رأيي»' },
  'false-cue/background': { en: 'the outlet adds it itself: «يذكر أن»', ar: 'تضيفه الوسيلة من عندها: «يذكر أن»' },
  'false-cue/conditional': { en: 'a condition; nobody has said it: «إذا قال»', ar: 'شرط لم يقله أحد: «إذا قال»' },
  'false-cue/expected': {
    en: 'an expectation of nobody in particular: «من المتوقع أن»',
    ar: 'توقع لم يُنسب إلى أحد: «من المتوقع أن»',
  },
  'false-cue/formula': { en: 'a set formula, not a report: «إن شاء الله»', ar: 'صيغة جارية لا إخبار: «إن شاء الله»' },
  'false-cue/idiom': { en: 'an idiom with another meaning: «أعلن الحرب»', ar: 'تعبير له معنى آخر: «أعلن الحرب»' },
  'false-cue/impersonal': { en: 'said by people at large: «يقال إن»', ar: 'قول لا يُعرف قائله: «يقال إن»' },
  'false-cue/in-line-with': {
    en: 'in keeping with something, not said by it: «وفق القانون»',
    ar: 'موافقة لشيء لا قول له: «وفق القانون»',
  },
  'false-cue/proverb': {
    en: 'a proverb or a saying of nobody’s: «يقول المثل»',
    ar: 'مثل أو قول لا صاحب له: «يقول المثل»',
  },
  model: {
    en: 'weighs all signs together, by weights learnt from annotated articles',
    ar: 'يزن العلامات كلها بأوزان تُعُلّمت من مقالات موسومة',
  },
  'model/does-not-report': {
    en: 'the signs around the word speak against its reporting here',
    ar: 'العلامات حول اللفظ ترجّح أنه لا يفيد القول هنا',
  },
  'model/no-statement': {
    en: 'with its source and words tried, it still does not make a likely statement',
    ar: 'جُرّب مع قائله ومقوله فلم يترجح أنه تصريح',
  },

  // Sources: who speaks.
  source: { en: 'looks for who speaks', ar: 'يبحث عن القائل' },
  'source/before': { en: 'the speaker stands before the verb', ar: 'القائل قبل الفعل' },
  'source/gap': { en: 'what stands between the verb and its words is who speaks', ar: 'ما بين الفعل ومقوله هو القائل' },
  'source/lone-word': {
    en: 'a lone word between the verb and a comma speaks',
    ar: 'القائل كلمة مفردة بين الفعل والفاصلة',
  },
  'source/behind': { en: 'the speaker stands behind the verb', ar: 'القائل بعد الفعل' },
  'source/antecedent': { en: 'the speaker is what «الذي» refers to', ar: 'القائل ما يعود إليه «الذي»' },
  'source/document': { en: 'a document speaks', ar: 'القائل وثيقة' },
  'source/relayed': { en: 'the speaker is named behind «عن»', ar: 'القائل مذكور بعد «عن»' },

  // Contents: which words are reported.
  content: { en: 'looks for the reported words', ar: 'يبحث عن المقول' },
  'content/that': { en: 'words behind «أن» or «إن»', ar: 'المقول بعد «أن» أو «إن»' },
  'content/colon': { en: 'words behind a colon', ar: 'المقول بعد نقطتين' },
  'content/quote': { en: 'words in quotation marks', ar: 'المقول بين علامتي اقتباس' },
  'content/preposition': {
    en: 'words behind the verb’s preposition: «أشار إلى»',
    ar: 'المقول بعد حرف الفعل: «أشار إلى»',
  },
  'content/noun': { en: 'a noun with what hangs on it', ar: 'المقول اسم وما يتعلق به' },
  'content/object': { en: 'the verb’s object', ar: 'المقول مفعول الفعل' },
  'content/before': { en: 'words before the attribution', ar: 'المقول قبل الإسناد' },
  'content/taken-up': { en: 'takes up what was said before', ar: 'يرجع إلى المقول قبله' },
  'content/before-cue': { en: 'words before the verb', ar: 'المقول قبل الفعل' },
  'content/interrupted': { en: 'words on both sides of the verb', ar: 'المقول قبل الفعل وبعده' },
  'content/behind': { en: 'words behind the attribution', ar: 'المقول بعد الإسناد' },
  'content/none': { en: 'no words were found that it reports', ar: 'لم يوجد ما يكون مقولا له' },

  // Statements without a cue.
  headline: { en: 'reads the headline', ar: 'يقرأ العنوان' },
  'headline/colon': { en: 'a headline with a speaker before a colon', ar: 'عنوان فيه القائل قبل نقطتين' },
  'headline/quotation': { en: 'a headline that is all quotation', ar: 'عنوان كله اقتباس' },
  'headline/quotation-then-name': {
    en: 'a headline with a quotation and its speaker behind it: «"لن نرحل" - المحافظ»',
    ar: 'عنوان فيه اقتباس بعده اسم قائله: «"لن نرحل" - المحافظ»',
  },
  quotation: { en: 'looks for quotations without a verb', ar: 'يبحث عن اقتباسات بلا فعل' },
  'quotation/running': { en: 'a quotation that goes on without a verb', ar: 'اقتباس يستمر بلا فعل' },

  // Chains: through whom the words came.
  chain: { en: 'looks for who passed the words on', ar: 'يبحث عمّن نقل المقول' },
  'chain/inherited': {
    en: 'a document or outlet opened in an earlier sentence still carries the words',
    ar: 'ما زالت تنقل المقول وثيقة أو وسيلة ذُكرت في جملة سابقة',
  },

  // Speakers: who the source is, by what the article says elsewhere.
  office: { en: 'reads offices and whose they are', ar: 'يقرأ المناصب ولمن هي' },
  'office/named-state': {
    en: 'the title names its state: «الوزير العراقي»',
    ar: 'المنصب يسمي دولته: «الوزير العراقي»',
  },
  'office/body': {
    en: 'an office of a body of nations: «أمين عام الأمم المتحدة»',
    ar: 'منصب في هيئة دولية: «أمين عام الأمم المتحدة»',
  },
  'office/only-state': { en: 'one state alone has this office', ar: 'منصب لا يكون إلا في دولة واحدة' },
  'office/same-actor': {
    en: 'the article names the state with this office elsewhere',
    ar: 'تسمي المقالة دولة المنصب نفسه في موضع آخر',
  },
  'office/known-holder': {
    en: 'the one state in which the lexicon knows that name in that office',
    ar: 'الدولة الوحيدة التي يعرف فيها المعجم هذا الاسم في هذا المنصب',
  },
  'office/dateline': { en: 'the state of the dateline: «بغداد: ...»', ar: 'دولة مكان الخبر: «بغداد: ...»' },
  'office/only-state-named': { en: 'the only state that the article names', ar: 'الدولة الوحيدة التي تسميها المقالة' },
  'office/outlet': {
    en: 'the outlet’s own state, of which the article speaks most or no other',
    ar: 'دولة الوسيلة نفسها، وهي أكثر ما تذكره المقالة أو لا تذكر غيرها',
  },
  'office/no-state': { en: 'nothing tells of which state it is', ar: 'لا شيء يدل على الدولة التي هو فيها' },
  speaker: { en: 'resolves who the speaker is', ar: 'يعيّن القائل' },
  'speaker/name': { en: 'the source names the speaker: «العطار»', ar: 'كلمات الإسناد تسمّي القائل: «العطار»' },
  'speaker/title': {
    en: 'a title that somebody in the article bears: «الوزير»',
    ar: 'لقب يحمله أحد المذكورين: «الوزير»',
  },
  'speaker/untitled': {
    en: 'a title for the one who spoke last, of whom none had been told: «الطبيب»',
    ar: 'لقب لآخر من تكلم ولم يُذكر له لقب قبله: «الطبيب»',
  },
  'speaker/head': {
    en: 'a body named before, by its first word: «الوزارة»',
    ar: 'جهة سبق ذكرها بأول كلمة من اسمها: «الوزارة»',
  },
  'speaker/elided': { en: 'a name shortened from one given before', ar: 'اسم مختصر من اسم سبق ذكره' },
  'speaker/members': { en: 'the members stand for their body', ar: 'الأعضاء يُذكرون بدل جهتهم' },
  'speaker/both': {
    en: 'a dual: the two who spoke together or were named together',
    ar: 'مثنّى: الاثنان اللذان تكلّما أو ذُكرا معا',
  },
  'speaker/latter': { en: '«الأخير»: the person named just before', ar: '«الأخير»: آخر من ذُكر قبله' },
  'speaker/same': {
    en: 'the one of the same kind who spoke last: «المصدر نفسه»',
    ar: 'آخر من تكلم من هذا الصنف: «المصدر نفسه»',
  },
  'speaker/referent': {
    en: 'whom of all that the article names the words mean, by learnt weights',
    ar: 'من يعنيه اللفظ ممن ذكرهم الخبر، بأوزان متعلَّمة',
  },
  'speaker/own-words': {
    en: 'somebody new, by learnt weights: the words do not mean whom they resemble',
    ar: 'متكلم جديد بأوزان متعلَّمة: لا يعني اللفظ من يشبهه',
  },
  'speaker/last-fitting': { en: 'the last speaker whom the words fit', ar: 'آخر متكلم يصح عليه اللفظ' },
  'speaker/body-before': {
    en: 'a general word for the body named just before: «الشركة»',
    ar: 'لفظ عام للجهة المذكورة قبله: «الشركة»',
  },
  'speaker/new': { en: 'somebody whom the article names nowhere else', ar: 'قائل لا تذكره المقالة في غير هذا الموضع' },
  'speaker/last': { en: 'not named here: the one who spoke last goes on', ar: 'لم يُسمّ هنا: يواصل آخر من تكلم' },
  'speaker/embedding': {
    en: 'not named here: the speaker of the statement around this one',
    ar: 'لم يُسمّ هنا: قائل التصريح الذي يحوي هذا التصريح',
  },
  'speaker/antecedent': { en: 'not named here: the one whom «الذي» describes', ar: 'لم يُسمّ هنا: من يصفه «الذي»' },
  'speaker/clause-subject': {
    en: 'not named here: the subject of the clause before, in the same sentence',
    ar: 'لم يُسمّ هنا: فاعل الجملة قبله في العبارة نفسها',
  },
  'speaker/clause-mention': {
    en: 'not named here: somebody named in the same sentence',
    ar: 'لم يُسمّ هنا: من ذُكر في العبارة نفسها',
  },
  'speaker/sentence-before': {
    en: 'not named here: somebody named in the sentence before',
    ar: 'لم يُسمّ هنا: من ذُكر في العبارة السابقة',
  },
  'speaker/earlier': { en: 'not named here: somebody named earlier', ar: 'لم يُسمّ هنا: من ذُكر من قبل' },
  'speaker/text': {
    en: 'a headline that names nobody: whoever says it in the text',
    ar: 'عنوان لا يسمّي أحدا: القائل من قاله في النص',
  },
  // Dates and lines.
  date: { en: 'a place in calendar time', ar: 'موضع في التقويم' },
  'date/relative-day': { en: 'a day counted from publication: «أمس»', ar: 'يوم يُعدّ من تاريخ النشر: «أمس»' },
  'date/day-spoken-of': {
    en: 'a day counted from the one spoken of: «اليوم التالي»',
    ar: 'يوم يُعدّ مما ذُكر قبله: «اليوم التالي»',
  },
  'date/weekday': { en: 'a weekday: «الأربعاء المقبل»', ar: 'يوم من أيام الأسبوع: «الأربعاء المقبل»' },
  'date/weekday-and-date': {
    en: 'a weekday with its date: «الأربعاء 5 شباط»',
    ar: 'يوم الأسبوع مع تاريخه: «الأربعاء 5 شباط»',
  },
  'date/two-days': { en: 'two weekdays: «يومي الأحد والاثنين»', ar: 'يومان من الأسبوع: «يومي الأحد والاثنين»' },
  'date/day': { en: 'a day of a month: «الخامس من شباط»', ar: 'يوم من شهر: «الخامس من شباط»' },
  'date/days': { en: 'days of one month: «5 و7 أيار»', ar: 'أيام من شهر واحد: «5 و7 أيار»' },
  'date/digits': { en: 'a date in digits: «2025/02/06»', ar: 'تاريخ بالأرقام: «2025/02/06»' },
  'date/month': { en: 'a month: «آذار 2024»', ar: 'شهر: «آذار 2024»' },
  'date/months': { en: 'two months: «شهري آذار ونيسان»', ar: 'شهران: «شهري آذار ونيسان»' },
  'date/edge': {
    en: 'the beginning, middle or end of a period: «مطلع آذار»',
    ar: 'أول المدة أو وسطها أو آخرها: «مطلع آذار»',
  },
  'date/unit': {
    en: 'a week, month or year counted from publication, or from the one spoken of: «الأسبوع المقبل»',
    ar: 'أسبوع أو شهر أو عام يُعدّ من النشر أو مما ذُكر: «الأسبوع المقبل»',
  },
  'date/ago': {
    en: 'counted back or on from publication: «قبل ثلاثة أيام»',
    ar: 'يُعدّ من النشر إلى الوراء أو الأمام: «قبل ثلاثة أيام»',
  },
  'date/part-of-year': {
    en: 'a quarter or a half of a year: «الربع الثاني من 2024»',
    ar: 'ربع عام أو نصفه: «الربع الثاني من 2024»',
  },
  'date/stretch': {
    en: 'several days, months or years on end: «الأيام الثلاثة المقبلة»',
    ar: 'أيام أو أشهر أو أعوام متصلة: «الأيام الثلاثة المقبلة»',
  },
  'date/week-of-month': {
    en: 'a week of a month: «الأسبوع الأول من شباط»',
    ar: 'أسبوع من شهر: «الأسبوع الأول من شباط»',
  },
  'date/season': { en: 'a season: «صيف 2006»', ar: 'فصل: «صيف 2006»' },
  'date/year': { en: 'a year: «عام 2003»', ar: 'عام: «عام 2003»' },
  'date/years': { en: 'years from one to another: «2003-2005»', ar: 'أعوام من واحد إلى آخر: «2003-2005»' },
  'date/decade': { en: 'ten years: «تسعينيات القرن الماضي»', ar: 'عشرة أعوام: «تسعينيات القرن الماضي»' },
  'date/century': { en: 'a century: «القرن التاسع عشر»', ar: 'قرن: «القرن التاسع عشر»' },
  'date/range': {
    en: 'from one date to another: «من 5 أيار إلى 7 حزيران»',
    ar: 'من تاريخ إلى آخر: «من 5 أيار إلى 7 حزيران»',
  },
  'date/time': {
    en: 'a time of the clock with its day: «الساعة الثالثة من مساء الثلاثاء»',
    ar: 'ساعة مع يومها: «الساعة الثالثة من مساء الثلاثاء»',
  },
  'date/none': {
    en: 'a set phrase that holds a word of dates and is none: «صلاة الجمعة»',
    ar: 'عبارة فيها لفظ من ألفاظ التاريخ وليست تاريخا: «صلاة الجمعة»',
  },
  line: { en: 'a line that is no prose', ar: 'سطر ليس من النص' },
  'line/no-prose': {
    en: 'in a dateline, a byline or another line in which nobody speaks',
    ar: 'في سطر مكان الخبر أو اسم الكاتب أو ما لا يتكلم فيه أحد',
  },
  // Events: what was done.
  events: { en: 'looks for words that tell of an event', ar: 'يبحث عن ألفاظ الأحداث' },
  'events/verb': { en: 'a verb that tells of it: «استقبل»', ar: 'فعل يدل عليه: «استقبل»' },
  'events/noun': { en: 'a noun with those who take part: «زيارة الوزير إلى»', ar: 'اسم مع أطرافه: «زيارة الوزير إلى»' },
  'events/light-verb': {
    en: 'a noun with a verb that says whether it took place: «أجرى اتصالا»',
    ar: 'اسم مع فعل يثبت وقوعه أو ينفيه: «أجرى اتصالا»',
  },
  'events/discussion': { en: 'what was talked of: «بحثا التعاون»', ar: 'موضوع البحث: «بحثا التعاون»' },
  'events/echo': { en: 'said of an event told before: «خلال اللقاء»', ar: 'إحالة إلى حدث سبق ذكره: «خلال اللقاء»' },
  'events/told-again': { en: 'the same event, told again', ar: 'الحدث نفسه يُروى ثانية' },
  'events/passive': {
    en: 'a passive: who suffered stands behind the verb',
    ar: 'مبني للمجهول: من وقع عليه الفعل بعده',
  },
  'events/implicit-subject': {
    en: 'the subject is whom the text spoke of last',
    ar: 'الفاعل آخر من تحدث عنه النص',
  },
  'events/announcer': {
    en: 'who announces it does it: «أعلنت المنظمة أن قافلة ستتحرك»',
    ar: 'من أعلنه فاعله: «أعلنت المنظمة أن قافلة ستتحرك»',
  },
  'events/planned': { en: 'it is to come: «سيلتقي»، «من المقرر»', ar: 'لم يقع بعد: «سيلتقي»، «من المقرر»' },
  'events/cancelled': { en: 'it was called off: «إلغاء»', ar: 'أُلغي أو أُجّل: «إلغاء»' },
  'events/denied': { en: 'said not to have happened: «لم»، «نفى»', ar: 'نُفي وقوعه: «لم»، «نفى»' },
  'events/hypothetical': { en: 'wished for, called for or conditional', ar: 'متمنى أو مطلوب أو مشروط' },
  // Mentions: what is named.
  mention: { en: 'looks for names', ar: 'يبحث عن الأسماء' },
  'mention/tagger': {
    en: 'the trained tagger of names reads it so, from the word and its neighbours',
    ar: 'هكذا يقرؤه واسم الأسماء المدرَّب من اللفظ وجواره',
  },
  'mention/name': { en: 'a name behind its title or made of names', ar: 'اسم بعد لقبه أو مركب من أسماء' },
  'mention/office': { en: 'the title of an office, with what it governs', ar: 'لقب منصب مع ما أضيف إليه' },
  'mention/list': { en: 'a state or capital of the list', ar: 'دولة أو عاصمة من القائمة' },
  'mention/body': { en: 'a body by its noun: «وزارة»، «حركة»', ar: 'هيئة دلّ عليها اسمها: «وزارة»، «حركة»' },
  'mention/demonym': { en: 'an adjective of a nation: «عراقية»', ar: 'نسبة إلى بلد: «عراقية»' },
  'mention/document': { en: 'a document: «البيان»', ar: 'وثيقة: «البيان»' },
  code: { en: 'finds what PLOVER and CAMEO call it', ar: 'يبحث عن رمزه في PLOVER وCAMEO' },
  'code/class': { en: 'coded by its class alone: a denial is 016', ar: 'رُمّز بصنفه وحده: النفي 016' },
  'code/cue': { en: 'coded by its reporting word: «طالب» demands', ar: 'رُمّز بلفظ قوله: «طالب» مطالبة' },
  'code/words': { en: 'coded by the first words said: «دعا إلى الانسحاب»', ar: 'رُمّز بأول المقول: «دعا إلى الانسحاب»' },
  'code/cue-and-words': {
    en: 'coded by its reporting word and the first words said: «رفض التعليق»',
    ar: 'رُمّز بلفظ قوله وأول المقول: «رفض التعليق»',
  },
  topic: { en: 'finds what the words are about', ar: 'يبحث عن موضوع الكلام' },
  'topic/words': { en: 'words of a topic stand in it: «تبادل المعلومات»', ar: 'فيه ألفاظ موضوع: «تبادل المعلومات»' },
};

/** A rule in words; the words of its pass where it has none of its own, null where neither has. */
export function ruleInWords(rule: string, language: 'ar' | 'en'): string | null {
  const pass = rule.split('/', 1)[0] ?? '';
  const words = RULES[rule] ?? RULES[pass];
  return words === undefined ? null : words[language];
}
