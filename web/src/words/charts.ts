/** Words of the charts. */
import { words } from './words.ts';

export const chartWords = words('charts', {
  showTable: { ar: 'أرقامه في جدول', en: 'Its numbers as a table' },
  hideTable: { ar: 'أخفِ الجدول', en: 'Hide the table' },
  pointAt: { ar: 'أشِر إلى عمود لتقرأه، أو تنقّل بالأسهم', en: 'Point at a column to read it, or go by the arrow keys' },
  month: { ar: 'الشهر', en: 'Month' },
  statements: { ar: 'التصريحات', en: 'Statements' },
  told: { ar: 'قول وتأكيد وإعلان', en: 'Saying, stressing, announcing' },
  weighed: { ar: 'زعم وإقرار وحكم', en: 'Claiming, admitting, judging' },
  felt: { ar: 'ثناء وشعور', en: 'Praising, expressing' },
  asked: { ar: 'دعوة وسؤال', en: 'Calling, asking' },
  pledged: { ar: 'تعهد', en: 'Pledging' },
  warned: { ar: 'تحذير وتهديد', en: 'Warning, threatening' },
  denied: { ar: 'نفي ولوم', en: 'Denying, blaming' },
});
