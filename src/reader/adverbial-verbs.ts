/**
 * Verbs that attribute from behind: what was said stands before them, or in the clause that «بحسب ما» hangs on.
 *
 * Examples: «ستفتح المدارس، بحسب ما | أعلنت الوزارة |»; «يستغرق الأمر شهرا، | كما يقول سليم العطار |»; «ستفتح المدارس الأحد، | يضيف المصدر نفسه |».
 */
import { Kind } from '../text/index.ts';
import { objectInside } from './addressees.ts';
import { isSource, pointsAt, sourceEnd } from './adverbial-sources.ts';
import { skipAdverbial } from './bare-content.ts';
import { prepositionOf } from './clause.ts';
import { nounsAt } from './comparison.ts';
import type { Document } from './document.ts';
import type { TokenRange } from './draft.ts';
import { OUTSIDE } from './entities/labels.ts';
import { Complement, type CueForm, NOUN_CLASSES } from './lexicon.ts';
import { skipInsertion } from './participants.ts';
import { Part } from './parts.ts';
import { That } from './vocabulary.ts';
import { isFiniteVerb, isProper } from './word-class.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

export interface Adverbial {
  /** Token of the marker, بحسب, of the word for his words in «على حد قول», or of the verb behind ما. */
  readonly cue: number;
  /** First token of the phrase, a preposition before the marker included. */
  readonly from: number;
  /** Behind the whole phrase. */
  readonly to: number;
  /** The named source; null for «حسب قوله», «على حد تعبيره», «بحسبه». */
  readonly source: TokenRange | null;
  /** For «بحسب ما أعلنت الوزارة»: the token of the verb, else -1. */
  readonly verb: number;
  /** What the lexicon says of the marker: source, relay (نقلا عن), mouth (على لسان); told, where a verb alone ends the sentence. */
  readonly relation: string;
  /** Whether the verb takes up the speaker before it: «ما نقلت عنه الوكالة». */
  readonly about: boolean;
}

/** «كما يرى», «كما كتب» */
const SAID_SO = WORD_LISTS['said-so'];
const CONTRAST = WORD_LISTS['contrast'];
const DENIES = WORD_LISTS['denying'];
/** A pronoun with its preposition behind the verb: «ما أعلنت عنه الوزارة», «ما نقلته عنه الوكالة». */
const ABOUT_IT = /^(?:عن|ب|ل|إلي|الي|علي|في)(?:ه|ها|هم|ي|نا)$/;

/**
 * «يستغرق الأمر شهرا، | كما يقول سليم العطار |.»: a verb of saying behind كما that has said its words before; «كما قال إن» and «كما أعلن الوزير، في
 * بيان، أن» say more.
 */
export function asSaid(doc: Document, i: number, limit: number): Adverbial | null {
  if (i === doc.sentenceStart(i) || CONTRAST.has(doc.bare(i - 1)) || isDenied(doc, i)) return null;
  const found = clausal(doc, i, i + 1, limit, 'source');
  const forms = doc.type(i + 1)?.cues ?? [];
  if (found?.source == null || !forms.some((form) => tellsSo(form)) || !isTeller(doc, found.source)) return null;
  if (hasOfVerb(doc, found.source, forms)) return null;
  const closed = closesClause(doc, found.to, limit);
  const to = closed ? found.to : descriptionEnd(doc, forms, found.to, limit);
  if (to === -1) return null;
  for (let k = to; k < Math.min(limit, to + MORE_IS_SAID); k++)
    if ((doc.type(k)?.that ?? That.None) !== That.None || doc.isMark(k, ':') || doc.quotations.opensAt[k] !== -1)
      return null;
  return closed ? found : { ...found, to, source: { from: found.source.from, to } };
}

/**
 * «ستفتح المدارس الأحد، | يضيف المصدر نفسه |.»: a verb and its subject behind a comma, with which the sentence ends; behind a quotation they are a cue
 * like others.
 */
