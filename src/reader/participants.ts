/**
 * Participants: who stands between a cue and its complement, the source and the one spoken to.
 *
 * Examples: «قال | سامي النجار، وزير النقل والأشغال،| إن»; «دعا | صندوق النقد | كينيا | إلى»;
 * «وأضاف | في تصريح لهسبريس | أن» names nobody; «أبدى | رئيس الجمهورية فلان | ورئيس الوزراء فلان | رغبة» names two.
 */
import { Kind } from '../text/index.ts';
import type { Document } from './document.ts';
import type { TokenRange } from './draft.ts';
import type { CueForm } from './lexicon.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { That } from './vocabulary.ts';
import { hasTanwin, isAdjective, isFiniteVerb, isProper } from './word-class.ts';

export interface Participants {
  readonly sources: readonly TokenRange[];
  readonly addressee: TokenRange | null;
  /** First token behind what was read. */
  readonly end: number;
}

const DESIGNATION = [
  'office',
  'rank',
  'honorific',
  'profession',
  'kin',
  'unnamed',
  'group',
  'organisation',
  'state',
] as const;
const CARRIERS = ['carrier', 'outlet', 'platform'] as const;

/**
 * Reads the tokens behind a verb up to its complement.
 *
 * @param to first token of the complement, or the search's limit where the content is a bare noun phrase
 * @param bare whether the content is a bare noun phrase that begins behind the source
 * @param subjectBefore whether the subject stands before the verb, so that what follows is object or content
 */
export function readParticipants(
  doc: Document,
  cue: number,
  form: CueForm,
  to: number,
  bare: boolean,
  subjectBefore = false,
): Participants {
  const takesObject = form.verb.addressee.includes('NP');
  const single = bare || takesObject;
  const sources: TokenRange[] = [];
  let addressee: TokenRange | null = null;
  let i = cue + 1;
  let end = i;
  const dropped = subjectBefore || dropsSubject(form);
  while (i < to) {
    const step = skipInsertion(doc, i, to);
    if (step > i) {
      i = step;
      continue;
    }
    const type = doc.type(i);
    const preposition =
      type === null
        ? ''
        : type.function?.class === 'preposition'
          ? type.function.word
          : type.bare === 'ل' || type.bare === 'ب'
            ? type.bare
            : type.preposition;
    if (preposition !== '' && !(type?.nouns.length === 0 && type.function === null && preposition === 'ب')) {
      const from = type?.function?.class === 'preposition' || type?.bare.length === 1 ? i + 1 : i;
      const stop = Math.max(nounPhraseEnd(doc, from, to, { single: true }), i + 1);
      if (
        addressee === null &&
        form.verb.addressee.includes(preposition) &&
        !doc.isNoun(from, ...CARRIERS, 'speech', 'document', 'post') &&
        isSomebody(doc, from, stop)
      )
        addressee = { from, to: stop };
      i = stop;
      continue;
    }
    if (type !== null && (type.that !== That.None || doc.isFunction(i, 'relative'))) {
      // A relative clause behind the source: over it to the next comma.
      if (doc.isFunction(i, 'relative')) {
        i = clauseEnd(doc, i, to);
        continue;
      }
      break;
    }
    if (startsPhrase(doc, i)) {
      const stop = nounPhraseEnd(doc, i, to, { single: single || sources.length > 0 });
      if (stop === i) {
        i++;
        continue;
      }
      if (sources.length === 0 && !dropped && agrees(doc, i, form)) {
        if (bare && !isSubject(doc, i, stop, to)) break;
        i = addSources(doc, i, stop, to, sources);
        end = i;
        if (bare) return { sources, addressee, end };
        continue;
      }
      if (takesObject && addressee === null) {
        addressee = { from: i, to: coordinated(doc, stop, to) };
        i = addressee.to;
        continue;
      }
      if (bare) break;
      i = stop;
      continue;
    }
    if (bare) break;
    if (isFiniteVerb(doc, i)) {
      i = clauseEnd(doc, i, to);
      continue;
    }
    i++;
  }
  if (
    takesObject &&
    addressee === null &&
    sources.length === 1 &&
    sources[0] !== undefined &&
    isObject(doc, cue, sources[0])
  ) {
    addressee = sources.pop() ?? null;
  }
  return { sources, addressee, end: Math.max(end, bare ? i : end) };
}

