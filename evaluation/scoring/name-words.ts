/**
 * Words that tell little of whom a name names: «وزير», «رئيس» and «المتحدث باسم» stand before anybody's name, and half
 * a country is called محمد. As written; the comparison folds them as it folds names.
 */

/** Titles, bodies and particles of names: nearly without weight. */
export const LIGHT_WORDS = [
  'رئيس الرئيس رئيسة نائب نائبة مدير المدير عضو أمين عام الأمين العام',
  'وزير وزيرة الوزير الوزراء وزارة مجلس حكومة الحكومة دولة الدولة وكالة محافظ سفير السفير',
  'متحدث المتحدث متحدثة ناطق الناطق باسم الرسمي رسمي',
  'السيد السيدة الدكتور دكتور اللواء الفريق العميد العقيد الشيخ الملك الأمير',
  'مصدر مصادر بيان مسؤول مسؤولون',
  'من في على لـ بن ابن بنت عبد آل أبو',
].join(' ');

/** Names that many bear: half a word's weight. */
export const COMMON_NAMES =
  'محمد أحمد علي حسن حسين محمود إبراهيم خالد يوسف عمر سعد مصطفى الله الرحمن العزيز صالح سعيد ناصر سلطان فهد جمال كمال كريم نور فاطمة مريم جون جو ديفيد مايكل الفتاح';

/** Heads of descriptions: where two names differ by them, the minister is not the ministry. */
export const HEAD_WORDS =
  'رئيس وزير وزيرة وزارة متحدث المتحدث ناطق الناطق نائب سفير سفارة بيان تقرير مصدر مصادر وكالة مجلس حكومة أمين';

/** Words that make a spokesman of somebody of the one he speaks for. */
export const SPOKESMAN_WORDS = 'متحدث المتحدث متحدثة المتحدثة ناطق الناطق باسم الرسمي لسان';
