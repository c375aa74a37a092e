/**
 * Lines that are no prose: the headline, datelines, section lines, bylines, captions, lines that hold a date.
 *
 * Examples: «بغداد: المرفأ» and «القاهرة/ 5 شباط/ المرفأ - » (datelines, the second before its lead), «الثانية والثالثة 2025/02/06» (a section line),
 * «كتب: سليم العطار» (a byline), «الخميس 6 شباط 2025» (a date). Nobody says anything in them but in the headline.
 */
import { type FoundDate, Kind } from '../text/index.ts';
import { caption } from './captions.ts';
import { listedEnd } from './carrier-names.ts';
import type { Document } from './document.ts';
import type { TokenRange } from './draft.ts';
import { isLineWord, type LineFound, within } from './line-found.ts';
import { NOMINAL, Part } from './parts.ts';

import type { Line } from './reading.ts';

export type { LineFound };

/** Longest of their kinds, in tokens. */
const LONGEST_HEADLINE = 40;
const LONGEST_FURNITURE = 14;
const LONGEST_BYLINE = 9;
/** A place or an outlet of a dateline. */
const LONGEST_ITEM = 4;
/** Its tokens where it is a quoted name that nothing else makes known. */
const LONGEST_QUOTED = 3;

/** The lines of a document that are no prose. */
export function findLines(doc: Document, dates: readonly FoundDate[], outlet: string | null): LineFound[] {
  const found: LineFound[] = [];
  const named = outlet?.trim() ?? '';
  let d = 0;
  for (let from = 0, order = 0; from < doc.count; order++) {
    let to = from;
    while (to < doc.count && doc.kind(to) !== Kind.Line) to++;
    while (d < dates.length && (dates[d]?.from ?? 0) < from) d++;
    const line = to > from ? lineAt(doc, { from, to }, order, dates, d, named) : null;
    if (line !== null) found.push(line);
    else if (to === from) order--;
    from = to + 1;
  }
  return found;
}

/** A line's record. */
export function lineRecord(doc: Document, { from, to, kind, place, outlet, date }: LineFound): Line {
  const span = (range: TokenRange) => ({ start: doc.start(range.from), end: doc.end(range.to - 1) });
  return {
    ...span({ from, to }),
    kind,
    ...(place === undefined ? {} : { place: span(place) }),
    ...(outlet === undefined ? {} : { outlet: span(outlet) }),
    ...(date === undefined ? {} : { date }),
  };
}

function lineAt(
  doc: Document,
  line: TokenRange,
  order: number,
  dates: readonly FoundDate[],
  first: number,
  outlet: string,
): LineFound | null {
  const length = line.to - line.from;
  const furniture =
    length <= LONGEST_FURNITURE
      ? (dateLine(doc, line, dates, first) ?? sectionLine(doc, line, dates, first) ?? byline(doc, line))
      : null;
  if (furniture !== null) return furniture;
  // The first line is a headline, whatever it shows.
  const picture = order === 0 ? null : caption(doc, line, dates, first);
  if (picture !== null) return picture;
  const dateline = datelineAt(doc, line, order, dates, first, outlet);
  if (dateline !== null) return dateline;
  return order === 0 && length <= LONGEST_HEADLINE && line.to < doc.count && !endsInStop(doc, line)
    ? { ...line, kind: 'headline' }
    : null;
}

function endsInStop(doc: Document, { to }: TokenRange): boolean {
  return doc.isMark(to - 1, '.') && doc.end(to - 1) - doc.start(to - 1) === 1;
}

/** Whether every token of a line outside its date is a mark or passes. */
function onlyBeside(
  doc: Document,
  line: TokenRange,
  date: FoundDate | undefined,
  passes: (i: number) => boolean,
): boolean {
  for (let i = line.from; i < line.to; i++) {
    if (date !== undefined && i >= date.from && i < date.to) continue;
    if (doc.kind(i) !== Kind.Mark && !passes(i)) return false;
  }
  return true;
}

function inDate(date: FoundDate | undefined, i: number): boolean {
  return date !== undefined && i >= date.from && i < date.to;
}