/** Plural and dual verbs before their subject have none behind them: «وأكدوا رفضهم». */
function dropsSubject(form: CueForm): boolean {
  return (
    form.form === 'participle' ||
    (form.agreement !== null && (form.agreement.number !== 'singular' || form.agreement.person === 1))
  );
}

/** A masculine verb is followed by no feminine subject at once: «ودعا الحكومة إلى» has its subject dropped. */
function agrees(doc: Document, i: number, form: CueForm): boolean {
  const type = doc.type(i);
  if (type === null || form.agreement?.gender === undefined) return true;
  const head = type.nouns[0];
  if (head === undefined || isProper(doc, i)) return true;
  const person =
    head.class === 'office' || head.class === 'rank' || head.class === 'profession' || head.class === 'honorific';
  if (form.agreement.gender === 'm' && head.number === 'singular' && head.gender === 'f') return false;
  if (form.agreement.gender === 'f' && head.number === 'singular' && head.gender === 'm' && person) return false;
  return true;
}

/** With a bare complement, is this phrase the subject and not already the content? */
function isSubject(doc: Document, from: number, stop: number, to: number): boolean {
  if (stop >= to) return false;
  if (isProper(doc, from) || doc.quotations.opensAt[from] !== -1) return true;
  const type = doc.type(from);
  if (type === null) return doc.kind(from) === Kind.Number || doc.kind(from) === Kind.Foreign;
  if (doc.isNoun(from, ...DESIGNATION, 'demonym', 'document', 'data', ...CARRIERS)) return true;
  if (/(?:ه|ها|هم)$/.test(type.bare) && !type.article) return false;
  return type.article || type.bare.startsWith('ال');
}

/** One noun phrase behind a verb that takes an object: is it the object? */
function isObject(doc: Document, cue: number, range: TokenRange): boolean {
  const type = doc.type(range.from);
  if (type === null) return false;
  if (/(?:ين)$/.test(type.bare) && type.article) return true;
  if (
    doc.type(cue)?.conjunction !== 'و' &&
    doc.type(cue)?.conjunction !== 'ف' &&
    !doc.isFunction(cue - 1, 'subordinator')
  )
    return false;
  for (let k = range.from; k < range.to; k++) if (isProper(doc, k) && !doc.isNoun(k, 'country')) return false;
  return !doc.isNoun(range.from, 'office', 'rank', 'honorific', 'unnamed', 'document', 'profession');
}

/** Adds the source and those joined to it; returns the token behind the last. */
function addSources(doc: Document, from: number, stop: number, to: number, sources: TokenRange[]): number {
  let start = from;
  let end = stop;
  for (;;) {
    const longer = apposition(doc, start, end, to);
    if (longer > end) {
      end = longer;
      continue;
    }
    break;
  }
  // A second speaker inside the phrase: «الحكومة اليمنية | وقوات التحالف»
  for (let k = start + 1; k < end; k++) {
    const type = doc.type(k);
    if (type?.conjunction === 'و' && joinsSpeaker(doc, start, k, end)) {
      sources.push({ from: start, to: k });
      start = k;
    }
  }
  sources.push({ from: start, to: end });
  // ... or behind a comma: «رئيس الجمهورية فلان، ورئيس الوزراء فلان»
  if (
    doc.isComma(end) &&
    end + 1 < to &&
    doc.type(end + 1)?.conjunction === 'و' &&
    doc.isNoun(end + 1, 'office', 'rank', 'organisation', 'state') &&
    !isFiniteVerb(doc, end + 1)
  ) {
    const next = nounPhraseEnd(doc, end + 1, to, { single: false });
    if (next > end + 1) return addSources(doc, end + 1, next, to, sources);
  }
  return end;
}

function joinsSpeaker(doc: Document, start: number, k: number, end: number): boolean {
  const organisation =
    doc.isNoun(k, 'organisation', 'state', 'country') && doc.isNoun(start, 'organisation', 'state', 'country');
  if (organisation) return true;
  let named = false;
  for (let j = start; j < k; j++) named ||= isProper(doc, j);
  return named && (doc.isNoun(k, 'office', 'rank', 'honorific', 'organisation') || (isProper(doc, k) && end - k <= 3));
}

