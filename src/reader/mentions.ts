/**
 * Mentions: what a phrase that names somebody is made of: titles, each with what it governs, and the name.
 *
 * Example: «رئيس الهيئة البلدية بالرقة نبيل شاهين»: title رئيس of {هيئة، بلدية، رقة}, name «نبيل شاهين»; «سليم العطار، وزير
 * النقل»: name, then title; «وزارة البترول المصرية»: a body, nation مصر.
 */
import { Kind } from '../text/index.ts';
import { listedEnd } from './carrier-names.ts';
import { comparable, hasNoun, isGlued, nounsAt } from './comparison.ts';
import { isPersonHead, SAME, saysSame, type Title, weighty } from './designation-words.ts';
import { PhraseReading } from './designations.ts';
import type { Document } from './document.ts';
import type { TokenRange } from './draft.ts';
import { beginOf } from './entities/labels.ts';
import type { NounClass, NounEntry } from './lexicon.ts';
import { isGovernedName, isWritten } from './names.ts';
import { Part } from './parts.ts';
import type { EntityType } from './reading.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

export interface Mention {
  readonly range: TokenRange;
  /** As written, without the conjunction, the glued preposition and the quotation marks around it. */
  readonly text: string;
  /** Content words for comparison: folded, article and proclitics off; nations by their stem. */
  readonly words: readonly string[];
  /** The words of a mention of one or two, nations as written: «الغربي» may be somebody's family. */
  readonly spelt: readonly string[];
  /** Those of the words that name nations. */
  readonly nations: readonly string[];
  /** The personal name in it, as words for comparison, and as a token range. */
  readonly name: readonly string[];
  readonly nameRange: TokenRange | null;
  readonly titles: readonly Title[];
  readonly head: NounEntry | null;
  readonly type: EntityType;
  /** Whether it opens with the article, or its head governs a definite word: «وزير النقل». */
  readonly definite: boolean;
  /** The words that the body itself is called by: up to a place behind a preposition, «وزارة الصحة | في غزة». */
  readonly core: readonly string[];
  /** «نفسه», «ذاتها» ... stand in it, or it is another way to say the one just named: «سعادته», «محدثنا». */
  readonly same: boolean;
  /** What its given name or, where no lexicon has its head, the form of its first word tells: «هدى القيسي», «الطائفة». */
  readonly gender: 'm' | 'f' | null;
}

/** «محدثنا», «المتدخل»: the outlet's own guest, the one who speaks all along. */
const OUR_GUEST = WORD_LISTS['our-guest'];

/** Most mentions have no nation in them, and no name. */
const NONE: readonly never[] = [];

const DOCUMENTS: ReadonlySet<NounClass> = new Set<NounClass>(['document']);
const ORGANISATION = beginOf('organisation');
const BODIES: ReadonlySet<NounClass> = new Set(['organisation', 'state']);
const COURTESIES = WORD_LISTS['courtesies'];
const PLACING = WORD_LISTS['placing'];
const TAKES_FOR = WORD_LISTS['takes-for'];

/**
 * Reads a noun phrase as a mention.
 *
 * @param whole whether a statement names its source by just this phrase, so that its last words belong to it
 */
export function mentionOf(doc: Document, written: TokenRange, whole = false): Mention {
  const range = { from: written.from, to: occasion(doc, written) };
  const reading = new PhraseReading(doc, range, whole);
  const guest = isGuest(doc, range);
  const listed = listedEnd(doc, range.from) === range.to;
  // «السياسي الأوكراني | سالم العطار» is a man, no people.
  const named = reading.name !== null && reading.head?.class === 'demonym';
  // «واشنطن بوست» is no city.
  const head = named || (listed && range.to - range.from > 1) ? null : reading.head;
  const titles = head === null || isPersonHead(head) ? reading.titles : [];
  const name = guest || isOfficeOf(head, reading.name, range) ? null : reading.name;
  const words: string[] = [];
  let nations: string[] | null = null;
  let core = -1;
  let same = guest;
  for (let i = range.from; i < range.to; i++) {
    if (SAME.has(doc.bare(i)) || (i === range.from && saysSame(doc, i))) {
      same = true;
      continue;
    }
    if (core === -1 && i > range.from && (PLACING.has(doc.bare(i)) || doc.type(i)?.preposition === 'ب'))
      core = words.length;
    if (doc.isMark(i, '([')) core = -2;
    if (doc.isFunction(i, 'preposition', 'relative', 'demonstrative') && doc.type(i)?.nouns.length === 0) continue;
    const word = weighty(doc, i);
    if (word === '' || words.includes(word)) continue;
    words.push(word);
    if (!doc.isNoun(i, 'country', 'demonym')) continue;
    nations ??= [];
    nations.push(word);
  }
  const first = doc.type(range.from);
  const pointed = doc.isFunction(range.from, 'demonstrative');
  return {
    range: written,
    text: nominative(doc, range),
    words,
    spelt: spelling(doc, range),
    nations: nations ?? NONE,
    core: core < 0 ? words : words.slice(0, core),
    name: name === null ? NONE : nameWords(doc, name),
    nameRange: name,
    titles,
    head,
    type: listed
      ? 'media'
      : isTaggedBody(doc, range, head)
        ? 'organisation'
        : typeOf(head, name !== null && (titles.length > 0 || doc.type(name.from)?.given === true)),
    definite: first !== null && (pointed || first.article || first.bare.startsWith('ال') || reading.governsDefinite),
    same,
    gender: genderShown(doc, range, name, head),
  };
}

