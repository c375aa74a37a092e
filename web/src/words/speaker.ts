/** Words of the screens of one who speaks, and of two side by side. */
import { words } from './words.ts';

export const speakerWords = words('speaker', {
  statements: {
    ar: '{count, plural, zero {لا تصريح} one {تصريح واحد} two {تصريحان} few {# تصريحات} many {# تصريحاً} other {# تصريح}}',
    en: '{count, plural, =0 {no statement} one {one statement} other {# statements}}',
  },
  since: { ar: 'من {first} إلى {last}', en: 'from {first} to {last}' },
  onDay: { ar: 'في {first}', en: 'on {first}' },
  all: { ar: 'كل التصريحات', en: 'All statements' },
  alert: { ar: 'نبّهني بجديده', en: 'Tell me what is new' },
  print: { ar: 'اطبع', en: 'Print' },
  compareWith: { ar: 'مقارنة مع', en: 'Compare with' },
  relationsWith: { ar: 'العلاقة مع', en: 'Relations with' },
  names: { ar: 'أسماء أخرى', en: 'Also called' },
  offices: { ar: 'المناصب كما تذكرها المقالات', en: 'Offices, as articles tell' },
  office: { ar: 'المنصب', en: 'Office' },
  firstDay: { ar: 'أول مرة', en: 'First' },
  lastDay: { ar: 'آخر مرة', en: 'Last' },
  inArticles: { ar: 'في مقالات', en: 'In articles' },
  moreOffices: {
    ar: '{count, plural, zero {لا غيرها} one {ومنصب آخر} two {ومنصبان آخران} few {و# مناصب أخرى} many {و# منصباً آخر} other {و# منصب آخر}}',
    en: '{count, plural, one {and one more} other {and # more}}',
  },
  byMonth: { ar: 'التصريحات بالأشهر وأنواع القول', en: 'Statements by month and kind of saying' },
  classes: { ar: 'أنواع القول', en: 'Kinds of saying' },
  topics: { ar: 'المواضيع', en: 'Topics' },
  addressees: { ar: 'المخاطَبون', en: 'Addressees' },
  outlets: { ar: 'المنافذ الناقلة', en: 'Who carries the words' },
  chains: { ar: 'كيف نُقل', en: 'How the words came' },
  through: { ar: 'عبر', en: 'Through' },
  noneCounted: { ar: 'لا شيء', en: 'Nothing' },
  carried: { ar: 'أوسع التصريحات انتشاراً', en: 'Statements that went furthest' },
  carriedHow: {
    ar: 'بعدد الأصول المستقلة: منفذان ينقلان عن وكالة واحدة أصل واحد',
    en: 'By independent roots: two outlets that cite one agency are one root',
  },
  noneCarried: {
    ar: 'لا تصريح نقله أكثر من منفذ، أو لم تُربط التصريحات بعد: شغّل musnad relate.',
    en: 'No statement was carried by more than one outlet, or statements were not related yet: run musnad relate.',
  },
  outletCount: {
    ar: '{count, plural, zero {لا منفذ} one {منفذ واحد} two {منفذان} few {# منافذ} many {# منفذاً} other {# منفذ}}',
    en: '{count, plural, one {one outlet} other {# outlets}}',
  },
  rootCount: {
    ar: '{count, plural, zero {لا أصل} one {أصل واحد} two {أصلان} few {# أصول} many {# أصلاً} other {# أصل}}',
    en: '{count, plural, one {one root} other {# roots}}',
  },
  latest: { ar: 'أحدث التصريحات', en: 'Latest statements' },
  earliest: { ar: 'أول تصريح في السجل', en: 'First statement in the ledger' },
  silent: { ar: 'لا تصريح في السجل.', en: 'No statement of this actor in the ledger.' },
  silentHow: {
    ar: 'تذكر المقالات الاسم ولا تنقل قولاً لصاحبه. ابحث عمّا قيل:',
    en: 'Articles name it and quote no word of it. See what was said about it:',
  },
  saidAbout: { ar: 'ما قيل عن {name}', en: 'What was said about {name}' },

  compare: { ar: 'مقارنة متحدثَين', en: 'Two speakers compared' },
  comparing: { ar: '{one} و{other}', en: '{one} and {other}' },
  pickTwo: { ar: 'اختر متحدثَين', en: 'Choose two who speak' },
  pickTwoHow: {
    ar: 'اكتب اسماً ثم آخر: تراهما جنباً إلى جنب بالأنواع والمواضيع والمنافذ الناقلةما.',
    en: 'Type one name, then another: you see both side by side by kinds, topics and who carries their words.',
  },
  first: { ar: 'الأول', en: 'The one' },
  second: { ar: 'الثاني', en: 'The other' },
  swap: { ar: 'بدّل الموضعين', en: 'Change places' },
  shares: {
    ar: 'الأشرطة حصة كل نوع من تصريحات صاحبه، فالمكثر لا يبدو أشد نفياً لكثرته.',
    en: 'Bars are shares of each one’s own statements: who says more is not therefore denying more.',
  },
  value: { ar: 'القيمة', en: 'Value' },
  saidOf: { ar: 'ما قاله {one} عن {other}', en: 'What {one} said of {other}' },
  nothingSaid: { ar: 'لا شيء في السجل.', en: 'Nothing in the ledger.' },
  dossierOf: { ar: 'ملف {name}', en: 'Dossier of {name}' },
  relations: { ar: 'ما بينهما من لقاءات وتصريحات', en: 'Meetings and statements between them' },
});
