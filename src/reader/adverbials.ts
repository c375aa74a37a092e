/**
 * Adverbial attribution: بحسب، وفق، وفقا لـ، نقلا عن.
 *
 * Alone it is the cue: «وقتل ناشطان، | بحسب | مكتب المحافظ». Beside another cue it is a link of the chain («بحسب البيان») or
 * redundant («حسب قوله»). «وفق القانون» attributes nothing. How far the one named reaches is read here: «بحسب | مدير المصنع، سليم
 * العطار، |»; what he said in `adverbial-statements.ts`.
 */
import { Kind } from '../text/index.ts';
import { objectInside } from './addressees.ts';
import { nounsAt } from './comparison.ts';
import { OUTSIDE } from './entities/labels.ts';
import { documentEnd, listedEnd, outletEnd } from './carrier-names.ts';
import { saysSame } from './designation-words.ts';
import type { Document } from './document.ts';
import { type CueForm, NOUN_CLASSES } from './lexicon.ts';
import type { TokenRange } from './draft.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
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
  /** What the lexicon says of the marker: source, relay (نقلا عن), mouth (على لسان). */
  readonly relation: string;
  /** Whether the verb takes up the speaker before it: «ما نقلت عنه الوكالة». */
  readonly about: boolean;
}

/** «كما يرى», «كما كتب» */
const SAID_SO = WORD_LISTS['said-so'];
const CONTRAST = WORD_LISTS['contrast'];
const DENIES = WORD_LISTS['denying'];

/** «قوله», «تعبيرها»: the speaker's own words, no other's. */
const OWN_WORDS =
  /^(?:قول|حديث|تعبير|وصف|كلام|رأي|رؤيت|زعم|رواي[ةت]|تصريح|تصريحات|تأكيد|ادعاء|ادعائ|ادعاؤ|تقدير|اعتقاد)(?:ه|ها|هم|هما|هن)$/;
const FOR_WORDS = WORD_LISTS['for-words'];
/** A pronoun with its preposition behind the verb: «ما أعلنت عنه الوزارة», «ما نقلته عنه الوكالة». */
const ABOUT_IT = /^(?:عن|ب|ل|إلي|الي|علي|في)(?:ه|ها|هم|ي|نا)$/;

/** The adverbial attribution that begins at token `i`, or null. */
export function readAdverbial(doc: Document, i: number, limit: number): Adverbial | null {
  const found = doc.phrase(doc.lexicon.adverbials, i);
  const said = doc.plain(i) === 'كما' ? asSaid(doc, i, limit) : null;
  if (said !== null) return said;
  if (found === null || found.value.relation === 'basis' || found.value.relation === 'none') return null;
  const { relation } = found.value;
  let j = i + found.words;
  // «بحسبه», «وفقا له»
  if (found.value.complement === 'whole')
    return { cue: i, from: i, to: j, source: null, verb: -1, relation, about: false };
  if (found.value.glued && !/^ل/.test(doc.bare(j))) return null;
  if (doc.bare(j) === 'ل' || doc.bare(j) === 'لـ') j++;
  const withWhat =
    doc.bare(j) === 'ما' ||
    doc.bare(j) === 'لما' ||
    doc.bare(j - 1) === 'ما' ||
    doc.bare(j - 1) === 'لما' ||
    (/ما$/.test(doc.bare(i)) && found.value.complement === 'ما+verb');
  if (withWhat) return clausal(doc, i, /^ل?ما$/.test(doc.bare(j)) ? j + 1 : j, limit, relation);
  const next = doc.type(j);
  if (next === null && doc.quotations.opensAt[j] === -1) return null;
  if (next !== null && (OWN_WORDS.test(next.bare) || isOwn(doc, j)))
    return { cue: i, from: i, to: j + 1, source: null, verb: -1, relation, about: false };
  if (next !== null && FOR_WORDS.has(next.bare) && doc.bare(i) !== 'كما') j++;
  const head = doc.bare(j).replace(/^لل/, 'ال').replace(/^ال/, '');
  // «وفق القانون» names no source, «وفق قاعدة بيانات» does; of «وفق نفس المصدر» the word behind نفس tells.
  const same = pointsAt(doc, j);
  const heads = same ? [doc.bare(j + 1).replace(/^ال/, '')] : [doc.bare(j), head, doc.bare(j).replace(/^ل/, '')];
  const rule = heads.some((word) => doc.lexicon.basis.has(word));
  if (rule && relation !== 'relay' && !doc.isNoun(j + 1, 'data')) return null;
  const stop = sourceEnd(doc, j, limit);
  if (stop === j || !(relation === 'relay' || isSource(doc, j, stop))) return null;
  // «كما جاء في بيان», «بحسب ما ورد في»: the cue is the verb; «على حد قول»: the word for his words.
  const verb = verbIn(doc, i, i + found.words);
  if (verb !== -1) return { cue: verb, from: i, to: stop, source: { from: j, to: stop }, verb, relation, about: false };
  const cue = doc.bare(i) === 'على' ? i + found.words - 1 : i;
  return { cue, from: i, to: stop, source: { from: j, to: stop }, verb: -1, relation, about: false };
}