/** A date, and nothing but words that say so beside it. */
function dateLine(doc: Document, line: TokenRange, dates: readonly FoundDate[], first: number): LineFound | null {
  const date = within(line, dates[first]);
  if (date === undefined) return null;
  const passes = (i: number): boolean =>
    doc.kind(i) === Kind.Number ||
    isLineWord(doc, i, 'date') ||
    doc.isNoun(i, 'country') ||
    inDate(within(line, dates[first + 1]), i);
  return onlyBeside(doc, line, date, passes) ? { ...line, kind: 'date', date: first } : null;
}

/** Names of sections and numbers of pages: «محليات», «الثانية والثالثة 2025/02/06». */
function sectionLine(doc: Document, line: TokenRange, dates: readonly FoundDate[], first: number): LineFound | null {
  const date = within(line, dates[first]);
  let words = 0;
  const passes = (i: number): boolean => {
    if (doc.kind(i) === Kind.Number) return true;
    if (!isLineWord(doc, i, 'section') && !isOrdinal(doc, i)) return false;
    words++;
    return true;
  };
  if (!onlyBeside(doc, line, date, passes) || words === 0) return null;
  return { ...line, kind: 'section', ...(date === undefined ? {} : { date: first }) };
}

function isOrdinal(doc: Document, i: number): boolean {
  return doc.dateWord(i)?.senses.some(({ role }) => role === 'ordinal') === true;
}

/** «كتب: سليم العطار», «بقلم ليلى منصور», «المرفأ - سليم العطار» not: a word of writing opens it, names follow, and no sentence. */
function byline(doc: Document, line: TokenRange): LineFound | null {
  if (line.to - line.from > LONGEST_BYLINE || !isLineWord(doc, line.from, 'byline') || endsInStop(doc, line))
    return null;
  for (let i = line.from + 1; i < line.to; i++) {
    const type = doc.type(i);
    if (type === null) continue;
    const parts = doc.parts(i);
    const verb =
      (parts & (Part.Perfect | Part.Imperfect)) !== 0 && (parts & (Part.Noun | Part.Proper | Part.Adjective)) === 0;
    if (verb && !type.given) return null;
  }
  return line.to - line.from > 1 ? { ...line, kind: 'byline' } : null;
}

/** «الأنبار - محمد الراوي»: two to four words to the line's end, the first a given name. */
function isReporter(doc: Document, { from, to }: TokenRange): boolean {
  if (to - from < 2 || to - from > LONGEST_ITEM || doc.type(from)?.given !== true || holdsVerb(doc, from, to))
    return false;
  for (let i = from; i < to; i++)
    if (doc.kind(i) !== Kind.Arabic || doc.isNoun(i, 'outlet', 'carrier', 'office')) return false;
  return true;
}

const DASHES = '-–—ـ';
/** Words behind a bare place that make them a lead, and no headline «القاهرة - بيروت». */
const SHORTEST_LEAD = 9;
const PARTING = ':،,/-–—ـ()[]|';

/** A place, then an outlet or a date or both, alone in their line or before the lead. */
function datelineAt(
  doc: Document,
  line: TokenRange,
  order: number,
  dates: readonly FoundDate[],
  first: number,
  outlet: string,
): LineFound | null {
  if (order > 3) return null;
  const place = placeAt(doc, line, dates[first]?.from ?? -1);
  if (place === null) return null;
  const known = doc.isNoun(line.from, 'country');
  let i = place.to;
  let named: TokenRange | null = null;
  let date = -1;
  let parted = false;
  let d = first;
  while (i < line.to) {
    while (i < line.to && doc.kind(i) === Kind.Mark && isParting(doc, i)) {
      parted = true;
      i++;
    }
    if (i >= line.to) break;
    while (d < dates.length && (dates[d]?.from ?? 0) < i) d++;
    const next = dates[d];
    if (!parted && next?.from !== i) break;
    if (date === -1 && next !== undefined && next.from === i && next.to <= line.to && isClosed(doc, next.to, line.to)) {
      date = d;
      i = next.to;
      continue;
    }
    if (named === null && date === -1 && (order > 0 || known) && isReporter(doc, { from: i, to: line.to }))
      return { ...line, kind: 'byline' };
    const item: TokenRange | null =
      named === null ? outletAt(doc, i, line.to, outlet, place.to - place.from === 1 && known) : null;
    if (item === null) break;
    named = item;
    i = item.to;
  }
  const whole = i >= line.to;
  // «عمان – يصل الوفد ...»: a place that is known, before a dash and a lead.
  const bare = named === null && date === -1 && known && doc.isMark(i - 1, DASHES) && line.to - i >= SHORTEST_LEAD;
  // A town that no table has wants an outlet; a date alone is too little.
  if (named === null && (date === -1 || !known) && !bare) return null;
  // Before a lead the dateline ends in a mark, a comma being none; alone it ends with its line.
  if (!whole && (!isParting(doc, i - 1) || doc.isComma(i - 1))) return null;
  return {
    from: line.from,
    to: whole ? line.to : i,
    kind: 'dateline',
    place,
    ...(named === null ? {} : { outlet: named }),
    ...(date === -1 ? {} : { date }),
  };
}

