/** What the parts of the ledger are called, in both languages: states, kinds of actors, counts, headings. */
import type { ActorView, Damage, Run, StatementView } from '../ledger/index.ts';
import type { Degree, ThreadKind, ThreadState } from '../relate/index.ts';
import type { Bilingual } from './language.ts';

type Labels<Name extends string> = Readonly<Record<Name, Bilingual>>;

export const STATE_LABELS: Labels<StatementView['state']> = {
  live: { ar: 'قائم', en: 'stands' },
  gone: { ar: 'لا تراه القراءة الأحدث', en: 'not in the newest reading' },
  rejected: { ar: 'ردّه مصحح', en: 'rejected by a person' },
};

export const ACTOR_LABELS: Labels<ActorView['kind']> = {
  person: { ar: 'شخص', en: 'person' },
  office: { ar: 'منصب', en: 'office' },
  organisation: { ar: 'مؤسسة', en: 'organisation' },
  state: { ar: 'دولة', en: 'state' },
};

export const RUN_LABELS: Labels<Run['kind']> = {
  add: { ar: 'أخذ', en: 'add' },
  reread: { ar: 'إعادة قراءة', en: 'reread' },
  import: { ar: 'إدخال', en: 'import' },
};

export const DAMAGE_LABELS: Labels<Damage['what']> = {
  hash: { ar: 'البصمة لا توافق المقالة', en: 'the hash is not that of the article' },
  span: { ar: 'مقطع لا يطابق مقالته', en: 'a span does not quote its article' },
  reading: { ar: 'قراءة تالفة', en: 'a reading is damaged' },
  original: { ar: 'صفحة أصلية تالفة', en: 'an original page is damaged' },
  statement: { ar: 'تصريح لا يوافق القراءة', en: 'a statement does not match its reading' },
  index: { ar: 'الفهرس لا يوافق السجل', en: 'the index does not match the store' },
  store: { ar: 'تلف في الملف', en: 'the file is damaged' },
};

/** Names of the counts that a run keeps. */
export const COUNT_LABELS: Labels<
  | 'taken'
  | 'added'
  | 'near'
  | 'revision'
  | 'same'
  | 'forgotten'
  | 'failed'
  | 'skipped'
  | 'queued'
  | 'waiting'
  | 'statements'
  | 'stopped'
> = {
  taken: { ar: 'أُخذ', en: 'taken in' },
  added: { ar: 'جديد', en: 'new' },
  near: { ar: 'قريب من غيره', en: 'close to others' },
  revision: { ar: 'معدل', en: 'revisions' },
  same: { ar: 'معروف', en: 'known already' },
  forgotten: { ar: 'محذوف من قبل', en: 'forgotten before' },
  failed: { ar: 'متعذر', en: 'failed' },
  skipped: { ar: 'مُتخطّى', en: 'passed over' },
  queued: { ar: 'وُضع في الطابور', en: 'queued' },
  waiting: { ar: 'في الطابور من قبل', en: 'waiting already' },
  statements: { ar: 'تصريحات', en: 'statements' },
  stopped: { ar: 'أُوقف', en: 'stopped' },
};

/** What `musnad pair` and `compare` say of two actors. */
export const PAIR_WORDS = {
  countedIn: { ar: 'ومحسوب مع', en: 'counted in with' },
  happenings: { ar: 'ما كان بينهما', en: 'what there was between them' },
  more: { ar: '… وغير ذلك: نُظر في أحدثه', en: '… and more: the latest were looked at' },
  about: { ar: 'في', en: 'about' },
  told: { ar: 'رُوي', en: 'told' },
  ofTheOther: { ar: 'منها في الآخر', en: 'of them about the other' },
} as const satisfies Labels<string>;

