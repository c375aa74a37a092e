/**
 * Vocabulary: what the lexicon knows of each word form, found once per spelling and kept.
 *
 * Example: «وسيؤكدون» = و + س + the imperfect, masculine plural, of أكّد; «لمكتبه» = ل + the noun مكتب + ه.
 */
import { type DateWord, plain, SpellingsMet } from '../text/index.ts';
import type { Lexicon, NounEntry } from './lexicon.ts';
import { type Complementiser, complementiser, type Found, Listing, That } from './listing.ts';
import { gluedAt, type Words } from './glued-words.ts';
import { Part, type PartsOf, VERBAL } from './parts.ts';
import { Sieve, Table } from './sieve.ts';
import { UsualSpelling } from './usual-spelling.ts';
import type { WordType } from './word-type.ts';

export { That } from './listing.ts';
export type { WordType } from './word-type.ts';

type Draft = { -readonly [K in keyof WordType]: WordType[K] };

/** Not asked yet. */
export const UNASKED = -1;
const NONE: readonly never[] = [];

export class Vocabulary {
  private readonly met = new SpellingsMet<WordType>((surface) => this.make(surface, this.usual.of(plain(surface))));

  private readonly sieve = new Sieve();
  /** Words that phrases of the lexicon start with, and which: known, so that «وبحسب» is taken apart. */
  private readonly opening = new Map<string, number>();
  private readonly second = new Set<string>();
  private readonly listing: Listing;
  private readonly usual: UsualSpelling;
  private readonly words: Words = {
    type: (surface) => this.type(surface),
    parts: (type) => this.parts(type),
    mayReport: (word, to) => (this.sieve.of(word, word.startsWith('و') ? 1 : 0, to) & Table.Verbs) !== 0,
  };

  constructor(
    private readonly lexicon: Lexicon,
    private readonly partsOf: PartsOf,
  ) {
    const { sieve, opening, second } = this;
    for (const table of [lexicon.adverbials, lexicon.openers, lexicon.falseCues, lexicon.times]) {
      for (const word of table.firstWords()) opening.set(word, (opening.get(word) ?? 0) | table.kind);
      for (const word of table.secondWords()) second.add(word);
    }
    for (const word of opening.keys()) sieve.add(word, Table.Openings);
    for (const word of second) sieve.add(word, Table.Seconds);
    for (const word of lexicon.events.spellings()) sieve.add(word, Table.Events);
    for (const word of lexicon.dates.lexicon.keys()) sieve.add(word, Table.Dates);
    this.listing = new Listing(lexicon, opening, sieve);
    this.usual = new UsualSpelling(lexicon, partsOf, (word) => opening.has(word) || second.has(word));
  }

  /** The type of the word in `text[start, end)`, as written there, tashkeel and tatweel included. */
  type(text: string, start = 0, end = text.length): WordType {
    return this.met.at(text, start, end);
  }

  /** Bits of {@link Part} for a type; found when first asked for, since most words of a text are never asked. */
  parts(type: WordType): number {
    if (type.parts === UNASKED) type.parts = this.partsOf(type.bare) & ~Part.Respelt;
    return type.parts;
  }

  /** Offset in a type's spelling where a second word begins that lost its space, 0 for nearly all; found when first asked for. */
  gluedAt(type: WordType): number {
    if (type.glued === UNASKED) type.glued = gluedAt(type, this.words);
    return type.glued;
  }

  /** What a type does in dates, null for most; found when first asked for. */
  date(type: WordType): DateWord | null {
    if (type.date === undefined)
      type.date = this.mayDate(type.plain) ? this.lexicon.dates.lexicon.word(type.plain) : null;
    return type.date;
  }

  /** Whether dates could know the word, as it is or with one clitic or two off. */
  private mayDate(word: string): boolean {
    for (let from = 0; from <= 2; from++) {
      if ((this.sieve.of(word, from) & Table.Dates) !== 0) return true;
      if (!PROCLITICS.includes(word.charAt(from))) return false;
      // «للعام»: the article has lost its alef, so that the sieve does not know it.
      if (word.startsWith('لل', from)) return true;
    }
    return false;
  }

  private make(surface: string, word: string): WordType {
    const draft = blank(surface, word);
    this.fill(draft);
    draft.opens = this.opensOf(word) | (draft.bare === word ? 0 : this.opensOf(draft.bare));
    draft.goesOn = (this.sieve.of(word) & Table.Seconds) !== 0 && this.second.has(word);
    draft.triggers = this.lexicon.events.forms(word, this.sieve);
    draft.opensEvent = this.lexicon.events.opensPhrase(word);
    return draft;
  }

  private opensOf(word: string): number {
    return (this.sieve.of(word) & Table.Openings) === 0 ? 0 : (this.opening.get(word) ?? 0);
  }

