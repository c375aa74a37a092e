/** What the queue and its workers are called, in both languages. */
import type { AsideReason, PRIORITIES } from '../queue/index.ts';
import type { Bilingual } from './language.ts';

type Labels<Name extends string> = Readonly<Record<Name, Bilingual>>;

/** Why an article was set aside. */
export const ASIDE_LABELS: Labels<AsideReason> = {
  unreadable: { ar: 'تعذرت قراءتها', en: 'the reader failed at it' },
  unkeepable: { ar: 'لا يستطيع السجل حفظها', en: 'the ledger cannot keep it' },
  deadly: { ar: 'انقطع خبر كل عامل أخذها', en: 'no worker that had it was heard of again' },
  damaged: { ar: 'تالفة في الطابور', en: 'damaged in the queue' },
};

export const QUEUE_WORDS = {
  queue: { ar: 'الطابور', en: 'queue' },
  waiting: { ar: 'ينتظر', en: 'waiting' },
  priority: { ar: 'الأولوية', en: 'priority' },
  fresh: { ar: 'جديد الأخبار', en: 'fresh' },
  archive: { ar: 'أرشيف', en: 'archive' },
  oldest: { ar: 'أقدمه منذ', en: 'oldest since' },
  active: { ar: 'عند العمال', en: 'at workers' },
  done: { ar: 'أُنجز', en: 'finished' },
  setAside: { ar: 'نُحّي', en: 'set aside' },
  toRelate: { ar: 'تنتظر الضم إلى العائلات', en: 'to be related' },
  size: { ar: 'الحجم', en: 'size' },
  workers: { ar: 'العمال', en: 'workers' },
  perSecond: { ar: 'مقالة/ث', en: 'articles/s' },
  left: { ar: 'الباقي', en: 'left' },
  threads: { ar: 'مسارات', en: 'threads' },
  holding: { ar: 'بيده', en: 'holding' },
  lastSeen: { ar: 'آخر خبر', en: 'last seen' },
  gone: { ar: 'ذهب', en: 'gone' },
  empty: { ar: 'خال', en: 'empty' },
} as const satisfies Labels<string>;

/** The priorities that have names; the compiler holds their numbers to those of the queue. */
const PRIORITY_NAMES: Readonly<Record<(typeof PRIORITIES)[keyof typeof PRIORITIES], Bilingual>> = {
  100: QUEUE_WORDS.fresh,
  0: QUEUE_WORDS.archive,
};

/** What a priority is called; null for a number of one's own. */
export function priorityName(priority: number): Bilingual | null {
  return Object.entries(PRIORITY_NAMES).find(([number]) => Number(number) === priority)?.[1] ?? null;
}