/** «المكتب الإعلامي | للسيد العطار»: whose it is, not who it is. */
function isOfficeOf(head: NounEntry | null, name: TokenRange | null, { from }: TokenRange): boolean {
  return head !== null && name !== null && name.from > from + 1 && BODIES.has(head.class);
}

/** «هيومن رايتس ووتش»: no lexicon has its head, the tagger has it for a body. */
function isTaggedBody(doc: Document, { from }: TokenRange, head: NounEntry | null): boolean {
  return head === null && doc.names[from] === ORGANISATION;
}

/** The words of a name for comparison. */
function nameWords(doc: Document, { from, to }: TokenRange): string[] {
  const words: string[] = [];
  for (let i = from; i < to; i++) {
    const word = comparable(doc, i);
    // «ابن حمدان» ends «سالم بن حمدان».
    if (word !== '') words.push(i === from && word === 'ابن' ? 'بن' : word);
  }
  return words;
}

/** The personal name in a phrase, as {@link mentionOf} finds it. @param whole whether a statement has the phrase for its source */
export function nameOf(doc: Document, written: TokenRange, whole = false): TokenRange | null {
  const range = { from: written.from, to: occasion(doc, written) };
  return isGuest(doc, range) ? null : new PhraseReading(doc, range, whole).name;
}

/** Whether there is one, of words that tell somebody. */
export function isNamed(doc: Document, written: TokenRange): boolean {
  const name = nameOf(doc, written);
  if (name !== null) for (let i = name.from; i < name.to; i++) if (comparable(doc, i) !== '') return true;
  return false;
}

function isGuest(doc: Document, { from, to }: TokenRange): boolean {
  return to === from + 1 && (OUR_GUEST.has(doc.bare(from)) || isCourtesyAlone(doc, from));
}

/** «الناشط | في حوار مصور»: where the phrase that names him goes on with the occasion. */
function occasion(doc: Document, { from, to }: TokenRange): number {
  for (let i = from + 1; i + 1 < to; i++)
    if ((doc.bare(i) === 'في' || doc.bare(i) === 'خلال') && doc.isNoun(i + 1, 'speech', 'document', 'post')) return i;
  return to;
}

function genderShown(
  doc: Document,
  range: TokenRange,
  name: TokenRange | null,
  head: NounEntry | null,
): 'm' | 'f' | null {
  if (name !== null) {
    // One word may be a family's: «حسن» for «هدى حسن».
    const told = name.to - name.from > 1 ? doc.lexicon.givenNames.get(doc.bare(name.from)) : undefined;
    return told === 'm' || told === 'f' ? told : null;
  }
  if (head !== null) return null;
  const parts = doc.parts(range.from);
  if ((parts & Part.Noun) === 0 || (parts & Part.Proper) !== 0) return null;
  // A masculine word may be the rest of a feminine one: «الانضباط» is a committee.
  return (parts & Part.Feminine) !== 0 && (parts & Part.Masculine) === 0 ? 'f' : null;
}

/** Of a phrase of one or two words, the courtesy before them left out: «الدكتور | العطار». */
function spelling(doc: Document, { from, to }: TokenRange): string[] {
  const out: string[] = [];
  const start = to - from > 1 && doc.isNoun(from, 'honorific') ? from + 1 : from;
  if (to - start > 2) return [];
  for (let i = start; i < to; i++) if (doc.type(i) !== null) out.push(comparable(doc, i));
  return out;
}

/** «سعادته», «سموه», «فخامتها». */
export function isCourtesyAlone(doc: Document, i: number): boolean {
  const type = doc.type(i);
  if (type === null || !type.nouns.some((entry) => entry.class === 'honorific')) return false;
  // «سموه», not «أستاذه»
  return withoutPronoun(type.bare).some((courtesy) => COURTESIES.has(courtesy));
}