/** The end of an apposition behind a comma: name ، office، or office، name; «end» where there is none. */
function apposition(doc: Document, start: number, end: number, to: number): number {
  if (!doc.isComma(end) || end + 1 >= to) return end;
  const next = end + 1;
  const type = doc.type(next);
  if (type === null && doc.kind(next) !== Kind.Foreign) return end;
  if (type !== null && (type.conjunction !== '' || type.preposition !== '')) return end;
  if (doc.phrase(doc.lexicon.times, next) !== null) return end;
  const title = doc.isNoun(next, 'office', 'rank', 'honorific', 'profession', 'kin');
  let named = false;
  for (let k = start; k < end; k++) named ||= isProper(doc, k);
  const startsWithTitle = doc.isNoun(start, 'office', 'rank', 'honorific', 'profession', 'kin');
  const name =
    !title &&
    (isProper(doc, next) ||
      (type !== null &&
        !type.article &&
        type.nouns.length === 0 &&
        type.function === null &&
        type.cues.length === 0 &&
        startsWithTitle));
  if (!(title && (named || !startsWithTitle)) && !(name && startsWithTitle)) return end;
  const stop = nounPhraseEnd(doc, next, to, { single: true });
  // An apposition is closed by a comma, the complement, a bracket or an adverbial.
  if (stop === next || (!named && !name && !title)) return end;
  return stop;
}

/** Further objects joined by و: «الأمم المتحدة والمنظمات». */
function coordinated(doc: Document, stop: number, to: number): number {
  let end = stop;
  while (end < to && doc.type(end)?.conjunction === 'و' && !isFiniteVerb(doc, end)) {
    const next = nounPhraseEnd(doc, end, to, { single: true });
    if (next === end) break;
    end = next;
  }
  return end;
}

/** Commas, asides between dashes, brackets, adverbials of time and occasion, openers: over them. */
export function skipInsertion(doc: Document, i: number, to: number): number {
  if (doc.isComma(i) || doc.isMark(i, '…')) return i + 1;
  if (doc.isMark(i, '-–—')) {
    for (let k = i + 1; k < to && k < i + 16; k++) if (doc.isMark(k, '-–—')) return k + 1;
    return i + 1;
  }
  if (doc.isMark(i, '([')) {
    for (let k = i + 1; k < to && k < i + 16; k++) if (doc.isMark(k, ')]')) return k + 1;
    return i + 1;
  }
  const time = doc.phrase(doc.lexicon.times, i);
  if (time !== null) {
    let next = i + time.words;
    // What the adverbial governs: «خلال مؤتمر صحفي | في بغداد», «الشهر الماضي»
    if (time.value === 'governs') {
      const stop = nounPhraseEnd(doc, next, to, { single: true });
      if (stop > next && !startsSomebody(doc, next)) next = stop;
    } else {
      while (
        next < to &&
        (isAdjective(doc, next) ||
          doc.bare(next) === 'الماضي' ||
          doc.bare(next) === 'الماضية' ||
          doc.bare(next) === 'الجاري' ||
          doc.bare(next) === 'المقبل' ||
          doc.kind(next) === Kind.Number) &&
        !doc.isNoun(next, 'office')
      )
        next++;
    }
    return next;
  }
  const opener = doc.phrase(doc.lexicon.openers, i);
  if (opener !== null && doc.isFunction(i, 'preposition')) return i + opener.words;
  if (doc.isFunction(i, 'auxiliary', 'particle')) return i + 1;
  return i;
}

function startsSomebody(doc: Document, i: number): boolean {
  return doc.isNoun(i, ...DESIGNATION) || isProper(doc, i);
}

function startsPhrase(doc: Document, i: number): boolean {
  const kind = doc.kind(i);
  if (kind === Kind.Number || kind === Kind.Foreign) return true;
  if (kind === Kind.Mark) return doc.quotations.opensAt[i] !== -1;
  const type = doc.type(i);
  if (type === null) return false;
  if (hasTanwin(doc, i) || type.cues.some((form) => form.form === 'participle')) return type.nouns.length > 0;
  if (type.function !== null && type.nouns.length === 0)
    return type.function.class === 'quantifier' || type.function.class === 'demonstrative';
  return !isFiniteVerb(doc, i);
}

function clauseEnd(doc: Document, i: number, to: number): number {
  for (let k = i + 1; k < to; k++) if (doc.isComma(k)) return k;
  return to;
}

