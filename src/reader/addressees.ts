/**
 * Addressees: whom the words were said to, where the models have seen nobody or have taken them for who speaks.
 *
 * Examples: «وحث | الحكومة | على ...» has its subject dropped, since a masculine verb has no feminine one right behind it; «سألت المحكمة |
 * مهندس الميناء | هل» has two phrases, of which the second is asked; «داعيا | وسائل الإعلام | إلى»; «قال المدير | أمام لجنة المال | إن»;
 * «طلب | من الإدارة | أن». Outlets are no addressees: `chains.ts` makes links of them.
 */
import { Kind } from '../text/index.ts';
import type { Document } from './document.ts';
import type { Draft, TokenRange } from './draft.ts';
import type { CueForm, NounClass } from './lexicon.ts';
import { isParticle, nameEnd, startsName } from './names.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { skipInsertion } from './participants.ts';
import { Part } from './parts.ts';
import { hasTanwin, isAdjective, isFiniteVerb, isProper } from './word-class.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

const BODIES: ReadonlySet<NounClass> = new Set(['organisation', 'state', 'group', 'country']);
const PEOPLE: ReadonlySet<NounClass> = new Set(['office', 'profession', 'rank', 'kin']);
const NO_ADDRESSEES = ['carrier', 'outlet', 'platform', 'document', 'data', 'speech', 'post'] as const;
/** «قال لي», «طلب منه». */
const PRONOUNS = WORD_LISTS['addressed'];

/**
 * Whether the phrase right behind a verb cannot be its subject: «وحث | الحكومة | على», «أبلغت | الوزير | بـ», «وتوعد | المسلحين | بـ».
 * Most states are feminine here and there, so that they tell nothing; capitals are.
 */
export function cannotSpeak(doc: Document, form: CueForm, { from }: TokenRange): boolean {
  const type = doc.type(from);
  const { agreement } = form;
  if (type === null || agreement === null || agreement.person !== 3 || type.given || type.conjunction !== '')
    return false;
  if (/^نظير(?:ه|ها|هم|ته|تها)$/.test(type.bare)) return true;
  const noun = type.nouns.find(({ class: one }) => BODIES.has(one) || PEOPLE.has(one));
  if (type.article && type.bare.endsWith('ين') && noun?.number === 'plural') return true;
  if (agreement.number !== 'singular') return false;
  if (doc.phrase(doc.lexicon.countries, from)?.value === 'capital') return agreement.gender === 'm';
  if (noun === undefined || noun.class === 'country' || noun.number !== 'singular' || isProper(doc, from)) return false;
  return agreement.gender !== noun.gender;
}

/**
 * Where the object begins that a source has run into: «طالبت النقابة | الحكومة بـ», «سألت المحكمة | مهندس الميناء هل», «دعا الوزير جون
 * موراي | تركيا إلى». What is definite governs nothing behind it, so that a noun there is no part of the phrase unless it is an adjective or a
 * title in apposition.
 *
 * @returns the first token of the object, or -1
 */
export function objectInside(doc: Document, { from, to }: TokenRange): number {
  let named = from < to && startsName(doc, from, false) ? nameEnd(doc, from, to) : -1;
  for (let k = from + 1; k < to; k++) {
    if (named < k && startsName(doc, k, true) && doc.type(k)?.given === true) named = nameEnd(doc, k, to);
    const type = doc.type(k);
    const before = doc.type(k - 1);
    if (type === null || before === null || k < named) continue;
    if (type.preposition !== '' || type.conjunction !== '' || before.preposition === 'ب') continue;
    const complete = k === named && k - from > 1;
    const closed = before.article || before.possessive !== '' || complete || (before.given && !isParticle(doc, k - 1));
    if (!closed || doc.isNoun(k, 'demonym', 'rank', 'honorific') || type.given) continue;
    if (type.article && type.bare.endsWith('ين') && isOne(doc, k - 1) && doc.isNoun(k, 'profession', 'group', 'office'))
      return k;
    if ((doc.parts(k) & Part.Adjective) !== 0 && type.article && !doc.isNoun(k, 'country', 'state')) continue;
    const body = type.nouns.some(({ class: one }) => BODIES.has(one));
    if (type.article) {
      const person = doc.isNoun(k, 'office', 'profession');
      if (person ? type.bare.endsWith('ين') : body) return k;
      continue;
    }
    if (doc.isNoun(k, 'country') || (body && !doc.isNoun(k, 'office', 'profession')))
      return complete || before.article ? k : -1;
    // «المحكمة | مهندس الميناء»: no title of a body.
    const head = doc.type(from)?.nouns[0];
    if (k === from + 1 && head !== undefined && BODIES.has(head.class) && doc.isNoun(k, 'office', 'profession'))
      return k;
  }
  return -1;
}