/** The courtesies that a word with its pronoun may be of: «سمو» of «سموه», «سعادة» of «سعادته»; none of a word without one. */
export function withoutPronoun(word: string): readonly string[] {
  const stem = word.replace(/(?:ه|ها|هم)$/, '');
  if (stem === word) return NONE;
  return stem.endsWith('ت') ? [stem, `${stem.slice(0, -1)}ة`] : [stem];
}

function typeOf(head: NounEntry | null, named: boolean): EntityType {
  if (head === null) return named ? 'person' : 'unknown';
  switch (head.class) {
    case 'office':
    case 'rank':
    case 'honorific':
    case 'profession':
    case 'kin':
      return 'person';
    case 'organisation':
      return 'organisation';
    case 'state':
    case 'country':
      return 'state';
    case 'group':
    case 'demonym':
      return 'group';
    case 'unnamed':
      return named ? 'person' : 'unnamed';
    case 'document':
    case 'data':
    case 'speech':
      return 'document';
    default:
      return 'media';
  }
}

/** Whether a text is nothing but Arabic letters with single spaces between them, as nearly all phrases are. */
function isEven(text: string): boolean {
  let spaced = true;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === SPACE ? spaced : unit < FIRST_ARABIC || unit > LAST_ARABIC) return false;
    spaced = unit === SPACE;
  }
  return !spaced;
}

const SPACE = 0x20;
const FIRST_ARABIC = 0x600;
const LAST_ARABIC = 0x6ff;

/** The name in a mention as written; its first و is no conjunction where a title stands before: «النائب، ونيس الهاشمي». */
export function nameText(doc: Document, mention: Mention, name: TokenRange): string {
  const opens = name.from === mention.range.from;
  if (opens || doc.type(name.from)?.conjunction === '') return nominative(doc, name, opens);
  return withoutOutlet(doc, doc.text.slice(doc.start(name.from), doc.end(name.to - 1)).replace(/\s+/gu, ' '));
}

/**
 * The phrase as a name: as written, a glued preposition and quotation marks off, a bracket closed: «للصحيفة» → «الصحيفة»,
 * «كتلة "الوفاق"» → «كتلة الوفاق».
 *
 * @param opens whether it is the whole phrase or its beginning, so that a preposition may hang on its first word
 */