export function asTold(doc: Document, i: number, limit: number): Adverbial | null {
  const type = doc.type(i);
  if (type === null || type.cues.length === 0 || type.conjunction !== '' || type.cuePronoun !== '') return null;
  if (!type.cues.some((form) => tellsSo(form) && TOLD.has(form.verb.class)) || !isFiniteVerb(doc, i)) return null;
  if (i - doc.sentenceStart(i) < LEAST_TOLD || doc.quotationClosing(i - 2) !== undefined) return null;
  const from = i + 1;
  const to = sourceEnd(doc, from, limit);
  const source = { from, to };
  if (to === from || !isTeller(doc, source) || !headsTeller(doc, from)) return null;
  let end = to;
  for (
    let next = skipAdverbial(doc, end, limit);
    next > end && !doc.isComma(end);
    next = skipAdverbial(doc, end, limit)
  )
    end = next;
  if ((end < limit && !doc.isMark(end, '.!؟?')) || isFrontedAside(doc, i)) return null;
  return { cue: i, from: i, to, source, verb: i, relation: 'told', about: false };
}

/** «يضيف | المصدر نفسه», not «توضح | الطريقة المثلى»: the first word tells that somebody speaks. */
function headsTeller(doc: Document, from: number): boolean {
  if (pointsAt(doc, from) || isProper(doc, from) || (doc.names[from] ?? OUTSIDE) !== OUTSIDE) return true;
  return doc.quotations.opensAt[from] !== -1 || doc.isNoun(from, ...NOUN_CLASSES);
}

/** «وفي الفترة التي سبقت الانتخابات، | توقع محللون»: what opens with a preposition and has one comma leads up to the verb. */
function isFrontedAside(doc: Document, i: number): boolean {
  const start = doc.sentenceStart(i);
  if (!doc.isFunction(start, 'preposition', 'subordinator') && doc.type(start)?.preposition === '') return false;
  for (let k = start; k < i - 1; k++) if (doc.isComma(k)) return false;
  return true;
}

const TOLD: ReadonlySet<string> = new Set(['say', 'stress', 'announce', 'judge', 'ask']);
/** Tokens that what is told has at least. */
const LEAST_TOLD = 5;

/** Whether nothing but where and when it was said stands between a teller and what closes his clause: «كما ذكر الكاتب | في مقالته |.» */
function closesClause(doc: Document, to: number, limit: number): boolean {
  let k = to;
  while (k < limit && !doc.isComma(k) && !doc.isMark(k, '.!؟?؛-–—)') && doc.kind(k) !== Kind.Line) {
    if (CONTRAST.has(doc.bare(k))) return true;
    const next = skipAdverbial(doc, k, limit);
    if (next === k) return false;
    k = next;
  }
  return true;
}

/**
 * «كما قال سليم العطار الباحث | بالشأن المحلي |.»: the end of what belongs to the one named, behind a preposition that the verb has no use for, where it
 * closes the clause; else -1.
 */
function descriptionEnd(doc: Document, forms: readonly CueForm[], to: number, limit: number): number {
  const opening = prepositionOf(doc, to);
  // «كما أعلن الوزير في مؤتمر صحفي | فتح الطرق»: of a verb that takes what is told as its object there may be more.
  const takesMore = ({ verb: { complements, prepositions } }: CueForm): boolean =>
    (complements & Complement.Noun) !== 0 || prepositions.has(opening);
  if (opening === '' || forms.some(takesMore)) return -1;
  const end = Math.min(limit, to + MORE_IS_SAID);
  for (let k = to; k < end; k++) {
    if (doc.isComma(k) || doc.isMark(k, '.!؟?')) return k;
    const type = doc.type(k);
    if (type === null || type.conjunction !== '' || isFiniteVerb(doc, k)) return -1;
    if (k > to && isThingBehind(doc, k)) return -1;
  }
  return end === limit ? end : -1;
}

function tellsSo({ verb, agreement }: CueForm): boolean {
  const { lemma, strength, addressee } = verb;
  return agreement?.number === 'singular' && (strength === 'strong' || SAID_SO.has(lemma)) && !addressee.includes('NP');
}