/** «الرئيس | المواطنين»: a plural is no adjective of one. */
function isOne(doc: Document, i: number): boolean {
  const nouns = doc.type(i)?.nouns ?? [];
  return nouns.every(({ number }) => number === 'singular') && !doc.bare(i).endsWith('ين');
}

/** The addressee between the source, or the cue, and the content; null where nobody stands there. */
export function addresseeBetween(doc: Document, draft: Draft): TokenRange | null {
  const { form, cue } = draft;
  const content = draft.content[0];
  if (form === null || content === undefined || content.from <= cue + 1) return null;
  const slots = form.verb.addressee;
  if (slots.length === 0) return null;
  const source = draft.sources.at(-1);
  const from = source !== undefined && source.from > cue ? source.to : cue + 1;
  const to = opening(doc, content.from);
  let i = from;
  let first = true;
  while (i < to) {
    const next = skipInsertion(doc, i, to);
    if (next > i) {
      i = next;
      continue;
    }
    const found =
      prepositional(doc, slots, i, to, first) ?? (first && slots.includes('NP') ? object(doc, i, to) : null);
    if (found !== null) return found;
    first = false;
    i++;
  }
  return null;
}

/** The first token of what opens a content: its preposition, complementiser or mark; the content's own where it has none. */
function opening(doc: Document, from: number): number {
  let k = from;
  while (k > 0 && doc.kind(k - 1) === Kind.Mark && !doc.isComma(k - 1)) k--;
  const before = doc.type(k - 1);
  if (before !== null && before.that !== 0) k--;
  return doc.isFunction(k - 1, 'preposition') ? k - 1 : k;
}

/** «... | للمحققين |», «... أمام | لجنة المال |», «... من | الإدارة |», as the verb has it. */
function prepositional(
  doc: Document,
  slots: readonly string[],
  i: number,
  to: number,
  first: boolean,
): TokenRange | null {
  const type = doc.type(i);
  if (type === null) return null;
  if (first && PRONOUNS.has(type.bare)) return slots.includes(type.bare.charAt(0) === 'ل' ? 'ل' : 'من') ? one(i) : null;
  if (type.function?.class === 'preposition') {
    const { word } = type.function;
    const named = slots.includes(word) ? first : word === 'أمام' && slots.includes('ل');
    return named ? somebody(doc, i + 1, to) : null;
  }
  return first && type.preposition === 'ل' && slots.includes('ل') ? somebody(doc, i, to) : null;
}

/** The object that fills all that is left before the content. */
function object(doc: Document, i: number, to: number): TokenRange | null {
  const type = doc.type(i);
  if (type === null || type.preposition !== '' || type.conjunction !== '' || type.that !== 0) return null;
  if (type.function !== null && type.function.class !== 'quantifier') return null;
  if (hasTanwin(doc, i) || isFiniteVerb(doc, i) || (isAdjective(doc, i) && !doc.isNoun(i, 'demonym'))) return null;
  const found = somebody(doc, i, to);
  if (found === null) return null;
  let k = found.to;
  for (let next = skipInsertion(doc, k, to); next > k; next = skipInsertion(doc, k, to)) k = next;
  return k >= to ? found : null;
}

function somebody(doc: Document, from: number, to: number): TokenRange | null {
  const end = nounPhraseEnd(doc, from, to, { single: true });
  if (end <= from || doc.isNoun(from, ...NO_ADDRESSEES)) return null;
  for (let k = from; k < end; k++) {
    const nouns = doc.type(k)?.nouns ?? [];
    if (nouns.some(({ class: noun }) => BODIES.has(noun) || PEOPLE.has(noun)) || isProper(doc, k))
      return { from, to: end };
  }
  return null;
}

function one(i: number): TokenRange {
  return { from: i, to: i + 1 };
}