export function nominative(doc: Document, range: TokenRange, opens = true): string {
  let { from, to } = range;
  while (from < to - 1 && (doc.kind(from) === Kind.Mark || doc.plain(from) === 'و')) from++;
  let depth = 0;
  for (let i = from; i < to; i++) depth += doc.isMark(i, '([') ? 1 : doc.isMark(i, ')]') ? -1 : 0;
  if (depth > 0 && doc.isMark(to, ')]')) to++;
  const phrase = phraseText(doc, { from, to });
  const bare = isEven(phrase)
    ? phrase
    : phrase
        // «صحيفة"المرفأ"المحلية»: a mark may stand for the space too.
        .replace(/(?<=[\p{L}\p{N}])[«»“”„"](?=[\p{L}\p{N}])/gu, ' ')
        .replace(/[«»“”„"]/gu, '')
        .replace(/\s+/gu, ' ')
        .trim();
  const text = inNominative(doc, from, withoutOutlet(doc, bare));
  const type = doc.type(from);
  if (type === null) return text;
  if (opens && (isBehindFor(doc, from) || isNameBehindBi(doc, from))) return text.slice(1);
  if (!isGlued(doc, from)) return text;
  // «بيورن», «بانكوك»: nobody speaks behind a ب.
  if (!type.article && type.nouns.length === 0 && (type.preposition === 'ب' || !isGovernedName(doc, from))) return text;
  // «للواء» is ل + ال + لواء.
  if (text.startsWith('لل') && type.nouns.some(({ word }) => word.startsWith('ل'))) return `ا${text}`;
  return text.startsWith('لل') ? `ال${text.slice(2)}` : text.slice(1);
}

/** «وفقا | لميلدا بيلسكايا», «لقاء | لميلدا»: an unknown name whose ل the word before asks for, or that stands in the article without it. */
function isBehindFor(doc: Document, i: number): boolean {
  const type = doc.type(i);
  if (type === null || type.preposition !== '' || type.given || type.nouns.length > 0 || doc.parts(i) !== 0)
    return false;
  if (!/^ل[^ل]..+/.test(type.bare)) return false;
  return TAKES_FOR.has(doc.bare(i - 1)) || isWritten(doc, type.bare.slice(1));
}

/** «اتصال الشراع | بمحمود العطار» */
function isNameBehindBi(doc: Document, i: number): boolean {
  const type = doc.type(i);
  return (
    type !== null &&
    type.preposition === 'ب' &&
    !type.given &&
    !type.article &&
    type.nouns.length === 0 &&
    doc.lexicon.givenNames.has(type.bare.slice(1))
  );
}

/**
 * The phrase as written, from its first letter behind a conjunction to its last, marks around it off; words that lost the space between them have it
 * again: «صحيفةالمرفأ» → «صحيفة المرفأ».
 */
function phraseText(doc: Document, range: TokenRange): string {
  let [at, end] = phraseSpan(doc, range);
  let text = '';
  for (let i = range.from + 1; i < range.to; i++)
    if (doc.kind(i) === Kind.Arabic && doc.kind(i - 1) === Kind.Arabic && doc.start(i) === doc.end(i - 1)) {
      text += `${doc.text.slice(at, doc.start(i))} `;
      at = doc.start(i);
    }
  text += doc.text.slice(at, end);
  return isEven(text) ? text : text.replace(/\s+/gu, ' ');
}

/**
 * «سالم العطارللمرفأ», «مصادرللمرفأأن» → «سالم العطار», «مصادر»: pages lose the space beside a link, and the outlet told goes on in the same word.
 */
function withoutOutlet(doc: Document, text: string): string {
  // Nearly no phrase has «لل» behind three letters; the search backtracks over all its letters to tell.
  if (text.indexOf('لل', 3) === -1) return text;
  const glued = /^(.*\p{L}{3})لل(\p{L}{4,})$/u.exec(text);
  const outlet = glued?.[2]?.replace(/[إأا]ن[\u064b-\u0652]*$/u, '');
  if (glued === null || outlet === undefined) return text;
  const listed = [glued[2], outlet].some((word) =>
    doc.lexicon.nouns.exactly(`ال${word}`)?.some((entry) => entry.class === 'outlet'),
  );
  return listed ? (glued[1] ?? text) : text;
}

/** «تقريراً فنياً» → «تقرير فني»: the case that the phrase has in its sentence is not its name's. */
function inNominative(doc: Document, from: number, text: string): string {
  const first = doc.type(from);
  if (first === null || !hasNoun(doc, from, DOCUMENTS)) return text;
  const marked = text.replace(/(\p{L}{2})(?:ًا|اً)(?=\s|$)/gu, '$1');
  if (first.nouns.length > 0 || nounsAt(doc, from).length === 0) return marked;
  return marked.replace(/^(\p{L}{3,})ا(?=\s|$)/u, '$1');
}

/** «صرح | فالدر»: an unknown word right behind the verb that it is the subject of is joined to nothing. */
function isBehindVerb(doc: Document, i: number): boolean {
  const type = doc.type(i);
  if (type === null || type.given || type.nouns.length > 0 || type.function !== null) return false;
  return i > 0 && doc.type(i - 1)?.cues.some(({ form }) => form === 'perfect' || form === 'imperfect') === true;
}

/** Whether the first letter is a conjunction and no part of an unknown name: «فابيان», «ونيس». */
function isConjunction(doc: Document, i: number): boolean {
  const type = doc.type(i);
  if (type === null || isBehindVerb(doc, i)) return false;
  if (
    type.article ||
    type.given ||
    type.nouns.length + type.cues.length > 0 ||
    type.function !== null ||
    type.that !== 0
  )
    return true;
  return type.conjunction === 'و' && (doc.parts(i) !== 0 || isWritten(doc, type.bare));
}

/** Offsets of a phrase without the conjunction it opens with and without marks around it; those around a part of it stay. */
export function phraseSpan(doc: Document, range: TokenRange): readonly [number, number] {
  let { from, to } = range;
  while (from < to - 1 && doc.kind(from) === Kind.Mark && !doc.isMark(from, '([')) from++;
  while (to > from + 1 && doc.kind(to - 1) === Kind.Mark && !doc.isMark(to - 1, ')]')) to--;
  // «قناة «المرفأ»»: a mark that is closed is closed in the phrase.
  const inner = doc.quotations.list[doc.quotations.innermost[to - 1] ?? -1];
  if (inner?.closed && inner.close === to && inner.open >= from) to++;
  const type = doc.type(from);
  // The conjunction is one letter; the silent marks behind it go with it.
  let start = doc.start(from);
  if (type !== null && type.conjunction !== '' && isConjunction(doc, from)) {
    start++;
    while (start < doc.end(from) && /[\u064b-\u0652\u0640]/.test(doc.text[start] ?? '')) start++;
  }
  return [start, doc.end(to - 1)];
}
