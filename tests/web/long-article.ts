/** An article of 200 kB with some two thousand statements, for what must open at once: invented speeches of an invented parliament. */

export const LONG_TITLE = 'محضر جلسة اليوم الطويل في مجلس النواب';

const SPEAKERS = ['شادي الخرنوبي', 'يزن العقيلاني', 'حاتم الرفاعيني', 'هالة الشهباني', 'نديم الصوان', 'لبنى العطاري'];
const VERBS = ['قال', 'أكد', 'أوضح', 'أضاف', 'ذكر', 'أعلن'];
const THINGS = ['الجسر', 'الميناء', 'السوق', 'الطريق', 'المستشفى', 'المدرسة', 'السد', 'الملعب', 'المتحف', 'المصنع'];
const STATES = ['مفتوح', 'مغلق', 'جاهز', 'قديم', 'جديد', 'آمن', 'مزدحم', 'فارغ'];
const BYTES = 200 * 1024;

export function longArticle(): string {
  const paragraphs: string[] = [];
  let size = 0;
  for (let i = 0; size < BYTES; i++) {
    const pick = (from: readonly string[], step: number): string => from[Math.floor(i / step) % from.length] ?? '';
    const paragraph = `${pick(VERBS, 1)} ${pick(SPEAKERS, 5)} إن ${pick(THINGS, 1)} رقم ${i + 1} ${pick(STATES, 3)} منذ أمس بعد أعمال طالت ثلاثة أشهر وكلفت البلدية. وأضاف أن ${pick(THINGS, 7)} ${pick(STATES, 2)}.`;
    paragraphs.push(paragraph);
    size += Buffer.byteLength(paragraph) + 1;
  }
  return paragraphs.join('\n');
}
