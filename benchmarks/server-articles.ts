/** Invented articles for the load on a server: each of some eight statements by one of a few hundred people, over a year. */
import { randomNumbers } from './search-statements.ts';

const PER_ARTICLE = 8;

const FIRST = ['سالم', 'كمال', 'فادي', 'سليم', 'رائد', 'جابر', 'نزار', 'هيثم', 'وليد', 'عامر', 'ماهر', 'صفوان'];
const FAMILY = ['الحداد', 'السعدي', 'العطار', 'النجار', 'الصياد', 'البناء', 'الخياط', 'الفلاح', 'الملاح', 'السماك'];
const TITLES = ['وزير النقل', 'وزير الخارجية', 'محافظ الرمال', 'رئيس هيئة الموانئ', 'الناطق باسم الوزارة', 'النائب'];
const VERBS = ['قال', 'أكد', 'أعلن', 'أوضح', 'نفى', 'أضاف', 'حذر', 'دعا'];
const THINGS = ['جسر الرمال', 'ميناء الغد', 'معبر الواحة', 'الطريق الساحلي', 'محطة المياه', 'سد النخيل', 'مطار الهضبة'];
const STATES = ['مفتوح أمام السفن والشاحنات', 'آمن بعد إصلاح دام عاما', 'سيغلق أسبوعا للصيانة', 'يعمل بنصف طاقته'];
const WHEN = ['منذ أمس', 'ابتداء من الغد', 'حتى نهاية الشهر', 'بعد اتفاق مع أهل المدينة', 'برغم العاصفة'];
const OUTLETS = ['مرسى الغد', 'صدى البحر', 'الواحة اليوم', 'بريد الهضبة', 'وكالة النخيل'];

/** Lines of JSON, of about so many statements together. */
export function* statementArticles(statements: number): Generator<string> {
  const random = randomNumbers(7);
  const one = (of: readonly string[]): string => of[Math.floor(random() * of.length)] ?? '';
  for (let i = 0; i < Math.ceil(statements / PER_ARTICLE); i++) {
    const lines = Array.from({ length: PER_ARTICLE }, () => {
      const name = `${one(TITLES)} ${one(FIRST)} ${one(FAMILY)}`;
      const verb = one(VERBS);
      const that =
        verb === 'نفى'
          ? 'أن يكون'
          : verb === 'حذر'
            ? 'من أن'
            : verb === 'دعا'
              ? 'إلى أن يكون'
              : verb === 'قال'
                ? 'إن'
                : 'أن';
      return `${verb} ${name} ${that} ${one(THINGS)} رقم ${Math.floor(random() * 500)} ${one(STATES)} ${one(WHEN)}.`;
    });
    const day = new Date(Date.UTC(2031, 0, 1 + Math.floor(random() * 365))).toISOString().slice(0, 10);
    yield JSON.stringify({
      id: `a${i}`,
      title: `${one(THINGS)} ${one(STATES)}`,
      text: lines.join('\n'),
      outlet: one(OUTLETS),
      date: day,
    });
  }
}