/** Whether a phrase names who tells and nothing that is told: «كما أكد | دعمه للمعلمين», «كما أعلنت | الوزارة تخصيص مبلغ» tell more. */
function isTeller(doc: Document, source: TokenRange): boolean {
  const { from, to } = source;
  if (!isSource(doc, from, to) || objectInside(doc, source) !== -1) return false;
  // «كما نفى | الوزير وجود خلاف»
  for (let k = from + 1; k < to; k++) if (isThingBehind(doc, k)) return false;
  return (doc.parts(from) & Part.Pronoun) === 0 || nounsAt(doc, from).length > 0 || isProper(doc, from);
}

/** «كما ندد | الوزير بالهجوم»: the phrase took in what the verb has behind its preposition, so that it tells more. */
function hasOfVerb(doc: Document, { from, to }: TokenRange, forms: readonly CueForm[]): boolean {
  for (let k = from + 1; k < to; k++) {
    const opening = prepositionOf(doc, k);
    // «بيزنس» is no ب + يزنس.
    if (doc.parts(k) === 0 && doc.type(k)?.article === false) continue;
    if (opening !== '' && forms.some(({ verb }) => verb.prepositions.has(opening))) return true;
  }
  return false;
}

/** «الوزير | وجود خلاف»: behind a definite word a noun without its article that names nobody and is no office. */
function isThingBehind(doc: Document, k: number): boolean {
  if (doc.type(k - 1)?.article !== true) return false;
  const type = doc.type(k);
  if (type === null || type.article || type.given || nounsAt(doc, k).length > 0 || type.conjunction !== '')
    return false;
  return doc.names[k] === OUTSIDE && (doc.parts(k) & (Part.Noun | Part.Proper | Part.Adjective)) === Part.Noun;
}

/** «ليس الأمر | كما يقول الوزير»: it is not so. */
function isDenied(doc: Document, i: number): boolean {
  if (doc.isComma(i - 1) || doc.isMark(i - 1, '-–—')) return false;
  for (let k = doc.sentenceStart(i); k < i; k++)
    if (doc.isFunction(k, 'negation') || DENIES.has(doc.bare(k))) return true;
  return false;
}

/** So far behind the source أن would open what is said. */
const MORE_IS_SAID = 10;

/** «بحسب ما أعلنت الوزارة», «وفقا لما نقلته الوكالة», «وفق ما جاء في بيان». */
export function clausal(doc: Document, from: number, at: number, limit: number, relation: string): Adverbial | null {
  let j = at;
  if (doc.isFunction(j, 'auxiliary')) j++;
  const type = doc.type(j);
  const carried = type !== null && doc.lexicon.transmission.get(type.bare) === 'carried';
  if (type === null || !(carried || (type.cues.length > 0 && isFiniteVerb(doc, j)))) return null;
  let k = j + 1;
  while (k < limit && ABOUT_IT.test(doc.bare(k))) k++;
  // «ما جاء في بيان الوزارة», «ما ورد على لسان المتحدث»
  const light = type.cues.some((form) => form.verb.strength === 'light');
  if (light && (doc.bare(k) === 'في' || doc.bare(k) === 'على')) k += doc.bare(k + 1) === 'لسان' ? 2 : 1;
  // «وفق ما أفاد به، | اليوم الأربعاء، | مدير الميناء»
  const named = behindAsides(doc, k, limit);
  const stop = sourceEnd(doc, named, limit);
  const source = stop > named ? { from: named, to: stop } : null;
  if (source === null && carried && type.cues.length === 0) return null;
  return {
    cue: j,
    from,
    to: Math.max(stop, j + 1),
    source,
    verb: j,
    relation,
    about: /^عن/.test(doc.bare(j + 1)) && ABOUT_IT.test(doc.bare(j + 1)),
  };
}

/** Behind what tells when, where one is named there; else where one was. */
export function behindAsides(doc: Document, from: number, limit: number): number {
  let k = from;
  for (let next = skipInsertion(doc, k, limit); next > k; next = skipInsertion(doc, k, limit)) k = next;
  if (k === from || k >= limit || !headsTeller(doc, k)) return from;
  return k;
}
