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
import { beginOf, classOf, OUTSIDE } from './entities/labels.ts';
import type { CueForm, NounClass } from './lexicon.ts';
import { isGovernedName, isParticle, isPrayedTo, nameEnd, startsName } from './names.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { skipInsertion } from './participants.ts';
import { Part } from './parts.ts';
import { hasTanwin, isAdjective, isFiniteVerb, isProper } from './word-class.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

const BODIES: ReadonlySet<NounClass> = new Set(['organisation', 'state', 'group', 'country']);
const PEOPLE: ReadonlySet<NounClass> = new Set(['office', 'profession', 'rank', 'kin']);
const PLACE = beginOf('location');
const CARRIERS = ['carrier', 'outlet', 'platform'] as const;
const DOCUMENTS = ['document', 'data', 'speech', 'post'] as const;
/** «قال لي». */
const PRONOUNS = WORD_LISTS['addressed'];

/** «الوزير نفسه». */
const SAME = WORD_LISTS['the-same'];
const CORRESPONDENTS = WORD_LISTS['correspondents'];

/** «وأوصى | معدو التقرير | بـ», «وعد | الإسرائيليون | بـ»: a plural in the nominative is the subject. */
export function isSubjectForm(doc: Document, { from }: TokenRange): boolean {
  const type = doc.type(from);
  if (type === null || type.preposition !== '' || !type.nouns.some(({ number }) => number === 'plural')) return false;
  return (type.article ? /..ون$/ : /..و$/).test(type.bare);
}

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
  if (isOblique(doc, from)) return true;
  if (agreement.number !== 'singular') return false;
  if (doc.phrase(doc.lexicon.countries, from)?.value === 'capital') return agreement.gender === 'm';
  if (noun === undefined || noun.class === 'country' || noun.number !== 'singular' || isProper(doc, from)) return false;
  return agreement.gender !== noun.gender;
}

/** «مرتادي البحر», «سائقي الشاحنات»: a plural that governs what follows, and is no subject. */
function isOblique(doc: Document, i: number): boolean {
  const type = doc.type(i);
  if (type === null || !/..ي$/.test(type.bare) || type.article || doc.type(i + 1)?.article !== true) return false;
  if ((doc.parts(i) & (Part.Plural | Part.Singular | Part.Proper)) !== Part.Plural || doc.isNoun(i, 'group'))
    return false;
  return type.preposition === '' && type.conjunction === '';
}

/** Whether a phrase stands as the verb has those spoken to: as its object, behind its preposition, before them: «أمام اللجنة». */
export function isAddressed(doc: Document, { verb }: CueForm, { from }: TokenRange): boolean {
  // «وعدت الوزارة | الأسبوع الفائت | بـ»
  if (doc.phrase(doc.lexicon.times, from) !== null) return false;
  if (verb.addressee.includes('NP')) return true;
  const glued = doc.type(from)?.preposition ?? '';
  const { word = '', class: kind = '' } = doc.type(from - 1)?.function ?? {};
  if (verb.addressee.includes(glued) || (kind === 'preposition' && verb.addressee.includes(word))) return true;
  // «قال مخاطبا الجنود»
  return (
    glued === 'ل' || word === 'أمام' || doc.type(from - 1)?.cues.some(({ form }) => form === 'participle') === true
  );
}

/**
 * Where the object begins that a source has run into: «طالبت النقابة | الحكومة بـ», «سألت المحكمة | مهندس الميناء هل», «دعا الوزير جون
 * موراي | تركيا إلى». What is definite governs nothing behind it, so that a noun there is no part of the phrase unless it is an adjective or a
 * title in apposition.
 *
 * @returns the first token of the object, or -1
 */
