/** Invented articles, read by the real reader, as entries for a ledger. */
import type { Reader } from '../../reader/index.ts';
import type { Entry, NewArticle } from '../index.ts';

export const BRIDGE = `سفن تنتظر في ميناء الرمال
مدينة الرمال (مرسى الغد) - أكد وزير النقل سالم الحداد، الاثنين، أن "جسر الرمال آمن"، نافيا إغلاق الميناء.
وقال الحداد، بحسب بيان لمكتبه، إن السفن ستعود إلى الميناء خلال أسبوع.`;

export const HARBOUR = `الميناء يستأنف عمله
قال المحافظ كمال السعدي لصحيفة صدى البحر إن العمل سيستأنف غدا.
وأضاف أن الوزارة لم ترد بعد.`;

/** An article as intake would give it. */
export function newArticle(text: string, fields: Partial<NewArticle> = {}): NewArticle {
  const [title = null] = text.split('\n');
  return {
    text,
    title,
    outlet: 'مرسى الغد',
    date: '2025-03-03',
    url: null,
    canonicalUrl: null,
    byline: null,
    section: null,
    language: 'ar',
    givenId: null,
    where: 'test',
    ...fields,
  };
}

export function entry(reader: Reader, article: NewArticle, bands: readonly number[] = []): Entry {
  const { text, title, outlet, date } = article;
  const reading = reader.read({
    text,
    title: title ?? undefined,
    outlet: outlet ?? undefined,
    date: date ?? undefined,
  });
  return { article, reading, original: null, bands };
}
