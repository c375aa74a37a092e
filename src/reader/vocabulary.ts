/**
 * Vocabulary: what the lexicon knows of each word form, found once per spelling and kept.
 *
 * Example: «وسيؤكدون» = و + س + the imperfect, masculine plural, of أكّد; «لمكتبه» = ل + the noun مكتب + ه.
 */
import { type DateWord, plain, SpellingsMet } from '../text/index.ts';
import type { CueForm, FunctionEntry, Lexicon, NounEntry } from './lexicon.ts';
import { type Complementiser, complementiser, type Found, Listing, That } from './listing.ts';
import type { TriggerForm } from './events/trigger-form.ts';
import { Part, type PartsOf } from './parts.ts';
import { Sieve, Table } from './sieve.ts';

export { That } from './listing.ts';

/** A spelling of the text with all that the lexicon says of it. All are made by {@link blank}, so that they are alike to the engine. */
export interface WordType {
  /** As written, tashkeel and tatweel included. */
  readonly surface: string;
  readonly plain: string;
  /** The conjunction the word opens with, if what is left is known: و, ف or ''. */
  readonly conjunction: string;
  /** The word without that conjunction. */
  readonly bare: string;
  /** Forms of reporting verbs it can be. */
  readonly cues: readonly CueForm[];
  /** Whether a pronoun hangs on the cue: object of a verb (أبلغه), agent of a masdar (قوله). */
  readonly cuePronoun: string;
  /** Whether the cue is a future: سيعلن. */
  readonly future: boolean;
  /** A preposition glued to the cue or noun: ب, ل, ك or ''. */
  readonly preposition: string;
  /** Whether the noun has its article: الوزير, للوزير. */
  readonly article: boolean;
  /** Whether a possessive pronoun hangs on the noun: مكتبه. */
  readonly possessive: string;
  readonly nouns: readonly NounEntry[];
  readonly that: That;
  /** Whether a pronoun hangs on the complementiser: أنه. */
  readonly thatPronoun: boolean;
  readonly function: FunctionEntry | null;
  readonly given: boolean;
  /** The kinds of phrases that begin with the word, with or without its conjunction, as bits of `Opens`. */
  readonly opens: number;
  /** Whether it can be the second word of one. */
  readonly goesOn: boolean;
  /** What events it can tell of, and whether a phrase that names one begins with it. */
  readonly triggers: readonly TriggerForm[];
  readonly opensEvent: boolean;
  /** What the word without its conjunction can be, as bits of {@link Part}; asked for with {@link Vocabulary.parts}. */
  parts: number;
  /** The nouns it is without the ending of an accusative, and how it is compared; filled in by `comparison.ts`, null before. */
  heads: readonly NounEntry[] | null;
  compared: string | null;
  /** What the word is by itself, as bits; filled in by `word-class.ts` when first asked, `UNASKED` before. */
  traits: number;
  /** What the word does in dates, filled in by the document when first asked; undefined before. */
  date: DateWord | null | undefined;
  /** The word as the models see it, filled in by `signs.ts` when first met: class, spelling, ending; `UNASKED` before. */
  sign: number;
  spelling: number;
  ending: number;
  /** Where the tagger of names keeps what it sees in the word, and since when; filled in when first met. */
  tagged: number;
  taggedBy: object | null;
  /** How many letters of a proclitic that no lexicon knows it opens with, as the tagger of names found. */
  cut: number;
  /** Whether to that tagger the word by itself is rather the beginning of a body's name than none. */
  opensBody: boolean;
  /** Whether it is of the groups that events need, filled in by `events/` when first asked: 0 not asked, 1 no, 2 yes. */
  groups: Uint8Array | null;
  /** Whether a name of a state or capital begins with it, filled in by `entities/countries.ts` when first asked; `UNASKED` before. */
  opensCountry: number;
  /** The number of its stem among the words that show topics, filled in by `topics/` when first met; 0 for none. */
  term: number;
}

type Draft = { -readonly [K in keyof WordType]: WordType[K] };

/** Not asked yet. */
export const UNASKED = -1;
const NONE: readonly never[] = [];

export class Vocabulary {
  private readonly met = new SpellingsMet<WordType>((surface) => this.make(surface, plain(surface)));

  private readonly sieve = new Sieve();
  /** Words that phrases of the lexicon start with, and which: known, so that «وبحسب» is taken apart. */
  private readonly opening = new Map<string, number>();
  private readonly second = new Set<string>();
  private readonly listing: Listing;

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
  }

  /** The type of the word in `text[start, end)`, as written there, tashkeel and tatweel included. */
  type(text: string, start = 0, end = text.length): WordType {
    return this.met.at(text, start, end);
  }

  /** Bits of {@link Part} for a type; found when first asked for, since most words of a text are never asked. */
  parts(type: WordType): number {
    if (type.parts === UNASKED) type.parts = this.partsOf(type.bare);
    return type.parts;
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