/** Whether a phrase behind ل, إلى names people one speaks to. */
function isSomebody(doc: Document, from: number, to: number): boolean {
  for (let k = from; k < to; k++)
    if (
      doc.isNoun(
        k,
        'office',
        'rank',
        'honorific',
        'profession',
        'organisation',
        'state',
        'group',
        'demonym',
        'country',
      ) ||
      isProper(doc, k)
    )
      return true;
  return false;
}

/** How far before its verb a source is looked for, in tokens. */
const REACH = 400;

/**
 * The source that stands before its verb: «وزارة البترول المصرية | تعلن», «وكان وزير البترول | قد أعلن»,
 * «المنظمة التي | طالبت», «إن الشعب | يطالب».
 */
export function readPreceding(doc: Document, cue: number, floor: number): TokenRange | null {
  let end = cue;
  while (end > floor && doc.isFunction(end - 1, 'auxiliary', 'negation')) end--;
  if (doc.isFunction(end - 1, 'relative')) {
    end--;
    if (doc.isComma(end - 1)) end--;
    return backwards(doc, end, floor);
  }
  let start = end;
  const furthest = Math.max(floor, end - REACH);
  // Back to what opens the clause.
  while (start > furthest) {
    const k = start - 1;
    const type = doc.type(k);
    if (doc.kind(k) === Kind.Line) break;
    if (doc.kind(k) === Kind.Mark && (doc.isMark(k, ':؛;.…!؟?') || doc.isMark(k, '-–—'))) break;
    if (
      type !== null &&
      (type.that !== That.None ||
        doc.isFunction(k, 'subordinator', 'relative') ||
        (doc.isFunction(k, 'auxiliary') && doc.bare(k).startsWith('كان')))
    )
      break;
    if (type !== null && isFiniteVerb(doc, k)) break;
    start--;
  }
  while (start < end) {
    const words = doc.isComma(start) ? 1 : (doc.phrase(doc.lexicon.openers, start)?.words ?? 0);
    if (words === 0) break;
    start += words;
  }
  const found = covering(doc, start, end);
  if (found !== null) return found;
  // Only the last part behind a comma: «في بغداد، الوزير قال»
  for (let k = end - 1; k > start; k--) {
    if (!doc.isComma(k)) continue;
    if (k === end - 1) continue;
    const part = covering(doc, k + 1, end);
    if (part !== null) return part;
    break;
  }
  return null;
}

/** The range as one noun phrase with appositions, closed by nothing or a comma or an adverbial. */
function covering(doc: Document, start: number, end: number): TokenRange | null {
  if (start >= end || !startsPhrase(doc, start)) return null;
  const stop = nounPhraseEnd(doc, start, end, { single: false });
  if (stop === start) return null;
  let reach = stop;
  for (let k = 0; k < 3; k++) {
    const longer = apposition(doc, start, reach, end);
    if (longer === reach) break;
    reach = longer;
  }
  let k = reach;
  while (k < end) {
    const next = skipInsertion(doc, k, end);
    if (next > k) {
      k = next;
      continue;
    }
    if (doc.isFunction(k, 'preposition') || (doc.type(k)?.preposition ?? '') !== '') {
      const after = nounPhraseEnd(doc, doc.isFunction(k, 'preposition') ? k + 1 : k, end, { single: true });
      if (after <= k) break;
      k = after;
      continue;
    }
    break;
  }
  return k >= end ? { from: start, to: reach } : null;
}

/** The noun phrase that ends at `end`: back to a preposition, a verb, a mark; the antecedent of a relative clause. */
function backwards(doc: Document, end: number, floor: number): TokenRange | null {
  for (let start = Math.max(floor, end - 12); start < end; start++) {
    if (start > floor) {
      const before = doc.type(start - 1);
      const opens =
        doc.kind(start - 1) === Kind.Mark ||
        doc.kind(start - 1) === Kind.Line ||
        doc.isFunction(start - 1, 'preposition', 'relative', 'subordinator', 'conjunction') ||
        before?.that !== That.None ||
        isFiniteVerb(doc, start - 1) ||
        (doc.type(start)?.preposition ?? '') !== '';
      if (!opens && doc.type(start)?.conjunction !== 'و') continue;
    }
    if (!startsPhrase(doc, start)) continue;
    if (nounPhraseEnd(doc, start, end, { single: true }) === end) return { from: start, to: end };
  }
  return null;
}