export function objectInside(doc: Document, { from, to }: TokenRange): number {
  let named = from < to && isNameAlone(doc, from) ? nameEnd(doc, from, to) : -1;
  for (let k = from + 1; k < to; k++) {
    if (named < k && isNameAlone(doc, k) && doc.type(k)?.given === true) named = nameEnd(doc, k, to);
    const type = doc.type(k);
    const before = doc.type(k - 1);
    // «ودعا الأمير تركي بن فواز | المولى | أن», «سأل العطار | الله | أن»
    if (isPrayedTo(doc, k)) return k;
    if (type === null || k < named) continue;
    const body = type.nouns.some(({ class: one }) => BODIES.has(one));
    // «توعدت "لجان المرفأ" | الشركة |»
    if (before === null) {
      const quotation = doc.quotationClosing(k - 1);
      if (type.article && body && quotation !== undefined && quotation.open <= from) return k;
      continue;
    }
    if (type.preposition !== '' || type.conjunction !== '' || before.preposition === 'ب') continue;
    // «حض كمال الزين | ألمانيا», as the tagger of names has it.
    if (classOf(doc.names[k - 1] ?? OUTSIDE) === 'person' && doc.names[k] === PLACE && doc.isNoun(k, 'country'))
      return k;
    const complete = k === named && k - from > 1;
    const closed = before.article || before.possessive !== '' || complete || (before.given && !isParticle(doc, k - 1));
    if (beginsAnother(doc, from, k, closed)) return k;
    if (!closed || type.given) continue;
    const people = doc.isNoun(k, 'profession', 'group', 'office', 'demonym');
    if (type.article && type.bare.endsWith('ين') && isOne(doc, k - 1) && people) return k;
    if (doc.isNoun(k, 'demonym', 'rank', 'honorific')) continue;
    if ((doc.parts(k) & Part.Adjective) !== 0 && type.article && !doc.isNoun(k, 'country', 'state')) continue;
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

/**
 * What can neither go with a definite phrase nor be its name: «الوزير | الإجراءات الجمركية», «العطار | المعترضين», «مجلس النواب | عقد جلسة»; nor
 * with an indefinite one that an adjective has closed: «مصادر بارزة | فشل المحادثات».
 */
function beginsAnother(doc: Document, from: number, k: number, closed: boolean): boolean {
  const type = doc.type(k);
  if (type === null || type.given || type.function !== null || doc.names[k] !== 0 || isPersonOrNation(doc, k))
    return false;
  const parts = doc.parts(k);
  const before = doc.parts(k - 1);
  if ((parts & (Part.Noun | Part.Proper)) !== Part.Noun) return false;
  if (type.article) {
    const one = (before & (Part.Singular | Part.Plural)) !== Part.Plural && doc.type(k - 1)?.article === true;
    return closed && one && (parts & Part.Singular) === 0 && (parts & Part.Plural) !== 0 && !doc.isNoun(k - 1, 'state');
  }
  if ((parts & Part.Adjective) !== 0 || SAME.has(type.bare) || type.nouns.some(({ class: one }) => BODIES.has(one)))
    return false;
  // «النائب المستقل | رعد الخيل»: the name of whom the title is of may be any noun.
  if (isPersonOrNation(doc, from) && isOne(doc, from) && (parts & Part.Pronoun) === 0) return false;
  const indefinite = k - 2 >= from && isAdjective(doc, k - 1) && doc.type(k - 2)?.article === false;
  return closed || (indefinite && doc.type(k - 1)?.article === false && doc.type(k - 2)?.preposition === '');
}

function isPersonOrNation(doc: Document, k: number): boolean {
  return doc.isNoun(k, 'office', 'rank', 'honorific', 'kin', 'demonym', 'country');
}

/** A name and no title that is one too: «أمين عام الحزب». */
function isNameAlone(doc: Document, i: number): boolean {
  return doc.type(i)?.nouns.length === 0 && startsName(doc, i, true);
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
  if (form === null || form.verb.addressee.length === 0) return null;
  if (content === undefined || content.from <= cue + 1) return null;
  // «وقال | لنا | كثيرون إن»
  if (new Between(doc, form, cue + 1, cue + 2).isPronoun()) return { from: cue + 1, to: cue + 2 };
  const source = draft.sources.at(-1);
  const from = source !== undefined && source.from > cue ? source.to : cue + 1;
  return new Between(doc, form, from, opening(doc, content.from)).find();
}

/** The first token of what opens a content: its preposition, complementiser or mark; the content's own where it has none. */
function opening(doc: Document, from: number): number {
  let k = from;
  while (k > 0 && doc.kind(k - 1) === Kind.Mark && !doc.isComma(k - 1)) k--;
  const before = doc.type(k - 1);
  if (before !== null && before.that !== 0) k--;
  return doc.isFunction(k - 1, 'preposition') ? k - 1 : k;
}

/** What stands between a source and what it says. */
class Between {
  private readonly slots: readonly string[];

  constructor(
    private readonly doc: Document,
    private readonly form: CueForm,
    private readonly from: number,
    private readonly to: number,
  ) {
    this.slots = form.verb.addressee;
  }

  /** «قال | لي |» */
  isPronoun(): boolean {
    const { addressee, class: kind, strength } = this.form.verb;
    if (!addressee.includes('ل') || !PRONOUNS.has(this.doc.bare(this.from))) return false;
    return (kind === 'say' || kind === 'stress') && strength === 'strong';
  }

  find(): TokenRange | null {
    const { from, to } = this;
    let first = true;
    for (let i = from; i < to; i++) {
      // «أمام البرلمان» is an occasion, too.
      const next = this.doc.bare(i) === 'أمام' ? i : skipInsertion(this.doc, i, to);
      if (next > i) {
        i = next - 1;
        continue;
      }
      const found = this.prepositional(i) ?? (first && this.slots.includes('NP') ? this.object(i) : null);
      if (found !== null) return found;
      first = false;
    }
    return null;
  }

  /** «... | للمحققين |», «... أمام | لجنة المال |», «... من | الإدارة |», as the verb has it. */
  private prepositional(i: number): TokenRange | null {
    const { doc, slots } = this;
    const type = doc.type(i);
    if (type === null) return null;
    if (type.function?.class === 'preposition') {
      const { word } = type.function;
      const beside = i === this.from || doc.isComma(i - 1);
      const before = word === 'أمام' && slots.includes('ل') && doc.bare(i - 1) !== 'من';
      return before || (beside && slots.includes(word)) ? this.somebody(i + 1) : null;
    }
    if (i !== this.from || !slots.includes('ل')) return null;
    if (PRONOUNS.has(type.bare)) return this.isPronoun() ? { from: i, to: i + 1 } : null;
    if (i === this.from && isGovernedName(doc, i)) return { from: i, to: nameEnd(doc, i, this.to) };
    // «لمراسل الشراع» is told for his outlet; «لوكيلي» is a name.
    if (type.preposition !== 'ل' || type.nouns.length === 0 || CORRESPONDENTS.has(type.bare.replace(/^لل?/, '')))
      return null;
    return isComplete(doc, i) ? this.somebody(i) : null;
  }

  /** The object that fills all that is left before the content. */
  private object(i: number): TokenRange | null {
    const { doc, to } = this;
    const type = doc.type(i);
    if (type === null || type.preposition !== '' || type.conjunction !== '' || type.that !== 0) return null;
    if (type.function !== null && type.function.class !== 'quantifier') return null;
    if (hasTanwin(doc, i) || isFiniteVerb(doc, i) || (isAdjective(doc, i) && !doc.isNoun(i, 'demonym'))) return null;
    const found = this.somebody(i);
    if (found === null) return null;
    let k = found.to;
    for (let next = skipInsertion(doc, k, to); next > k; next = skipInsertion(doc, k, to)) k = next;
    return k >= to ? found : null;
  }

  private somebody(from: number): TokenRange | null {
    const { doc } = this;
    const end = nounPhraseEnd(doc, from, this.to, { single: true });
    if (end <= from || doc.isNoun(from, ...DOCUMENTS)) return null;
    // «داعيا | وسائل الإعلام | إلى»: an outlet is asked like others, but told as an outlet.
    if (doc.isNoun(from, ...CARRIERS)) return this.form.verb.class === 'call' ? { from, to: end } : null;
    for (let k = from; k < end; k++) {
      const nouns = doc.type(k)?.nouns ?? [];
      if (nouns.some(({ class: noun }) => BODIES.has(noun) || PEOPLE.has(noun)) || isProper(doc, k))
        return { from, to: end };
    }
    return null;
  }
}

/** Whether what stands before needs no ل: a verb, a name; but «المكتب السياسي | لحزب العمل». */
function isComplete(doc: Document, i: number): boolean {
  const before = doc.type(i - 1);
  if (before === null || before.cues.length > 0) return true;
  return isProper(doc, i - 1) || startsName(doc, i - 1, false) || startsName(doc, i - 2, false);
}