  private fill(draft: Draft): void {
    this.list(draft);
    // «كريس» is no «ريس» behind ك where the morphology has it for a name and nothing else.
    if (draft.preposition === '' || draft.article || draft.cues.length > 0 || !isOfPersons(draft.nouns)) return;
    const parts = this.partsOf(draft.bare);
    if ((parts & Part.Proper) === 0 || (parts & (Part.Noun | Part.Adjective | VERBAL)) !== 0) return;
    draft.preposition = '';
    draft.nouns = NONE;
  }

  /** What the tables say of a spelling, taken apart where only its parts are known. */
  private list(draft: Draft): void {
    const { plain: word } = draft;
    const that = complementiser(word);
    if (that !== null) {
      takeThat(draft, that);
      return;
    }
    const conjunction = word.length > 2 && (word[0] === 'و' || word[0] === 'ف') ? word.slice(0, 1) : '';
    const whole = this.listing.look(word);
    const inner = conjunction === '' ? null : this.listing.look(word.slice(1));
    // The whole word wins when it is known without taking it apart: وزير, وفق, وعد.
    if (whole !== null && (whole.direct || inner === null)) {
      // «فالح», «فائد» are names before they are ف with a verb.
      const name = whole.given && conjunction === 'ف';
      const verb = inner !== null && inner.cues.length > 0;
      const merged = verb && !name && whole.cues.length === 0 && whole.nouns.length === 0;
      if (!merged) {
        take(draft, whole);
        return;
      }
    }
    if (inner !== null) {
      take(draft, inner);
      draft.conjunction = conjunction;
      draft.bare = word.slice(1);
    } else this.unlisted(draft);
  }

  /** A word that no table lists: the morphology tells which clitics it opens with. */
  private unlisted(draft: Draft): void {
    const word = draft.plain;
    // «فاليريو», «كالديرون»: what nobody knows behind ف or ك is no noun with its article.
    const foreign = (word.startsWith('فال') || word.startsWith('كال')) && this.partsOf(word) === 0;
    if (foreign || defined(draft)) return;
    if (word.length < 3 || !PROCLITICS.includes(word.charAt(0))) return;
    const parts = this.partsOf(word);
    if (parts === 0) return;
    if ((parts & Part.Conjunction) !== 0) {
      draft.conjunction = word.slice(0, 1);
      draft.bare = word.slice(1);
    } else draft.parts = parts;
    if ((parts & Part.Preposition) !== 0) draft.preposition = draft.bare.slice(0, 1);
    draft.article = (parts & Part.Article) !== 0;
  }
}

function isOfPersons(nouns: readonly NounEntry[]): boolean {
  return (
    nouns.length > 0 && nouns.every(({ class: one }) => one === 'office' || one === 'profession' || one === 'rank')
  );
}

function take(draft: Draft, found: Found): void {
  if (found.that !== null) {
    takeThat(draft, found.that);
    return;
  }
  draft.cues = found.cues;
  draft.cuePronoun = found.cuePronoun;
  draft.future = found.future;
  draft.preposition = found.preposition;
  draft.article = found.article;
  draft.possessive = found.possessive;
  draft.nouns = found.nouns;
  draft.function = found.function;
  draft.given = found.given;
}

function takeThat(draft: Draft, { that, pronoun, conjunction, bare }: Complementiser): void {
  draft.that = that;
  draft.thatPronoun = pronoun;
  draft.conjunction = conjunction;
  draft.bare = bare;
}

/** Letters that may be a word of their own glued to the next. */
const PROCLITICS = 'وفبكل';

/** Of a word the lexicon does not know, whether its letters alone tell its article: «والتجارة» = و + ال, «للأحرار» = ل + ال. */
function defined(draft: Draft): boolean {
  const word = draft.plain;
  let at = 0;
  if (word[at] === 'و' || word[at] === 'ف') at++;
  const conjoined = at;
  if (word[at] === 'ب' || word[at] === 'ك' || word[at] === 'ل') at++;
  const article = word[at] === 'ا' && word[at + 1] === 'ل' ? 2 : word[at] === 'ل' && word[at - 1] === 'ل' ? 1 : 0;
  if (article === 0 || word.length - at - article < 3) return false;
  draft.conjunction = word.slice(0, conjoined);
  draft.bare = word.slice(conjoined);
  draft.preposition = word.slice(conjoined, at);
  draft.article = true;
  return true;
}

function blank(surface: string, word: string): Draft {
  // What is asked most lies together.
  return {
    bare: word,
    nouns: NONE,
    that: That.None,
    function: null,
    article: false,
    preposition: '',
    conjunction: '',
    cues: NONE,
    given: false,
    triggers: NONE,
    opensEvent: false,
    parts: UNASKED,
    traits: UNASKED,
    glued: UNASKED,
    opens: 0,
    goesOn: false,
    date: undefined,
    sign: UNASKED,
    spelling: 0,
    ending: 0,
    heads: null,
    groups: null,
    possessive: '',
    plain: word,
    compared: null,
    surface,
    cuePronoun: '',
    future: false,
    thatPronoun: false,
    tagged: UNASKED,
    taggedBy: null,
    cut: 0,
    opensBody: false,
    opensCountry: UNASKED,
    term: UNASKED,
  };
}