function isParting(doc: Document, i: number): boolean {
  return doc.isMark(i, PARTING);
}

function isClosed(doc: Document, i: number, end: number): boolean {
  return i >= end || isParting(doc, i);
}

/** One to three words before the first mark, the first a place or no word of any lexicon. */
function placeAt(doc: Document, line: TokenRange, date: number): TokenRange | null {
  let to = line.from;
  while (to < line.to && to !== date && to - line.from < LONGEST_ITEM && doc.kind(to) === Kind.Arabic) to++;
  if (to === line.from || to >= line.to || !(isParting(doc, to) || to === date)) return null;
  if (doc.isNoun(line.from, 'country')) return { from: line.from, to };
  // A town that no table has: one or two words that are no verb and open no phrase.
  if (to - line.from > 2) return null;
  for (let i = line.from; i < to; i++) {
    const type = doc.type(i);
    if (type === null || type.function !== null || type.cues.length > 0 || type.nouns.length > 0 || type.that !== 0)
      return null;
    const parts = doc.parts(i);
    if ((parts & (Part.Perfect | Part.Imperfect)) !== 0 && (parts & Part.Proper) === 0) return null;
  }
  return { from: line.from, to };
}

/**
 * An outlet's name behind the place: the article's own, one that the lexicon knows, an agency, «وكالات»; in quotation marks any short name behind a dash.
 * Behind a colon an unknown quotation is somebody's words: «العطار: "الرصيف جاهز"».
 */
function outletAt(doc: Document, from: number, end: number, outlet: string, known: boolean): TokenRange | null {
  const opening = doc.quotations.opensAt[from] ?? -1;
  const quotation = opening === -1 ? undefined : doc.quotations.list[opening];
  if (quotation?.closed && quotation.close < end) {
    if (quotation.close - from > LONGEST_ITEM || !isClosed(doc, quotation.close + 1, end)) return null;
    const inner = { from: from + 1, to: quotation.close };
    const short = known && !doc.isMark(from - 1, ':') && quotation.close - from <= LONGEST_QUOTED;
    return short || isOutlet(doc, inner, outlet) ? { from, to: quotation.close + 1 } : null;
  }
  let to = from;
  while (to < end && to - from <= LONGEST_ITEM && doc.kind(to) === Kind.Arabic) to++;
  if (to === from || !isClosed(doc, to, end)) return null;
  const dashed = known && doc.isMark(from - 1, DASHES) && to - from <= LONGEST_QUOTED && !holdsVerb(doc, from, to);
  return dashed || isOutlet(doc, { from, to }, outlet) ? { from, to } : null;
}

function holdsVerb(doc: Document, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const parts = doc.parts(i);
    if ((parts & (Part.Perfect | Part.Imperfect)) !== 0 && (parts & NOMINAL) === 0) return true;
    if ((parts & Part.Closed) !== 0) return true;
  }
  return false;
}

function isOutlet(doc: Document, { from, to }: TokenRange, outlet: string): boolean {
  if (to <= from) return false;
  if (outlet !== '' && doc.text.slice(doc.start(from), doc.end(to - 1)) === outlet) return true;
  if (listedEnd(doc, from) === to) return true;
  // «شبكة البادية», «مراسل "الشاطئ"»: the first word says what follows.
  if (to - from <= LONGEST_QUOTED && (isLineWord(doc, from, 'wire') || doc.isNoun(from, 'carrier'))) return true;
  for (let i = from; i < to; i++)
    if (!isLineWord(doc, i, 'wire') && !doc.isNoun(i, 'outlet', 'carrier', 'platform')) return false;
  return true;
}
