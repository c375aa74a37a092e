/** Words of the screen that reads a text. */
import { words } from './words.ts';

export const readWords = words('read', {
  title: { ar: 'اقرأ نصاً', en: 'Read a text' },
  private: {
    ar: 'يُقرأ النص في متصفحك. لا يُرسل منه شيء إلى أي مكان، ولا يُحفظ حتى تضيفه أنت.',
    en: 'The text is read in your browser. Nothing of it is sent anywhere, and nothing is kept until you add it.',
  },
  text: { ar: 'نص المقالة', en: 'Text of the article' },
  textHint: {
    ar: 'الصق مقالة هنا، أو أفلت ملفا نصيا أو صفحة HTML',
    en: 'Paste an article here, or drop a text file or an HTML page',
  },
  file: { ar: 'افتح ملفا', en: 'Open a file' },
  outlet: { ar: 'الوسيلة', en: 'Outlet' },
  date: { ar: 'يوم النشر', en: 'Published on' },
  read: { ar: 'اقرأ', en: 'Read' },
  example: { ar: 'جرّب بمثال', en: 'Try an example' },
  drop: { ar: 'أفلته هنا', en: 'Drop it here' },
  reading: { ar: 'يُحمَّل القارئ ثم يقرأ…', en: 'The reader is being loaded, then reads…' },
  tooLarge: { ar: 'الملف أكبر من {limit} م.ب', en: 'The file is larger than {limit} MB' },
  noText: { ar: 'لا نص في هذا', en: 'There is no text in this' },
  failed: { ar: 'تعثر القارئ في هذا النص: {reason}', en: 'The reader failed on this text: {reason}' },
  found: {
    ar: '{count, plural, zero {لا تصريحات} one {تصريح واحد} two {تصريحان} few {# تصريحات} many {# تصريحا} other {# تصريح}}',
    en: '{count, plural, =0 {No statements} one {# statement} other {# statements}}',
  },
  took: { ar: 'قُرئ في {ms} مللي ثانية', en: 'read in {ms} ms' },
  nothing: { ar: 'لا تصريح في هذا النص', en: 'There is no statement in this text' },
  nothingHow: {
    ar: 'القارئ يجد ما نسبه النص إلى قائل: «قال فلان إن ...». جرّب مقالة خبرية بالعربية.',
    en: 'The reader finds what a text attributes to somebody: “X said that …”. Try a news article in Arabic.',
  },
  edit: { ar: 'عدّل النص', en: 'Edit the text' },
  another: { ar: 'نص آخر', en: 'Another text' },
  add: { ar: 'أضفه إلى السجل', en: 'Add to the ledger' },
  adding: { ar: 'يُضاف…', en: 'Being added…' },
  added: { ar: 'أُضيفت المقالة إلى السجل', en: 'The article was added to the ledger' },
  known: { ar: 'هذه المقالة في السجل من قبل', en: 'This article is in the ledger already' },
  notAdded: { ar: 'لم تُضف: {reason}', en: 'It was not added: {reason}' },
  openIt: { ar: 'افتحها', en: 'Open it' },
  download: { ar: 'نزّل', en: 'Download' },
  asHtml: { ar: 'صفحة HTML', en: 'HTML page' },
  asCsv: { ar: 'جدول CSV', en: 'CSV table' },
  asJson: { ar: 'JSON', en: 'JSON' },
  statements: { ar: 'التصريحات', en: 'Statements' },
  next: { ar: 'التصريح التالي', en: 'Next statement' },
  previous: { ar: 'التصريح السابق', en: 'Previous statement' },
  via: { ar: 'عُرف عن طريق', en: 'known through' },
  copyWords: { ar: 'انسخ الكلام', en: 'Copy the words' },
});

/** Invented, like everybody and everything in it. */
export const EXAMPLE_TEXT = `الحداد: جسر الرمال آمن
مدينة الرمال (مرسى الغد) - أكد وزير النقل سالم الحداد، الاثنين، أن "جسر الرمال آمن تماما"، نافيا ما تداولته صفحات عن إغلاقه أمام الشاحنات.
وقال الحداد، بحسب بيان لمكتبه تلقته "مرسى الغد"، إن السفن ستعود إلى الميناء خلال أسبوع، متعهدا بتعويض الصيادين.
من جهته، حذر المحافظ كمال السعدي في حديث لقناة الشراع من "موسم أمطار قاس"، داعيا السكان إلى الابتعاد عن مجرى النهر.
وأضاف أن المحافظة لم تتلق بعد ردا من الوزارة.`;
