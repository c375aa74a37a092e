/**
 * Dates: where the article points at calendar time, resolved against its day of publication.
 *
 * Example: in an article of 2025-02-06, «التقى الوزير الوفد مساء أمس الأربعاء» holds «مساء أمس الأربعاء» = 2025-02-05. What a bare
 * weekday or a date without its year leans to is asked of the nearest verb: «وصل الأربعاء» was, «يصل الأربعاء» will be.
 */
import { type FoundDate, Kind, type Lean, parseDay } from '../text/index.ts';
import type { Document } from './document.ts';
import { Part } from './parts.ts';
import type { DateMention } from './reading.ts';

/** Words behind and before a date that are asked for a verb. */
const REACH_BACK = 14;
const REACH_ON = 8;

/** The dates of a document in tokens. */
export function findDates(doc: Document, published: string | null): FoundDate[] {
  const found = doc.lexicon.dates.find(doc.words, (i) => doc.dateWord(i), {
    published: published === null ? null : parseDay(published),
    lean: (from, to) => leanOf(doc, from, to),
  });
  return found.filter((date) => !isSurname(doc, date));
}

/** «كميل شباط», «قال شباط»: a month that a given name or a verb of saying makes somebody's name. */
function isSurname(doc: Document, { from, to, rule }: FoundDate): boolean {
  if (rule !== 'date/month' || to - from !== 1) return false;
  const before = doc.type(from - 1);
  return before !== null && (before.given || before.cues.some(({ form }) => form !== 'masdar'));
}

export function dateMention({
  start,
  end,
  value,
  granularity,
  calendar,
  written,
  conflict,
  unresolved,
  rule,
}: FoundDate): DateMention {
  return {
    start,
    end,
    value,
    granularity,
    calendar,
    written,
    ...(conflict === undefined ? {} : { conflict }),
    ...(unresolved === undefined ? {} : { unresolved }),
    rule,
  };
}

/** The nearest verb before the date in its sentence, else the nearest behind it. */
function leanOf(doc: Document, from: number, to: number): Lean {
  // «قبل نهاية آذار», «بحلول آذار»: a term to come.
  if (doc.bare(from - 1) === 'قبل' || doc.bare(from - 1) === 'بحلول') return 'future';
  const first = Math.max(doc.sentenceStart(from), from - REACH_BACK);
  for (let i = from - 1; i >= first; i--) {
    const lean = leanAt(doc, i);
    if (lean !== null) return lean;
  }
  const last = Math.min(doc.sentenceEnd(from), to + REACH_ON);
  for (let i = to; i < last && !doc.isFunction(i, 'relative'); i++) {
    const lean = leanAt(doc, i);
    if (lean !== null) return lean;
  }
  return null;
}

/** Words that look ahead: «من المقرر», «المزمع», «المرتقب», «سوف», «لن». */
const AHEAD = /^(?:ال)?(?:مقرر|مزمع|مرتقب|مرتقبة|مقررة|منتظر|متوقع|سوف|لن|موعد|استعدادا|تمهيدا)$/;

function leanAt(doc: Document, i: number): Lean {
  if (doc.kind(i) !== Kind.Arabic) return null;
  const bare = doc.bare(i);
  if (AHEAD.test(bare)) return 'future';
  const parts = doc.parts(i);
  const type = doc.type(i);
  if (type?.cues.some(({ form }) => form === 'perfect') === true && (parts & (Part.Noun | Part.Adjective)) === 0)
    return 'past';
  if ((parts & Part.Closed) !== 0) return null;
  if ((parts & (Part.Noun | Part.Adjective | Part.Proper)) !== 0)
    return opensClause(doc, i) && (parts & Part.Perfect) !== 0 ? 'past' : null;
  // «توقف», «توفي»: mostly a perfect, where both can be.
  if ((parts & Part.Perfect) !== 0) return 'past';
  if ((parts & Part.Imperfect) === 0) return null;
  if (bare.startsWith('س') && bare.length > 3) return 'future';
  const before = doc.bare(i - 1);
  if (before === 'لم' || before === 'كان' || before === 'كانت' || before === 'كانوا') return 'past';
  if (before === 'لن' || before === 'سوف') return 'future';
  // «يؤكد», «تقول»: what the press tells of words said already.
  return type !== null && type.cues.length > 0 && before !== 'أن' ? null : 'present';
}

/** «تظاهر العشرات السبت»: what may be a noun is a verb at the head of its clause, before a noun with its article or a number. */
function opensClause(doc: Document, i: number): boolean {
  return i === doc.sentenceStart(i) || doc.kind(i - 1) === Kind.Line || doc.type(i)?.conjunction === 'و';
}