/**
 * «يستغرق الأمر شهرا، | كما يقول سليم العطار |.»: a verb of saying behind كما that has said its words before; «كما قال إن» and «كما أعلن الوزير، في
 * بيان، أن» say more.
 */
function asSaid(doc: Document, i: number, limit: number): Adverbial | null {
  if (i === doc.sentenceStart(i) || CONTRAST.has(doc.bare(i - 1)) || isDenied(doc, i)) return null;
  const found = clausal(doc, i, i + 1, limit, 'source');
  const forms = doc.type(i + 1)?.cues ?? [];
  if (found?.source == null || !forms.some((form) => tellsSo(form)) || !isTeller(doc, found.source)) return null;
  const { to } = found;
  if (to < limit && !doc.isComma(to) && !doc.isMark(to, '.!؟?؛') && doc.kind(to) !== Kind.Line) return null;
  for (let k = to; k < Math.min(limit, to + MORE_IS_SAID); k++)
    if ((doc.type(k)?.that ?? That.None) !== That.None || doc.isMark(k, ':') || doc.quotations.opensAt[k] !== -1)
      return null;
  return found;
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
  for (let k = from + 1; k < to; k++) if (doc.type(k - 1)?.article === true && isThing(doc, k)) return false;
  return (doc.parts(from) & Part.Pronoun) === 0 || nounsAt(doc, from).length > 0 || isProper(doc, from);
}