export const LEDGER_WORDS = {
  statementsFound: { ar: 'التصريحات', en: 'statements' },
  articlesFound: { ar: 'المقالات', en: 'articles' },
  nextPage: { ar: 'الصفحة التالية', en: 'next page' },
  day: { ar: 'اليوم', en: 'day' },
  month: { ar: 'الشهر', en: 'month' },
  year: { ar: 'السنة', en: 'year' },
  state: { ar: 'الحالة', en: 'state' },
  headline: { ar: 'العنوان', en: 'headline' },
  outlet: { ar: 'الوسيلة', en: 'outlet' },
  published: { ar: 'النشر', en: 'published' },
  address: { ar: 'الرابط', en: 'address' },
  byline: { ar: 'الكاتب', en: 'byline' },
  section: { ar: 'القسم', en: 'section' },
  takenFrom: { ar: 'أُخذ من', en: 'taken from' },
  takenAt: { ar: 'أُخذ في', en: 'taken in' },
  hash: { ar: 'البصمة', en: 'SHA-256' },
  reader: { ar: 'القارئ', en: 'reader' },
  revisionOf: { ar: 'معدلة عن', en: 'revision of' },
  revisions: { ar: 'الطبعات', en: 'revisions' },
  original: { ar: 'الأصل المحفوظ', en: 'original kept' },
  article: { ar: 'المقالة', en: 'article' },
  articles: { ar: 'مقالات', en: 'articles' },
  actors: { ar: 'الفاعلون', en: 'actors' },
  corrections: { ar: 'التصحيحات', en: 'corrections' },
  outlets: { ar: 'الوسائل', en: 'outlets' },
  noOutlet: { ar: '(بلا اسم)', en: '(not named)' },
  size: { ar: 'الحجم', en: 'size' },
  textSize: { ar: 'منه النصوص', en: 'texts' },
  schema: { ar: 'صيغة السجل', en: 'schema' },
  unfinished: { ar: 'لم يُتم', en: 'not finished' },
  inputs: { ar: 'الدخل', en: 'inputs' },
  failures: { ar: 'ما تعذر', en: 'failures' },
  names: { ar: 'الأسماء', en: 'names' },
  country: { ar: 'البلد', en: 'country' },
  offices: { ar: 'المناصب', en: 'offices' },
  firstAndLast: { ar: 'أول ظهور وآخره', en: 'first and last' },
  classes: { ar: 'أنواع القول', en: 'kinds of saying' },
  topics: { ar: 'المواضيع', en: 'topics' },
  addressees: { ar: 'المخاطَبون', en: 'addressees' },
  chains: { ar: 'السند', en: 'chains' },
  through: { ar: 'عبر', en: 'through' },
  months: { ar: 'بالأشهر', en: 'by month' },
  latest: { ar: 'الأحدث', en: 'latest' },
  program: { ar: 'البرنامج', en: 'program' },
  ledger: { ar: 'السجل', en: 'ledger' },
  readable: { ar: 'يُقرأ', en: 'can be read' },
  writable: { ar: 'يُكتب فيه', en: 'can be written to' },
  freeSpace: { ar: 'المساحة الخالية', en: 'free space' },
  moving: { ar: 'يُنقل', en: 'moving' },
  comparing: { ar: 'يُقارن', en: 'comparing' },
  index: { ar: 'الفهرس', en: 'index' },
  server: { ar: 'الخادم', en: 'server' },
  connection: { ar: 'الاتصال', en: 'connection' },
  encrypted: { ar: 'مشفر', en: 'encrypted' },
  notEncrypted: { ar: 'غير مشفر', en: 'not encrypted' },
  standby: { ar: 'احتياطي', en: 'standby' },
  clock: { ar: 'فرق الساعة', en: 'clock' },
  sound: { ar: 'سلامة الملف', en: 'file is sound' },
  yes: { ar: 'نعم', en: 'yes' },
  no: { ar: 'لا', en: 'no' },
  absent: { ar: 'غير موجود بعد', en: 'not there yet' },
} as const satisfies Labels<string>;

/** What a later record does to an earlier one. */
export const THREAD_LABELS: Labels<ThreadKind> = {
  denial: { ar: 'نفي', en: 'denial' },
  correction: { ar: 'تصحيح', en: 'correction' },
  repetition: { ar: 'تكرار', en: 'repetition' },
  'invitation-visit': { ar: 'دعوة فزيارة', en: 'invitation and visit' },
  'pledge-outcome': { ar: 'تعهد فنتيجة', en: 'pledge and outcome' },
};

/** What is known to have become of a statement. */
export const THREAD_STATE_LABELS: Labels<ThreadState> = {
  stands: { ar: 'قائم', en: 'stands' },
  'denied-by-speaker': { ar: 'نفاه قائله', en: 'denied by its speaker' },
  'denied-by-others': { ar: 'نفاه غيره', en: 'denied by others' },
  corrected: { ar: 'صُحّح', en: 'corrected' },
};

/** How a wording stands to the first one. */
export const DEGREE_LABELS: Labels<Degree> = {
  exact: { ar: 'بلفظه', en: 'word for word' },
  partial: { ar: 'بعضه بلفظه', en: 'in part' },
  paraphrase: { ar: 'بمعناه', en: 'in other words' },
};

export const FAMILY_WORDS = {
  first: { ar: 'أول من نشر', en: 'published first' },
  roots: { ar: 'الأصول', en: 'roots' },
  unknownRoot: { ar: '(بلا اسم)', en: '(unnamed)' },
  verbs: { ar: 'تغيّر الفعل', en: 'the verb changed' },
  alone: { ar: 'لا يحمله غير مقالة واحدة', en: 'one article alone carries it' },
  unrelated: { ar: 'لم يُربط بعد؛ شغّل musnad relate', en: 'not related yet; run musnad relate' },
  joined: { ar: 'انضم إلى عائلة', en: 'joined a family' },
  threads: { ar: 'روابط', en: 'threads' },
} as const satisfies Readonly<Record<string, Bilingual>>;
