/**
 * Word types: a spelling with all that the lexicon says of it, and what passes have found of it since.
 *
 * Example: «وسيؤكدون» is one, with its conjunction و, a future form of أكّد.
 */
import type { DateWord } from '../text/index.ts';
import type { TriggerForm } from './events/trigger-form.ts';
import type { NounEntry } from './lexicon.ts';
import type { Found, That } from './listing.ts';

/** A spelling of the text with all that the lexicon says of it. All are made by `blank` of `vocabulary.ts`, so that they are alike to the engine. */
export interface WordType extends Omit<Found, 'direct' | 'that'> {
  /** As written, tashkeel and tatweel included. */
  readonly surface: string;
  readonly plain: string;
  /** The conjunction the word opens with, if what is left is known: و, ف or ''. */
  readonly conjunction: string;
  /** The word without that conjunction. */
  readonly bare: string;
  readonly that: That;
  /** Whether a pronoun hangs on the complementiser: أنه. */
  readonly thatPronoun: boolean;
  /** The kinds of phrases that begin with the word, with or without its conjunction, as bits of `Opens`. */
  readonly opens: number;
  /** Whether it can be the second word of one. */
  readonly goesOn: boolean;
  /** What events it can tell of, and whether a phrase that names one begins with it. */
  readonly triggers: readonly TriggerForm[];
  readonly opensEvent: boolean;
  /** What the word without its conjunction can be, as bits of {@link Part}; asked for with `Vocabulary.parts`. */
  parts: number;
  /** The nouns it is without the ending of an accusative, and how it is compared; filled in by `comparison.ts`, null before. */
  heads: readonly NounEntry[] | null;
  compared: string | null;
  /** What the word is by itself, as bits; filled in by `word-class.ts` when first asked, `UNASKED` before. */
  traits: number;
  /** Offset in `surface` where a second word begins that is glued to the first, 0 for none; `UNASKED` before. */
  glued: number;
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