/** A noun without its article that names nobody and is no office. */
function isThing(doc: Document, k: number): boolean {
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
function clausal(doc: Document, from: number, at: number, limit: number, relation: string): Adverbial | null {
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
  const stop = sourceEnd(doc, k, limit);
  const source = stop > k ? { from: k, to: stop } : null;
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

function verbIn(doc: Document, from: number, to: number): number {
  for (let k = from; k < to; k++)
    if (doc.type(k)?.cues.some((form) => form.verb.strength === 'light') === true) return k;
  return -1;
}

function isOwn(doc: Document, j: number): boolean {
  const type = doc.type(j);
  if (type === null) return false;
  const masdar = type.cuePronoun !== '' && type.cues.some((form) => form.form === 'masdar');
  return masdar || (type.possessive !== '' && type.nouns.length === 0);
}

/**
 * The end of the phrase that names the source: up to a comma, a verb, فإن; with the name or title in apposition behind a comma.
 */
export function sourceEnd(doc: Document, from: number, limit: number): number {
  const end = phraseEnd(doc, from, limit);
  if (end === from || !doc.isComma(end)) return end;
  const second = phraseEnd(doc, end + 1, limit);
  if (second === end + 1 || !isApposition(doc, from, end, second)) return end;
  const type = doc.type(second);
  const closes =
    second >= limit ||
    doc.isComma(second) ||
    doc.isMark(second, '.؛!؟') ||
    doc.kind(second) === Kind.Line ||
    (type !== null && type.that !== That.None) ||
    doc.bare(second) === 'فقد' ||
    (doc.isFunction(second, 'preposition') && doc.isNoun(second + 1, 'speech', 'document'));
  return closes ? second : end;
}

const TITLES = ['office', 'rank', 'honorific', 'profession'] as const;

/** «مدير المصنع، | سليم العطار», «سليم العطار، | مدير المصنع»: one part is a title, the other a name. */
function isApposition(doc: Document, from: number, comma: number, end: number): boolean {
  const start = comma + 1;
  const name = (i: number): boolean => isProper(doc, i) || doc.type(i)?.given === true || doc.bare(i) === 'عبد';
  if (doc.isNoun(from, ...TITLES) && !doc.isNoun(start, ...TITLES)) return name(start) && end - start <= 5;
  return (
    name(from) &&
    (doc.isNoun(start, ...TITLES) ||
      doc.isFunction(start, 'quantifier') ||
      /^(?:الممثل|ممثل|العضو|عضو)/.test(doc.bare(start)))
  );
}

function phraseEnd(doc: Document, from: number, limit: number): number {
  if (pointsAt(doc, from)) return phraseEnd(doc, from + 1, limit);
  if (doc.isNoun(from, 'carrier', 'outlet', 'platform') || listedEnd(doc, from) !== -1) {
    const end = outletEnd(doc, from, limit);
    // «الموقع الإلكتروني | لوزارة النقل»
    const owned = doc.type(end)?.preposition === 'ل' ? nounPhraseEnd(doc, end, limit, { single: true }) : end;
    return withSelf(doc, Math.max(end, owned), limit);
  }
  if (doc.type(from)?.possessive !== '' && doc.isNoun(from, 'document', 'speech', 'data'))
    return documentEnd(doc, from, limit);
  let stop = from;
  while (stop < limit && !closesPhrase(doc, from, stop)) {
    const opening = doc.quotations.opensAt[stop] ?? -1;
    const close = opening === -1 ? -1 : (doc.quotations.list[opening]?.close ?? -1);
    stop = close > stop && close < limit && (doc.quotations.list[opening]?.words ?? 9) <= 6 ? close + 1 : stop + 1;
  }
  // «مصدر مطلع»: no month's beginning.
  const head = doc.isNoun(from, 'unnamed') && /^مطلع/.test(doc.plain(from + 1)) ? from + 1 : from;
  const loose = nounPhraseEnd(doc, head, stop, { single: false });
  // Up to the mark that closes it the phrase is one; else a bare noun may open the clause: «بحسب الوزارة | تلاميذ ...».
  const end = loose === stop ? loose : nounPhraseEnd(doc, head, stop, { single: true });
  return withSelf(doc, Math.max(end, namesOn(doc, end, stop)), limit);
}

/** Names that the phrase breaks off before: «عبد السلام | بلاجي». */
function namesOn(doc: Document, end: number, stop: number): number {
  let k = end;
  while (k < stop && isProper(doc, k) && doc.type(k)?.preposition === '' && doc.type(k)?.conjunction === '') k++;
  return k;
}

/** «المصادر | نفسها», «مقربين | منه». */
function withSelf(doc: Document, end: number, limit: number): number {
  return end < limit && /^(?:(?:نفس|ذات)(?:ه|ها|هم)|من(?:ه|ها|هم))$/.test(doc.plain(end)) ? end + 1 : end;
}

/** «نفس | المصدر», «هذا | التقرير»: one that was named, the next word tells which. */
function pointsAt(doc: Document, i: number): boolean {
  return saysSame(doc, i) || (doc.isFunction(i, 'demonstrative') && doc.type(i + 1)?.article === true);
}

function closesPhrase(doc: Document, from: number, i: number): boolean {
  if (doc.isComma(i) || doc.isMark(i, '.:؛!؟') || doc.kind(i) === Kind.Line) return true;
  const type = doc.type(i);
  if (type === null) return false;
  if (type.that !== That.None || doc.isFunction(i, 'relative', 'auxiliary', 'subordinator')) return true;
  if (type.plain === 'فقد') return true;
  return i > from && (isFiniteVerb(doc, i) || doc.lexicon.transmission.has(type.plain));
}

/** Whether the noun phrase can be somebody or something that tells: by its head, or by a title or body in it. */
function isSource(doc: Document, from: number, to: number): boolean {
  if (doc.quotations.opensAt[from] !== -1 || isProper(doc, from) || listedEnd(doc, from) !== -1) return true;
  if ((doc.names[from] ?? OUTSIDE) !== OUTSIDE) return true;
  for (let k = from; k < to; k++) if (doc.isNoun(k, ...NOUN_CLASSES)) return true;
  return false;
}
