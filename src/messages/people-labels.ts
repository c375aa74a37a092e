/** What judgements, followed sources and corrections are called, in both languages. */
import type { Correction, Judgement, ReviewScope, SourceKind } from '../ledger/index.ts';
import type { Bilingual } from './language.ts';

type Labels<Name extends string> = Readonly<Record<Name, Bilingual>>;

export const JUDGEMENT_LABELS: Labels<Judgement> = {
  accept: { ar: 'مقبول', en: 'accepted' },
  correct: { ar: 'مصحَّح', en: 'corrected' },
  reject: { ar: 'مردود', en: 'rejected' },
};

export const REVIEW_SCOPE_LABELS: Labels<ReviewScope> = {
  mine: { ar: 'ما لم أحكم فيه', en: 'what I have not judged' },
  open: { ar: 'ما لم يحكم فيه أحد', en: 'what nobody has judged' },
  second: { ar: 'رأي ثانٍ', en: 'a second opinion' },
};

export const SOURCE_LABELS: Labels<SourceKind> = {
  feed: { ar: 'خلاصة', en: 'feed' },
  sitemap: { ar: 'خريطة موقع', en: 'site map' },
  page: { ar: 'صفحة', en: 'page' },
};

export const CORRECTION_LABELS: Labels<Correction['kind']> = {
  reject: { ar: 'ردّ', en: 'rejected' },
  class: { ar: 'النوع', en: 'class' },
  manner: { ar: 'النقل', en: 'kind' },
  speaker: { ar: 'القائل', en: 'speaker' },
  span: { ar: 'المقطع', en: 'span' },
  add: { ar: 'إضافة', en: 'added' },
  merge: { ar: 'دمج', en: 'merged' },
  split: { ar: 'فصل', en: 'parted' },
};

export const CONFLICT_LABELS: Labels<'gone' | 'changed' | 'review'> = {
  gone: { ar: 'لم يعد في القراءة الأحدث', en: 'no longer in the newest reading' },
  changed: { ar: 'القراءة الأحدث ترى غير ما صُحّح وغير ما صُحّح إليه', en: 'the newest reading has something else' },
  review: { ar: 'عُدّلت المقالة ولم ينتقل التصحيح', en: 'the article was revised, and it did not come over' },
};

export const PEOPLE_WORDS = {
  agreement: { ar: 'الاتفاق', en: 'agreement' },
  kappa: { ar: 'كابا كوهن', en: 'Cohen’s kappa' },
  both: { ar: 'حكم فيه الاثنان', en: 'judged by both' },
  apart: { ar: 'في نسختين مختلفتين', en: 'in different versions' },
  disagreements: { ar: 'مواضع الخلاف', en: 'disagreements' },
  judged: { ar: 'حُكم فيه', en: 'judged' },
  twice: { ar: 'حكم فيه اثنان', en: 'judged by two' },
  version: { ar: 'النسخة', en: 'version' },
  undone: { ar: 'تُراجع عنه', en: 'taken back' },
  resting: { ar: 'موقوف', en: 'resting' },
  nextLook: { ar: 'النظرة القادمة', en: 'next look' },
  lastLook: { ar: 'آخر نظرة', en: 'last look' },
  everyMinutes: { ar: 'كل دقيقة', en: 'every minutes' },
  unchanged: { ar: 'لا جديد', en: 'unchanged' },
} as const satisfies Labels<string>;
